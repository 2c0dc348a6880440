import { describe, expect, it } from 'vitest';
import type { Probe } from '../../src/core/pixels/probe.ts';
import { digest } from '../helpers/digest-builder.ts';
import { frame } from '../helpers/frame-builder.ts';
import { group, image, instance, layer, text } from '../helpers/layer-builder.ts';
import { caseOf, setCaseOf } from '../helpers/placement-case.ts';

describe('layered or multi-file deliverable', () => {
  const sizes = (...list: readonly (readonly [number, number, number])[]) => ({
    sizes: list.map(([width, height, count]) => ({ width, height, min: count, max: count })),
  });
  const sized = (name: string, width: number, height: number) => digest(name, { size: { width, height } });
  const bySet = { by: 'name', template: '{set}_{part}', slot: 'set' };

  it('Qzone card: a front of 228×310 and a back of 228×380 together', () => {
    const check = setCaseOf({ parts: ['set.complete', sizes([228, 310, 1], [228, 380, 1])] }, bySet);
    expect(check(sized('a_front', 228, 310), sized('a_back', 228, 380))).toEqual([]);
    expect(check(sized('a_front', 228, 310))).toEqual(['parts missing']);
    expect(check(sized('a_front', 228, 310), sized('b_back', 228, 380))).toHaveLength(2);
  });

  it('WeChat 橱窗 1 + 3: one of 1280×720 and exactly three of 800×800', () => {
    const check = setCaseOf({ parts: ['set.complete', sizes([1280, 720, 1], [800, 800, 3])] }, bySet);
    const small = (count: number) =>
      Array.from({ length: count }, (_, index) => sized(`a_${String(index)}`, 800, 800));
    const main = sized('a_main', 1280, 720);
    expect(check(main, ...small(3))).toEqual([]);
    expect(check(main, ...small(2))).toEqual(['parts missing']);
    expect(check(main, ...small(4))).toEqual(['parts tooMany a_3']);
  });

  it('Android adaptive icon: layers foreground, background and monochrome', () => {
    const names = ['foreground', 'background', 'monochrome'];
    const check = caseOf({
      layers: [
        'layer.structure',
        { names: names.map((pattern) => ({ pattern, min: 1, max: 1 })), onlyNames: names },
      ],
    });
    const icon = (...list: readonly string[]) => frame({}, ...list.map((name) => layer({ name })));
    expect(check(icon(...names))).toBe('clean');
    expect(check(icon('foreground', 'background'))).toBe('flagged: layers tooFew');
    expect(check(icon(...names, 'shadow'))).toBe('flagged: layers unexpectedName');
  });
});

describe('live text, layer names, masks, library only', () => {
  it('易企秀: every copy is live text and every asset from the library', () => {
    const check = caseOf({
      live: ['text.live', { roles: ['title', 'cta'] }],
      library: ['layer.source', { componentKeys: ['key-1'], exceptRoles: ['title', 'cta'] }],
    });
    const asset = (key: string) =>
      instance({
        name: 'asset',
        role: 'product',
        component: { id: '9:1', key, name: 'asset', setName: null, properties: {} },
      });
    const title = text('邀请函', { role: 'title' });
    expect(check(frame({}, asset('key-1'), title))).toBe('clean');
    const outlines = layer({ name: 'title', role: 'title', type: 'VECTOR' });
    expect(check(frame({}, asset('key-1'), outlines))).toBe('flagged: live notLive');
    expect(check(frame({}, asset('key-1'), image({ name: 'title', role: 'title' })))).toBe(
      'unknown: live maybePicture?',
    );
    expect(check(frame({}, asset('key-2'), title))).toBe('flagged: library otherComponent');
    expect(check(frame({}, layer({ name: 'drawn', role: 'product' }), title))).toBe(
      'flagged: library notFromLibrary',
    );
    expect(check(frame({}, asset(''), title))).toBe('unknown: library keyUnknown?');
  });

  it('凡科 `bg`: exactly one layer of that name, smart objects instead of masks', () => {
    const check = caseOf({
      tree: ['layer.structure', { names: [{ pattern: 'bg', min: 1, max: 1 }], noMasks: true }],
    });
    const page = (...layers: readonly ReturnType<typeof layer>[]) =>
      frame({}, group({ name: 'p1' }, ...layers));
    expect(check(page(layer({ name: 'bg' }), text('标题')))).toBe('clean');
    expect(check(page(text('标题')))).toBe('flagged: tree tooFew');
    expect(check(page(layer({ name: 'bg' }), layer({ name: 'bg' })))).toBe('flagged: tree tooMany');
    expect(check(page(layer({ name: 'bg' }), layer({ name: 'm', isMask: true }), text('标题')))).toBe(
      'flagged: tree mask',
    );
  });
});

describe('hidden-when', () => {
  it('Kakao lower line: absent when legal text exists', () => {
    const check = caseOf({
      line: ['element.forbidden', { roles: ['subtitle'] }, { when: { role: 'legal' } }],
    });
    const lower = text('둘째 줄', { role: 'subtitle' });
    const legal = text('광고', { role: 'legal' });
    expect(check(frame({}, lower))).toBe('clean');
    expect(check(frame({}, legal))).toBe('clean');
    expect(check(frame({}, lower, legal))).toBe('flagged: line forbidden');
    expect(check(frame({}, text('둘째 줄', { role: 'subtitle', isSwitchedOn: false }), legal))).toBe('clean');
    expect(check(frame({}, lower, text('광고', { role: 'legal', isSwitchedOn: false })))).toBe('clean');
  });
});

describe('first-of-set and category exemption', () => {
  it('拼多多: the first image is white, apparel exempt', () => {
    const when = {
      allOf: [{ fact: 'order', is: [1] }, { not: { fact: 'category', is: ['apparel'] } }],
    };
    const colour = { hex: '#ffffff', tolerance: 3 };
    const check = caseOf({ white: ['canvas.background', { colour }, { when }] });
    const edge = (hex: string) => ({
      hex,
      spread: 0,
      whiteShare: 0,
      clearShare: 0,
      depthPx: null,
      beyondShare: 0,
    });
    const said = (hex: string, facts: Readonly<Record<string, string | number>>) => {
      const side = edge(hex);
      const measure = ({ of }: Probe) =>
        of === 'edges' ? { top: side, right: side, bottom: side, left: side, cornerAlpha: 255 } : null;
      return check(frame({ width: 480, height: 480 }), { facts, measure });
    };
    expect(said('#ffffff', { order: 1, category: 'food' })).toBe('clean');
    expect(said('#e0e0e0', { order: 1, category: 'food' })).toBe('flagged: white wrongColour');
    expect(said('#e0e0e0', { order: 2, category: 'food' })).toBe('clean');
    expect(said('#e0e0e0', { order: 1, category: 'apparel' })).toBe('clean');
    expect(said('#e0e0e0', { order: 1 })).toBe('unknown: white conditionUnknown?');
  });
});
