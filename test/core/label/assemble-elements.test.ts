import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Assembly, assembleElements } from '../../../src/core/label/assemble-elements.ts';
import { defaultTaxonomy } from '../../../src/core/label/default-taxonomy.ts';
import type { Suggestion } from '../../../src/core/label/suggestion.ts';
import type { FrameSnapshot } from '../../../src/core/snapshot/frame-snapshot.ts';
import type { StoredLabel } from '../../../src/core/stored/label/read-label.ts';
import { frame } from '../../helpers/frame-builder.ts';
import { handLabel } from '../../helpers/label-builder.ts';
import { frameLayer, group, instance, type LayerDraft, layer, text } from '../../helpers/layer-builder.ts';

const suggestion = (
  layerIndex: number,
  className: string | null,
  fields: Partial<Suggestion> = {},
): Suggestion => ({
  layerIndex,
  className,
  confidence: 0.8,
  origin: { by: 'name', rule: null, why: { code: 'layerName', data: {} } },
  ...fields,
});

const assembled = (
  snapshot: FrameSnapshot,
  labels: Readonly<Record<number, StoredLabel>>,
  options: Partial<Assembly> = {},
) =>
  assembleElements({
    snapshot,
    taxonomy: defaultTaxonomy,
    labels: new Map(Object.entries(labels).map(([at, label]) => [Number(at), label])),
    suggestions: [],
    unlabelled: 'leave-out',
    ...options,
  });

const said = (
  snapshot: FrameSnapshot,
  ...rest: [Readonly<Record<number, StoredLabel>>, Partial<Assembly>?]
) =>
  assembled(snapshot, ...rest).elements.map(
    ({ layerIndex, classNames, parent, members }) =>
      `${snapshot.layers[layerIndex]?.name ?? '?'}: ${classNames.join('+')} in ${String(parent)} of ${members.join()}`,
  );

const card = (...inside: readonly LayerDraft[]): FrameSnapshot =>
  frame(
    { width: 400, height: 400 },
    group(
      { name: 'card' },
      layer({ name: 'ground', box: [10, 10, 200, 100] }),
      text('Buy', { name: 'words', box: [20, 20, 80, 20] }),
      ...inside,
    ),
    layer({ name: 'other', box: [300, 300, 50, 50] }),
  );

