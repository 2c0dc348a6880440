import { describe, expect, it } from 'vitest';
import { rules } from '../../../src/core/check/rules/index.ts';
import { frame } from '../../helpers/frame-builder.ts';
import {
  frameLayer,
  image,
  imagePaint,
  type LayerDraft,
  type LayerFields,
  layer,
  solid,
  text,
} from '../../helpers/layer-builder.ts';
import { unseen } from '../../helpers/odd-layers.ts';
import { harmless, type Offence, offences } from '../../helpers/offences.ts';
import { placements, report, written } from '../../helpers/placement-case.ts';

const cutAway: ReadonlySet<string> = new Set(['clipped away', 'masked away', 'outside the frame']);
const kinds = Object.entries(offences);

/** What a spec of one rule says about a frame of 1000 × 500 px with these layers. */
function findingsOf(kind: string, { params, reading }: Offence, layers: readonly LayerDraft[]) {
  const snapshot = frame({ width: 1000, height: 500 }, ...layers);
  const specs = placements(written({ one: [kind, params] }));
  return report(snapshot, specs, { measure: reading ?? (() => null) }).findings;
}

const failsOf = (...given: Parameters<typeof findingsOf>): readonly string[] =>
  findingsOf(...given)
    .filter(({ verdict }) => verdict === 'fail')
    .map(({ because }) => because);

/** Opaque paint exactly where the offender paints. */
const coverOf = ({ fields: { box, painted } }: LayerDraft): LayerDraft =>
  layer({ name: 'cover', role: 'background', box: painted ?? box ?? null });

describe('the table of offences', () => {
  it('has every kind of rule: a new kind without an entry fails here', () => {
    expect([...Object.keys(offences), ...Object.keys(harmless)].sort()).toEqual(
      rules.map(({ id }) => id).sort(),
    );
  });

  it.each(kinds)('%s fails for a visible offender, and not without it', (kind, offence) => {
    const { beside = [], offender } = offence;
    expect(failsOf(kind, offence, [...beside, offender])).not.toEqual([]);
    expect(failsOf(kind, offence, beside)).toEqual([]);
  });
});

describe('what nobody sees never fails a rule about visible content', () => {
  it.each(kinds)('%s: hidden, see-through, clipped or masked away, outside the frame', (kind, offence) => {
    const { beside = [], offender, cutAwayFails } = offence;
    const said = unseen(offender.fields).map(
      ([way, draft]) => [way, failsOf(kind, offence, [...beside, draft])] as const,
    );
    const isExempt = (way: string): boolean => cutAwayFails !== undefined && cutAway.has(way);
    expect(said.filter(([way, fails]) => !isExempt(way) && fails.length > 0)).toEqual([]);
    // An exemption that nothing needs is a mistake.
    expect(said.some(([way, fails]) => isExempt(way) && fails.length > 0)).toBe(cutAwayFails !== undefined);
  });

  it.each(kinds.filter(([, { coveredFails }]) => coveredFails === undefined))(
    '%s: wholly under opaque paint',
    (kind, offence) => {
      const { beside = [], offender } = offence;
      expect(failsOf(kind, offence, [...beside, offender, coverOf(offender)])).toEqual([]);
    },
  );

  it.each(kinds.filter(([, { coveredFails }]) => coveredFails !== undefined))(
    '%s sees what is covered, for the reason its entry gives',
    (kind, offence) => {
      const { beside = [], offender } = offence;
      expect(rules.find(({ id }) => id === kind)?.judgesLayers).toBe(true);
      expect(failsOf(kind, offence, [...beside, offender, coverOf(offender)])).not.toEqual([]);
    },
  );

  it.each([
    ['element.anyOf', { groups: [{ role: 'logo' }] }],
    ['element.count', { role: 'logo', min: 1 }],
    ['element.required', { role: 'logo' }],
    ['zone.contain', { zones: [{ id: 'all', insets: { top: { px: 0 } } }], roles: ['logo'] }],
  ])('%s: satisfies nothing either', (kind, params) => {
    const logo = layer({ name: 'logo', role: 'logo', box: [400, 200, 100, 100] });
    const said = (...layers: readonly LayerDraft[]) => failsOf(kind, { params, offender: logo }, layers);
    expect(said(logo)).toEqual([]);
    expect(said(logo, coverOf(logo))).not.toEqual([]);
    for (const [way, draft] of unseen(logo.fields)) expect([way, said(draft)]).not.toEqual([way, []]);
  });
});

