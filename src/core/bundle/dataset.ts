import type { FrameReport } from '../check/finding.ts';
import type { Point, Quad, Rect, Size } from '../geometry/rect.ts';
import type { Labelling } from '../label/labelling.ts';
import type { TextRun } from '../snapshot/frame-snapshot.ts';
import type { RenderTarget } from './pictures/render-target.ts';

/** What the person asked for. Everything that shapes the bytes is in here: same plan + same document = same bytes. */
export interface ExportPlan {
  readonly documentName: string;
  /** How each frame is drawn: every target makes a sample of its own. At least one, none twice. */
  readonly targets: readonly RenderTarget[];
  readonly images: ImagePlan;
  /** `vector`: outlines from geometry alone; `rendered`: each element drawn by itself, one more picture per layer. */
  readonly masks: 'none' | 'vector' | 'rendered';
  /** `clean` keeps only frames whose verdict is clean. */
  readonly gate: 'all' | 'clean';
  /** With the gate `clean`: flagged frames come along all the same, as examples of what is wrong. */
  readonly negatives: boolean;
  /** What becomes of layers that have no label and get none suggested. */
  readonly unlabelled: 'by-type' | 'leave-out';
  readonly split: SplitPlan;
  /** Languages of the captions; none = no captions. */
  readonly captions: readonly Caption['language'][];
  /** Exporter ids, in registry order. */
  readonly formats: readonly string[];
  /** A part is closed before it would grow beyond this. */
  readonly maxPartBytes: number;
  readonly toolVersion: string;
  /** Given by the person, else null: a licence is never invented. */
  readonly licence: string | null;
  /** ISO time given by the person, else null: no clock in a bundle. */
  readonly createdAt: string | null;
}

export interface ImagePlan {
  readonly mime: 'image/png' | 'image/jpeg' | 'image/webp';
  /** JPEG and WebP: the best quality whose file is not larger; null = quality 0.9. PNG takes none. */
  readonly maxBytes: number | null;
}

export interface SplitPlan {
  /** Decides with the group's name where a group goes; another salt, another division. */
  readonly salt: string;
  /** Sum 1. */
  readonly shares: Readonly<Record<Split, number>>;
  /** Text of an earlier `splits.lock.json`: its groups stay where they are. */
  readonly lock: string | null;
  /** When the lock holds frames apart that belong together: end the export, or go on and name them. */
  readonly onConflict: 'stop' | 'keep';
}

export const splits = ['train', 'validation', 'test'] as const;
export type Split = (typeof splits)[number];

/** Everything known before the first pixel: enough to name files and write headers. */
export interface Dataset {
  readonly plan: ExportPlan;
  /** Root name of the bundle: safe document name + `-` + first 8 hex of the plan hash. */
  readonly name: string;
  /** SHA-256 over the plan, the labelling and, of every planned frame, its hash, its name, its labels and what checking it said. */
  readonly planHash: string;
  /** Classes and rules that labels come from. */
  readonly labelling: Labelling;
  /** Name and version of the label set, `<id>/<version>`. */
  readonly taxonomy: string;
  /** Append-only; ids start at 1 and never depend on what occurs. */
  readonly classes: readonly DatasetClass[];
  /** Samples to make, in document order; of one frame in the order of the plan's targets. */
  readonly frames: readonly PlannedFrame[];
  /** `splits.lock.json` for the next export; null when nothing was divided. */
  readonly splitLock: string | null;
}

export interface DatasetClass {
  readonly id: number;
  readonly name: string;
  readonly title: { readonly en: string; readonly 'zh-CN': string };
  /** `#rrggbb`, for tools that draw boxes. */
  readonly colour: string;
}

export interface PlannedFrame {
  readonly frameId: string;
  readonly name: string;
  readonly target: RenderTarget;
  /** Image px per frame px that the picture is asked for at. */
  readonly scale: number;
  /** Frame px, as planned. */
  readonly frameSize: Size;
  /** Opaque and stable: `^[a-z][a-z0-9]{7,31}$`; never made from a layer name. */
  readonly fileName: string;
  /** Running number from 1, unique in the bundle. */
  readonly number: number;
  readonly split: Split;
  /** Frames of one group are likenesses of each other and never lie in two splits. */
  readonly groupId: string;
  readonly snapshotHash: string;
  readonly report: FrameReport;
}

/** One frame with its picture measured and its labels in image px. */
export interface DatasetFrame {
  readonly planned: PlannedFrame;
  readonly page: string;
  readonly sections: readonly string[];
  readonly frameSize: Size;
  readonly image: {
    /** Path inside the bundle. */
    readonly path: string;
    /** From the PNG header. */
    readonly width: number;
    readonly height: number;
    readonly scale: number;
    /** Which of the frame's bounds the picture shows. */
    readonly shows: 'box' | 'painted';
    /** Top left of the picture in frame px. */
    readonly origin: Point<'frame'>;
    readonly sha256: string;
    readonly bytes: number;
    /** PNG and JPEG are opaque RGB. */
    readonly mime: 'image/png' | 'image/jpeg' | 'image/webp';
  };
  /** Colour of the frame's own ground, `#rrggbb`; null when it has none. */
  readonly ground: string | null;
  /** Back to front. */
  readonly elements: readonly DatasetElement[];
  readonly relations: readonly Relation[];
  /** Words on the whole frame. */
  readonly tags: readonly string[];
  /** Named values of the whole frame, such as `campaign`, `locale`, `style`; names in ascending order. */
  readonly attributes: readonly Attribute[];
  readonly captions: readonly Caption[];
  /** The frame as a stack of pictures; null when no format asked for it. */
  readonly stack: LayerStack | null;
}

