import type { Matrix, Quad, Rect, Size } from '../geometry/rect.ts';
import type { Role } from './role.ts';

/**
 * The only description of a frame that anything after the read works on: plain JSON, immutable, frame px at 1x.
 * Made from Figma's `JSON_REST_V1` export plus a {@link FrameSupplement}; see `read-snapshot.ts`.
 */
export interface FrameSnapshot {
  readonly id: string;
  readonly name: string;
  /** Figma's node type of the frame, such as FRAME, COMPONENT, INSTANCE. */
  readonly type: string;
  /**
   * Of a frame that is a component or an instance of one: key of the component set, else of the component. `#` and the node id
   * where the document tells no key, which means something in this document only. Null = the frame is neither.
   */
  readonly componentKey: string | null;
  readonly page: { readonly id: string; readonly name: string };
  /** Names of the sections around the frame, outermost first. */
  readonly sections: readonly string[];
  /** Size of the frame's box. */
  readonly size: Size;
  /** Render bounds of the whole frame (shadow, overflow); null = Figma paints nothing of it. */
  readonly painted: Rect<'frame'> | null;
  /** Where the frame's box lies on the page. Not part of the hash. */
  readonly pageBox: Rect<'page'>;
  /** False when the document carries no render bounds (schemas before 2023): `painted` is then our estimate from boxes. */
  readonly hasRenderBounds: boolean;
  readonly clipsContent: boolean;
  readonly rotationDeg: number;
  /** The frame's own paints, as Figma's REST paints with defaults filled in. */
  readonly fills: readonly Paint[];
  readonly strokes: readonly Paint[];
  readonly strokeWeight: number;
  readonly effects: readonly Effect[];
  readonly cornerRadius: number | readonly number[];
  /** What the person set up to be exported of the frame. */
  readonly exportSettings: readonly ExportSetting[];
  /** Every descendant in pre-order, back to front: index = paint order (0 = back). The frame itself is not in it. */
  readonly layers: readonly LayerSnapshot[];
  /**
   * Shared plugin data of our namespace on the frame and its layers: node id -> key -> stored text. Never trusted, parsed where
   * used. Not part of the hash.
   */
  readonly stored: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** SHA-256 (hex) of everything visible, in frame-local terms. Moving or renaming the frame keeps it. */
  readonly hash: string;
}

export interface LayerSnapshot {
  readonly id: string;
  readonly name: string;
  readonly type: string;
  /** Index of the parent in `FrameSnapshot.layers`; null = a direct child of the frame. */
  readonly parent: number | null;
  /** Names from the frame's child down to this layer. */
  readonly path: readonly string[];
  readonly isLeaf: boolean;
  /** The layer's own switch. */
  readonly isSwitchedOn: boolean;
  /** True if it and all its ancestors are switched on, opacity product > 0.02 and something of it is painted. */
  readonly isVisible: boolean;
  readonly isLocked: boolean;
  /** Product of the opacities from the frame down to this layer, 0..1. */
  readonly opacity: number;
  readonly blendMode: string;
  /** Axis-aligned box of the layer's geometry without strokes and effects (`absoluteBoundingBox`), not clipped; null = Figma gives none. */
  readonly box: Rect<'frame'> | null;
  /** What is painted of it: render bounds cut by every clipping ancestor, the frame's own clip and masks; null = nothing. */
  readonly painted: Rect<'frame'> | null;
  /** Intersection of all clips above it (the frame's included if it clips); null = nothing clips it. */
  readonly clip: Rect<'frame'> | null;
  /** The four corners of the layer's own box. Null when the layer is rotated and its transform is not known or contradicts its box. */
  readonly quad: Quad<'frame'> | null;
  /** Clockwise as seen on screen, degrees, -180..180; 0 for layers that are not rotated. */
  readonly rotationDeg: number;
  /** Size in the layer's own axes; null when rotated and not known. */
  readonly size: Size | null;
  readonly isMask: boolean;
  /** Id of the mask that cuts this layer, if one does. */
  readonly maskedBy: string | null;
  readonly clipsContent: boolean;
  readonly fills: readonly Paint[];
  readonly strokes: readonly Paint[];
  readonly strokeWeight: number;
  readonly effects: readonly Effect[];
  readonly cornerRadius: number | readonly number[];
  readonly text: TextContent | null;
  /** For instances: the main component. */
  readonly component: ComponentRef | null;
  /** Names of the shared styles it uses. */
  readonly styleNames: StyleNames;
  /** `NONE`, `HORIZONTAL`, `VERTICAL`, `GRID`: how it lays out its children. */
  readonly layoutMode: string;
  /** True when an auto layout around it decides where it lies. */
  readonly isInAutoLayout: boolean;
  readonly role: RoleGuess | null;
  /** True when a copy of this layer's kind of paint includes an image or video. */
  readonly hasImageFill: boolean;
}

