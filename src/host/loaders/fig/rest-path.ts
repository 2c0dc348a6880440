import type { Matrix } from '../../../core/geometry/rect.ts';
import { type Box, union } from '../../bounds/box.ts';
import { pathBounds } from '../../bounds/path-bounds.ts';
import type { FigNode } from './fig-node.ts';

/** Command byte -> SVG letter and how many float32 follow (measured on files of 2020 to 2026). */
const COMMANDS = [
  ['Z', 0],
  ['M', 2],
  ['L', 2],
  ['Q', 4],
  ['C', 6],
] as const;

/** The outline in a blob of a `.fig` file as an SVG path, numbers to 7 digits (they are float32); null = not an outline. */
export function blobPath(blob: Uint8Array | undefined): string | null {
  if (blob === undefined) return null;
  const view = new DataView(blob.buffer, blob.byteOffset, blob.byteLength);
  const parts: string[] = [];
  for (let at = 0; at < blob.byteLength; ) {
    const command = COMMANDS[view.getUint8(at)];
    if (command === undefined) return null;
    const [letter, count] = command;
    at += 1;
    if (at + count * 4 > blob.byteLength) return null;
    const numbers = Array.from({ length: count }, (_, index) =>
      Number(view.getFloat32(at + index * 4, true).toPrecision(7)),
    );
    if (!numbers.every(Number.isFinite)) return null;
    parts.push(letter + numbers.join(' '));
    at += count * 4;
  }
  return parts.join('');
}

/** `fillGeometry` or `strokeGeometry` as REST writes it. */
export function restGeometry(
  paths: FigNode['fillGeometry'],
  blobs: readonly Uint8Array[],
): { path: string; windingRule: string }[] {
  return (paths ?? []).flatMap(({ commandsBlob, windingRule }) => {
    const path = blobPath(blobs[commandsBlob ?? -1]);
    return path === null || path === ''
      ? []
      : [{ path, windingRule: windingRule === 'ODD' ? 'EVENODD' : 'NONZERO' }];
  });
}

/** Whether the file says where the glyphs of a text lie. Figma always does; other writers leave the list out or empty. */
export function hasGlyphs(node: FigNode): boolean {
  return (glyphsOf(node)?.length ?? 0) > 0;
}

function glyphsOf(node: FigNode): Glyphs | undefined {
  return node.derivedTextData?.glyphs ?? node.textData?.glyphs;
}

type Glyphs = NonNullable<NonNullable<FigNode['derivedTextData']>['glyphs']>;

/**
 * The ink of a text in its own px, from the glyph outlines Figma stored: outlines are one em wide with y up, placed on
 * their baseline. null = no glyph shows; undefined = cannot tell (no layout stored, truncated, decorated, emoji).
 */
export function glyphInk(node: FigNode, blobs: readonly Uint8Array[]): Box | null | undefined {
  const glyphs = glyphsOf(node);
  if (glyphs === undefined || (glyphs.length === 0 && hasWords(node))) return undefined;
  if (isDecorated(node) || isTruncated(node)) return undefined;
  let ink: Box | null = null;
  for (const glyph of glyphs) {
    const path = blobPath(blobs[glyph.commandsBlob ?? -1]);
    if (path === null || glyph.emojiCodePoints !== undefined || (glyph.rotation ?? 0) !== 0) return undefined;
    const { fontSize, position } = glyph;
    const place: Matrix = [
      [fontSize, 0, position.x],
      [0, -fontSize, position.y],
    ];
    ink = union(ink, pathBounds(path, place));
  }
  return ink;
}

function hasWords({ textData }: FigNode): boolean {
  return (textData?.characters ?? '').trim() !== '';
}

function isDecorated({ textData, textDecoration }: FigNode): boolean {
  if (textDecoration !== undefined && textDecoration !== 'NONE') return true;
  return textData?.styleOverrideTable?.some((style) => style.textDecoration !== undefined) === true;
}

function isTruncated({ derivedTextData, textData }: FigNode): boolean {
  const layout = derivedTextData?.glyphs === undefined ? textData : derivedTextData;
  return (layout?.truncationStartIndex ?? -1) >= 0;
}
