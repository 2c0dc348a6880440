import { isRecord, type NodeEntry, numberIn, type RestFields, textIn, withoutFields } from './node-entry.ts';
import { pluginPaints } from './plugin-paint.ts';

/** A stretch of text in one REST style; UTF-16 offsets, end exclusive. */
interface Run {
  readonly start: number;
  readonly end: number;
  readonly style: RestFields;
}

/** Text fields as the Plugin API names them, read from a REST `TypeStyle` laid over the node's own. */
const readers: Readonly<Record<string, (style: RestFields, node: NodeEntry) => unknown>> = {
  fontSize: (style) => numberIn(style, 'fontSize', 12),
  fontName: (style) => ({ family: textIn(style, 'fontFamily', ''), style: fontStyleOf(style) }),
  fontWeight: (style) => numberIn(style, 'fontWeight', 400),
  textCase: (style) => textIn(style, 'textCase', 'ORIGINAL'),
  textDecoration: (style) => textIn(style, 'textDecoration', 'NONE'),
  letterSpacing: (style) => ({ unit: 'PIXELS', value: numberIn(style, 'letterSpacing', 0) }),
  lineHeight: lineHeightOf,
  fills: (style, node) => pluginPaints(style['fills'] ?? node.fields['fills']),
  hyperlink: (style) => {
    const link = style['hyperlink'];
    if (!isRecord(link)) return null;
    return { type: link['type'], value: link['url'] ?? link['nodeID'] };
  },
};

export const textFieldNames: readonly string[] = Object.keys(readers);

/**
 * `getStyledTextSegments`: neighbouring runs that agree in all asked fields are one segment, cut to `range` if there is one. Null = a field is
 * not modelled.
 */
export function styledSegments(
  node: NodeEntry,
  fields: readonly string[],
  range: { readonly start: number; readonly end: number } | null = null,
): readonly RestFields[] | null {
  if (fields.some((field) => !Object.hasOwn(readers, field))) return null;
  const characters = textIn(node.fields, 'characters', '');
  const segments: { start: number; end: number; key: string; values: RestFields }[] = [];
  for (const run of runsOf(node, characters.length)) {
    const values = Object.fromEntries(fields.map((field) => [field, readers[field]?.(run.style, node)]));
    const key = JSON.stringify(values);
    const last = segments.at(-1);
    if (last?.key === key) last.end = run.end;
    else segments.push({ start: run.start, end: run.end, key, values });
  }
  return segments.flatMap((segment) => {
    const start = Math.max(segment.start, range?.start ?? 0);
    const end = Math.min(segment.end, range?.end ?? characters.length);
    return start < end ? [{ characters: characters.slice(start, end), start, end, ...segment.values }] : [];
  });
}

/** One field of the whole text: its value, or `null` inside `mixed` when runs differ. */
export function textField(
  node: NodeEntry,
  field: string,
): { readonly mixed: boolean; readonly value: unknown } {
  const segments = styledSegments(node, [field]) ?? [];
  const [first] = segments;
  if (segments.length > 1) return { mixed: true, value: null };
  return { mixed: false, value: first === undefined ? readers[field]?.(styleOf(node), node) : first[field] };
}

/** Families the text uses, in order of first use. */
export const fontFamilies = (node: NodeEntry): readonly string[] => [
  ...new Set(
    [
      styleOf(node),
      ...runsOf(node, textIn(node.fields, 'characters', '').length).map((run) => run.style),
    ].map((style) => textIn(style, 'fontFamily', '')),
  ),
];

const styleOf = (node: NodeEntry): RestFields => (isRecord(node.fields['style']) ? node.fields['style'] : {});

/**
 * REST writes one override number per UTF-16 unit and drops trailing zeros (0 = the node's own style); `styleOverrideTable` holds
 * what each number changes.
 */
function runsOf(node: NodeEntry, length: number): readonly Run[] {
  const base = styleOf(node);
  const overrides = Array.isArray(node.fields['characterStyleOverrides'])
    ? (node.fields['characterStyleOverrides'] as readonly unknown[])
    : [];
  const table = isRecord(node.fields['styleOverrideTable']) ? node.fields['styleOverrideTable'] : {};
  const runs: { start: number; end: number; code: unknown; style: RestFields }[] = [];
  for (let at = 0; at < length; at += 1) {
    const code = overrides[at] ?? 0;
    const last = runs.at(-1);
    if (last?.code === code) last.end = at + 1;
    else {
      const over = typeof code === 'number' ? table[code] : undefined;
      runs.push({ start: at, end: at + 1, code, style: isRecord(over) ? withOverride(base, over) : base });
    }
  }
  return runs;
}

/** A style override that changes the face carries only what differs, so an inherited `fontStyle` would contradict it. */
function withOverride(base: RestFields, over: RestFields): RestFields {
  const changesFace = 'fontWeight' in over || 'italic' in over || 'fontPostScriptName' in over;
  const kept = changesFace && !('fontStyle' in over) ? withoutFields(base, ['fontStyle']) : base;
  return { ...kept, ...over };
}

const weightNames: readonly (readonly [number, string])[] = [
  [100, 'Thin'],
  [200, 'Extra Light'],
  [300, 'Light'],
  [400, 'Regular'],
  [500, 'Medium'],
  [600, 'Semi Bold'],
  [700, 'Bold'],
  [800, 'Extra Bold'],
  [900, 'Black'],
];

/** New documents carry `fontStyle`; older ones only the weight and whether it slants. */
function fontStyleOf(style: RestFields): string {
  const named = textIn(style, 'fontStyle', '');
  if (named !== '') return named;
  const weight = numberIn(style, 'fontWeight', 400);
  const name = weightNames.find(([value]) => value === weight)?.[1] ?? 'Regular';
  if (style['italic'] !== true) return name;
  return name === 'Regular' ? 'Italic' : `${name} Italic`;
}

function lineHeightOf(style: RestFields): RestFields {
  const unit = textIn(style, 'lineHeightUnit', 'INTRINSIC_%');
  if (unit === 'PIXELS') return { unit: 'PIXELS', value: numberIn(style, 'lineHeightPx', 0) };
  if (unit === 'FONT_SIZE_%')
    return { unit: 'PERCENT', value: numberIn(style, 'lineHeightPercentFontSize', 100) };
  return { unit: 'AUTO' };
}
