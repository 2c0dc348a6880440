import type { Client } from '../../contract/client.ts';
import { defaultTaxonomy } from '../../core/label/default-taxonomy.ts';
import type { LabelRule } from '../../core/label/label-rule.ts';
import type { Taxonomy } from '../../core/label/taxonomy.ts';
import { err, type Failure, ok, type Result } from '../../core/result.ts';
import { labelRulesRecordName, writeLabelRulesRecord } from '../../core/stored/label-rules/current.ts';
import { readLabelRules } from '../../core/stored/label-rules/read-label-rules.ts';
import type { StoredFailure } from '../../core/stored/read-record.ts';
import { taxonomyRecordName, writeTaxonomyRecord } from '../../core/stored/taxonomy/current.ts';
import { readTaxonomy } from '../../core/stored/taxonomy/read-taxonomy.ts';
import { createStore, type Store } from './store.ts';
import { writeRecord } from './write-record.ts';

/** The classes and rules of the document: what every frame of it is labelled by. */
export interface LabelBook {
  /** The built-in one where the document has none, or none that can be read. */
  readonly taxonomy: Taxonomy;
  readonly rules: readonly LabelRule[];
  /** Why a stored record cannot be used; then nothing is written over it. */
  readonly aside: { readonly taxonomy: StoredFailure | null; readonly rules: StoredFailure | null };
  /** Why the document could not be read or written. */
  readonly failure: Failure | null;
}

export interface LabelBookState {
  readonly view: Store<LabelBook>;
  load(): Promise<void>;
  /** Changes the classes as they are in the document now. True when the document holds the change. */
  editTaxonomy(change: (now: Taxonomy) => Result<Taxonomy>): Promise<boolean>;
  editRules(change: (now: readonly LabelRule[]) => readonly LabelRule[]): Promise<boolean>;
}

/** The root of a document, as requests name it and as records do. */
const documentNode = { requested: 'document', stored: '0:0' } as const;

const nothing: LabelBook = {
  taxonomy: defaultTaxonomy,
  rules: [],
  aside: { taxonomy: null, rules: null },
  failure: null,
};

export function createLabelBookState(client: Pick<Client, 'ask'>): LabelBookState {
  const view = createStore(nothing);
  const fails = (failure: Failure): false => {
    view.update((now) => ({ ...now, failure }));
    return false;
  };

  const read = async (): Promise<Result<LabelBook>> => {
    const [rules, taxonomy] = await Promise.all([
      readText(client, labelRulesRecordName),
      readText(client, taxonomyRecordName),
    ]);
    if (!rules.ok) return rules;
    if (!taxonomy.ok) return taxonomy;
    return ok(bookOf(taxonomy.value, rules.value));
  };

  // Each edit starts from what the one before it left.
  let last: Promise<unknown> = Promise.resolve();
  const inTurn = (act: () => Promise<boolean>): Promise<boolean> => {
    const done = last.then(act);
    last = done;
    return done;
  };

  const write = async (key: string, text: string): Promise<boolean> => {
    const written = await writeRecord(client, { nodeId: documentNode.requested, key, text });
    return written.ok || fails(aboutRecord(written.failure));
  };

  return {
    view,
    async load() {
      const book = await read();
      if (book.ok) view.set(book.value);
      else fails(book.failure);
    },
    editTaxonomy: (change) =>
      inTurn(async () => {
        const book = await read();
        if (!book.ok) return fails(book.failure);
        const { aside } = book.value;
        if (aside.taxonomy !== null) return fails(asideFailure(aside.taxonomy));
        const taxonomy = change(book.value.taxonomy);
        if (!taxonomy.ok) return fails(taxonomy.failure);
        const text = writeTaxonomyRecord(documentNode.stored, taxonomy.value);
        if (!(await write(taxonomyRecordName, text))) return false;
        view.set({ ...book.value, taxonomy: taxonomy.value });
        return true;
      }),
    editRules: (change) =>
      inTurn(async () => {
        const book = await read();
        if (!book.ok) return fails(book.failure);
        const { aside } = book.value;
        if (aside.rules !== null) return fails(asideFailure(aside.rules));
        const rules = change(book.value.rules);
        const text = rules.length === 0 ? '' : writeLabelRulesRecord(documentNode.stored, rules);
        const checked = text === '' ? ok(rules) : readLabelRules(text);
        if (!checked.ok) return fails({ code: 'LABEL_RULES_INVALID', data: checked.failure.data });
        if (!(await write(labelRulesRecordName, text))) return false;
        view.set({ ...book.value, rules });
        return true;
      }),
  };
}

async function readText(client: Pick<Client, 'ask'>, key: string): Promise<Result<string>> {
  const answer = await client.ask('readRecords', { nodeIds: [documentNode.requested], prefix: key });
  if (!answer.ok) return err(answer.failure);
  return ok(answer.value.records.find((record) => record.key === key)?.text ?? '');
}

function bookOf(taxonomyText: string, rulesText: string): LabelBook {
  const taxonomy = taxonomyText === '' ? ok(defaultTaxonomy) : readTaxonomy(taxonomyText);
  const rules = rulesText === '' ? ok([]) : readLabelRules(rulesText);
  return {
    taxonomy: taxonomy.ok ? taxonomy.value : defaultTaxonomy,
    rules: rules.ok ? rules.value : [],
    aside: {
      taxonomy: taxonomy.ok ? null : taxonomy.failure,
      rules: rules.ok ? null : rules.failure,
    },
    failure: null,
  };
}

const asideFailure = ({ code, data }: StoredFailure): Failure => ({ code: `LABEL_${code}`, data });

/** These codes have words about specs; here they are about labels. */
const aboutRecord = ({ code, data }: Failure): Failure => ({
  code: ['TOO_LARGE', 'NEWER_VERSION', 'READ_ONLY'].includes(code) ? `LABEL_${code}` : code,
  data,
});
