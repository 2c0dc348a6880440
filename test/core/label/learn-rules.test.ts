import { describe, expect, it } from 'vitest';
import { defaultTaxonomy } from '../../../src/core/label/default-taxonomy.ts';
import { learnRules } from '../../../src/core/label/learn-rules.ts';
import { previewRules } from '../../../src/core/label/preview-rules.ts';
import { frame } from '../../helpers/frame-builder.ts';
import { handLabel, labelRule, labelSet, suggestedIn } from '../../helpers/label-builder.ts';
import { group, instance, layer, text } from '../../helpers/layer-builder.ts';

const component = (key: string, name: string) => ({ id: '9:1', key, name, setName: null, properties: {} });
const styled = { text: 'Deal/L', fill: null, stroke: null, effect: null };

const taught = frame(
  { width: 400, height: 400 },
  instance({ name: 'Frame 1', box: [10, 10, 80, 30], component: component('k1', 'Chip') }),
  instance({ name: 'Frame 2', box: [110, 10, 80, 30], component: component('', 'Pill') }),
  layer({ name: 'hero shot', box: [200, 100, 150, 150] }),
  text('12 only', { box: [10, 60, 100, 30], styleNames: styled }),
  layer({ name: 'Rectangle 4', box: [10, 300, 100, 50] }),
  group({ name: 'notes' }, layer({ name: 'Rectangle 5', box: [300, 10, 20, 20] })),
);
const labels = new Map([
  [0, handLabel('badge')],
  [1, handLabel('cta')],
  [2, handLabel('product')],
  [3, handLabel('price')],
  [4, handLabel('legal')],
  [5, handLabel()],
]);

describe('learnRules', () => {
  it('proposes for each label the most trusted trait of its layer', () => {
    const proposed = learnRules(taught, labels, new Set());
    expect(proposed.map(({ rule: { when, then }, evidence }) => [then, when, evidence])).toEqual([
      ['badge', { componentKey: 'k1' }, { by: 'componentKey', layers: [0] }],
      ['cta', { component: 'Pill' }, { by: 'component', layers: [1] }],
      ['product', { name: { glob: 'hero shot' } }, { by: 'name', layers: [2] }],
      ['price', { textStyle: 'Deal/L' }, { by: 'textStyle', layers: [3] }],
      [
        'legal',
        {
          type: 'RECTANGLE',
          position: { within: { x: 0, y: 0.7, width: 0.325, height: 0.225 }, minArea: 0.016, maxArea: 0.063 },
        },
        { by: 'look', layers: [4] },
      ],
      [null, { name: { glob: 'notes' } }, { by: 'name', layers: [5] }],
    ]);
    expect(proposed[4]?.rule.confidence).toBe(0.6);
  });

  it('gives back the labels it was taught', () => {
    const rules = learnRules(taught, labels, new Set()).map(({ rule }) => rule);
    expect(suggestedIn(taught, { rules })).toEqual([
      'Frame 1: badge',
      'Frame 2: cta',
      'hero shot: product',
      '12 only: price',
      'Rectangle 4: legal',
      'notes: none',
    ]);
  });

  it('passes over traits that contradict a label of the frame', () => {
    const twin = frame(
      { width: 400, height: 400 },
      layer({ name: 'shot', box: [0, 0, 80, 80] }),
      layer({ name: 'shot', box: [300, 300, 80, 80] }),
    );
    const proposed = learnRules(
      twin,
      new Map([
        [0, handLabel('product')],
        [1, handLabel('logo')],
      ]),
      new Set(),
    );
    expect(proposed.map(({ evidence }) => evidence.by)).toEqual(['look', 'look']);
    const nested = frame(
      {},
      group({ name: 'box' }, layer({ name: 'shot' })),
      layer({ name: 'shot', box: [500, 500, 90, 90] }),
    );
    const [, second] = learnRules(
      nested,
      new Map([
        [0, handLabel('logo')],
        [2, handLabel('product')],
      ]),
      new Set(),
    );
    expect(second?.evidence.by).toBe('look');
  });

  it('lets layers with one trait share a rule, under an id that is free', () => {
    const row = frame({}, layer({ name: 'medal' }), layer({ name: 'medal', box: [200, 0, 50, 50] }));
    const both = new Map([
      [0, handLabel('badge')],
      [1, handLabel('badge')],
    ]);
    expect(learnRules(row, both, new Set(['learnt-badge-1']))).toMatchObject([
      { rule: { id: 'learnt-badge-2' }, evidence: { layers: [0, 1] } },
    ]);
  });

  it('learns nothing from hidden layers, default names, names with wildcards and texts called as they read', () => {
    const odd = frame(
      {},
      layer({ name: 'a', isSwitchedOn: false }),
      layer({ name: 'a*b', box: [0, 500, 50, 50] }),
      text('Hello', { box: [500, 500, 90, 30] }),
    );
    const by = learnRules(odd, new Map([0, 1, 2].map((at) => [at, handLabel('badge')])), new Set()).map(
      ({ evidence }) => evidence,
    );
    expect(by).toEqual([
      { by: 'look', layers: [1] },
      { by: 'look', layers: [2] },
    ]);
  });
});

describe('previewRules', () => {
  const before = [labelRule({ id: 'a', when: { name: { glob: 'hero*' } }, then: 'product' })];
  const frames = [
    {
      snapshot: taught,
      stored: labelSet({
        0: handLabel('badge'),
        1: handLabel('cta'),
        3: handLabel('price'),
        4: handLabel('legal'),
        5: handLabel(),
      }),
    },
  ];

  it('counts what an edit would add to and take from each class, and names the layers', () => {
    const after = [labelRule({ id: 'a', when: { name: { glob: 'hero*' } }, then: 'person' })];
    expect(previewRules(frames, defaultTaxonomy, before, after)).toEqual({
      changes: [
        { frameId: '1:0', layerIndex: 2, before: { className: 'product' }, after: { className: 'person' } },
      ],
      classes: [
        { name: 'product', added: 0, removed: 1 },
        { name: 'person', added: 1, removed: 0 },
      ],
    });
  });

  it('tells a deliberate none from no suggestion', () => {
    const none = [labelRule({ id: 'a', when: { name: { glob: 'hero*' } }, then: null })];
    expect(previewRules(frames, defaultTaxonomy, before, none).changes[0]?.after).toEqual({
      className: null,
    });
  });

  it('shows nothing where nothing changes, and no stored label as a change', () => {
    const more = [...before, labelRule({ id: 'b', when: { type: 'TEXT' }, then: 'title' })];
    expect(previewRules(frames, defaultTaxonomy, before, more)).toEqual({ changes: [], classes: [] });
  });
});
