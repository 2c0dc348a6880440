import type { FrameSnapshot, LayerSnapshot, Paint } from '../snapshot/frame-snapshot.ts';

/** One colour that a layer's paint names. */
export interface PaintedColour {
  readonly hex: string;
  /** False when opacity or a blend mode mixes it with what lies below: then nobody sees just this colour. */
  readonly isAsSeen: boolean;
}

/** The colours a layer paints itself: fills, strokes, the fills of its text's runs, each stop of a gradient. Pictures have none. */
export function coloursOfLayer({
  fills,
  strokes,
  text,
  opacity,
  blendMode,
}: LayerSnapshot): readonly PaintedColour[] {
  const paints = [...(text === null ? fills : text.runs.flatMap((run) => run.fills)), ...strokes];
  const isPlain = opacity > 0.99 && (blendMode === 'NORMAL' || blendMode === 'PASS_THROUGH');
  return unique(paints.flatMap((paint) => coloursOfPaint(paint, isPlain)));
}

/** The colours of the frame's own fills and strokes. */
export const coloursOfFrame = ({ fills, strokes }: FrameSnapshot): readonly PaintedColour[] =>
  unique([...fills, ...strokes].flatMap((paint) => coloursOfPaint(paint, true)));

function coloursOfPaint(paint: Paint, isPlain: boolean): readonly PaintedColour[] {
  const { visible, opacity, alpha, blendMode, hex, stops } = paint;
  if (!visible || opacity * alpha === 0) return [];
  const isOwn = isPlain && opacity > 0.99 && blendMode === 'NORMAL';
  if (hex !== null) return [{ hex, isAsSeen: isOwn && alpha > 0.99 }];
  return stops
    .filter((stop) => stop.alpha > 0)
    .map((stop) => ({ hex: stop.hex, isAsSeen: isOwn && stop.alpha > 0.99 }));
}

const unique = (colours: readonly PaintedColour[]): readonly PaintedColour[] => [
  ...new Map(colours.map((colour) => [`${colour.hex} ${String(colour.isAsSeen)}`, colour])).values(),
];
