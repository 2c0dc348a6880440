import { describe, expect, it } from 'vitest';
import type { Probe } from '../../src/core/pixels/probe.ts';
import { frame } from '../helpers/frame-builder.ts';
import { layer, solid, text } from '../helpers/layer-builder.ts';
import { caseOf } from '../helpers/placement-case.ts';

const sized = (width: number, height: number) => frame({ width, height });
const sizes = (...list: readonly (readonly [number, number])[]) => ({
  sizes: list.map(([width, height]) => ({ width, height })),
});

describe('size one-of, exact', () => {
  it('IAB interstitial: one of three sizes', () => {
    const check = caseOf({ canvas: ['canvas.size', sizes([640, 1136], [750, 1334], [1080, 1920])] });
    expect([sized(640, 1136), sized(750, 1334), sized(1080, 1920)].map((one) => check(one))).toEqual([
      'clean',
      'clean',
      'clean',
    ]);
    expect(check(sized(640, 1334))).toBe('flagged: canvas notListed');
    expect(check(sized(1080, 1921))).toBe('flagged: canvas notListed');
  });

  it('WeChat 单图: 800×640, 640×800 or 800×800', () => {
    const check = caseOf({ canvas: ['canvas.size', sizes([800, 640], [640, 800], [800, 800])] });
    expect(check(sized(640, 800))).toBe('clean');
    expect(check(sized(640, 640))).toBe('flagged: canvas notListed');
  });

  it('App Store 6.9": exactly 1320×2868 or 1260×2736', () => {
    const check = caseOf({
      canvas: ['canvas.size', { ...sizes([1320, 2868], [1260, 2736]), tolerancePx: 0 }],
    });
    expect(check(sized(1260, 2736))).toBe('clean');
    expect(check(sized(1260, 2736.2))).toBe('flagged: canvas notListed');
    expect(check(sized(1290, 2796))).toBe('flagged: canvas notListed');
  });
});

describe('height range at fixed width', () => {
  it('会场版头 200<N<350 at a width of 750', () => {
    const width = { min: 750, max: 750 };
    const check = caseOf({
      canvas: ['canvas.size', { width, height: { min: 201, max: 349 }, tolerancePx: 0 }],
    });
    expect([201, 340, 349].map((height) => check(sized(750, height)))).toEqual(['clean', 'clean', 'clean']);
    expect([200, 350].map((height) => check(sized(750, height)))).toEqual([
      'flagged: canvas tooLow',
      'flagged: canvas tooHigh',
    ]);
    expect(check(sized(751, 340))).toBe('flagged: canvas tooWide');
  });

  it('凡科 long page 1809 ≤ n ≤ 12060', () => {
    const check = caseOf({
      canvas: ['canvas.size', { width: { min: 750, max: 750 }, height: { min: 1809, max: 12060 } }],
    });
    expect([1809, 12060].map((height) => check(sized(750, height)))).toEqual(['clean', 'clean']);
    expect(check(sized(750, 1808))).toBe('flagged: canvas tooLow');
    expect(check(sized(750, 12061))).toBe('flagged: canvas tooHigh');
  });
});

describe('ratio tolerance, ratio range', () => {
  it('Google responsive: 1.91:1 within ±1 %', () => {
    const check = caseOf({
      ratio: ['canvas.ratio', { ratios: [{ width: 1.91, height: 1 }], tolerancePercent: 1 }],
    });
    expect(check(sized(1200, 628))).toBe('clean');
    expect(check(sized(1929, 1000))).toBe('clean');
    expect(check(sized(1930, 1000))).toBe('flagged: ratio offRatio');
    expect(check(sized(1200, 600))).toBe('flagged: ratio offRatio');
  });

  it('Kakao card: any ratio from 2:1 to 1:1', () => {
    const check = caseOf({
      ratio: ['canvas.ratio', { ratios: [{ width: 1.5, height: 1 }], tolerancePercent: 100 / 3 }],
    });
    expect([sized(800, 400), sized(720, 480), sized(400, 400)].map((one) => check(one))).toEqual([
      'clean',
      'clean',
      'clean',
    ]);
    expect(check(sized(810, 400))).toBe('flagged: ratio offRatio');
    expect(check(sized(400, 410))).toBe('flagged: ratio swapped');
  });
});

const weighs = (kb: number) => ({
  measure: ({ of }: Probe) => (of === 'weight' ? { bytes: kb * 1000 } : null),
});

