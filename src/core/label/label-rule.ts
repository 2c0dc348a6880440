import type { Role } from '../snapshot/role.ts';

/** One sentence of auto-label: layers like this are of that class. Kept on the document as data. */
export interface LabelRule {
  /** Unique among a document's rules. */
  readonly id: string;
  readonly on: boolean;
  /** All that are given must hold; at least one is given. */
  readonly when: LabelCondition;
  /** Name of a class; null = no element, deliberately. */
  readonly then: string | null;
  /** 0..1, how sure; missing = what the kind of its strongest condition is worth. */
  readonly confidence?: number | undefined;
}

/** Globs as everywhere (`matchesGlob`): `*` any run of characters, `?` one; they stand for the whole name, case aside. */
export interface LabelCondition {
  /** Key of the main component in the library, exactly. */
  readonly componentKey?: string | undefined;
  /** Glob of the main component's name, or of the name of its set of variants. */
  readonly component?: string | undefined;
  /** The layer's name. Of `words` one is enough: whole words in Latin script, anywhere in the name in Chinese. */
  readonly name?: { readonly glob: string } | { readonly words: readonly string[] } | undefined;
  /** Glob of the name of the shared text style. */
  readonly textStyle?: string | undefined;
  /** What a text layer says: one of these words, as in `name`. */
  readonly text?: { readonly words: readonly string[] } | undefined;
  /** Figma's node type, such as `TEXT`. */
  readonly type?: string | undefined;
  readonly position?: LabelPosition | undefined;
  /** The role the layer is guessed to have. */
  readonly role?: Role | undefined;
}

/** Where a layer is painted, in shares of the frame. */
export interface LabelPosition {
  /** All of the layer's painted box lies in this part of the frame. */
  readonly within?:
    | { readonly x: number; readonly y: number; readonly width: number; readonly height: number }
    | undefined;
  /** Its painted area ÷ the frame's area. */
  readonly minArea?: number | undefined;
  readonly maxArea?: number | undefined;
}
