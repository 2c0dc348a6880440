import { type ComponentChildren, h, type JSX } from 'preact';
import { useId } from 'preact/hooks';

export interface FieldRowProps {
  readonly label: string;
  readonly problems: readonly string[];
  /** Takes the field away; left out where it must stay. */
  readonly onRemove?: (() => void) | undefined;
  readonly removeLabel?: string;
  /** Gets the id the label points to and the id of the problems. */
  readonly children: (ids: {
    readonly id: string;
    readonly describedBy: string | undefined;
  }) => ComponentChildren;
}

/** A named control with what is wrong below it. */
export function FieldRow({ label, problems, onRemove, removeLabel, children }: FieldRowProps): JSX.Element {
  const id = useId();
  const hasProblems = problems.length > 0;
  return (
    <div class={hasProblems ? 'form-row wrong' : 'form-row'}>
      <label class="form-label" for={id}>
        {label}
      </label>
      <div class="form-control">
        {children({ id, describedBy: hasProblems ? `${id}-wrong` : undefined })}
        {onRemove !== undefined && (
          <button
            type="button"
            class="mini-button"
            aria-label={removeLabel}
            title={removeLabel}
            onClick={onRemove}
          >
            ×
          </button>
        )}
      </div>
      {hasProblems && (
        <p id={`${id}-wrong`} class="form-wrong">
          {problems.join(' ')}
        </p>
      )}
    </div>
  );
}
