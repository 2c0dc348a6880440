import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defaultTaxonomy } from '../../../src/core/label/default-taxonomy.ts';
import type { LabelCondition } from '../../../src/core/label/label-rule.ts';
import { frame } from '../../helpers/frame-builder.ts';
import {
  exceptionsIn,
  handLabel,
  labelled,
  labelRule,
  labelSet,
  suggestedIn,
} from '../../helpers/label-builder.ts';
import { group, image, instance, type LayerDraft, layer, solid, text } from '../../helpers/layer-builder.ts';

const noStyles = { text: null, fill: null, stroke: null, effect: null };
const component = (key: string, name: string, setName: string | null = null) => ({
  id: '9:1',
  key,
  name,
  setName,
  properties: {},
});
/** A large title below, so that one more text is not the largest. */
const headline = text('A headline of words', { box: [100, 900, 800, 120], fontSizePx: 110 });
const one = (draft: LayerDraft) => frame({}, draft, headline);
const first = (draft: LayerDraft, when: LabelCondition): string | undefined =>
  suggestedIn(one(draft), { rules: [labelRule({ when, then: 'watermark' })] })[0];

describe('rules', () => {
  const chip = instance({
    name: 'Chip 3',
    box: [100, 100, 200, 60],
    component: component('key-1', 'Size=L', 'Chip/Sale'),
    styleNames: noStyles,
  });
  const said = text('限时特惠', {
    name: 'promo text',
    box: [100, 100, 200, 40],
    styleNames: { ...noStyles, text: 'Promo/Large' },
  });

  it.each<[string, LayerDraft, LabelCondition, LabelCondition]>([
    ['the component’s key', chip, { componentKey: 'key-1' }, { componentKey: 'KEY-1' }],
    ['the component’s name', chip, { component: 'size=*' }, { component: 'size' }],
    ['the name of its set', chip, { component: 'Chip/*' }, { component: 'Chips/*' }],
    ['a glob of the layer’s name', said, { name: { glob: 'PROMO*' } }, { name: { glob: 'promo' } }],
    ['a word of its name', said, { name: { words: ['x', 'Promo'] } }, { name: { words: ['rom'] } }],
    ['the text style', said, { textStyle: 'promo/*' }, { textStyle: 'promo' }],
    ['what it says', said, { text: { words: ['特惠'] } }, { text: { words: ['秒杀'] } }],
    [
      'its type',
      said,
      { type: 'TEXT', text: { words: ['限时'] } },
      { type: 'FRAME', text: { words: ['限时'] } },
    ],
    [
      'where it lies',
      said,
      { type: 'TEXT', position: { within: { x: 0, y: 0, width: 0.3, height: 0.1 } } },
      { type: 'TEXT', position: { within: { x: 0.1, y: 0, width: 0.3, height: 0.1 } } },
    ],
    [
      'how large it is',
      said,
      { position: { maxArea: 0.01, minArea: 0.001 } },
      { position: { maxArea: 0.001, minArea: 0.0001, within: { x: 0, y: 0, width: 0.01, height: 0.01 } } },
    ],
  ])('fit %s, and nothing near it', (_what, draft, fits, misses) => {
    expect(first(draft, fits)).toMatch(/: watermark$/);
    expect(first(draft, misses)).not.toMatch(/: watermark$/);
  });

  it('fit the role a layer is guessed to have', () => {
    const logo = layer({ name: 'x', role: { role: 'logo', by: 'name', confidence: 1 } });
    expect(first(logo, { role: 'logo' })).toBe('x: watermark');
    expect(first(layer({ name: 'x' }), { role: 'logo' })).not.toBe('x: watermark');
  });

  it('rest while they are off, and for classes that are retired or unknown', () => {
    const when = { name: { glob: 'promo text' } };
    expect(
      suggestedIn(one(said), { rules: [labelRule({ when, on: false, then: 'watermark' })] })[0],
    ).not.toMatch(/watermark/);
    expect(suggestedIn(one(said), { rules: [labelRule({ when, then: 'nobody' })] })[0]).not.toMatch(/nobody/);
    const retired = {
      ...defaultTaxonomy,
      classes: defaultTaxonomy.classes.map((it) => (it.name === 'watermark' ? { ...it, retired: true } : it)),
    };
    expect(
      suggestedIn(one(said), { taxonomy: retired, rules: [labelRule({ when, then: 'watermark' })] })[0],
    ).not.toMatch(/watermark/);
  });

  it('are trusted by what they look at, whatever their order', () => {
    const rules = [
      labelRule({ id: 'type', when: { type: 'INSTANCE' }, then: 'badge' }),
      labelRule({ id: 'name', when: { name: { glob: 'Chip*' } }, then: 'price' }),
      labelRule({ id: 'key', when: { componentKey: 'key-1' }, then: 'logo' }),
      labelRule({ id: 'component', when: { component: 'Chip/*' }, then: 'cta' }),
    ];
    for (const order of [rules, [...rules].reverse()]) {
      const [suggestion] = labelled(one(chip), { rules: order }).suggestions;
      expect(suggestion).toMatchObject({ className: 'logo', origin: { by: 'componentKey', rule: 'key' } });
    }
  });

  it('that disagree at one trust make an exception, and the first one is suggested', () => {
    const rules = [
      labelRule({ id: 'a', when: { name: { glob: 'Chip*' } }, then: 'price' }),
      labelRule({ id: 'b', when: { name: { glob: '*3' } }, then: 'badge' }),
    ];
    const { suggestions, exceptions } = labelled(one(chip), { rules });
    expect(suggestions[0]).toMatchObject({ className: 'price', origin: { rule: 'a' } });
    expect(exceptions).toContainEqual({ layerIndex: 0, code: 'conflict', classes: ['price', 'badge'] });
  });

  it('say none for a layer and all that is in it', () => {
    const snapshot = frame({}, group({ name: 'notes' }, text('for Anna', { box: [0, 0, 90, 20] })), headline);
    expect(
      suggestedIn(snapshot, { rules: [labelRule({ when: { name: { glob: 'notes' } }, then: null })] }),
    ).toEqual(['notes: none', 'A headline of words: title']);
  });

  it('come before names, and carry their own confidence', () => {
    const logo = layer({ name: 'Logo', role: { role: 'logo', by: 'name', confidence: 0.85 } });
    const rules = [labelRule({ when: { type: 'RECTANGLE' }, then: 'badge', confidence: 0.4 })];
    expect(labelled(one(logo), { rules }).suggestions[0]).toMatchObject({
      className: 'badge',
      confidence: 0.4,
    });
    expect(exceptionsIn(one(logo), { rules })).toContain('Logo: low-confidence');
  });
});

