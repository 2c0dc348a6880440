import { boundsOfQuad, quadOfSize } from '../../src/core/geometry/quad.ts';
import type { Matrix } from '../../src/core/geometry/rect.ts';
import type { SceneFrame } from './export-scene.ts';
import { findingOf, foundLayer } from './finding-builder.ts';
import { frame } from './frame-builder.ts';
import {
  type Box,
  dropShadow,
  frameLayer,
  image,
  instance,
  type LayerFields,
  layer,
  text,
} from './layer-builder.ts';
import { reportOf } from './report-of.ts';
import { tinyPng } from './tiny-png.ts';

type Drawn = Pick<LayerFields, 'box' | 'quad' | 'rotationDeg'>;

/** A box turned clockwise about its centre, frame px: what Figma says of its corners and of the upright box around them. */
export const turned = ([x, y, width, height]: Box, rotationDeg: number): Drawn => {
  const angle = (rotationDeg * Math.PI) / 180;
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  const matrix: Matrix = [
    [cos, -sin, x + width / 2 - (cos * width) / 2 + (sin * height) / 2],
    [sin, cos, y + height / 2 - (sin * width) / 2 - (cos * height) / 2],
  ];
  const quad = quadOfSize<'frame'>({ width, height }, matrix);
  const bounds = boundsOfQuad(quad);
  return { rotationDeg, quad, box: [bounds.x, bounds.y, bounds.width, bounds.height] };
};

const hero = frame(
  { id: '1:1', name: 'Hero/春季 🌸', width: 120, height: 80, clipsContent: false, hash: 'a1'.repeat(32) },
  image({ name: 'photo', box: [64, -4, 60, 90] }),
  text('春季大促 🌸 5折', { box: [6, 10, 40, 12], role: 'title', fontSizePx: 10 }),
  layer({ name: '</script><img src=x onerror=alert(1)>', ...turned([8, 50, 24, 10], 30) }),
  layer({ name: 'turned and cut', ...turned([-8, 64, 22, 22], 45) }),
  frameLayer(
    { name: 'card', box: [60, 50, 30, 20] },
    text('line\u2028separator\ud800', { box: [62, 52, 20, 8] }),
  ),
  instance(
    { name: 'icon/cart', box: [100, 4, 12, 12], fills: [] },
    layer({ type: 'VECTOR', name: 'wheel', box: [101, 10, 4, 4] }),
    layer({ type: 'VECTOR', name: 'basket', box: [101, 5, 9.5, 5] }),
  ),
);

const shadowed = frame(
  {
    id: '1:2',
    name: 'Card with shadow',
    width: 60,
    height: 40,
    painted: [-4, -2, 68, 50],
    clipsContent: false,
    hash: 'b2'.repeat(32),
  },
  layer({ name: 'plate', box: [10, 10, 40, 20], painted: [6, 8, 48, 30], effects: [dropShadow()] }),
);

const empty = frame({ id: '1:3', name: '空画板', width: 30, height: 30, hash: 'c3'.repeat(32) });

const messy = frame(
  {
    id: '1:4',
    name: '../../etc/passwd',
    width: 30.5,
    height: 20.25,
    hash: 'd4'.repeat(32),
    sections: ['Banners', 'v2'],
  },
  layer({ name: 'hidden twin', box: [2, 2, 10, 10] }),
  layer({ name: 'twin', box: [2, 2, 10, 10] }),
  layer({ name: 'hairline', box: [2, 15, 20, 0.001] }),
  layer({ name: 'no area', box: [2, 15, 0, 0], painted: [2, 15, 0, 0] }),
);

/** A small document that holds every trap a bundle has to survive. Pictures at 2x. */
export const trapScene: readonly SceneFrame[] = [
  {
    snapshot: hero,
    png: tinyPng(240, 160, 'hero'),
    report: reportOf(hero, {
      placement: { id: 'example.banner', version: 3, variant: null },
      unmatched: null,
      verdict: 'flagged',
      findings: [findingOf({ data: { sizePx: 10, minPx: 12 }, layer: foundLayer('1:2', '春季大促 🌸 5折') })],
      counts: { pass: 3, fail: 1, unknown: 0, inapplicable: 1, waiting: 0 },
    }),
  },
  { snapshot: shadowed, png: tinyPng(136, 100, 'shadowed') },
  { snapshot: empty, png: tinyPng(60, 60, 'empty') },
  { snapshot: messy, png: tinyPng(61, 41, 'messy') },
];
