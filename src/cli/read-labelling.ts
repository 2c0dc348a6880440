import type { Client } from '../contract/client.ts';
import { defaultLabelling, type Labelling } from '../core/label/labelling.ts';
import { err, ok, type Result } from '../core/result.ts';
import { labelRulesRecordName } from '../core/stored/label-rules/current.ts';
import { readLabelRules } from '../core/stored/label-rules/read-label-rules.ts';
import type { StoredFailure } from '../core/stored/read-record.ts';
import { taxonomyRecordName } from '../core/stored/taxonomy/current.ts';
import { readTaxonomy } from '../core/stored/taxonomy/read-taxonomy.ts';

/** The classes and rules that the document keeps, or the built-in ones. A record that cannot be read is a failure: labels would be others. */
export async function readLabelling(client: Pick<Client, 'ask'>): Promise<Result<Labelling>> {
  const rulesText = await readText(client, labelRulesRecordName);
  if (!rulesText.ok) return rulesText;
  const taxonomyText = await readText(client, taxonomyRecordName);
  if (!taxonomyText.ok) return taxonomyText;
  const rules = rulesText.value === '' ? ok(defaultLabelling.rules) : readLabelRules(rulesText.value);
  if (!rules.ok) return broken(rules.failure);
  const taxonomy =
    taxonomyText.value === '' ? ok(defaultLabelling.taxonomy) : readTaxonomy(taxonomyText.value);
  return taxonomy.ok ? ok({ taxonomy: taxonomy.value, rules: rules.value }) : broken(taxonomy.failure);
}

async function readText(client: Pick<Client, 'ask'>, key: string): Promise<Result<string>> {
  const answer = await client.ask('readRecords', { nodeIds: ['document'], prefix: key });
  return answer.ok ? ok(answer.value.records.find((record) => record.key === key)?.text ?? '') : answer;
}

const broken = ({ code, data }: StoredFailure): Result<never> => err({ code: `LABEL_${code}`, data });
