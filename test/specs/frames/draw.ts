import type { Rgb } from '../../../src/core/pixels/hex-colour.ts';
import { rgbOfHex } from '../../../src/core/pixels/hex-colour.ts';
import type { RestNode } from '../../../src/host/document/loaded-document.ts';
import { openInkMeter } from '../../../src/host/render/measure-ink.ts';
import { restFile } from '../../helpers/write-document.ts';

type Fields = Readonly<Record<string, unknown>>;
/** x, y, width, height in frame px. */
export type Box = readonly [x: number, y: number, width: number, height: number];

/** A layer as a designer draws it, in px of its frame. Ids and page px are given by {@link drawDocument}. */
export interface Drawn {
  readonly type: string;
  readonly name: string;
  readonly box: Box;
  readonly children?: readonly Drawn[];
  readonly [field: string]: unknown;
}

const colour = (hex: string): Fields => {
  const [r, g, b]: Rgb = rgbOfHex(hex);
  return { r: r / 255, g: g / 255, b: b / 255, a: 1 };
};
const solid = (hex: string): Fields => ({ type: 'SOLID', blendMode: 'NORMAL', color: colour(hex) });

export const rectangle = (name: string, box: Box, fill: string, more: Fields = {}): Drawn => ({
  type: 'RECTANGLE',
  name,
  box,
  fills: [solid(fill)],
  ...more,
});

export const ellipse = (name: string, box: Box, fill: string): Drawn => ({
  ...rectangle(name, box, fill),
  type: 'ELLIPSE',
});

/** A backdrop that runs from one colour to another, top to bottom. */
export const gradient = (name: string, box: Box, from: string, to: string): Drawn => ({
  ...rectangle(name, box, from),
  fills: [
    {
      type: 'GRADIENT_LINEAR',
      blendMode: 'NORMAL',
      gradientHandlePositions: [
        { x: 0.5, y: 0 },
        { x: 0.5, y: 1 },
        { x: 0, y: 0 },
      ],
      gradientStops: [
        { position: 0, color: colour(from) },
        { position: 1, color: colour(to) },
      ],
    },
  ],
});

/** A photo: `imageRef` names one of the files that lie beside the document. */
export const photo = (name: string, box: Box, imageRef: string): Drawn => ({
  ...rectangle(name, box, '#808080'),
  fills: [{ type: 'IMAGE', blendMode: 'NORMAL', scaleMode: 'FILL', imageRef }],
});

/** A frame inside the ad, see-through unless it is filled. */
export const part = (name: string, box: Box, children: readonly Drawn[], more: Fields = {}): Drawn => ({
  type: 'FRAME',
  name,
  box,
  fills: [],
  clipsContent: false,
  children,
  ...more,
});

export interface Lettering {
  readonly size: number;
  readonly fill: string;
  readonly weight?: number;
  readonly family?: string;
}

/** Live text that grows with its copy: each line is as long as its wide characters, with 0.62 of the size for any other. */
export function words(
  name: string,
  characters: string,
  [x, y]: readonly [number, number],
  { size, fill, weight = 700, family = 'Noto Sans SC' }: Lettering,
  more: Fields = {},
): Drawn {
  const lines = characters.split('\n');
  const widthOf = (line: string): number =>
    Array.from(line).reduce(
      (sum, one) => sum + size * (/\p{Script=Han}|[\u3000-\u303f\uff00-\uffef]/u.test(one) ? 1 : 0.62),
      0,
    );
  return {
    type: 'TEXT',
    name,
    box: [x, y, Math.ceil(Math.max(...lines.map(widthOf))), Math.ceil(lines.length * size * 1.2)],
    characters,
    characterStyleOverrides: [],
    styleOverrideTable: {},
    fills: [solid(fill)],
    style: {
      fontFamily: family,
      fontWeight: weight,
      fontSize: size,
      textAlignHorizontal: 'LEFT',
      textAlignVertical: 'TOP',
      textAutoResize: 'WIDTH_AND_HEIGHT',
      letterSpacing: 0,
      lineHeightPx: size * 1.2,
    },
    ...more,
  };
}

/** A button: a filled frame with its words in the middle. */
export function button(
  name: string,
  box: Box,
  copy: string,
  { plate, ...lettering }: Lettering & { readonly plate: string },
): Drawn {
  const [x, y, width, height] = box;
  const label = words(`${name} copy`, copy, [0, 0], lettering);
  const [, , labelWidth, labelHeight] = label.box;
  const at: Box = [x + (width - labelWidth) / 2, y + (height - labelHeight) / 2, labelWidth, labelHeight];
  return part(name, box, [{ ...label, box: at }], { fills: [solid(plate)], cornerRadius: 8 });
}

/** A frame to be checked, opaque and clipping, with its line in the export panel. */
export const ad = (
  name: string,
  [width, height]: readonly [number, number],
  children: readonly Drawn[],
  {
    format = 'JPG',
    scale = 1,
    fill = '#ffffff',
  }: Partial<Record<'format' | 'fill', string>> & { readonly scale?: number } = {},
): Drawn => ({
  ...part(name, [0, 0, width, height], children),
  fills: [solid(fill)],
  clipsContent: true,
  exportSettings: [{ suffix: '', format, constraint: { type: 'SCALE', value: scale } }],
});

export const section = (name: string, ads: readonly Drawn[]): Drawn => {
  const placed = inRow(ads);
  const last = placed.at(-1);
  const right = last === undefined ? 0 : last.at + last.ad.box[2];
  return { type: 'SECTION', name, box: [0, 0, right, 2000], fills: [], children: ads };
};

const gapPx = 200;

/** Ads side by side, `at` = page px of the left edge. */
function inRow(ads: readonly Drawn[]): readonly { readonly ad: Drawn; readonly at: number }[] {
  return ads.map((ad, index) => ({
    ad,
    at: ads.slice(0, index).reduce((sum, { box }) => sum + box[2] + gapPx, 0),
  }));
}

/** The ads on one page, side by side, as the REST API answers it. The ink of text is what the host's painter paints. */
export async function drawDocument(ads: readonly Drawn[], components: Fields = {}): Promise<Fields> {
  const meter = await openInkMeter();
  let last = 0;
  const place = (drawn: Drawn, left: number): Fields => {
    const { box, children, ...fields } = drawn;
    const [x, y, width, height] = box;
    const rect = { x: x + left, y, width, height };
    last += 1;
    const node = {
      id: `1:${String(last)}`,
      scrollBehavior: 'SCROLLS',
      blendMode: 'PASS_THROUGH',
      strokes: [],
      strokeWeight: 1,
      strokeAlign: 'INSIDE',
      effects: [],
      ...fields,
      absoluteBoundingBox: rect,
      absoluteRenderBounds: rect,
    };
    // A section moves what stands in it apart, a frame keeps its layers where it stands itself.
    const inside =
      drawn.type === 'SECTION'
        ? inRow(children ?? []).map(({ ad: one, at }) => place(one, left + at))
        : children?.map((child) => place(child, left));
    if (inside !== undefined) return { ...node, children: inside };
    return drawn.type === 'TEXT'
      ? { ...node, absoluteRenderBounds: meter.inPage(node as unknown as RestNode) }
      : node;
  };
  return { ...restFile({ Ads: inRow(ads).map(({ ad: one, at }) => place(one, at)) }), components };
}
