import { h, type JSX } from 'preact';
import type { Finding } from '../../../core/check/finding.ts';
import type { Rect, Size } from '../../../core/geometry/rect.ts';
import type { Words } from '../../words.ts';

export interface GoodAndBadProps {
  readonly finding: Finding;
  readonly size: Size;
  readonly words: Words;
}

/** Two small drawings from the rule's own numbers: where the layer lies, and where it would be right. Only where a place is needed. */
export function GoodAndBad({ finding, size, words }: GoodAndBadProps): JSX.Element | null {
  const needed = finding.marks.find(({ is }) => is === 'needed')?.rect;
  const found = finding.marks.find(({ is }) => is === 'found')?.rect;
  if (needed === undefined || found === undefined) return null;
  const room = { width: Math.min(found.width, needed.width), height: Math.min(found.height, needed.height) };
  const good: Rect<'frame'> = {
    ...room,
    x: Math.max(needed.x, Math.min(found.x, needed.x + needed.width - room.width)),
    y: Math.max(needed.y, Math.min(found.y, needed.y + needed.height - room.height)),
  };
  return (
    <div class="pair">
      <Drawing size={size} zone={needed} layer={good} kind="good" caption={`✓ ${words.t('card.good')}`} />
      <Drawing size={size} zone={needed} layer={found} kind="bad" caption={`✗ ${words.t('card.bad')}`} />
    </div>
  );
}

interface DrawingProps {
  readonly size: Size;
  readonly zone: Rect<'frame'>;
  readonly layer: Rect<'frame'>;
  readonly kind: 'good' | 'bad';
  readonly caption: string;
}

const Drawing = ({ size, zone, layer, kind, caption }: DrawingProps): JSX.Element => (
  <figure class="pair-one">
    <svg
      width="56"
      height="56"
      viewBox={`0 0 ${String(size.width)} ${String(size.height)}`}
      aria-hidden="true"
    >
      <rect class="draw-frame" width={size.width} height={size.height} />
      <rect class="draw-zone" {...sides(zone)} />
      <rect class={kind === 'good' ? 'draw-right' : 'draw-wrong'} {...sides(layer)} />
    </svg>
    <figcaption>{caption}</figcaption>
  </figure>
);

const sides = ({ x, y, width, height }: Rect<'frame'>) => ({ x, y, width, height });
