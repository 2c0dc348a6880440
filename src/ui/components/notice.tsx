import { IconInfo16, IconWarning16 } from '@create-figma-plugin/ui';
import { type ComponentChildren, h, type JSX } from 'preact';

export interface NoticeProps {
  /** `problem` is spoken at once. */
  readonly kind: 'info' | 'problem';
  readonly children: ComponentChildren;
  readonly action?: ComponentChildren;
}

/** A message that stays until its cause is gone. */
export const Notice = ({ kind, children, action }: NoticeProps): JSX.Element => (
  <div class={`notice ${kind}`} role={kind === 'problem' ? 'alert' : undefined}>
    <span class="notice-icon" aria-hidden="true">
      {kind === 'problem' ? <IconWarning16 /> : <IconInfo16 />}
    </span>
    <div class="notice-text">{children}</div>
    {action !== undefined && <div class="notice-action">{action}</div>}
  </div>
);
