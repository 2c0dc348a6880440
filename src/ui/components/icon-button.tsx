import { IconButton as PlainIconButton } from '@create-figma-plugin/ui';
import { type ComponentChildren, h, type JSX } from 'preact';

export interface IconButtonProps {
  /** Spoken, and shown on hover. */
  readonly label: string;
  readonly children: ComponentChildren;
  readonly onClick: () => void;
}

export const IconButton = ({ label, children, onClick }: IconButtonProps): JSX.Element => (
  <PlainIconButton aria-label={label} title={label} onClick={onClick}>
    {children}
  </PlainIconButton>
);
