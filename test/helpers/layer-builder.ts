import type { Rect } from '../../src/core/geometry/rect.ts';
import type {
  Effect,
  LayerSnapshot,
  Paint,
  RoleGuess,
  TextContent,
  TextRun,
} from '../../src/core/snapshot/frame-snapshot.ts';
import type { Role } from '../../src/core/snapshot/role.ts';

/** x, y, width, height in frame px. */
export type Box = readonly [x: number, y: number, width: number, height: number];

/**
 * What a test says about one layer; everything else gets a plain default. `opacity` is the layer's own (the builder multiplies
 * down the tree). `painted`, `clip`, `quad`, `isVisible`, `isLeaf`, `path` and `parent` follow from the tree unless given.
 */
export interface LayerFields
  extends Partial<Omit<LayerSnapshot, 'box' | 'painted' | 'clip' | 'role' | 'parent' | 'path'>> {
  readonly box?: Box | null;
  readonly painted?: Box | null;
  readonly clip?: Box | null;
  /** A word stands for a label somebody set: `{ role, by: 'label', confidence: 1 }`. */
  readonly role?: Role | RoleGuess | null;
}

/** A layer that has not yet been put into a frame. */
export interface LayerDraft {
  readonly fields: LayerFields;
  readonly children: readonly LayerDraft[];
}

/** A layer with its children, back to front. A rectangle of 100 × 100 px at the frame's origin unless told otherwise. */
export const layer = (fields: LayerFields, ...children: readonly LayerDraft[]): LayerDraft => ({
  fields,
  children,
});

/** A container that paints nothing of its own. */
export const group = (fields: LayerFields, ...children: readonly LayerDraft[]): LayerDraft =>
  layer({ type: 'GROUP', name: 'Group 1', fills: [], ...fields }, ...children);

/** A nested frame; it does not clip unless told. */
export const frameLayer = (fields: LayerFields, ...children: readonly LayerDraft[]): LayerDraft =>
  layer({ type: 'FRAME', name: 'Frame 1', ...fields }, ...children);

/** A layer filled with a picture. */
export const image = (fields: LayerFields): LayerDraft =>
  layer({ name: 'image', fills: [imagePaint()], hasImageFill: true, ...fields });

/** An instance of a component, which is called like the layer unless told otherwise. */
export const instance = (fields: LayerFields, ...children: readonly LayerDraft[]): LayerDraft =>
  layer(
    {
      type: 'INSTANCE',
      component: {
        id: '9:1',
        key: 'component-key',
        name: fields.name ?? 'Component',
        setName: null,
        properties: {},
      },
      ...fields,
    },
    ...children,
  );

export interface TextFields
  extends Omit<LayerFields, 'text'>,
    Partial<Omit<TextRun, 'start' | 'end' | 'fills'>> {
  /** Overrides of the text's own fields, `runs` included. */
  readonly content?: Partial<TextContent>;
}

/** A text layer in one style: Inter Regular 32 px, black. It is called as it reads. */
export const text = (characters: string, fields: TextFields = {}): LayerDraft => {
  const {
    fontFamily,
    fontStyle,
    fontWeight,
    fontSizePx,
    lineHeightPx,
    letterSpacingPx,
    textCase,
    content,
    ...rest
  } = fields;
  const fills = rest.fills ?? [solid('#000000')];
  const run: TextRun = {
    start: 0,
    end: characters.length,
    fontFamily: fontFamily ?? 'Inter',
    fontStyle: fontStyle ?? 'Regular',
    fontWeight: fontWeight ?? 400,
    fontSizePx: fontSizePx ?? 32,
    lineHeightPx: lineHeightPx === undefined ? 40 : lineHeightPx,
    letterSpacingPx: letterSpacingPx ?? 0,
    textCase: textCase ?? 'ORIGINAL',
    fills,
  };
  return layer({
    type: 'TEXT',
    name: characters,
    ...rest,
    fills,
    text: {
      characters,
      runs: characters === '' ? [] : [run],
      alignHorizontal: 'LEFT',
      alignVertical: 'TOP',
      autoResize: 'NONE',
      truncates: false,
      maxLines: null,
      hasMissingFont: false,
      ...content,
    },
  });
};

/** A plain colour, opaque unless told. */
export const solid = (hex: string, fields: Partial<Paint> = {}): Paint => ({
  type: 'SOLID',
  visible: true,
  opacity: 1,
  blendMode: 'NORMAL',
  hex,
  alpha: 1,
  imageRef: null,
  scaleMode: null,
  stops: [],
  imageTransform: null,
  rest: '{}',
  ...fields,
});

export const imagePaint = (fields: Partial<Paint> = {}): Paint => ({
  type: 'IMAGE',
  visible: true,
  opacity: 1,
  blendMode: 'NORMAL',
  hex: null,
  alpha: 1,
  imageRef: 'a'.repeat(40),
  scaleMode: 'FILL',
  stops: [],
  imageTransform: null,
  rest: '{}',
  ...fields,
});

export const dropShadow = (fields: Partial<Effect> = {}): Effect => ({
  type: 'DROP_SHADOW',
  visible: true,
  radius: 8,
  offset: { x: 0, y: 4 },
  spread: 0,
  rest: '{}',
  ...fields,
});

export const rectOf = ([x, y, width, height]: Box): Rect<'frame'> => ({ x, y, width, height });
