import * as z from 'zod/mini';
import { canonicalRecord } from '../src/core/bundle/canonical-record.ts';
import { length } from '../src/core/check/params/length.ts';
import { lexicon } from '../src/core/check/params/lexicon-ref.ts';
import { source } from '../src/core/check/params/source.ts';
import { wording } from '../src/core/check/params/wording.ts';
import { zone } from '../src/core/check/params/zone.ts';
import type { AnyRule } from '../src/core/check/rule.ts';
import { rules } from '../src/core/check/rules/index.ts';
import { condition } from '../src/core/placement/condition-schema.ts';
import { describeSchema } from '../src/core/placement/describe-schema.ts';
import { placement } from '../src/core/placement/parse-placements.ts';
import { onFail, phase } from '../src/core/placement/placement-schema.ts';

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
function paramLines(rule: AnyRule): readonly string[] {
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

function rulesPage(): string {
  const rows = rules.map((rule) => {
    const params = Object.keys(fieldShape.parse(rule.params).shape).map((name) => `\`${name}\``);
    const title = `${rule.title.en} ${rule.title['zh-CN']}`;
    return `| [\`${rule.id}\`](#${rule.id.replace('.', '').toLowerCase()}) | ${title} | ${params.join(', ')} | ${cell(rule.about.en)} |`;
  });
  const sections = rules.flatMap((rule) => [
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
  ]);
  return [
    '# Kinds of rules',
    '',
    'Written by `npm run gen` from `src/core/check/rules/`. Do not edit. Lengths are frame px at 1x; `{ px }` and',
    '`{ percent }` are both allowed where a length is asked, percent of the frame’s side on that axis.',
    '',
    '| rule | name | params | definition |',
    '|---|---|---|---|',
    ...rows,
    '',
    ...sections,
  ].join('\n');
}

export const generatedDocuments = (): readonly GeneratedDocument[] => [
  { path: 'docs/canonical.schema.json', text: `${JSON.stringify(canonicalJsonSchema, null, 2)}\n` },
  { path: 'src/core/bundle/canonical-schema.ts', text: canonicalSchemaModule() },
  { path: 'docs/placement.schema.json', text: placementJsonSchema() },
  { path: 'docs/rules.md', text: rulesPage() },
];
