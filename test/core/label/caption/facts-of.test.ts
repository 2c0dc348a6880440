import { describe, expect, it } from 'vitest';
import type { DatasetElement, DatasetFrame } from '../../../../src/core/bundle/dataset.ts';
import type { CaptionFacts } from '../../../../src/core/label/caption/caption-facts.ts';
import { factsOf } from '../../../../src/core/label/caption/facts-of.ts';
import { defaultTaxonomy } from '../../../../src/core/label/default-taxonomy.ts';
import { datasetFrame, element, planned } from '../../../helpers/dataset-frame-builder.ts';

const facts = (elements: readonly DatasetElement[], fields: Partial<DatasetFrame> = {}): CaptionFacts =>
  factsOf(datasetFrame(planned(1, 'train'), { elements, ...fields }), {
    classes: defaultTaxonomy.classes,
    placement: null,
  });

const text = (characters: string): DatasetElement['text'] => ({
  characters,
  runs: [],
  fontSizesAre: 'frame-px',
  lines: null,
  align: 'LEFT',
});

const words = (fields: Partial<DatasetElement>): DatasetElement =>
  element({ type: 'TEXT', classId: 1, labels: ['text'], ...fields });

describe('the facts of a caption', () => {
  it('leave out what no trainer should see', () => {
    expect(facts([element({ ignore: 'too-small' }), element({ boxInImage: null })]).elements).toEqual([]);
  });

  it('take the label where it is a role, else the role, else the class', () => {
    const made = facts([
      element({ number: 1, labels: ['logo'], role: 'product' }),
      element({ number: 2, labels: ['shape'], role: 'product' }),
      element({ number: 3, labels: ['hero'], role: null }),
      element({ number: 4, labels: ['hero'], role: 'made-up' }),
    ]);
    expect(made.elements.map(({ is }) => is)).toEqual(['logo', 'product', 'hero', 'hero']);
  });

  it('tell where each lies, in reading order', () => {
    const at = (number: number, x: number, y: number): DatasetElement =>
      element({ number, labels: [`n${String(number)}`], box: { x, y, width: 10, height: 10 } });
    const made = facts([at(1, 85, 65), at(2, 45, 35), at(3, 85, 2), at(4, 2, 2)]);
    expect(made.elements.map(({ is, place }) => [is, place?.en])).toEqual([
      ['n4', 'at the top left'],
      ['n3', 'at the top right'],
      ['n2', 'in the middle'],
      ['n1', 'at the bottom right'],
    ]);
  });

  it('give a button the words inside it and its own colour', () => {
    const made = facts([
      element({ number: 1, labels: ['cta'], colour: '#e60012' }),
      words({ number: 2, parent: 1, text: text('Shop now'), colour: '#ffffff' }),
    ]);
    expect(made.elements).toMatchObject([{ is: 'cta', copy: 'Shop now', colour: '#e60012' }]);
  });

  it('give a button the words drawn on it, the smallest button around them, and none that lie under or beside it', () => {
    const box = { x: 10, y: 10, width: 40, height: 20 };
    const small = { x: 12, y: 12, width: 10, height: 10 };
    const made = facts([
      words({ number: 1, z: 0, box: small, text: text('under') }),
      element({ number: 2, z: 1, labels: ['badge'], box: { ...box, width: 60, height: 50 } }),
      element({ number: 3, z: 2, labels: ['cta'], box }),
      words({ number: 4, z: 3, box: small, text: text('Shop') }),
      words({ number: 5, z: 4, box: { ...small, x: 45 }, text: text('half on it') }),
      words({ number: 6, z: 5, box: { ...small, x: 75 }, text: text('beside') }),
    ]);
    expect(made.elements.map(({ is, copy }) => [is, copy])).toEqual([
      ['badge', 'half on it'],
      ['cta', 'Shop'],
      ['text', 'under'],
      ['text', 'beside'],
    ]);
  });

  it('leave a button with copy of its own that copy alone', () => {
    const made = facts([
      words({ number: 1, labels: ['cta'], text: text('Shop') }),
      words({ number: 2, z: 1, text: text('Shop') }),
    ]);
    expect(made.elements.map(({ is, copy }) => [is, copy])).toEqual([
      ['cta', 'Shop'],
      ['text', 'Shop'],
    ]);
  });

  it('read copy set upright as one word, and keep other line ends', () => {
    const made = facts([words({ text: text('秋\n天\n') }), words({ number: 2, text: text('秋季\n大促') })]);
    expect(made.elements.map(({ copy }) => copy)).toEqual(['秋天', '秋季\n大促']);
  });

  it('see one logo in the layers of it that lie in one place', () => {
    const at = (number: number, x: number, fields: Partial<DatasetElement>): DatasetElement =>
      element({ number, labels: ['logo'], box: { x, y: 2, width: 10, height: 10 }, ...fields });
    const made = facts([
      at(1, 2, {}),
      at(2, 3, { text: text('Tea') }),
      at(3, 4, { text: text('Room') }),
      at(4, 5, { text: text('Tea') }),
      at(5, 85, { text: text('Tea') }),
    ]);
    expect(made.elements.map(({ is, copy, place }) => [is, copy, place?.en])).toEqual([
      ['logo', 'Tea Room', 'at the top left'],
      ['logo', 'Tea', 'at the top right'],
    ]);
  });

  it('give a button that is a text the colour of the shape under it, and none without one', () => {
    const button = words({ number: 2, labels: ['cta'], text: text('Shop now'), colour: '#ffffff' });
    const plate = element({ number: 1, colour: '#e60012' });
    expect(
      facts([plate, button], { relations: [{ is: 'underlay-of', a: 1, b: 2, on: null }] }).elements,
    ).toMatchObject([{ is: 'cta', colour: '#e60012' }]);
    expect(facts([button]).elements).toMatchObject([{ is: 'cta', colour: null }]);
  });

  it('keep a headline inside a card: only plain words belong to a button', () => {
    const made = facts([
      element({ number: 1, labels: ['cta'] }),
      words({ number: 2, parent: 1, role: 'title', text: text('Sale') }),
    ]);
    expect(made.elements.map(({ is, copy }) => [is, copy])).toEqual([
      ['cta', null],
      ['title', 'Sale'],
    ]);
  });

  it('see the ground in what fills the picture, else in the colour of the frame', () => {
    const full = { x: 0, y: 0, width: 100, height: 80 };
    expect(facts([]).ground).toBe('#ffffff');
    expect(facts([], { ground: null }).ground).toBeNull();
    expect(facts([element({ box: full, colour: '#ff0000' })])).toMatchObject({
      ground: '#ff0000',
      elements: [],
    });
    expect(facts([element({ box: full, labels: ['image'], colour: null })]).ground).toBe('picture');
    expect(facts([element({ box: { ...full, width: 84 } })]).ground).toBe('#ffffff');
  });
});