describe('stored labels', () => {
  it('are never suggested again, and nothing is suggested in closed ones', () => {
    const button = group(
      { name: 'x' },
      layer({ box: [0, 0, 200, 60] }),
      text('Shop now', { box: [20, 10, 160, 40] }),
    );
    const snapshot = frame({}, button, headline);
    expect(suggestedIn(snapshot, { stored: labelSet({ 0: handLabel('cta') }) })).toEqual([
      'A headline of words: title',
    ]);
  });

  it('that say none keep everything in it out', () => {
    const snapshot = frame({}, group({ name: 'x' }, text('Shop now', { box: [20, 10, 160, 40] })), headline);
    expect(suggestedIn(snapshot, { stored: labelSet({ 0: handLabel() }) })).toEqual([
      'A headline of words: title',
    ]);
  });

  it('that cannot be read get no suggestion in their place', () => {
    const stored = {
      labels: new Map(),
      failures: [{ layerIndex: 0, failure: { code: 'UNREADABLE' as const, data: {} } }],
    };
    expect(labelled(frame({}, headline), { stored }).suggestions).toEqual([]);
    expect(exceptionsIn(frame({}, headline), { stored })).toContain('A headline of words: unreadable');
  });
});

describe('exceptions', () => {
  it.each([
    ['hidden', layer({ name: 'x', isSwitchedOn: false }), 'x: hidden'],
    [
      'outside the frame',
      layer({ name: 'x', box: [2000, 0, 50, 50], painted: [2000, 0, 50, 50] }),
      'x: off-frame',
    ],
    ['thinner than a pixel', layer({ name: 'x', box: [0, 0, 50, 0.5] }), 'x: tiny'],
  ])('name a labelled layer that is %s', (_what, draft, expected) => {
    const stored = labelSet({ 0: handLabel('badge') });
    expect(exceptionsIn(frame({}, draft), { stored })).toEqual([expected]);
  });

  it('name no layer that is hidden and has no label', () => {
    expect(labelled(frame({}, layer({ isSwitchedOn: false })))).toEqual({ suggestions: [], exceptions: [] });
  });

  it('name a label of a retired class', () => {
    const taxonomy = {
      ...defaultTaxonomy,
      classes: defaultTaxonomy.classes.map((it) => (it.name === 'badge' ? { ...it, retired: true } : it)),
    };
    const stored = labelSet({ 0: handLabel('badge') });
    expect(exceptionsIn(frame({}, layer({ name: 'x' })), { stored, taxonomy })).toEqual(['x: retired-class']);
  });

  it('name painted layers for which the taxonomy has no class', () => {
    const taxonomy = {
      ...defaultTaxonomy,
      classes: defaultTaxonomy.classes.filter(({ name }) => name === 'logo'),
    };
    expect(exceptionsIn(frame({}, layer({ name: 'x' })), { taxonomy })).toEqual(['x: unlabelled']);
  });

  it('are empty for an empty frame', () => {
    expect(labelled(frame({}))).toEqual({ suggestions: [], exceptions: [] });
  });
});

