import type { Size } from '../../../../core/geometry/rect.ts';
import type { FormShape } from '../../../../core/placement/form-shape.ts';
import type { PathStep } from '../../../../core/placement/scan-json.ts';
import type { Words } from '../../../words.ts';

/** What every field of the form needs beside its own value. */
export interface FieldContext {
  readonly words: Words;
  /** Sets one place of the spec; undefined takes it away. */
  readonly set: (path: readonly PathStep[], value: unknown) => void;
  /** What is wrong at exactly this place, in words. */
  readonly problemsAt: (path: readonly PathStep[]) => readonly string[];
  /** Base roles and the spec's own. */
  readonly roles: readonly string[];
  readonly zoneIds: readonly string[];
  /** Size of the chosen frame, to convert lengths; null = not known yet. */
  readonly size: Size | null;
}

export interface FieldProps<Value> {
  readonly label: string;
  readonly path: readonly PathStep[];
  readonly value: Value;
  readonly context: FieldContext;
}

export interface ShapeFieldProps extends FieldProps<unknown> {
  readonly shape: FormShape;
  readonly onRemove?: (() => void) | undefined;
}
