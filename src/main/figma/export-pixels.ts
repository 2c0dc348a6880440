import { err, ok, type Result } from '../../core/result.ts';

type ExportFailure = {
  readonly code: 'NOTHING_VISIBLE' | 'EXPORT_REJECTED';
  readonly data: { readonly name: string; readonly text: string };
};

/** Figma's own words when a node paints nothing; there is no code to tell it by. */
const nothingVisible = /may not have any visible layers/i;

/**
 * The node alone as a PNG in sRGB, `scale` image px per frame px. Absolute bounds are asked for, yet Figma may answer
 * with render bounds: the size in the PNG header is the truth. Blocks the editor for as long as Figma renders.
 */
export async function exportPixels(
  node: SceneNode,
  scale: number,
): Promise<Result<Uint8Array, ExportFailure>> {
  const { name } = node;
  try {
    const bytes = await node.exportAsync({
      format: 'PNG',
      contentsOnly: true,
      useAbsoluteBounds: true,
      colorProfile: 'SRGB',
      constraint: { type: 'SCALE', value: scale },
    });
    return ok(bytes);
  } catch (error) {
    const text = error instanceof Error ? error.message : String(error);
    return err({
      code: nothingVisible.test(text) ? 'NOTHING_VISIBLE' : 'EXPORT_REJECTED',
      data: { name, text },
    });
  }
}
