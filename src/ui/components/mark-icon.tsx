import { h, type JSX } from 'preact';
import type { Mark } from '../state/check-totals.ts';

export type Sign = Mark | 'clean' | 'unmatched' | 'failed' | 'waiting';

/** One shape for each meaning, so that colour is never the only sign. Drawn in a 16 px square. */
const shapes: Readonly<Record<Sign, JSX.Element>> = {
  blocking: <path d="M5 1.5h6L14.5 5v6L11 14.5H5L1.5 11V5L5 1.5ZM4.5 7v2h7V7h-7Z" fill-rule="evenodd" />,
  major: <path d="M8 1.5 15 14H1L8 1.5ZM7.25 6v4h1.5V6h-1.5Zm0 5v1.5h1.5V11h-1.5Z" fill-rule="evenodd" />,
  minor: <path d="M8 1.5 14.5 8 8 14.5 1.5 8 8 1.5Zm0 3.2L4.7 8 8 11.3 11.3 8 8 4.7Z" fill-rule="evenodd" />,
  note: <circle cx="8" cy="8" r="3.5" />,
  unknown: (
    <path
      d="M8 1.5a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13Zm-.7 9.4h1.4v1.4H7.3v-1.4Zm1.4-1.2H7.3c0-2.2 1.6-2.2 1.6-3.3 0-.5-.4-.9-.9-.9s-.9.4-.9.9H5.7a2.3 2.3 0 0 1 4.6 0c0 1.8-1.6 2-1.6 3.3Z"
      fill-rule="evenodd"
    />
  ),
  waived: (
    <path
      d="M8 1.5a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13Zm0 1.4a5.1 5.1 0 0 1 3.1 1L3.9 11.1A5.1 5.1 0 0 1 8 2.9Zm0 10.2a5.1 5.1 0 0 1-3.1-1l7.2-7.2A5.1 5.1 0 0 1 8 13.1Z"
      fill-rule="evenodd"
    />
  ),
  clean: (
    <path
      d="M8 1.5a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13Zm-.9 9.3L4.2 7.9l1-1 1.9 1.9 3.8-3.9 1 1-4.8 4.9Z"
      fill-rule="evenodd"
    />
  ),
  unmatched: (
    <path d="M2 2h4v1.4H3.4V6H2V2Zm8 0h4v4h-1.4V3.4H10V2ZM2 10h1.4v2.6H6V14H2v-4Zm10.6 0H14v4h-4v-1.4h2.6V10ZM6 7.3h4v1.4H6V7.3Z" />
  ),
  failed: <path d="m4.2 3.2 3.8 3.8 3.8-3.8 1 1L9 8l3.8 3.8-1 1L8 9l-3.8 3.8-1-1L7 8 3.2 4.2l1-1Z" />,
  waiting: <path d="M8 2a6 6 0 1 0 0 12A6 6 0 0 0 8 2Zm0 1.2a4.8 4.8 0 1 1 0 9.6 4.8 4.8 0 0 1 0-9.6Z" />,
};

export interface MarkIconProps {
  readonly sign: Sign;
  /** Spoken; leave it out where the word stands beside it. */
  readonly label?: string;
}

export const MarkIcon = ({ sign, label }: MarkIconProps): JSX.Element => (
  <svg
    class={`mark mark-${sign}`}
    width="16"
    height="16"
    viewBox="0 0 16 16"
    role={label === undefined ? undefined : 'img'}
    aria-label={label}
    aria-hidden={label === undefined ? 'true' : undefined}
  >
    {shapes[sign]}
  </svg>
);
