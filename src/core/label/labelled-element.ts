import type { Rect } from '../geometry/rect.ts';

/** One thing of a frame that a bundle tells about: a layer with a class, and what belongs to it. */
export interface LabelledElement {
  /** Place in `FrameSnapshot.layers`. */
  readonly layerIndex: number;
  readonly classId: number;
  /** The main class first. */
  readonly classNames: readonly string[];
  readonly attributes: Readonly<Record<string, string>>;
  readonly provenance: {
    /** `type`: nobody said anything, the class is that of its type of layer. */
    readonly by: 'hand' | 'rule' | 'suggestion' | 'type';
    /** Id of the rule, null where none decided. */
    readonly rule: string | null;
    /** 0..1 */
    readonly confidence: number;
  };
  /** Place of the element around it in the list of elements; null = none. */
  readonly parent: number | null;
  /** The layers that belong to it and paint something, in paint order; itself among them if it does. */
  readonly members: readonly number[];
  /** Bounds of what its members paint, frame px, not cut to the frame unless the frame clips. */
  readonly painted: Rect<'frame'>;
  /** What its text layers say, in paint order, one a line; null = it has none. */
  readonly text: string | null;
}
