import type { Rect, Size } from '../geometry/rect.ts';
import type { Mark } from './mark.ts';
import { type ZoneRef, zoneName, zonesOf } from './params/zone.ts';
import { type ZoneRegion, zoneRegion } from './zone-region.ts';

/** A zone of a rule, laid over one frame. */
export interface PlacedZone {
  readonly id: string;
  /** What a person calls it. */
  readonly name: string;
  readonly region: ZoneRegion;
}

/** The zones of a resolved rule over a frame of `size`, in the order the spec names them. */
export const placeZones = (refs: readonly ZoneRef[], size: Size): readonly PlacedZone[] =>
  zonesOf(refs).map((zone) => ({ id: zone.id, name: zoneName(zone), region: zoneRegion(zone, size) }));

/** The bounds of zones to draw; a zone without area has none. */
export const marksOf = (zones: readonly PlacedZone[], is: Mark['is']): readonly Mark[] =>
  zones.flatMap(({ region }) => (region.bounds === null ? [] : [{ is, rect: region.bounds }]));

/** The zones that are one upright rectangle. */
export const rectsOf = (zones: readonly PlacedZone[]): readonly Rect<'frame'>[] =>
  zones.flatMap(({ region }) => (region.isRect && region.bounds !== null ? [region.bounds] : []));

export const namesOf = (zones: readonly PlacedZone[]): string => zones.map(({ name }) => name).join(', ');