export interface RoleGuess {
  readonly role: Role;
  readonly by: 'label' | 'component' | 'name' | 'heuristic';
  /** 0..1 */
  readonly confidence: number;
}

export interface ComponentRef {
  readonly id: string;
  /** Key in the library; empty when the document does not tell. */
  readonly key: string;
  readonly name: string;
  readonly setName: string | null;
  /** Values of the instance's properties and variants, by name (Figma's `#12:0` endings cut off). */
  readonly properties: Readonly<Record<string, string | boolean>>;
}

/** Names of shared styles, null where none is used. */
export interface StyleNames {
  readonly text: string | null;
  readonly fill: string | null;
  readonly stroke: string | null;
  readonly effect: string | null;
}

/** One line of Figma's export panel. `constraint`: `SCALE` times, or `WIDTH`/`HEIGHT` in px. */
export interface ExportSetting {
  readonly format: string;
  readonly suffix: string;
  readonly constraint: { readonly type: string; readonly value: number };
}

export interface TextContent {
  readonly characters: string;
  /** In order, covering every UTF-16 unit of `characters`. */
  readonly runs: readonly TextRun[];
  readonly alignHorizontal: string;
  readonly alignVertical: string;
  readonly autoResize: string;
  readonly truncates: boolean;
  readonly maxLines: number | null;
  /** Null = the document does not say. */
  readonly hasMissingFont: boolean | null;
}

/** A stretch of text in one style. `start`/`end` are UTF-16 offsets, end exclusive. */
export interface TextRun {
  readonly start: number;
  readonly end: number;
  readonly fontFamily: string;
  readonly fontStyle: string;
  readonly fontWeight: number;
  readonly fontSizePx: number;
  readonly lineHeightPx: number | null;
  readonly letterSpacingPx: number;
  readonly textCase: string;
  readonly fills: readonly Paint[];
}

/** One paint as Figma's REST API writes it, with `visible` and `opacity` always present. Kinds may be unknown to us. */
export interface Paint {
  readonly type: string;
  readonly visible: boolean;
  readonly opacity: number;
  readonly blendMode: string;
  /** `#rrggbb` of a SOLID paint, else null. */
  readonly hex: string | null;
  /** Alpha of the colour itself (SOLID), else 1. */
  readonly alpha: number;
  readonly imageRef: string | null;
  readonly scaleMode: string | null;
  /** Of a gradient, in order; empty for other paints. */
  readonly stops: readonly GradientStop[];
  /** Of an image in `STRETCH`: from the unit square of the layer to that of the image. */
  readonly imageTransform: Matrix | null;
  /** Everything else Figma says about it (stops, handles, transforms, filters), as sorted JSON text: hashed, not interpreted. */
  readonly rest: string;
}

export interface GradientStop {
  readonly hex: string;
  readonly alpha: number;
  /** 0..1 */
  readonly position: number;
}

export interface Effect {
  readonly type: string;
  readonly visible: boolean;
  readonly radius: number;
  readonly offset: { readonly x: number; readonly y: number } | null;
  readonly spread: number;
  readonly rest: string;
}
