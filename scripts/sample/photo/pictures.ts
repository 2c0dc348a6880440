import type { CanvasKit } from 'canvaskit-wasm/full';
import { drawLabel, type Texture } from './labels.ts';
import { bottle, bowl, giftBox, mandarin, osmanthus, persimmon, plinth, slab, teapot, tin } from './props.ts';
import type { Scene } from './scene.ts';
import { bamboo, casement, moonlit, pool, strip, studio } from './studio.ts';
import { norm, vec } from './vec.ts';

export interface Picture {
  readonly name: string;
  readonly format: 'jpg' | 'png';
  readonly scene: Scene;
}

interface Labels {
  readonly osmanthus: Texture;
  readonly tangerine: Texture;
  readonly moon: Texture;
}

const labelsOf = (skia: CanvasKit): Labels => ({
  osmanthus: drawLabel(skia, {
    title: '桂花乌龙',
    english: 'Osmanthus Oolong',
    note: '秋焙',
    paper: '#f4ecd9',
    ink: '#1c3d31',
    accent: '#b0752a',
  }),
  tangerine: drawLabel(skia, {
    title: '陈皮白茶',
    english: 'Tangerine White',
    note: '老白',
    paper: '#f8ecd6',
    ink: '#6d2413',
    accent: '#c9471f',
  }),
  moon: drawLabel(skia, {
    title: '冷泡',
    english: 'Moonlight Cold Brew',
    note: '夜泡',
    paper: '#f3ead8',
    ink: '#1b2b45',
    accent: '#b8894a',
  }),
});

const looks = (labels: Labels) => ({
  osmanthus: { body: '#1d4a3a', lid: '#e2bb68', label: labels.osmanthus },
  tangerine: { body: '#c8471f', lid: '#e3b769', label: labels.tangerine },
  moon: { body: '#22395c', lid: '#cfd4da', label: labels.moon },
});

/** Upright pictures: the things stand in the lower half, the upper half is left to words. */
const tall: Pick<Scene, 'size' | 'camera'> = {
  size: { width: 1080, height: 1920 },
  camera: { from: vec(0, 3.2, 12), to: vec(0, 2.5, 0), fovDeg: 28 },
};

/** Story 1: the osmanthus tin in a green room with bamboo shadow. */
const osmanthusTin = (labels: Labels): Scene => ({
  ...studio,
  ...tall,
  solids: [
    plinth(0, 0, 1.18, 0.34, '#2c5a47'),
    ...tin(0, 0, looks(labels).osmanthus, 0.64, 1.8, 0.34),
    ...osmanthus(0, 0.1, 0.78, 1.12, 26, 5, 0.34),
    ...osmanthus(0, 0.5, 1.3, 2.2, 30, 9),
  ],
  paper: pool('#3d7a60', '#0f2f25', 0.46, 0.62, 0.75),
  gobo: bamboo(26, 3),
  bounce: vec(0.16, 0.22, 0.18),
});

/** Story 2: the tangerine tin with fruit on clay steps. */
const tangerineTin = (labels: Labels): Scene => ({
  ...studio,
  ...tall,
  solids: [
    slab(0.25, 0.2, -0.5, [1.5, 0.2, 0.8], '#d97a4a'),
    ...tin(0.2, -0.35, looks(labels).tangerine, 0.62, 1.78, 0.4),
    ...mandarin(-0.72, 0.62, 0.42),
    ...mandarin(1.08, 0.62, 0.36),
    ...mandarin(-1.42, 0.1, 0.36),
  ],
  paper: pool('#f0a878', '#c05a33', 0.45, 0.5, 0.8),
  gobo: casement(-0.4, 2.2, 3.1, 5.2),
  bounce: vec(0.36, 0.22, 0.15),
  shadow: { strength: 0.9, tint: vec(0.34, 0.16, 0.11) },
});