describe('kB minimum and maximum, headroom', () => {
  it('白底图 38–300 KB: outside at this quality a person decides, and never clean', () => {
    const check = caseOf({ weight: ['delivery.weight', { format: 'JPG', minKb: 38, maxKb: 300 }] });
    expect([38, 300].map((kb) => check(sized(800, 800), weighs(kb)))).toEqual(['clean', 'clean']);
    expect(check(sized(800, 800), weighs(37.9))).toBe('unknown: weight lightAtQuality?');
    expect(check(sized(800, 800), weighs(300.1))).toBe('unknown: weight heavyAtQuality?');
    expect(check(sized(800, 800))).toBe('unknown: weight notMeasured?');
  });

  it('京东直投: the stamp adds kB, so headroom is kept free', () => {
    const check = caseOf({ weight: ['delivery.weight', { format: 'PNG', maxKb: 100, headroomKb: 20 }] });
    expect(check(sized(690, 388), weighs(80))).toBe('clean');
    expect(check(sized(690, 388), weighs(81))).toBe('flagged: weight tooHeavy');
  });
});

describe('scale base of a px rule', () => {
  it('Naver 28 px: counted on the served canvas of 830×130, not on the artwork of twice its size', () => {
    const check = caseOf({ font: ['text.minSize', { minPx: 28, servedScale: 0.5 }] });
    const board = (fontSizePx: number) => frame({ width: 1660, height: 260 }, text('할인', { fontSizePx }));
    expect(check(board(56))).toBe('clean');
    expect(check(board(55))).toBe('flagged: font tooSmall');
    expect(check(board(28))).toBe('flagged: font tooSmall');
  });

  it('超级钻展 3x: numbers written at 1x hold three times as large on 1120×350', () => {
    const check = caseOf(
      { edge: ['margin.edge', { roles: ['title'], min: { px: 8 } }], font: ['text.minSize', { minPx: 10 }] },
      { scale: 3 },
    );
    const focus = (x: number, fontSizePx: number) =>
      frame(
        { width: 1120, height: 350 },
        text('新品', { role: 'title', fontSizePx, box: [x, 100, 200, 60] }),
      );
    expect(check(focus(24, 30))).toBe('clean');
    expect(check(focus(23, 29))).toBe('flagged: edge tooClose, font tooSmall');
  });
});

const edge = { hex: '#ffffff', spread: 0, whiteShare: 1, clearShare: 0, depthPx: null, beyondShare: 0 };
const picture =
  ({
    edges = {},
    cornerAlpha = 255,
    share = 0,
    clear = 0,
  }: {
    readonly edges?: object;
    readonly cornerAlpha?: number;
    readonly share?: number;
    readonly clear?: number;
  }) =>
  (probe: Probe): object | null => {
    const side = { ...edge, ...edges };
    if (probe.of === 'edges') return { top: side, right: side, bottom: side, left: side, cornerAlpha };
    return probe.of === 'colourShare' ? { share: probe.hex === null ? clear : share } : null;
  };

describe('background kind, colour share, edge colour', () => {
  it('聚划算: background is a photo or a single hue', () => {
    const check = caseOf({ hue: ['color.palette', { roles: ['background'], maxColours: 1 }] });
    const on = (...hexes: readonly string[]) =>
      frame(
        { width: 960, height: 640 },
        ...hexes.map((hex, index) =>
          layer({ name: 'bg', role: 'background', box: [index * 480, 0, 480, 640], fills: [solid(hex)] }),
        ),
      );
    expect(check(on('#c01020'))).toBe('clean');
    expect(check(on('#c01020', '#1020c0'))).toBe('flagged: hue tooMany');
  });

  it('京东 XS: pure white at most 30 % of the picture', () => {
    const white = { hex: '#ffffff', tolerance: 3, percent: 30 };
    const check = caseOf({ white: ['canvas.background', { maxShare: white }] });
    expect(check(sized(800, 800), { measure: picture({ share: 0.3 }) })).toBe('clean');
    expect(check(sized(800, 800), { measure: picture({ share: 0.31 }) })).toBe('flagged: white tooMuch');
    expect(check(sized(800, 800))).toBe('unknown: white notMeasured?');
  });

  it('Google: a border if the edge is white', () => {
    const check = caseOf({ edge: ['canvas.edges', { border: 'required-if-white' }] });
    const said = (edges: object) => check(sized(300, 250), { measure: picture({ edges }) });
    expect(said({ hex: '#336699', whiteShare: 0 })).toBe('clean');
    expect(said({})).toBe('flagged: edge whiteWithoutBorder');
    expect(said({ hex: '#cccccc', whiteShare: 0, depthPx: 1, beyondShare: 1 })).toBe('clean');
    expect(check(sized(300, 250))).toBe('unknown: edge notMeasured?');
  });

  it('Amazon MAIN: the background is RGB 255', () => {
    const check = caseOf({ white: ['canvas.background', { colour: { hex: '#ffffff', tolerance: 0 } }] });
    expect(check(sized(1000, 1000), { measure: picture({}) })).toBe('clean');
    const grey = picture({ edges: { hex: '#fefefe', whiteShare: 0 } });
    expect(check(sized(1000, 1000), { measure: grey })).toBe('flagged: white wrongColour');
  });
});
