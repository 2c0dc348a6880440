import { describe, expect, it } from 'vitest';
import type { DatasetElement, DatasetFrame } from '../../../../src/core/bundle/dataset.ts';
import { baselineClasses } from '../../../../src/core/label/baseline-classes.ts';
import type { CaptionFacts } from '../../../../src/core/label/caption/caption-facts.ts';
import { factsOf } from '../../../../src/core/label/caption/facts-of.ts';
import { datasetFrame, element, planned } from '../../../helpers/dataset-frame-builder.ts';

const facts = (elements: readonly DatasetElement[], fields: Partial<DatasetFrame> = {}): CaptionFacts =>
  factsOf(datasetFrame(planned(1, 'train'), { elements, ...fields }), {
    classes: baselineClasses,
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
