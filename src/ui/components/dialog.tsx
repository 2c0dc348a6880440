import { IconClose16 } from '@create-figma-plugin/ui';
import { type ComponentChildren, h, type JSX } from 'preact';
import { useEffect, useId, useRef } from 'preact/hooks';
import { IconButton } from './icon-button.tsx';

export interface DialogProps {
  readonly isOpen: boolean;
  readonly title: string;
  readonly closeLabel: string;
  readonly onClose: () => void;
  readonly children: ComponentChildren;
}

/**
 * The browser's own modal dialog: it traps focus, gives it back, answers Esc and keeps this tree's state. The library's
 * Modal draws in a second root without role, name or context.
 */
export function Dialog({ isOpen, title, closeLabel, onClose, children }: DialogProps): JSX.Element {
  const ref = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  useEffect(() => {
    const dialog = ref.current;
    if (dialog === null || dialog.open === isOpen) return;
    if (isOpen) dialog.showModal();
    else dialog.close();
  }, [isOpen]);
  return (
    <dialog
      ref={ref}
      class="dialog"
      aria-labelledby={titleId}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      onClick={(event) => {
        // Only the backdrop is the dialog itself: everything else lies on its content.
        if (event.target === ref.current) onClose();
      }}
    >
      {isOpen && (
        <div class="dialog-content">
          <div class="dialog-head">
            <h2 id={titleId}>{title}</h2>
            <IconButton label={closeLabel} onClick={onClose}>
              <IconClose16 />
            </IconButton>
          </div>
          {children}
        </div>
      )}
    </dialog>
  );
}
