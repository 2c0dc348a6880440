import * as z from 'zod/mini';
import { type LibraryEntry, libraryEntries } from '../src/core/placement/library/index.ts';
import type { PlacementSpec } from '../src/core/placement/placement-spec.ts';

const side = z.object({ min: z.optional(z.number()), max: z.optional(z.number()) });
const sizeParams = z.object({
  sizes: z.optional(z.array(z.object({ width: z.number(), height: z.number() }))),
  width: z.optional(side),
  height: z.optional(side),
});
const weightParams = z.object({ maxKb: z.optional(z.number()) });

const sized = ({ width, height }: { readonly width: number; readonly height: number }): string =>
  `${String(width)}×${String(height)}`;

function rangeText({ min, max }: z.infer<typeof side> = {}): string {
  if (min === undefined) return max === undefined ? 'any' : `up to ${String(max)}`;
  if (max === undefined) return `from ${String(min)}`;
  return min === max ? String(min) : `${String(min)}–${String(max)}`;
}

/** What the canvas rule allows, advised sizes first where it is a range. */
function sizeText({ rules, match }: PlacementSpec): string {
  const rule = rules.find(({ id }) => id === 'canvas');
  const { sizes, width, height } = sizeParams.parse(rule?.params ?? {});
  const advised = (match.sizes ?? []).map(sized).join(', ');
  if (width === undefined && height === undefined) return sizes?.map(sized).join(', ') ?? 'not stated';
  return `${advised}; width ${rangeText(width)}, height ${rangeText(height)}`;
}

function weightText({ rules }: PlacementSpec): string {
  const rule = rules.find(({ id }) => id === 'weight');
  const { maxKb } = weightParams.parse(rule?.params ?? {});
  return maxKb === undefined ? '–' : String(maxKb);
}

/** Names and notes hold nothing but our own words; a bar would still break the table. */
const cell = (text: string): string => text.replaceAll('|', '\\|');

function row(entry: LibraryEntry): string {
  const spec = entry.spec();
  const notes = entry.notes.map(({ en }) => en).join(' ');
  const cells = [
    `\`${entry.id}\``,
    `${entry.name.en}<br>${entry.name['zh-CN']}`,
    sizeText(spec),
    weightText(spec),
    entry.trust,
    `[page](${entry.source})`,
    entry.date,
    notes === '' ? '–' : notes,
  ];
  return `| ${cells.map(cell).join(' | ')} |`;
}

/** `docs/library.md`: every ready spec with its key numbers, its source, and what it leaves to people. */
export const libraryPage = (): string =>
  [
    '# Library of ready specs',
    '',
    'Written by `npm run gen` from `src/core/placement/library/`. Do not edit. Public placements whose source is official (A) or a',
    'mirror or transcription of an official text (B). Platforms change their pages: compare with the source before use. Nothing is',
    'checked by a ready spec until somebody copies it: `proofset library <id> > spec.json`.',
    '',
    '- The source’s own demands are blocking or major, but for the format, which is chosen at export. What is computed, secondary or',
    '  commonly known is minor and says so in `why`.',
    '- Sizes are frame px at 1x. A kB is 1000 bytes, the stricter reading. Where JPG may be delivered, the JPG is weighed.',
    '- Copy that is entered beside the picture is counted in layers named after the field, such as `headline` or `标题文案`.',
    '- Entries without a size match by the frame’s name only.',
    '',
    '| id | name | size, px | kB | trust | source | read | not checked, and what to know |',
    '|---|---|---|---|---|---|---|---|',
    ...libraryEntries.map(row),
    '',
  ].join('\n');
