import type { Client } from '../../contract/client.ts';
import { type Requests, requests } from '../../contract/requests.ts';
import type { FrameEntry } from '../../contract/shapes.ts';
import type { PlacementSpec } from '../../core/placement/placement-spec.ts';

/** A layer of an example: name, box in frame px, colour, and for text its words and size. */
type Drawn = readonly [
  name: string,
  box: readonly [x: number, y: number, width: number, height: number],
  hex: string,
  text?: readonly [characters: string, fontSizePx: number],
];

interface Example {
  readonly name: string;
  readonly title: string;
  readonly titlePx: number;
  readonly logoX: number;
  readonly legalPx: number;
  readonly ctaY: number;
  readonly hasLogo: boolean;
  readonly skipLayer: boolean;
}

const good: Omit<Example, 'name'> = {
  title: '秋日新茶 限时尝鲜',
  titlePx: 84,
  logoX: 72,
  legalPx: 28,
  ctaY: 1420,
  hasLogo: true,
  skipLayer: false,
};

/** Six splash screens; each but the first breaks one rule of the example spec. */
const examples: readonly Example[] = [
  { ...good, name: 'splash 01' },
  { ...good, name: 'splash 02', logoX: 18 },
  { ...good, name: 'splash 03', legalPx: 18 },
  { ...good, name: 'splash 04', hasLogo: false },
  { ...good, name: 'splash 05', title: '秋日新茶限时尝鲜满三百减五十再送茶杯一只' },
  { ...good, name: 'splash 06', skipLayer: true },
];

const canvas = { width: 1080, height: 1920 } as const;

function layersOf({ title, titlePx, logoX, legalPx, ctaY, hasLogo, skipLayer }: Example): readonly Drawn[] {
  return [
    ['background', [0, 0, 1080, 1920], '#f3ead8'],
    ['product', [190, 700, 700, 600], '#7a9a5b'],
    ['leaf', [120, 1180, 300, 160], '#4d6e3a'],
    ...(hasLogo ? [['logo', [logoX, 140, 200, 88], '#22301c'] as const] : []),
    ['title', [120, 400, 840, 220], '#22301c', [title, titlePx]],
    ['cta', [290, ctaY, 500, 132], '#b5452c'],
    ...(skipLayer ? [['badge', [880, 60, 160, 80], '#b5452c'] as const] : []),
    ['legal', [120, 1590, 840, 40], '#22301c', ['活动最终解释权归本店所有', legalPx]],
  ];
}

/** What the examples are checked by. Made-up numbers, and they say so. */
export const exampleSpecs: readonly PlacementSpec[] = [
  {
    schema: 'placement/1',
    id: 'example.splash',
    version: 1,
    name: { en: 'Example splash 1080×1920', 'zh-CN': '示例开屏 1080×1920' },
    platform: 'Example',
    source: { trust: 'example', reference: 'Proofset example', date: '2026' },
    match: { sizes: [canvas] },
    rules: [
      {
        id: 'safe',
        rule: 'zone.safe',
        severity: 'blocking',
        params: {
          insets: { top: { px: 120 }, right: { px: 60 }, bottom: { px: 240 }, left: { px: 60 } },
          roles: ['logo', 'title', 'cta'],
        },
        why: {
          en: 'Phones cover the edges with the status bar and the home indicator.',
          'zh-CN': '手机的状态栏和底部指示条会遮挡边缘。',
        },
      },
      { id: 'logo', rule: 'element.required', severity: 'blocking', params: { role: 'logo' } },
      { id: 'text-size', rule: 'text.minSize', severity: 'major', params: { minPx: 24 } },
      { id: 'title-length', rule: 'text.length', severity: 'major', params: { role: 'title', max: 14 } },
      {
        id: 'skip-button',
        rule: 'zone.exclude',
        severity: 'blocking',
        params: {
          zones: [{ id: 'skip', corner: 'topRight', rect: { width: { px: 240 }, height: { px: 160 } } }],
          roles: 'all',
        },
        why: {
          en: 'The app draws its skip button there.',
          'zh-CN': '应用会在该处绘制“跳过”按钮。',
        },
      },
    ],
  },
];

const pageId = 'example';

const entryOf = (example: Example, at: number): FrameEntry => ({
  id: `example:${String(at)}`,
  name: example.name,
  type: 'FRAME',
  pageId,
  pageName: 'Example',
  ...canvas,
});

/** The frame as Figma's `JSON_REST_V1` would write it. */
function restOf(example: Example, at: number): string {
  const { id, name } = entryOf(example, at);
  const plain = { strokes: [], strokeWeight: 0, effects: [], blendMode: 'PASS_THROUGH' };
  const boxed = (x: number, y: number, width: number, height: number) => ({
    absoluteBoundingBox: { x, y, width, height },
    absoluteRenderBounds: { x, y, width, height },
  });
  const children = layersOf(example).map(([layerName, box, hex, text], index) => ({
    ...plain,
    ...boxed(...box),
    id: `${id}:${String(index)}`,
    name: layerName,
    type: text === undefined ? 'RECTANGLE' : 'TEXT',
    fills: [solid(hex)],
    ...(text === undefined
      ? {}
      : {
          characters: text[0],
          style: { fontFamily: 'Inter', fontWeight: 600, fontSize: text[1], lineHeightPx: text[1] * 1.25 },
        }),
  }));
  const document = {
    ...plain,
    ...boxed(0, 0, canvas.width, canvas.height),
    id,
    name,
    type: 'FRAME',
    clipsContent: true,
    fills: [solid('#ffffff')],
    children,
  };
  return JSON.stringify({ document, components: {}, componentSets: {}, schemaVersion: 0 });
}

const solid = (hex: string) => {
  const channel = (at: number): number => Number.parseInt(hex.slice(at, at + 2), 16) / 255;
  return { type: 'SOLID', blendMode: 'NORMAL', color: { r: channel(1), g: channel(3), b: channel(5), a: 1 } };
};

const supplementOf = {
  page: { id: pageId, name: 'Example' },
  sections: [],
  frameTransform: [
    [1, 0, 0],
    [0, 1, 0],
  ],
  frameSize: canvas,
  transforms: [],
  missingFonts: [],
  stored: {},
};

/** Answers the two questions a check asks, about the examples. Everything else is not theirs to answer. */
export const exampleClient: Pick<Client, 'ask'> = {
  ask(name, input) {
    const answer = answerOf(name, input);
    const parsed = answer === null ? null : requests[name].output.safeParse(answer);
    return Promise.resolve(
      (parsed?.success === true
        ? { ok: true, value: parsed.data }
        : { ok: false, failure: { code: 'FRAME_GONE', data: {} } }) as never,
    );
  },
};

function answerOf(name: keyof Requests, input: object): object | null {
  if (name === 'listFrames') return { frames: examples.map(entryOf) };
  const at =
    'frameId' in input ? examples.findIndex((one, index) => entryOf(one, index).id === input.frameId) : -1;
  const example = examples[at];
  if (name !== 'readFrame' || example === undefined) return null;
  return { json: restOf(example, at), supplement: supplementOf };
}
