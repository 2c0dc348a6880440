import * as z from 'zod/mini';
import { canonicalRecord } from '../src/core/bundle/canonical-record.ts';
import { length } from '../src/core/check/params/length.ts';
import { lexicon } from '../src/core/check/params/lexicon-ref.ts';
import { source } from '../src/core/check/params/source.ts';
import { wording } from '../src/core/check/params/wording.ts';
import { zone } from '../src/core/check/params/zone.ts';
import type { AnyRule } from '../src/core/check/rule.ts';
import { rules } from '../src/core/check/rules/index.ts';
import type { AnySetRule } from '../src/core/check/set-rule.ts';
import { setRules } from '../src/core/check/set-rules/index.ts';
import { condition } from '../src/core/placement/condition-schema.ts';
import { describeSchema } from '../src/core/placement/describe-schema.ts';
import { placement } from '../src/core/placement/parse-placements.ts';
import { onFail, phase } from '../src/core/placement/placement-schema.ts';
import { policy } from '../src/core/policy/parse-policy.ts';
import { libraryPage } from './library-page.ts';

export interface GeneratedDocument {
  /** From the root of the repository. */
  readonly path: string;
  readonly text: string;
}

/** Parts of a spec that occur in many places: each is written once, under its name in `$defs`. */
function sharedParts(): z.core.$ZodRegistry<{ id: string }> {
  const named = z.registry<{ id: string }>();
  const written = fieldShape.parse(placement).shape['rules'];
  const parts = { condition, length, lexicon, zone, wording, source, onFail, phase };
  for (const [id, schema] of Object.entries(parts)) named.add(schema, { id });
  for (const rule of rules) named.add(rule.params, { id: rule.id });
  if (written !== undefined) named.add(written, { id: 'rules' });
  return named;
}

/** The schema of a spec as JSON Schema 2020-12, for editors that complete and check while somebody writes one. */
const placementJsonSchema = (): string => {
  const { $schema, ...schema } = z.toJSONSchema(placement, { io: 'input', metadata: sharedParts() });
  const title = 'A placement spec of Proofset (展位规范), placement/1';
  return `${JSON.stringify({ $schema, title, ...schema }, null, 2)}\n`;
};

const policyJsonSchema = (): string => {
  const { $schema, ...schema } = z.toJSONSchema(policy, { io: 'input' });
  const title = 'A set policy of Proofset, policy/1';
  return `${JSON.stringify({ $schema, title, ...schema }, null, 2)}\n`;
};

/** JSON Schema (draft 2020-12) of a line of `canonical/<split>.jsonl`. */
const canonicalJsonSchema = { title: 'Proofset canonical record', ...z.toJSONSchema(canonicalRecord) };

/** The same as a constant, so that zod's JSON Schema writer stays out of the panel. Compact: the panel has a size budget. */
const canonicalSchemaModule = (): string => {
  const literal = JSON.stringify(canonicalJsonSchema).replace(/[\\']/g, String.raw`\$&`);
  return [
    '// Written by `npm run gen` from canonical-record.ts. Do not edit.',
    '',
    '/** JSON Schema (draft 2020-12) of a record, as JSON. */',
    'export const canonicalSchema =',
    `  '${literal}';`,
    '',
  ].join('\n');
};

const fieldShape = z.object({ shape: z.record(z.string(), z.custom<z.ZodMiniType>()) });

/** One line per parameter: name, what may stand there, the default if it may be left out. */
function paramLines(rule: AnyRule | AnySetRule): readonly string[] {
  const { shape } = fieldShape.parse(rule.params);
  return Object.entries(shape).map(([name, field]) => {
    const byDefault = field.safeParse(undefined);
    const given = byDefault.success && byDefault.data !== undefined;
    const note = !byDefault.success
      ? 'required'
      : given
        ? `default \`${JSON.stringify(byDefault.data)}\``
        : 'optional';
    return `- \`${name}\` (${note}): \`${describeSchema(field)}\``;
  });
}

const cell = (text: string): string => text.replaceAll('|', '\\|');

const indexRow = (rule: AnyRule | AnySetRule): string => {
  const params = Object.keys(fieldShape.parse(rule.params).shape).map((name) => `\`${name}\``);
  const title = `${rule.title.en} ${rule.title['zh-CN']}`;
  return `| [\`${rule.id}\`](#${rule.id.replace('.', '').toLowerCase()}) | ${title} | ${params.join(', ')} | ${cell(rule.about.en)} |`;
};

const section = (rule: AnyRule | AnySetRule): readonly string[] => [
  `## ${rule.id}`,
  '',
  rule.about.en,
  '',
  rule.about['zh-CN'],
  '',
  ...paramLines(rule),
  '',
  'It may say:',
  '',
  ...Object.entries(rule.messages).map(([because, { en }]) => `- \`${because}\`: ${en}`),
  '',
];

const rulesPage = (): string =>
  [
    '# Kinds of rules',
    '',
    'Written by `npm run gen` from `src/core/check/rules/` and `src/core/check/set-rules/`. Do not edit. Lengths are frame px at',
    '1x in the unit their author wrote: `{ px }`, `{ percent }` of the frame’s side on that axis, `{ percentOfWidth }` and so on.',
    '',
    '## Of one frame, in a placement spec',
    '',
    '| rule | name | params | definition |',
    '|---|---|---|---|',
    ...rules.map(indexRow),
    '',
    '## Of frames that belong together, in a set policy',
    '',
    '| rule | name | params | definition |',
    '|---|---|---|---|',
    ...setRules.map(indexRow),
    '',
    ...rules.flatMap(section),
    ...setRules.flatMap(section),
  ].join('\n');

export const generatedDocuments = (): readonly GeneratedDocument[] => [
  { path: 'docs/canonical.schema.json', text: `${JSON.stringify(canonicalJsonSchema, null, 2)}\n` },
  { path: 'src/core/bundle/canonical-schema.ts', text: canonicalSchemaModule() },
  { path: 'docs/placement.schema.json', text: placementJsonSchema() },
  { path: 'docs/policy.schema.json', text: policyJsonSchema() },
  { path: 'docs/rules.md', text: rulesPage() },
  { path: 'docs/library.md', text: libraryPage() },
];
