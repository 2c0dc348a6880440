import type { Result } from '../../core/result.ts';

/** What `exportAsync` asks of whoever makes pictures. */
export interface PixelRequest {
  readonly nodeId: string;
  readonly scale: number;
  /** Show the node's own box instead of what it paints. A recorded picture shows what Figma showed, whatever is asked. */
  readonly useAbsoluteBounds: boolean;
  readonly format: 'PNG' | 'JPG';
}

export interface Pixels {
  readonly bytes: Uint8Array;
  /** `recorded`: Figma's own render, pixel truth. `rendered`: ours through Skia, never called Figma's truth. */
  readonly source: 'recorded' | 'rendered';
}

/** A source of pictures: recorded files first, Skia otherwise. Never touches the network. */
export interface PixelSource {
  render(request: PixelRequest): Promise<Result<Pixels, PixelFailure>>;
}

export interface PixelFailure {
  readonly code: 'NODE_GONE' | 'NOTHING_VISIBLE' | 'RENDER_FAILED' | 'NO_PICTURE';
  readonly data: Readonly<Record<string, string | number>>;
}
