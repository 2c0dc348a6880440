import { type Zone, zone as zoneSchema } from '../../check/params/zone.ts';
import { zoneRegion } from '../../check/zone-region.ts';
import { area } from '../../geometry/area.ts';
import { intersect } from '../../geometry/intersect.ts';
import type { Rect, Size } from '../../geometry/rect.ts';
import { unionArea } from '../../geometry/union-area.ts';
import { valueAt } from '../describe-schema.ts';
import type { ResolvedRule } from '../resolved-placement.ts';
import type { LintFinding } from './lint-finding.ts';
import { aboutRules, entriesOf, type LintView, mayMeet, rulesOf, sizeText, wordsOf } from './lint-view.ts';

const tolerancePx = 0.5;

/** Zones that stick out, are empty or name cells beside their grid, and zones that together leave no room. */
export const lintZones = (view: LintView): readonly LintFinding[] => {
  const zoned = view.placement.rules
    .map((rule) => ({ rule, zones: zonesIn(rule) }))
    .filter(({ zones }) => zones.length > 0);
  return [
    ...zoned.flatMap(({ rule, zones }) => zones.flatMap((zone) => cellsOutside(view, rule, zone))),
    ...view.canvases
      .slice(0, mostCanvases)
      .flatMap((canvas) => [
        ...zoned.flatMap(({ rule, zones }) => zones.flatMap((zone) => outside(view, rule, zone, canvas))),
        ...noRoom(view, canvas),
      ]),
  ];
};

/** A spec for more canvases is judged on the first of them. */
const mostCanvases = 20;

/** Zones of any kind of rule that writes a list of them. */
const zonesIn = (rule: ResolvedRule): readonly Zone[] =>
  entriesOf(rule, 'zones').flatMap((entry) => {
    const parsed = zoneSchema.safeParse(entry);
    return parsed.success ? [parsed.data] : [];
  });

function cellsOutside(view: LintView, rule: ResolvedRule, { id, cells }: Zone): readonly LintFinding[] {
  const stray = cells?.cells.find(([column, row]) => column >= cells.columns || row >= cells.rows);
  if (cells === undefined || stray === undefined) return [];
  const grid = `${String(cells.columns)}×${String(cells.rows)}`;
  const data = { zone: id, cell: `[${stray.join(', ')}]`, grid };
  return [aboutRules(view, [rule], { code: 'CELL_OUTSIDE', level: 'error', data })];
}

function outside(view: LintView, rule: ResolvedRule, zone: Zone, canvas: Size): readonly LintFinding[] {
  const { bounds } = zoneRegion(zone, canvas);
  const data = { zone: zone.id, canvas: sizeText(canvas) };
  if (bounds === null) return [aboutRules(view, [rule], { code: 'ZONE_EMPTY', level: 'error', data })];
  const { x, y, width, height } = bounds;
  const over = Math.max(-x, -y, x + width - canvas.width, y + height - canvas.height);
  return over <= tolerancePx
    ? []
    : [aboutRules(view, [rule], { code: 'ZONE_OUTSIDE', level: 'warning', data })];
}

interface Place {
  readonly rule: ResolvedRule;
  readonly roles: readonly string[];
  readonly rects: readonly Rect<'frame'>[];
}

/** Roles that must lie where other rules keep them out of every spot. Only what is certain: see `blocked`. */
function noRoom(view: LintView, canvas: Size): readonly LintFinding[] {
  const inside = [
    ...rulesOf(view, 'zone.inside').map((rule) => placeOf(rule, zonesIn(rule), canvas)),
    ...rulesOf(view, 'zone.safe').map((rule) => placeOf(rule, safeZone(rule), canvas)),
  ];
  const kept = rulesOf(view, 'zone.exclude').map((rule) => blocked(rule, canvas));
  const roles = [...new Set(inside.flatMap((place) => place.roles))];
  return roles.flatMap((role): readonly LintFinding[] => {
    const own = inside.filter((place) => isAbout(place, role));
    const [first] = own;
    if (first === undefined || !own.every((place) => mayMeet(place.rule, first.rule))) return [];
    const against = kept.filter(
      (place) => isAbout(place, role) && own.every(({ rule }) => mayMeet(rule, place.rule)),
    );
    const room = own.reduce<readonly Rect<'frame'>[]>(
      (left, { rects }) => left.flatMap((rect) => rects.flatMap((one) => intersect(rect, one) ?? [])),
      [{ x: 0, y: 0, ...canvas }],
    );
    const covers = against.flatMap(({ rects }) => rects);
    const taken = room.flatMap((rect) => covers.flatMap((cover) => intersect(rect, cover) ?? []));
    if (unionArea(room) > unionArea(taken) + tolerancePx) return [];
    const data = { role, canvas: sizeText(canvas) };
    const rules = [...own, ...against].map(({ rule }) => rule);
    return [aboutRules(view, rules, { code: 'NO_ROOM', level: 'error', data })];
  });
}

const isAbout = ({ roles }: Place, role: string): boolean =>
  roles.includes(role) || (roles.includes('all') && role !== 'background');

/** Bounds of each zone: a little too much room for round ones, so what has none surely has none. */
const placeOf = (rule: ResolvedRule, zones: readonly Zone[], canvas: Size): Place => ({
  rule,
  roles: wordsOf(rule, 'roles'),
  rects: zones.flatMap((zone) => zoneRegion(zone, canvas).bounds ?? []),
});

/** Only whole rectangles, and only where any touch counts: a little too few, for the same reason. */
function blocked(rule: ResolvedRule, canvas: Size): Place {
  const allowed = valueAt(rule.params, ['maxOverlapPercent']);
  const isStrict = allowed === undefined || allowed === 0;
  const regions = zonesIn(rule).map((zone) => zoneRegion(zone, canvas));
  const except = wordsOf(rule, 'exceptRoles');
  return {
    rule,
    roles: wordsOf(rule, 'roles').filter((role) => !except.includes(role)),
    rects: isStrict
      ? regions.flatMap(({ bounds, isRect }) =>
          isRect && bounds !== null && area(bounds) > 0 ? [bounds] : [],
        )
      : [],
  };
}

/** The room that `zone.safe` leaves, as a zone. */
function safeZone({ params }: ResolvedRule): readonly Zone[] {
  const parsed = zoneSchema.safeParse({ id: 'safe', insets: valueAt(params, ['insets']) });
  return parsed.success ? [parsed.data] : [];
}
