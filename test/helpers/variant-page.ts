import type { Picture } from '../../src/core/pixels/pixel-grid.ts';
import type { FrameSnapshot } from '../../src/core/snapshot/frame-snapshot.ts';
import { frameOrigin, type RestFields, read, restNode } from './rest-builder.ts';

/** x, y, width, height in shares of the frame. */
type Share = readonly [number, number, number, number];

/** A layout: what lies where. */
export interface Template {
  readonly width: number;
  readonly height: number;
  readonly photo: Share;
  readonly shapes: readonly Share[];
  readonly texts: readonly { readonly box: Share; readonly align: 'LEFT' | 'CENTER' | 'RIGHT' }[];
  readonly button: Share;
}

/** What a variant has of its own. */
export interface Look {
  readonly ground: string;
  readonly accent: string;
  readonly ink: string;
  readonly photoSeed: number;
  readonly words: readonly string[];
  readonly isMirrored: boolean;
  readonly scaleX: number;
  readonly scaleY: number;
  readonly hasBadge: boolean;
}

/** Numbers 0..1 that are the same in every run (mulberry32, public domain). */
export const randomOf = (seed: number): (() => number) => {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
};

/** A layout of a photo, 1–4 shapes, 2–4 texts and a button, like no other seed's. */
export const templateOf = (seed: number): Template => {
  const random = randomOf(seed * 7919 + 1);
  const between = (low: number, high: number): number => low + (high - low) * random();
  const boxWithin = (low: number, high: number): Share => {
    const [width, height] = [between(low, high), between(low, high)];
    return [between(0, 1 - width), between(0, 1 - height), width, height];
  };
  const sizes = [
    [1200, 628],
    [1080, 1080],
    [750, 1334],
  ] as const;
  const [width, height] = sizes[Math.floor(random() * sizes.length)] ?? sizes[0];
  const aligns = ['LEFT', 'CENTER', 'RIGHT'] as const;
  return {
    width,
    height,
    photo: boxWithin(0.4, 0.7),
    shapes: Array.from({ length: 1 + Math.floor(random() * 4) }, () => boxWithin(0.15, 0.5)),
    texts: Array.from({ length: 2 + Math.floor(random() * 3) }, () => ({
      box: [between(0, 0.5), between(0, 0.9), between(0.2, 0.5), 0.07],
      align: aligns[Math.floor(random() * 3)] ?? 'LEFT',
    })),
    button: [between(0, 0.85), between(0, 0.9), 0.15, 0.08],
  };
};

/** Reads a variant as Figma's REST JSON would bring it. Texts are as wide as their words; the button holds its own. */
export const variantOf = (id: string, template: Template, look: Look): FrameSnapshot => {
  const page = { ...template, width: template.width * look.scaleX, height: template.height * look.scaleY };
  const at = (share: Share) => placed(share, page, look);
  const solid = (hex: string) => [{ type: 'SOLID', blendMode: 'NORMAL', color: colourOf(hex) }];
  const children: RestFields[] = [
    restNode({ box: [0, 0, page.width, page.height], fills: solid(look.ground) }),
    restNode({
      box: at(template.photo),
      fills: [
        { type: 'IMAGE', blendMode: 'NORMAL', scaleMode: 'FILL', imageRef: `photo${String(look.photoSeed)}` },
      ],
    }),
    ...template.shapes.map((share) => restNode({ box: at(share), fills: solid(look.accent) })),
    ...template.texts.map(({ box, align }, index) =>
      textNode(
        look.words[index] ?? 'Words',
        at(textBox(box, align, look.words[index] ?? 'Words')),
        align,
        look,
        page,
      ),
    ),
    restNode(
      { type: 'FRAME', box: at(template.button), fills: solid(look.accent) },
      textNode(look.words.at(-1) ?? 'Go', at(template.button), 'CENTER', look, page),
    ),
    ...(look.hasBadge
      ? [restNode({ type: 'ELLIPSE', box: at([0.85, 0.05, 0.1, 0.1]), fills: solid(look.accent) })]
      : []),
  ];
  const numbered = children.map((child, index) => ({
    ...child,
    id: `${id.split(':')[0] ?? '1'}:${String(index + 10)}`,
    name: `Layer ${id} ${String(index)}`,
  }));
  const box = { x: frameOrigin.x, y: frameOrigin.y, width: page.width, height: page.height };
  return read(
    {
      id,
      name: `Variant ${id}`,
      type: 'FRAME',
      clipsContent: true,
      fills: solid(look.ground),
      absoluteBoundingBox: box,
      absoluteRenderBounds: box,
      children: numbered,
    },
    { frameSize: { width: page.width, height: page.height } },
  );
};