describe('assembleElements', () => {
  it('gives a labelled layer all that is in it, with the box and the words of all of it', () => {
    const { elements, unlabelled } = assembled(card(text('now', { box: [20, 50, 260, 20] })), {
      0: handLabel('cta'),
    });
    expect(elements).toEqual([
      {
        layerIndex: 0,
        classId: 16,
        classNames: ['cta'],
        attributes: {},
        provenance: { by: 'hand', rule: null, confidence: 1 },
        parent: null,
        members: [1, 2, 3],
        painted: { x: 10, y: 10, width: 270, height: 100 },
        text: 'Buy\nnow',
      },
    ]);
    expect(unlabelled).toEqual([4]);
  });

  it('makes a labelled layer inside another an element of its own, with its parent', () => {
    expect(said(card(), { 0: handLabel('product'), 2: handLabel('price', 'benefit') })).toEqual([
      'card: product in null of 1',
      'words: price+benefit in 0 of 2',
    ]);
  });

  it('boxes an element whose parts are all labelled by those parts', () => {
    const { elements } = assembled(card(), {
      0: handLabel('product'),
      1: handLabel('decoration'),
      2: handLabel('price'),
    });
    expect(elements[0]).toMatchObject({
      members: [],
      painted: { x: 10, y: 10, width: 200, height: 100 },
      text: null,
    });
  });

  it('makes nothing of a deliberate none and what is in it, except what is labelled there', () => {
    expect(said(card(), { 0: handLabel(), 2: handLabel('title') }, { unlabelled: 'by-type' })).toEqual([
      'words: title in null of 2',
      'other: shape in null of 3',
    ]);
    expect(assembled(card(), { 0: handLabel() }, { suggestions: [suggestion(2, 'title')] }).elements).toEqual(
      [],
    );
  });

  it('takes suggestions where nobody labelled, and tells who said it and how surely', () => {
    const rule = { by: 'name', rule: 'r1', why: { code: 'rule', data: {} } } as const;
    const { elements, lowConfidence } = assembled(
      card(),
      { 2: handLabel('title') },
      {
        suggestions: [
          suggestion(1, 'badge', { origin: rule }),
          suggestion(2, 'price'),
          suggestion(3, 'logo', { confidence: 0.64 }),
        ],
      },
    );
    expect(elements.map(({ classNames, provenance }) => [classNames[0], provenance])).toEqual([
      ['badge', { by: 'rule', rule: 'r1', confidence: 0.8 }],
      ['title', { by: 'hand', rule: null, confidence: 1 }],
      ['logo', { by: 'suggestion', rule: null, confidence: 0.64 }],
    ]);
    expect(lowConfidence).toEqual([2]);
  });

  it('takes a suggested none and an unknown class as what they are', () => {
    const options = { suggestions: [suggestion(0, null), suggestion(3, 'nobody')] };
    expect(assembled(card(), {}, options)).toMatchObject({ elements: [], unlabelled: [3] });
  });

  it('leaves out an element of which nothing is painted, and its children go to the one around it', () => {
    const snapshot = frame(
      {},
      frameLayer(
        { name: 'outer' },
        group({ name: 'hollow' }, group({ name: 'inner', isSwitchedOn: false }, layer({}))),
      ),
    );
    expect(said(snapshot, { 0: handLabel('product'), 1: handLabel('badge'), 2: handLabel('logo') })).toEqual([
      'outer: product in null of 0',
    ]);
  });

  it('gives the rest the class of its type or lists it, an icon as one', () => {
    const icon = instance(
      { name: 'icon', fills: [] },
      layer({ type: 'VECTOR', box: [0, 0, 9, 9] }),
      layer({ type: 'VECTOR', box: [9, 0, 9, 9] }),
    );
    const snapshot = frame({}, icon);
    expect(said(snapshot, {}, { unlabelled: 'by-type' })).toEqual(['icon: instance in null of 1,2']);
    expect(assembled(snapshot, {})).toMatchObject({ elements: [], unlabelled: [0] });
    expect(said(snapshot, { 2: handLabel('logo') }, { unlabelled: 'by-type' })).toEqual([
      'icon: instance in null of 1',
      `${snapshot.layers[2]?.name ?? ''}: logo in 0 of 2`,
    ]);
  });

  it('leaves out by-type elements for which the taxonomy has no class', () => {
    const taxonomy = { ...defaultTaxonomy, classes: defaultTaxonomy.classes.slice(5) };
    expect(assembled(card(), {}, { taxonomy, unlabelled: 'by-type' })).toMatchObject({
      elements: [],
      unlabelled: [1, 2, 3],
    });
  });

  it('carries attributes', () => {
    const label = { ...handLabel('price'), attributes: { currency: 'CNY' } };
    expect(assembled(card(), { 2: label }).elements[0]?.attributes).toEqual({ currency: 'CNY' });
  });

  it('makes nothing of an empty frame', () => {
    expect(assembled(frame({}), {})).toEqual({ elements: [], unlabelled: [], lowConfidence: [] });
  });

  const tree: fc.Arbitrary<LayerDraft> = fc.letrec<{ node: LayerDraft }>((tie) => ({
    node: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      fc.constantFrom(
        layer({ name: 'leaf' }),
        text('words'),
        layer({ type: 'VECTOR' }),
        layer({ isSwitchedOn: false }),
      ),
      fc
        .tuple(fc.constantFrom(group, frameLayer, instance), fc.array(tie('node'), { maxLength: 3 }))
        .map(([make, children]) => make({ name: 'box' }, ...children)),
    ),
  })).node;
  const decision = fc.constantFrom(undefined, undefined, 'none', 'cta', 'product');

  it('puts every painted layer into exactly one element or a deliberate none, whatever is labelled', () => {
    fc.assert(
      fc.property(fc.array(tree, { maxLength: 4 }), fc.infiniteStream(decision), (drafts, decisions) => {
        const snapshot = frame({}, ...drafts);
        const labels: Record<number, StoredLabel> = {};
        snapshot.layers.forEach((_, at) => {
          const what = decisions.next().value as string | undefined;
          if (what !== undefined) labels[at] = what === 'none' ? handLabel() : handLabel(what);
        });
        const isNone = (at: number): boolean => {
          const own = labels[at];
          const parent = snapshot.layers[at]?.parent ?? null;
          return own === undefined ? parent !== null && isNone(parent) : own.is === 'none';
        };
        const everything = assembled(snapshot, {}, { unlabelled: 'by-type' });
        const painted = everything.elements.flatMap(({ members }) => members).sort((a, b) => a - b);
        const { elements } = assembled(snapshot, labels, { unlabelled: 'by-type' });
        const members = elements.flatMap((element) => element.members).sort((a, b) => a - b);
        expect(members).toEqual(painted.filter((at) => !isNone(at)));
        elements.forEach(({ parent, layerIndex }, at) => {
          if (parent !== null) expect(parent).toBeLessThan(at);
          expect(elements[at - 1]?.layerIndex ?? -1).toBeLessThan(layerIndex);
        });
      }),
    );
  });

  it('does not care in which order labels and suggestions come', () => {
    fc.assert(
      fc.property(fc.array(tree, { minLength: 1, maxLength: 3 }), fc.array(fc.nat(8)), (drafts, places) => {
        const snapshot = frame({}, ...drafts);
        const unique = [...new Set(places)].filter((at) => at < snapshot.layers.length);
        const suggestions = unique.map((at) => suggestion(at, at % 3 === 0 ? null : 'badge'));
        const there = assembled(snapshot, {}, { suggestions, unlabelled: 'by-type' });
        expect(
          assembled(snapshot, {}, { suggestions: [...suggestions].reverse(), unlabelled: 'by-type' }),
        ).toEqual(there);
      }),
    );
  });
});
