import { PNG } from 'pngjs';
import { openPixelSource, type PixelSourceOptions } from '../../src/host/render/open-pixel-source.ts';
import type { PixelRequest, Pixels } from '../../src/host/render/pixel-source.ts';
import { documentOf, type NodeDraft, page } from './document-builder.ts';

export const red = { type: 'SOLID', blendMode: 'NORMAL', color: { r: 1, g: 0, b: 0, a: 1 } } as const;
export const blue = { type: 'SOLID', blendMode: 'NORMAL', color: { r: 0, g: 0, b: 1, a: 1 } } as const;

/** What a test asks of a render unless it says otherwise: the node's own box, 1x, PNG. */
export const request = (nodeId: string, asked: Partial<PixelRequest> = {}): PixelRequest => ({
  nodeId,
  scale: 1,
  useAbsoluteBounds: true,
  format: 'PNG',
  ...asked,
});

/** Renders the first node of a page that holds these nodes. */
export const renderFirst = async (
  nodes: readonly [NodeDraft, ...NodeDraft[]],
  asked: Partial<PixelRequest> = {},
  options: PixelSourceOptions = {},
): Promise<Pixels> => {
  const source = await openPixelSource(documentOf([page('0:1', ...nodes)]), options);
  const made = await source.render(request(nodes[0].id, asked));
  if (!made.ok) throw new Error(`${made.failure.code} ${JSON.stringify(made.failure.data)}`);
  return made.value;
};

export interface Picture {
  readonly width: number;
  readonly height: number;
  /** Red, green, blue, alpha, each 0..255. */
  readonly at: (x: number, y: number) => readonly [number, number, number, number];
}

export const readPicture = (bytes: Uint8Array): Picture => {
  const png = PNG.sync.read(Buffer.from(bytes));
  return {
    width: png.width,
    height: png.height,
    at: (x, y) => {
      const from = (y * png.width + x) * 4;
      const [r = 0, g = 0, b = 0, a = 0] = png.data.subarray(from, from + 4);
      return [r, g, b, a];
    },
  };
};

export const pictureOf = async (
  nodes: readonly [NodeDraft, ...NodeDraft[]],
  asked: Partial<PixelRequest> = {},
  options: PixelSourceOptions = {},
): Promise<Picture> => readPicture((await renderFirst(nodes, asked, options)).bytes);
