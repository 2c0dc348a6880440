import type { FrameReport } from '../check/finding.ts';
import type { Point, Rect, Size } from '../geometry/rect.ts';
import type { TextRun } from '../snapshot/frame-snapshot.ts';

/** What the person asked for. Everything that shapes the bytes is in here: same plan + same document = same bytes. */
export interface ExportPlan {
  readonly documentName: string;
  /** Image px per frame px. */
  readonly scale: number;
  /** `clean` keeps only frames whose verdict is clean. */
  readonly gate: 'all' | 'clean';
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

/** Everything known before the first pixel: enough to name files and write headers. */
export interface Dataset {
  readonly plan: ExportPlan;
  /** Root name of the bundle: safe document name + `-` + first 8 hex of the plan hash. */
  readonly name: string;
  /** SHA-256 over the plan and, of every planned frame, its hash, its name and what checking it said. */
  readonly planHash: string;
  /** Append-only; ids start at 1 and never depend on what occurs. */
  readonly classes: readonly DatasetClass[];
  /** Frames to export, in document order. */
  readonly frames: readonly PlannedFrame[];
}

export interface DatasetClass {
  readonly id: number;
  readonly name: string;
  readonly title: { readonly en: string; readonly 'zh-CN': string };
}

export interface PlannedFrame {
  readonly frameId: string;
  readonly name: string;
  /** Opaque and stable: `^[a-z][a-z0-9]{7,31}$`; never made from a layer name. */
  readonly fileName: string;
  /** Running number from 1, unique in the bundle. */
  readonly number: number;
  readonly split: 'train';
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
  };
  /** Back to front. */
  readonly elements: readonly DatasetElement[];
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
  /** How the label came about. */
  readonly labelledBy: 'baseline';
  /** Paint order, 0 = back. */
  readonly z: number;
  /** Painted rectangle, not cut by the picture's edge. */
  readonly box: Rect<'image'>;
  /** The same cut to the picture; null = outside it. */
  readonly boxInImage: Rect<'image'> | null;
  /** Corners of the layer's own box; null when its transform is not known. */
  readonly quad: readonly Point<'image'>[] | null;
  readonly rotationDeg: number;
  readonly opacity: number;
  /** First visible solid colour, `#rrggbb`. */
  readonly colour: string | null;
  readonly text: {
    readonly characters: string;
    readonly runs: readonly TextRun[];
    readonly fontSizesAre: 'frame-px';
  } | null;
  readonly component: { readonly key: string; readonly name: string } | null;
  /** Why no trainer should see it; null = a plain label. Kept in the canonical record, left out of every training format. */
  readonly ignore: 'outside-image' | 'too-small' | 'duplicate' | null;
}

/**
 * One text file of a bundle, in pieces that the writer joins in order, so that no text grows into one giant string.
 * Pixels never ride in records: the writer puts each frame's picture at `DatasetFrame.image.path` itself.
 */
export interface BundleFile {
  readonly path: string;
  readonly role: 'label' | 'meta';
  readonly text: readonly string[];
}

export type FileRole = 'image' | BundleFile['role'];

/** Something that is not in the bundle, or not exactly: counted, named, never silent. */
export interface Loss {
  readonly code: LossCode;
  readonly frame: { readonly id: string; readonly name: string } | null;
  readonly layer: { readonly id: string; readonly name: string } | null;
  readonly format: string | null;
  readonly data: Readonly<Record<string, string | number>>;
}

export const lossCodes = [
  /** The frame is not in the bundle. */
  'frame-gated',
  'frame-gone',
  'frame-unreadable',
  'frame-nothing-visible',
  'frame-export-failed',
  'frame-size-fits-neither',
  'frame-size-fits-both',
  'frame-not-png',
  'frame-skipped-by-person',
  /** The run was cancelled before its turn. */
  'frame-not-reached',
  /** With data.isExported 1: in the bundle, with its new truth. With 0: it never stood still long enough to be read. */
  'frame-changed-during-export',
  /** The frame is in the bundle, something about it is not exact. */
  'bounds-estimated',
  'image-side-under-28',
  'image-aspect-over-200',
  'element-outside-image',
  'element-clipped',
  'element-too-small',
  'element-duplicate',
  'element-without-quad',
  /** A format cannot carry it. */
  'format-drops',
] as const;
export type LossCode = (typeof lossCodes)[number];
