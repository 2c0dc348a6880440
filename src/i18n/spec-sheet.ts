import { type Length, lengthPx } from '../core/check/params/length.ts';
import { type Zone, zoneName, zone as zoneSchema } from '../core/check/params/zone.ts';
import { rules as kinds } from '../core/check/rules/index.ts';
import { zoneRegion } from '../core/check/zone-region.ts';
import type { Rect, Size } from '../core/geometry/rect.ts';
import type { Locale } from '../core/locale.ts';
import type { PlacementRule, PlacementSpec } from '../core/placement/placement-spec.ts';
import { fieldName } from './param-words.ts';
import { textOf } from './texts.ts';

/** Everything a drawn spec sheet shows, texts ready-made, px of the spec's canvas. */
export interface SpecSheet extends Size {
  readonly name: string;
  readonly sections: { readonly title: string; readonly lines: string[] }[];
  readonly zones: {
    readonly title: string;
    readonly rect: Rect<'frame'>;
    readonly kind: 'keep' | 'avoid' | 'info';
  }[];
  readonly examples: {
    readonly isGood: boolean;
    readonly caption: string;
    readonly zone: Rect<'frame'>;
    readonly layer: Rect<'frame'>;
  }[];
}

const mostLine = 1000;
const mostZones = 200;

/** The sheet of a spec: rules by severity, zones by what they are for, and a pair of pictures for each zone with a meaning. */
export function specSheet(spec: PlacementSpec, size: Size, locale: Locale): SpecSheet {
  const zones = zonesOfSheet(spec, size, locale);
  const t = (key: Parameters<typeof textOf>[0]): string => textOf(key)[locale];
  const named = `${spec.name[locale]} · v${String(spec.version)}`.slice(0, mostLine);
  return {
    name: named,
    width: size.width,
    height: size.height,
    sections: [
      {
        title: t('edit.section.header'),
        lines: [
          `${String(size.width)} × ${String(size.height)} px`,
          spec.platform,
          `${spec.source.reference} (${spec.source.trust}, ${spec.source.date})`,
        ].map((line) => line.slice(0, mostLine)),
      },
      ...(['blocking', 'major', 'minor', 'note'] as const).flatMap((severity) => {
        const lines = spec.rules
          .filter((rule) => rule.severity === severity)
          .map((rule) => ruleLine(rule, locale))
          .slice(0, 200);
        return lines.length === 0 ? [] : [{ title: t(`severity.${severity}`), lines }];
      }),
    ],
    zones: zones.slice(0, mostZones),
    examples: zones.flatMap((zone) => examplesOf(zone, size, locale)).slice(0, 40),
  };
}

/** `Smallest text: min 32 px. Why: …` */
function ruleLine({ rule, params, why }: PlacementRule, locale: Locale): string {
  const title = kinds.find(({ id }) => id === rule)?.title[locale] ?? rule;
  const limits = limitTexts(params, locale).join(locale === 'en' ? ', ' : '，');
  const reason = why === undefined ? '' : ` — ${why[locale]}`;
  return `${title}${limits === '' ? '' : locale === 'en' ? `: ${limits}` : `：${limits}`}${reason}`.slice(
    0,
    mostLine,
  );
}

function limitTexts(params: unknown, locale: Locale): readonly string[] {
  if (typeof params !== 'object' || params === null) return [];
  return Object.entries(params).flatMap(([key, value]: [string, unknown]) => {
    const text = valueText(value, locale);
    const unit = typeof value !== 'number' ? '' : /Px$/.test(key) ? ' px' : /Percent/.test(key) ? '%' : '';
    return text === '' ? [] : [`${fieldName(key, locale)} ${text}${unit}`];
  });
}

function valueText(value: unknown, locale: Locale): string {
  if (typeof value === 'number' || typeof value === 'string') return String(value);
  if (Array.isArray(value)) return value.map((item: unknown) => valueText(item, locale)).join(' / ');
  if (typeof value !== 'object' || value === null) return '';
  const entries: readonly (readonly [string, unknown])[] = Object.entries(value);
  const [[key, only] = ['', undefined]] = entries;
  if (entries.length === 1 && typeof only === 'number') {
    return key === 'px' ? `${String(only)} px` : /^percent/.test(key) ? `${String(only)}%` : String(only);
  }
  return entries.map(([field, item]) => `${fieldName(field, locale)} ${valueText(item, locale)}`).join(' ');
}