export interface Attribute {
  readonly name: string;
  readonly value: string;
}

export interface Caption {
  readonly language: 'en' | 'zh-CN';
  readonly kind: 'short' | 'long' | 'prompt';
  /** One line. */
  readonly text: string;
  readonly by: 'template' | 'hand';
}

/** `a` and `b` are element numbers: `a` is the underlay of `b`, contains it, or shares an edge or centre line with it. */
export interface Relation {
  readonly is: 'underlay-of' | 'contains' | 'aligned';
  readonly a: number;
  readonly b: number;
  /** Of `aligned`: which lines coincide. */
  readonly on: 'left' | 'center' | 'right' | 'top' | 'middle' | 'bottom' | null;
}

/**
 * Full-canvas RGBA pictures, bottom first, alpha not multiplied into the colours. Laid over each other they are the frame's
 * picture; where they are not, `problem` says why and no format may offer the stack as layers.
 */
export interface LayerStack {
  readonly layers: readonly StackLayer[];
  readonly problem: string | null;
}

export interface StackLayer {
  /** Path inside the bundle. */
  readonly path: string;
  /** Null = the ground and whatever belongs to no element. */
  readonly element: number | null;
  /** What is not fully see-through. */
  readonly box: Rect<'image'>;
  readonly sha256: string;
  readonly bytes: number;
}

export interface DatasetElement {
  /** Running number from 1 within the frame. */
  readonly number: number;
  readonly layerId: string;
  readonly name: string;
  readonly path: readonly string[];
  readonly type: string;
  readonly role: string | null;
  readonly classId: number;
  /** Names of all its classes, the main one first. */
  readonly labels: readonly string[];
  readonly attributes: readonly Attribute[];
  /** How the label came about. */
  readonly provenance: {
    readonly by: 'hand' | 'rule' | 'suggestion' | 'type';
    readonly rule: string | null;
    /** 0..1 */
    readonly confidence: number;
  };
  /** Number of the labelled element around it; null = none. */
  readonly parent: number | null;
  /** Paint order, 0 = back. */
  readonly z: number;
  /** Painted rectangle, not cut by the picture's edge. */
  readonly box: Rect<'image'>;
  /** The same cut to the picture; null = outside it. */
  readonly boxInImage: Rect<'image'> | null;
  /** Corners of the layer's own box; null when its transform is not known. */
  readonly quad: Quad<'image'> | null;
  readonly rotationDeg: number;
  /** Size in its own axes; null when not known. */
  readonly size: Size | null;
  /** 0..1: how much of it lies in the picture; with a rendered mask counted in pixels, else in area. */
  readonly visibleShare: number;
  /** 0..1: how much of what lies in the picture is covered by what is drawn later; null = not measured. */
  readonly occludedShare: number | null;
  readonly mask: ElementMask | null;
  readonly opacity: number;
  readonly blendMode: string;
  /** First visible solid colour, `#rrggbb`. */
  readonly colour: string | null;
  readonly text: {
    readonly characters: string;
    readonly runs: readonly TextRun[];
    readonly fontSizesAre: 'frame-px';
    /** Null = where the lines break is not known. */
    readonly lines: readonly TextLine[] | null;
    readonly align: string;
  } | null;
  readonly component: { readonly key: string; readonly name: string } | null;
  /** Why no trainer should see it; null = a plain label. Kept in the canonical record, left out of every training format. */
  readonly ignore: 'outside-image' | 'too-small' | 'duplicate' | 'covered' | null;
}

export interface TextLine {
  readonly text: string;
  readonly quad: Quad<'image'>;
}

export interface ElementMask {
  /** `vector`: from geometry alone; `rendered`: from the alpha of the layer drawn by itself. */
  readonly by: 'vector' | 'rendered';
  /** Outlines without holes, cut to the picture; null = holes or pixels need `rle`. */
  readonly rings: readonly (readonly Point<'image'>[])[] | null;
  /** Column by column, lengths of runs that begin with background and sum to width × height (COCO's uncompressed form). */
  readonly rle: {
    readonly width: number;
    readonly height: number;
    readonly counts: readonly number[];
  } | null;
  /** Square px. */
  readonly area: number;
}

/**
 * One file of a bundle: text in pieces that the writer joins in order, so that no text grows into one giant string, or bytes.
 * Each frame's picture is written by the export loop at `DatasetFrame.image.path`; a format that needs it inside a file of its
 * own gets the bytes beside the frame.
 */
export type BundleFile = {
  readonly path: string;
  readonly role: 'image' | 'label' | 'layer' | 'shard' | 'meta';
  /** Null = about more than one split. */
  readonly split: Split | null;
} & ({ readonly text: readonly string[] } | { readonly bytes: Uint8Array });

export type FileRole = BundleFile['role'];

export { type Loss, type LossCode, lossCodes } from './loss.ts';
