import { createFinishPicture, type FinishPicture } from '../bundle/pictures/finish-picture.ts';
import { type TakeApart, takeApart } from '../bundle/pictures/take-apart.ts';
import { fitImage } from '../geometry/fit-image.ts';
import type { Point, Rect, Size } from '../geometry/rect.ts';
import { err, ok, type Result } from '../result.ts';
import { measureCalm } from './measure-calm.ts';
import { measureColourShare } from './measure-colour-share.ts';
import { measureEdges } from './measure-edges.ts';
import { type InkSubject, measureInk } from './measure-ink.ts';
import { measurePalette } from './measure-palette.ts';
import type { ProbeFailure } from './measurements.ts';
import type { PictureCodec } from './picture-codec.ts';
import type { PixelGrid } from './pixel-grid.ts';
import type { Probe } from './probe.ts';

/** A picture as the editor exported it, and what it may show. */
export interface ExportedPicture {
  readonly png: Uint8Array;
  /** The scale that was asked for, image px per frame px. */
  readonly scale: number;
  readonly box: Rect<'frame'>;
  readonly painted: Rect<'frame'> | null;
  readonly pageOrigin: Point<'page'>;
}

export type Answer<Value = unknown> = Result<Value, ProbeFailure>;
export type PictureProbe = Exclude<Probe, { readonly of: 'imageSize' | 'ink' | 'weight' }>;

/**
 * Where pixels are decoded and measured: a worker of the panel, the panel itself, or the command line's process. Holds one
 * frame's picture at a time. Never rejects.
 */
export interface PixelBench {
  /** Takes the frame's picture and lets go of the one before. */
  hold(picture: ExportedPicture, canvas: Size): Promise<Answer<null>>;
  measure(probe: PictureProbe): Promise<Answer>;
  measureInk(mask: ExportedPicture, subject: InkSubject): Promise<Answer>;
  /** Bytes of the held picture as such a file. */
  weigh(format: 'PNG' | 'JPG' | 'WEBP', quality: number | null): Promise<Answer<{ readonly bytes: number }>>;
  /** Makes the file that a bundle gets. Holds nothing. */
  readonly finish: FinishPicture;
  /** Makes masks and layers for a bundle. Holds nothing. */
  readonly takeApart: TakeApart;
  /** Lets go of the picture. */
  clear(): Promise<Answer<null>>;
}

/** A bench that works right here. */
export function createPixelBench(codec: PictureCodec): PixelBench {
  let held: { readonly grid: PixelGrid; readonly bytes: number } | null = null;
  const noPicture = err({ code: 'NO_PICTURE', data: {} } as const);
  return {
    hold: (picture, canvas) =>
      guarded(async () => {
        held = null;
        const grid = await gridOf(codec, picture, canvas);
        if (!grid.ok) return grid;
        held = { grid: grid.value, bytes: picture.png.length };
        return ok(null);
      }),
    measure: (probe) =>
      guarded(() => Promise.resolve(held === null ? noPicture : measured(measure(held.grid, probe)))),
    measureInk: (mask, subject) =>
      guarded(async () => {
        if (held === null) return noPicture;
        const grid = await gridOf(codec, mask, held.grid.canvas);
        return grid.ok ? measured(measureInk(held.grid, grid.value, subject)) : grid;
      }),
    weigh: (format, quality) =>
      guarded(async () => {
        if (held === null) return noPicture;
        // The editor's own PNG is the file that is delivered; other formats are written anew.
        if (format === 'PNG') return ok({ bytes: held.bytes });
        const file = await codec.encode(held.grid, format, quality);
        return file === null ? err({ code: 'NO_ENCODER', data: { format } }) : ok({ bytes: file.length });
      }),
    finish: createFinishPicture(codec),
    takeApart,
    clear: () => {
      held = null;
      return Promise.resolve(ok(null));
    },
  };
}

async function guarded<Value>(run: () => Promise<Answer<Value>>): Promise<Answer<Value>> {
  try {
    return await run();
  } catch (thrown) {
    const reason = (thrown instanceof Error ? thrown.message : String(thrown)).slice(0, 200);
    return err({ code: 'NO_MEASURE', data: { reason } });
  }
}

const measured = (reading: unknown): Answer =>
  reading === null ? err({ code: 'NO_MEASURE', data: { reason: 'no pixels there' } }) : ok(reading);

function measure(grid: PixelGrid, probe: PictureProbe): unknown {
  if (probe.of === 'colourShare') return measureColourShare(grid, probe);
  if (probe.of === 'edges') return measureEdges(grid, probe.widthPx);
  if (probe.of === 'calm') return measureCalm(grid, probe.rect);
  return measurePalette(grid, probe.rect);
}

async function gridOf(
  codec: PictureCodec,
  { png, scale, box, painted, pageOrigin }: ExportedPicture,
  canvas: Size,
): Promise<Answer<PixelGrid>> {
  const picture = await codec.decode(png);
  const size = { width: picture.width, height: picture.height };
  const fit = fitImage({ png: size, scale, box, painted, pageOrigin });
  if (!fit.ok) return err({ code: 'PICTURE_DOES_NOT_FIT', data: fit.failure.data });
  return ok({ ...size, data: picture.data, canvas, placement: fit.value });
}