describe('guesses', () => {
  const at = (box: readonly [number, number, number, number], fontSizePx: number) => ({ box, fontSizePx });

  it('take the largest words for the title and the next beside them for the subtitle', () => {
    const snapshot = frame(
      { width: 800, height: 800 },
      text('99', { name: 'n', ...at([500, 100, 200, 200], 200) }),
      text('Autumn teas', { name: 'a', ...at([50, 100, 400, 90], 80) }),
      text('fresh from the hills', { name: 'b', ...at([50, 210, 400, 40], 36) }),
      text('Open every day from nine to five', { name: 'c', ...at([50, 500, 400, 20], 18) }),
    );
    expect(suggestedIn(snapshot)).toEqual(['n: text', 'a: title', 'b: subtitle', 'c: text']);
  });

  it.each([
    ['¥158', 'price'],
    ['到手价 99元', 'price'],
    ['$750M', 'text'],
    ['满199减30', 'benefit'],
    ['第二件半价', 'benefit'],
    ['20% off', 'benefit'],
    ['广告', 'adMark'],
    ['Ad', 'adMark'],
    ['18+', 'ageMark'],
    ['活动时间 9.20–10.8', 'legal'],
    ['© 2026 Banxiu', 'legal'],
    ['立即购买', 'cta'],
    ['12 / 40', 'text'],
  ])('read “%s” as %s', (characters, expected) => {
    const snapshot = one(text(characters, { name: 'x', ...at([60, 60, 200, 30], 28) }));
    expect(suggestedIn(snapshot)[0]).toBe(`x: ${expected}`);
  });

  const button = (words: string, box: readonly [number, number, number, number], fields = {}) =>
    group(
      { name: 'x', box },
      layer({ name: 'ground', box, ...fields }),
      text(words, { box: [box[0] + 10, box[1] + 10, box[2] - 20, box[3] - 20], fontSizePx: 28 }),
    );

  it.each([
    ['words of a button', button('Shop now', [60, 60, 220, 60]), 'cta'],
    ['no telling words, wide', button('Tea house', [60, 60, 220, 60]), 'cta'],
    ['a round ground', button('秋焙', [60, 60, 90, 90], { type: 'ELLIPSE' }), 'badge'],
    ['a turned ground', button('秋季大促', [60, 60, 220, 60], { rotationDeg: 30, quad: null }), 'badge'],
    ['a price', button('¥158', [60, 60, 220, 60]), 'price'],
    ['an ad mark', button('广告', [60, 60, 60, 40]), 'adMark'],
    ['a benefit', button('满199减30', [60, 60, 220, 60]), 'benefit'],
  ])('take short copy on its own ground with %s as a whole', (_what, draft, expected) => {
    const [suggested] = suggestedIn(one(draft));
    expect(suggested).toBe(`x: ${expected}`);
  });

  it('take a wide chip beside a told button for a badge, unsurely', () => {
    const snapshot = frame(
      {},
      button('Tea house', [60, 60, 220, 60]),
      button('Shop now', [60, 1500, 220, 60]),
      headline,
    );
    expect(suggestedIn(snapshot)[0]).toBe('x: badge');
    expect(exceptionsIn(snapshot)[0]).toBe('x: low-confidence');
  });

  it('take a marked word in a line for text, and a bar from edge to edge for no button', () => {
    const line = group(
      { name: 'line' },
      text('if you smoke,', { box: [60, 300, 160, 30], fontSizePx: 28 }),
      group(
        { name: 'mark' },
        layer({ name: 'ground', box: [230, 296, 80, 38] }),
        text('quit', { box: [236, 300, 60, 30], fontSizePx: 28 }),
      ),
    );
    expect(suggestedIn(one(line)).join()).not.toMatch(/cta|badge/);
    expect(suggestedIn(one(button('Tea house', [0, 60, 1080, 60]))).join()).not.toMatch(/cta|badge/);
  });

  it('take what fills the frame at the back for background, and round things of that size not', () => {
    const photo = image({ name: 'photo', box: [0, 0, 1080, 1920] });
    const veil = layer({ name: 'veil', box: [0, 0, 1080, 900], fills: [solid('#000000', { opacity: 0.4 })] });
    const sun = layer({ name: 'sun', type: 'ELLIPSE', box: [0, 1000, 1080, 900] });
    expect(suggestedIn(frame({}, photo, veil, sun, headline)).slice(0, 3)).toEqual([
      'photo: background',
      'veil: background',
      'sun: decoration',
    ]);
  });

  it('take a large cut-out for the product, with its mask and ground', () => {
    const window = group(
      { name: 'window' },
      layer({ name: 'arch', isMask: true, box: [300, 900, 500, 500] }),
      image({ name: 'photo', box: [300, 900, 500, 500], maskedBy: '1:3' }),
    );
    const ground = layer({ name: 'ground', box: [0, 0, 1080, 1920] });
    expect(suggestedIn(frame({}, ground, window))).toEqual(['ground: background', 'window: product']);
  });

  it('take a mark with letters in a corner for the logo, but no rating and no part of a drawing', () => {
    const mark = (x: number) => layer({ type: 'VECTOR', name: 'v', box: [x, 60, 40, 40] });
    const lockup = instance(
      { name: 'lockup', fills: [], component: component('', 'Component 1') },
      mark(60),
      text('半岫茶事', { box: [110, 60, 120, 36], fontSizePx: 30 }),
    );
    expect(suggestedIn(one(lockup))[0]).toBe('lockup: logo');
    const rating = group(
      { name: 'rating' },
      mark(60),
      mark(110),
      mark(160),
      text('loved', { box: [210, 60, 60, 30] }),
    );
    expect(suggestedIn(one(rating)).join()).not.toMatch(/logo/);
    const drawing = group(
      { name: 'drawing' },
      mark(60),
      layer({ type: 'VECTOR', name: 'w', box: [60, 500, 700, 300] }),
    );
    expect(suggestedIn(one(drawing)).join()).not.toMatch(/logo/);
  });

  it('take a chart with its inscriptions for one drawing', () => {
    const bars = Array.from({ length: 6 }, (_, i) =>
      layer({ type: 'VECTOR', name: 'bar', box: [60 + 50 * i, 300, 40, 200] }),
    );
    const labels = Array.from({ length: 6 }, (_, i) =>
      text(`Q${String(i)}`, { box: [60 + 50 * i, 510, 40, 20], fontSizePx: 18 }),
    );
    expect(suggestedIn(one(group({ name: 'chart' }, ...bars, ...labels)))[0]).toBe('chart: vector');
  });

  it('do not believe the name of a section that holds several things', () => {
    const section = group(
      { name: 'Title section', role: { role: 'title', by: 'name', confidence: 0.7 } },
      text('Autumn teas', { name: 'a', ...at([50, 100, 400, 90], 80) }),
      text('fresh from the hills', { name: 'b', ...at([50, 210, 400, 40], 36) }),
    );
    expect(suggestedIn(frame({}, section))).toEqual(['a: title', 'b: subtitle']);
  });

  it('give parts of a named logo nothing of their own', () => {
    const logo = group(
      { name: 'logo', role: { role: 'logo', by: 'name', confidence: 0.85 } },
      text('brand', {
        name: 'brand',
        box: [0, 0, 90, 30],
        role: { role: 'logo', by: 'name', confidence: 0.85 },
      }),
      layer({ name: 'bg', role: { role: 'background', by: 'name', confidence: 0.85 } }),
    );
    expect(suggestedIn(one(logo))).toEqual(['logo: logo', 'A headline of words: title']);
  });

  it('are the same whatever order rules that do not meet stand in, and at most one a layer', () => {
    const words = fc.constantFrom('Shop now', '¥158', 'Autumn', '广告', 'Tea house', '2026');
    const leaf = fc.tuple(
      words,
      fc.integer({ min: 0, max: 900 }),
      fc.integer({ min: 0, max: 1800 }),
      fc.boolean(),
    );
    fc.assert(
      fc.property(fc.array(leaf, { maxLength: 12 }), (leaves) => {
        const snapshot = frame(
          {},
          ...leaves.map(([said, x, y, isText]) =>
            isText ? text(said, { box: [x, y, 120, 40] }) : layer({ name: said, box: [x, y, 150, 60] }),
          ),
        );
        const rules = [
          labelRule({ id: 'a', when: { text: { words: ['¥158'] } }, then: 'price' }),
          labelRule({ id: 'b', when: { type: 'RECTANGLE' }, then: 'decoration' }),
        ];
        const { suggestions } = labelled(snapshot, { rules });
        expect(labelled(snapshot, { rules: [...rules].reverse() }).suggestions).toEqual(suggestions);
        const places = suggestions.map(({ layerIndex }) => layerIndex);
        expect(new Set(places).size).toBe(places.length);
        for (const { confidence } of suggestions) expect(confidence > 0 && confidence <= 1).toBe(true);
      }),
    );
  });
});