/** Story 3: a bowl of tea under the moon. */
const moonBowl = (): Scene => ({
  ...studio,
  ...tall,
  solids: [
    plinth(0, 0.1, 1.35, 0.22, '#233a5c'),
    ...bowl(0, 0.2, 0.8, '#e9e4d8', '#a85a12', 0.22),
    ...osmanthus(0, 0.3, 0.86, 1.25, 12, 21, 0.22),
    ...osmanthus(0, 0.3, 1.5, 2.3, 12, 22),
  ],
  paper: moonlit(pool('#35527d', '#0e1b31', 0.5, 0.4, 0.75), '#f6e6c4', vec(0, 3.42, 0), 1.45),
  key: { towards: norm(vec(-0.5, 0.72, 0.62)), colour: vec(0.86, 0.86, 0.9), softness: 0.2 },
  sky: vec(0.34, 0.38, 0.46),
  bounce: vec(0.14, 0.17, 0.24),
  softboxes: [...studio.softboxes, strip(0, 0.25, -1, 0.8, 0.8, 1.2, '#f6e6c4')],
  floorGloss: 0.22,
});

/** Story 3: the cold-brew bottle on pale paper. */
const coldBrew = (labels: Labels): Scene => ({
  ...studio,
  solids: [
    ...bottle(0, 0, labels.moon, '#d9852a'),
    ...persimmon(0.98, 0.35, 0.42),
    ...mandarin(-0.95, 0.45, 0.34),
  ],
  ...tall,
  camera: { from: vec(0, 3.2, 12), to: vec(0, 2.58, 0), fovDeg: 28 },
  paper: pool('#f4e6cd', '#d9bd92', 0.42, 0.5, 0.8),
  gobo: bamboo(18, 11),
  bounce: vec(0.4, 0.35, 0.28),
  shadow: { strength: 0.85, tint: vec(0.5, 0.38, 0.28) },
});

const family = (labels: Labels) => [
  ...tin(-1.42, -0.1, looks(labels).tangerine, 0.58, 1.6, 0, -0.12),
  ...tin(0, 0.1, looks(labels).osmanthus, 0.64, 1.86),
  ...tin(1.42, -0.1, looks(labels).moon, 0.58, 1.6, 0, 0.12),
];

/** The three tins in a row, wide. */
const familyWide = (labels: Labels): Scene => ({
  ...studio,
  size: { width: 1600, height: 840 },
  camera: { from: vec(0, 2.1, 9.6), to: vec(0, 1.56, 0), fovDeg: 24 },
  solids: [
    ...family(labels),
    ...mandarin(2.5, 0.35, 0.36),
    ...persimmon(-2.45, 0.4, 0.38),
    ...osmanthus(0, 0.7, 0.9, 2.2, 22, 31),
  ],
  paper: pool('#f1cf9f', '#d08a51', 0.5, 0.4, 0.9),
  bounce: vec(0.36, 0.27, 0.19),
  shadow: { strength: 0.9, tint: vec(0.38, 0.2, 0.12) },
  gobo: bamboo(22, 6),
});

/** Teapot and bowl at rest, wide, with room for words at the left. */
const teaTable = (): Scene => ({
  ...studio,
  size: { width: 1600, height: 840 },
  camera: { from: vec(0, 1.9, 9.4), to: vec(0, 0.92, 0), fovDeg: 19 },
  solids: [
    slab(1.5, 0.08, 0, [1.75, 0.08, 0.95], '#8a4a2a'),
    ...teapot(1.75, -0.12, 0.72, '#31584a', '#e2bb68').map((s) => raised(s, 0.16)),
    ...bowl(0.42, 0.42, 0.36, '#efe8da', '#b5661a', 0.16),
    ...persimmon(3.05, 0.3, 0.36),
    ...osmanthus(0.9, 0.7, 0.2, 0.8, 8, 41, 0.16),
    ...osmanthus(-0.2, 0.9, 0.3, 1.1, 9, 43),
  ],
  paper: pool('#eadcc0', '#c3a677', 0.62, 0.4, 0.95),
  gobo: casement(0.6, 1.6, 4.2, 3.4),
  bounce: vec(0.36, 0.31, 0.24),
  shadow: { strength: 0.88, tint: vec(0.45, 0.33, 0.24) },
});

