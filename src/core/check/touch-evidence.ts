import { marksOf, type PlacedZone } from './placed-zone.ts';
import { roundPx } from './round-px.ts';
import type { SeenShape } from './seen-shape.ts';
import { shortText } from './short-text.ts';
import type { ZoneTouch } from './zone-touch.ts';

/** What a finding about a layer in a zone shows: the shared part, the zone, and the share found against the most allowed. */
export function touchEvidence({ layer }: SeenShape, zone: PlacedZone, touch: ZoneTouch, maxPercent: number) {
  const foundPercent = roundPx(touch.percent);
  return {
    layerId: layer.id,
    part: zone.id,
    region: touch.region,
    marks: marksOf([zone], 'other'),
    measured: { found: foundPercent, is: 'atMost', needed: maxPercent, unit: '%' } as const,
    data: { layer: shortText(layer.name), zone: zone.name, foundPercent, maxPercent },
  };
}
