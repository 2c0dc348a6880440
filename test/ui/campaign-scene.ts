import type { PlacementSpec } from '../../src/core/placement/placement-spec.ts';
import { writePlacementsRecord } from '../../src/core/stored/placements/current.ts';
import { defaultSettings } from '../../src/ui/state/settings-state.ts';
import { type RestFields, restFrame, restNode, supplement } from '../helpers/rest-builder.ts';
import { ruleOf, spec } from '../helpers/spec-builder.ts';
import { tinyPng } from '../helpers/tiny-png.ts';
import type { FakeFrame, FakeScene } from './fake-main.ts';

/** Specs of the fake campaign: a splash screen, and a banner that one frame is too small for. */
export const campaignSpecs: readonly PlacementSpec[] = [
  spec({
    id: 'test.splash',
    version: 3,
    name: { en: 'App splash 1080×1920', 'zh-CN': '开屏 1080×1920' },
    match: { sizes: [{ width: 1080, height: 1920 }] },
    rules: [
      ruleOf(
        'zone.safe',
        {
          insets: { top: { px: 120 }, right: { px: 60 }, bottom: { px: 240 }, left: { px: 60 } },
          roles: ['logo', 'title', 'cta'],
        },
        {
          why: {
            en: 'Phones cover the edges with the status bar and the skip button.',
            'zh-CN': '手机状态栏和跳过按钮会遮挡边缘。',
          },
        },
      ),
      ruleOf('text.minSize', { minPx: 32 }, { severity: 'major' }),
      ruleOf('element.required', { role: 'logo' }, { id: 'logo' }),
      ruleOf('text.length', { role: 'title', max: 12 }, { severity: 'minor' }),
      ruleOf('layer.hygiene', { checks: ['defaultName'] }, { severity: 'note' }),
    ],
  }),
  spec({
    id: 'test.feed',
    name: { en: 'Feed banner', 'zh-CN': '信息流横幅' },
    match: { sizes: [{ width: 750, height: 390 }] },
    rules: [ruleOf('text.minSize', { minPx: 24 }), ruleOf('layout.clipped', {}, { severity: 'major' })],
  }),
];

export const rgb = (r: number, g: number, b: number) => [
  { type: 'SOLID', blendMode: 'NORMAL', color: { r: r / 255, g: g / 255, b: b / 255, a: 1 } },
];

interface PosterParts {
  readonly number: number;
  readonly name: string;
  readonly logoX?: number;
  readonly hasLogo?: boolean;
  readonly title?: string;
  readonly legalPx?: number;
}

/** A splash screen of 1080 × 1920 px that keeps every rule unless told otherwise. */
function poster({
  number,
  name,
  logoX = 80,
  hasLogo = true,
  title = '秋季上新',
  legalPx = 36,
}: PosterParts): FakeFrame {
  const id = (part: number): string => `${String(number)}:${String(part)}`;
  const text = (part: number, box: readonly [number, number, number, number], of: RestFields): RestFields =>
    restNode({ id: id(part), type: 'TEXT', fills: rgb(255, 255, 255), box, ...of });
  const fontSize = (px: number) => ({
    style: { fontFamily: 'Inter', fontWeight: 600, fontSize: px, lineHeightPx: px * 1.2 },
  });
  const layers = [
    restNode({ id: id(2), name: 'background', box: [0, 0, 1080, 1920], fills: rgb(24, 44, 97) }),
    restNode({ id: id(3), name: 'product', box: [190, 700, 700, 620], fills: rgb(240, 180, 90) }),
    ...(hasLogo
      ? [restNode({ id: id(4), name: 'logo', box: [logoX, 140, 220, 96], fills: rgb(255, 255, 255) })]
      : []),
    text(5, [120, 380, 840, 150], { name: 'title', characters: title, ...fontSize(120) }),
    restNode({ id: id(6), name: 'cta', box: [290, 1440, 500, 140], fills: rgb(220, 60, 40) }),
    text(7, [120, 1610, 840, 40], {
      name: 'legal',
      characters: '活动最终解释权归本店所有',
      ...fontSize(legalPx),
    }),
  ];
  return asFrame(id(1), name, [1080, 1920], layers);
}

export function asFrame(
  id: string,
  name: string,
  [width, height]: readonly [number, number],
  layers: readonly RestFields[],
): FakeFrame {
  const document = restFrame({ id, name, box: [0, 0, width, height] }, ...layers);
  return {
    entry: { id, name, type: 'FRAME', pageId: '0:1', pageName: 'Page 1', width, height },
    json: JSON.stringify({ document, components: {}, componentSets: {}, schemaVersion: 0 }),
    supplement: supplement({ frameSize: { width, height } }),
    png: Buffer.from(tinyPng(width, height)).toString('base64'),
  };
}

/** Five splash screens, one of them clean, and a frame that no spec fits. */
export const campaignFrames: readonly FakeFrame[] = [
  poster({ number: 10, name: 'splash / hero 01' }),
  poster({ number: 11, name: 'splash / hero 02', logoX: 18 }),
  poster({ number: 12, name: 'splash / hero 03', logoX: 30, legalPx: 20 }),
  poster({ number: 13, name: 'splash / hero 04', hasLogo: false }),
  poster({ number: 14, name: 'splash / hero 05', title: '秋季上新全场满三百减五十限时三天' }),
  asFrame(
    '15:1',
    'moodboard',
    [640, 640],
    [restNode({ id: '15:2', name: 'Rectangle 47', box: [40, 40, 300, 300] })],
  ),
];

/** Many splash screens, every third with a fault, without pictures. */
export const manyFrames = (count: number): readonly FakeFrame[] =>
  Array.from({ length: count }, (_, at) => ({
    ...poster({
      number: 100 + at,
      name: `splash / ${String(at + 1).padStart(4, '0')}`,
      logoX: at % 3 === 0 ? 18 : 80,
    }),
    png: '',
  }));

/** The campaign with everything selected, in English. */
export const campaignScene = (part: Partial<FakeScene> = {}): FakeScene => ({
  frames: campaignFrames,
  selection: campaignFrames.map(({ entry }) => entry.id),
  placements: writePlacementsRecord('0:0', campaignSpecs),
  editor: 'figma',
  // The fake pictures are as large as the frames.
  settings: { ...defaultSettings, export: { ...defaultSettings.export, formats: ['canonical', 'coco'] } },
  failing: [],
  delayMs: 0,
  records: {},
  refusing: [],
  refuses: null,
  ...part,
});
