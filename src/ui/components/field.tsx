import { type ComponentChildren, h, type JSX } from 'preact';

export interface FieldProps {
  readonly title: string;
  /** What the choice means, below it. */
  readonly about?: string;
  readonly children: ComponentChildren;
}

/** A titled setting. The control inside carries its own name for screen readers. */
export const Field = ({ title, about, children }: FieldProps): JSX.Element => (
  <div class="field">
    <div class="field-title" aria-hidden="true">
      {title}
    </div>
    <div class="field-control">
      {children}
      {about !== undefined && <p class="muted">{about}</p>}
    </div>
  </div>
);
