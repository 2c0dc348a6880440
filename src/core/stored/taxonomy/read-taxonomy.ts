import type { Taxonomy } from '../../label/taxonomy.ts';
import { taxonomyProblems } from '../../label/taxonomy-problems.ts';
import { err, ok, type Result } from '../../result.ts';
import { readRecord, type StoredFailure } from '../read-record.ts';
import { currentTaxonomy } from './current.ts';

/**
 * The taxonomy stored on a document. One that gives an id or a name twice is `UNREADABLE`: labels could mean two things, and
 * `problem` and `value` say which.
 * A failure means: label with nothing of it, and do not overwrite it.
 */
export function readTaxonomy(text: string): Result<Taxonomy, StoredFailure> {
  const record = readRecord(text, 'taxonomy', currentTaxonomy);
  if (!record.ok) return record;
  const { schema, id, version, classes } = record.value;
  const taxonomy: Taxonomy = { schema, id, version, classes };
  const [problem] = taxonomyProblems(taxonomy);
  return problem === undefined
    ? ok(taxonomy)
    : err({
        code: 'UNREADABLE',
        data: {
          record: 'taxonomy',
          characters: text.length,
          where: `classes.${String(problem.at)}`,
          problem: problem.code,
          value: problem.value,
        },
      });
}
