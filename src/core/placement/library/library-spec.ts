import type { PlacementMatchBy, PlacementRule, PlacementSpec, Severity } from '../placement-spec.ts';
import type { Source } from '../source.ts';
import { copyFields } from './copy-fields.ts';
import { copyRules } from './copy-rules.ts';
import type { Doubt, LibraryData, LibraryFamily, Pair, Sides } from './library-data.ts';
import { libraryRule } from './library-rule.ts';
import { libraryDate, sourcedBy } from './library-source.ts';

const wordingOf = ([en, zh]: Pair): { readonly en: string; readonly 'zh-CN': string } => ({
  en,
  'zh-CN': zh,
});
const sizeOf = ([width, height]: Sides): { readonly width: number; readonly height: number } => ({
  width,
  height,
});

/** Where the numbers of an entry come from. */
export const librarySource = (family: LibraryFamily, data: LibraryData): Source => ({
  trust: data.trust ?? family.trust,
  reference: data.source ?? family.source,
  date: libraryDate,
  ...(data.clause !== undefined && { clause: data.clause }),
});

/**
 * The whole spec of an entry: plain data that `parsePlacements` reads and a person may copy and edit. What the source itself
 * says is blocking or major; what is computed, secondary or commonly known is minor and says so. Entries without a size
 * are found by name only.
 */
export function librarySpec(family: LibraryFamily, data: LibraryData): PlacementSpec {
  const fields = Object.entries(copyFields).filter(([field]) => field in (data.copy ?? {}));
  const roles = { ...Object.fromEntries(fields), ...data.roles };
  return {
    schema: 'placement/1',
    id: `lib.${data.id}`,
    version: 1,
    name: wordingOf(data.name),
    platform: data.platform ?? family.platform,
    kind: data.kind,
    status: 'active',
    ...(data.timeZone !== undefined && { timeZone: data.timeZone }),
    source: librarySource(family, data),
    match: matchOf(data),
    ...(Object.keys(roles).length > 0 && { roles }),
    ...(data.zones !== undefined && { zones: data.zones }),
    ...(data.variants !== undefined && { variants: data.variants }),
    rules: [...canvasRules(data), ...fileRules(data), ...copyRules(data.copy ?? {}), ...(data.rules ?? [])],
  };
}

/** Any of the sizes; a ratio only where the source allows a range of sizes. */
function matchOf({ sizes, names, ratio, min }: LibraryData): PlacementMatchBy {
  const [width, height, tolerancePercent = 1] = ratio ?? [0, 0];
  return {
    ...(names !== undefined && { names }),
    ...(sizes !== undefined && { sizes: sizes.map(sizeOf) }),
    ...(ratio !== undefined &&
      min !== undefined &&
      tolerancePercent <= widestMatchPercent && { ratios: [{ width, height, tolerancePercent }] }),
  };
}

/** A range of ratios would take in frames of any kind. */
const widestMatchPercent = 5;

function canvasRules(data: LibraryData): readonly PlacementRule[] {
  const { sizes, min, max, ratio, doubt } = data;
  const params = min !== undefined || max !== undefined ? rangesOf(min, max) : sizesOf(sizes);
  return [
    ...(params === null ? [] : [doubted('canvas', 'canvas.size', 'blocking', params, doubt?.canvas)]),
    ...(ratio === undefined ? [] : [ratioRule(ratio)]),
  ];
}

const sizesOf = (sizes: LibraryData['sizes']): object | null =>
  sizes === undefined ? null : { sizes: sizes.map(sizeOf) };

function rangesOf(min: Sides = [0, 0], max: Sides = [0, 0]): object {
  const range = (side: 0 | 1): object => ({
    ...(min[side] > 0 && { min: min[side] }),
    ...(max[side] > 0 && { max: max[side] }),
  });
  return {
    ...(min[0] + max[0] > 0 && { width: range(0) }),
    ...(min[1] + max[1] > 0 && { height: range(1) }),
  };
}

const ratioRule = ([width, height, tolerancePercent = 1]: readonly [
  number,
  number,
  number?,
]): PlacementRule =>
  libraryRule('ratio', 'canvas.ratio', 'blocking', { ratios: [{ width, height }], tolerancePercent });

/** Most frames have no export settings, and then nothing is known: a matter for whoever exports, not for the designer. */
const atExport: Pair = [
  'The format is chosen at export; the frame only shows its export settings.',
  '格式在导出时决定，画框只能看到其导出设置。',
];

/** A file is weighed as JPG wherever that may be delivered: a PNG over the limit then is no reason to refuse the frame. */
function fileRules({ kb, formats = [], opaque = false, doubt }: LibraryData): readonly PlacementRule[] {
  const format = formats.length === 0 || formats.includes('JPG') ? 'JPG' : 'PNG';
  const named =
    formats.length > 0 ? [libraryRule('format', 'delivery.format', 'minor', { formats }, atExport)] : [];
  const weighed =
    kb === undefined
      ? []
      : [doubted('weight', 'delivery.weight', 'blocking', { format, maxKb: kb }, doubt?.weight)];
  const filled = opaque
    ? [doubted('opaque', 'canvas.background', 'blocking', { kind: 'opaque' }, doubt?.opaque)]
    : [];
  return [...named, ...weighed, ...filled];
}

const doubted = (
  id: string,
  rule: string,
  severity: Severity,
  params: object,
  doubt?: Doubt,
): PlacementRule =>
  doubt === undefined
    ? libraryRule(id, rule, severity, params)
    : libraryRule(
        id,
        rule,
        'minor',
        params,
        doubt.why,
        doubt.source === undefined ? {} : sourcedBy('C', doubt.source),
      );