const raised = (s: Scene['solids'][number], by: number): Scene['solids'][number] => ({
  at: (x, y, z) => s.at(x, y - by, z),
  material: { ...s.material, colour: (p) => s.material.colour({ x: p.x, y: p.y - by, z: p.z }) },
  bound: { ...s.bound, y: s.bound.y + by },
});

const giftSet = (labels: Labels): Scene['solids'] => [
  ...giftBox(-0.42, -0.45, [1.05, 0.52, 0.72], '#b23a22', '#f3d59a', 0.28),
  ...tin(1.1, 0.15, looks(labels).tangerine, 0.5, 1.36, 0, 0.1),
  ...persimmon(-0.9, 0.86, 0.36),
  ...persimmon(-0.12, 1.02, 0.3),
];

/** The autumn gift: box, tin and fruit, dark red. */
const gift = (labels: Labels): Scene => ({
  ...studio,
  size: { width: 1200, height: 1200 },
  camera: { from: vec(0, 2.5, 8.8), to: vec(0, 0.86, 0), fovDeg: 24 },
  solids: [...giftSet(labels), ...osmanthus(0.6, 1.0, 0.1, 0.9, 12, 51)],
  paper: pool('#b5482c', '#4e140e', 0.5, 0.4, 0.85),
  bounce: vec(0.3, 0.15, 0.11),
  shadow: { strength: 0.92, tint: vec(0.2, 0.08, 0.06) },
});

const cutOut = (scene: Scene, size: { width: number; height: number }, camera: Scene['camera']): Scene => ({
  ...scene,
  size,
  camera,
  isCutOut: true,
  gobo: null,
  grain: 0,
  floorGloss: 0,
});

const close = (y: number, fovDeg: number, from = 1.7): Scene['camera'] => ({
  from: vec(0, from, 8.6),
  to: vec(0, y, 0),
  fovDeg,
});

const cutOuts = (labels: Labels): Picture[] => {
  const flat = { ...studio, paper: pool('#f4e6cd', '#f4e6cd', 0.5, 0.5, 1), bounce: vec(0.34, 0.3, 0.26) };
  const png = (
    name: string,
    solids: Scene['solids'],
    width: number,
    height: number,
    camera: Scene['camera'],
  ): Picture => ({
    name,
    format: 'png',
    scene: cutOut({ ...flat, solids }, { width, height }, camera),
  });
  return [
    png('cutout-osmanthus', tin(0, 0, looks(labels).osmanthus, 0.64, 1.8), 560, 720, close(1.05, 17.5)),
    png(
      'cutout-tangerine',
      [...tin(0, -0.1, looks(labels).tangerine, 0.64, 1.8), ...mandarin(0.82, 0.45, 0.34)],
      700,
      720,
      close(1.05, 17.5),
    ),
    png('cutout-gift', giftSet(labels), 900, 660, {
      from: vec(0, 2.3, 8.8),
      to: vec(0.08, 0.74, 0),
      fovDeg: 16.5,
    }),
    png('cutout-bottle', bottle(0, 0, labels.moon, '#d9852a'), 460, 900, close(1.32, 19.5)),
    png(
      'cutout-family',
      [...family(labels), ...mandarin(0.72, 0.95, 0.28), ...persimmon(-0.72, 0.95, 0.28)],
      1100,
      640,
      close(1.02, 18, 1.9),
    ),
  ];
};

/** Every picture of the sample. */
export const pictures = (skia: CanvasKit): readonly Picture[] => {
  const labels = labelsOf(skia);
  const jpg = (name: string, scene: Scene): Picture => ({ name, format: 'jpg', scene });
  return [
    jpg('osmanthus-tin', osmanthusTin(labels)),
    jpg('tangerine-tin', tangerineTin(labels)),
    jpg('moon-bowl', moonBowl()),
    jpg('cold-brew', coldBrew(labels)),
    jpg('family-wide', familyWide(labels)),
    jpg('tea-table', teaTable()),
    jpg('gift', gift(labels)),
    ...cutOuts(labels),
  ];
};