type SheetZone = SpecSheet['zones'][number];

/** The spec's own zones, marked by the rules that name them, and the safe zones that rules write out. */
function zonesOfSheet(spec: PlacementSpec, size: Size, locale: Locale): readonly SheetZone[] {
  const avoided = new Set(
    spec.rules.flatMap((rule) => (rule.rule === 'zone.exclude' ? zoneIdsOf(rule.params) : [])),
  );
  const kept = new Set(
    spec.rules.flatMap((rule) =>
      /^zone\.(safe|inside|contain)/.test(rule.rule) ? zoneIdsOf(rule.params) : [],
    ),
  );
  const own = (spec.zones ?? []).flatMap((zone): SheetZone[] => {
    const kind = avoided.has(zone.id) ? 'avoid' : kept.has(zone.id) ? 'keep' : 'info';
    const { bounds } = zoneRegion(zone, size);
    return bounds === null ? [] : [{ title: zoneName(zone), rect: bounds, kind }];
  });
  const safe = spec.rules.flatMap((rule): SheetZone[] => {
    const zone = rule.rule === 'zone.safe' ? insetZone(rule) : null;
    const bounds = zone === null ? null : zoneRegion(zone, size).bounds;
    return bounds === null ? [] : [{ title: textOf('edit.safeZone')[locale], rect: bounds, kind: 'keep' }];
  });
  return [...safe, ...own];
}

function zoneIdsOf(params: unknown): readonly string[] {
  const refs: unknown =
    typeof params === 'object' && params !== null && 'zones' in params ? params.zones : [];
  return Array.isArray(refs) ? refs.filter((ref): ref is string => typeof ref === 'string') : [];
}

function insetZone({ id, params }: PlacementRule): Zone | null {
  if (typeof params !== 'object' || params === null || !('insets' in params)) return null;
  const parsed = zoneSchema.safeParse({ id, insets: params.insets });
  return parsed.success ? parsed.data : null;
}

/** Do and don't, to scale: a layer of a third of the zone, where it belongs and where it does not. */
function examplesOf({ title, rect, kind }: SheetZone, size: Size, locale: Locale): SpecSheet['examples'] {
  if (kind === 'info') return [];
  const side: Length = { percent: 20 };
  const width = Math.min(lengthPx(side, 'width', size), rect.width);
  const height = Math.min(lengthPx(side, 'height', size) / 2, rect.height);
  const inside = {
    x: rect.x + (rect.width - width) / 2,
    y: rect.y + (rect.height - height) / 2,
    width,
    height,
  };
  const outside = freePlace(rect, width, height, size);
  if (outside === null) return [];
  const say = (isGood: boolean): string =>
    `${textOf(isGood ? 'edit.doThis' : 'edit.notThis')[locale]}${locale === 'en' ? ': ' : '：'}${title}`.slice(
      0,
      mostLine,
    );
  const good = kind === 'keep' ? inside : outside;
  const bad = kind === 'keep' ? outside : inside;
  return [
    { isGood: true, caption: say(true), zone: rect, layer: good },
    { isGood: false, caption: say(false), zone: rect, layer: bad },
  ];
}

/** Beside the zone within the canvas, on the side with the most room; over the zone's edge where there is little. */
function freePlace(zone: Rect<'frame'>, width: number, height: number, size: Size): Rect<'frame'> | null {
  const places = [
    { room: zone.y, rect: { x: zone.x + (zone.width - width) / 2, y: (zone.y - height) / 2, width, height } },
    {
      room: size.height - zone.y - zone.height,
      rect: {
        x: zone.x + (zone.width - width) / 2,
        y: (zone.y + zone.height + size.height - height) / 2,
        width,
        height,
      },
    },
    {
      room: zone.x,
      rect: { x: (zone.x - width) / 2, y: zone.y + (zone.height - height) / 2, width, height },
    },
    {
      room: size.width - zone.x - zone.width,
      rect: {
        x: (zone.x + zone.width + size.width - width) / 2,
        y: zone.y + (zone.height - height) / 2,
        width,
        height,
      },
    },
  ].sort((a, b) => b.room - a.room);
  const [best] = places;
  return best === undefined || best.room <= 0 ? null : best.rect;
}