/** Draws a snapshot roughly, 160 px on its longer side: boxes in their colours, photos as waves of their own, texts as bars. */
export const drawRoughly = (frame: FrameSnapshot): Picture => {
  const scale = 160 / Math.max(frame.size.width, frame.size.height);
  const [width, height] = [Math.round(frame.size.width * scale), Math.round(frame.size.height * scale)];
  const data = new Uint8ClampedArray(width * height * 4).fill(255);
  for (const { painted, fills, type } of frame.layers) {
    const paint = fills[0];
    if (painted === null || paint === undefined) continue;
    const [r, g, b] = channels(paint.hex ?? '#888888');
    const wave = paint.imageRef === null ? null : waveOf(paint.imageRef);
    const bottom = type === 'TEXT' ? painted.y + painted.height * 0.6 : painted.y + painted.height;
    for (let y = Math.max(0, Math.round(painted.y * scale)); y < Math.min(height, bottom * scale); y += 1) {
      const right = Math.min(width, (painted.x + painted.width) * scale);
      for (let x = Math.max(0, Math.round(painted.x * scale)); x < right; x += 1) {
        const grey = wave?.(x / width, y / height);
        data.set(grey === undefined ? [r, g, b] : [grey, grey, grey], (y * width + x) * 4);
      }
    }
  }
  return { width, height, data };
};

const placed = ([x, y, width, height]: Share, page: Template, { isMirrored }: Look) =>
  [
    (isMirrored ? 1 - x - width : x) * page.width,
    y * page.height,
    width * page.width,
    height * page.height,
  ] as const;

/** The box grows with its words, from the edge or middle it is aligned to. */
const textBox = ([x, y, width, height]: Share, align: string, words: string): Share => {
  const wide = (width * words.length) / 24;
  const left = align === 'LEFT' ? x : align === 'RIGHT' ? x + width - wide : x + (width - wide) / 2;
  return [left, y, wide, height];
};

const textNode = (
  characters: string,
  box: readonly [number, number, number, number],
  align: string,
  { ink, isMirrored }: Look,
  { width, height }: Template,
): RestFields =>
  restNode({
    type: 'TEXT',
    box,
    characters,
    style: {
      fontFamily: 'Inter',
      fontWeight: 400,
      fontSize: Math.sqrt(width * height) / 20,
      textAlignHorizontal: isMirrored && align !== 'CENTER' ? (align === 'LEFT' ? 'RIGHT' : 'LEFT') : align,
      textAlignVertical: 'TOP',
    },
    fills: [{ type: 'SOLID', blendMode: 'NORMAL', color: colourOf(ink) }],
  });

const channels = (hex: string): readonly [number, number, number] => [
  Number.parseInt(hex.slice(1, 3), 16),
  Number.parseInt(hex.slice(3, 5), 16),
  Number.parseInt(hex.slice(5, 7), 16),
];

const colourOf = (hex: string) => {
  const [r, g, b] = channels(hex);
  return { r: r / 255, g: g / 255, b: b / 255, a: 1 };
};

const waveOf = (imageRef: string): ((x: number, y: number) => number) => {
  const random = randomOf(Array.from(imageRef).reduce((sum, letter) => sum * 31 + letter.charCodeAt(0), 7));
  const waves = Array.from(
    { length: 6 },
    () => [random() * 20 - 10, random() * 20 - 10, random() * 6] as const,
  );
  return (x, y) =>
    128 + waves.reduce((sum, [across, down, phase]) => sum + 20 * Math.sin(across * x + down * y + phase), 0);
};