/** What Figma has come up with and linters have crashed on; each laid over the fields of an offender. */
const odd: readonly (readonly [string, LayerFields])[] = [
  ['a node type nobody knows', { type: 'WASHI_TAPE' }],
  ['a section', { type: 'SECTION' }],
  ['a picture without a file', { fills: [imagePaint({ imageRef: null })], hasImageFill: true }],
  ['a video', { fills: [imagePaint({ type: 'VIDEO', imageRef: null })], hasImageFill: true }],
  ['a paint nobody knows', { fills: [solid('#000000', { type: 'PATTERN', hex: null })] }],
  ['a gradient without stops', { fills: [solid('#000000', { type: 'GRADIENT_LINEAR', hex: null })] }],
  ['mixed strokes', { strokes: [solid('#ff0000'), imagePaint({ imageRef: null })], strokeWeight: 0 }],
  ['mixed corners', { cornerRadius: [0, 4, 8, 12] }],
  ['no box', { box: null, painted: null, quad: null, size: null }],
  ['no box but paint', { box: null, painted: [400, 200, 100, 100], quad: null, size: null }],
  ['no outline', { rotationDeg: 30, quad: null, size: null }],
  ['no size', { box: [400, 200, 0, 0], painted: [400, 200, 0, 0] }],
  ['a mask that is not there', { maskedBy: '404:404' }],
];

describe('what Figma comes up with next', () => {
  it.each(kinds)('%s does not crash on it', (kind, offence) => {
    const { beside = [], offender } = offence;
    for (const [what, fields] of odd) {
      const draft = layer({ ...offender.fields, ...fields });
      for (const reading of [offence.reading, () => null]) {
        const given = reading === undefined ? offence : { ...offence, reading };
        const crashed = findingsOf(kind, given, [...beside, draft]).filter(
          ({ because }) => because === 'ruleCrashed',
        );
        expect([what, crashed]).toEqual([what, []]);
      }
    }
  });

  it.each(kinds)('%s does not fail for it where nobody sees it', (kind, offence) => {
    const { beside = [], offender } = offence;
    for (const [what, fields] of odd) {
      const draft = layer({ ...offender.fields, ...fields, isSwitchedOn: false });
      expect([what, failsOf(kind, offence, [...beside, draft])]).toEqual([what, []]);
    }
  });

  it.each(Object.keys(harmless))('%s does not crash on a frame full of it', (kind) => {
    const all = odd.map(([name, fields]) => layer({ name, ...fields }));
    const words = text('', { content: { runs: [] } });
    const params = harmlessParams[kind] ?? {};
    const layers = [frameLayer({}, ...all), image({ fills: [] }), words];
    const found = findingsOf(kind, { params, offender: words }, layers);
    expect(found.filter(({ because }) => because === 'ruleCrashed')).toEqual([]);
  });
});

const harmlessParams: Readonly<Record<string, object>> = {
  'canvas.background': { kind: 'opaque' },
  'canvas.ratio': { ratios: [{ width: 1, height: 1 }] },
  'canvas.size': { sizes: [{ width: 1000, height: 500 }] },
  'delivery.format': { formats: ['PNG'] },
  'delivery.pixels': { width: 1000, height: 500 },
  'delivery.weight': { format: 'PNG', maxKb: 1 },
  'element.anyOf': { groups: [{ role: 'logo' }] },
  'zone.calm': { zones: [{ id: 'all', insets: { top: { px: 0 } } }], maxDeviation: 0.1 },
  'zone.contain': { zones: [{ id: 'all', insets: { top: { px: 0 } } }], roles: ['logo'] },
};
