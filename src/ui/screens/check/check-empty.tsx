import { Button } from '@create-figma-plugin/ui';
import { h, type JSX } from 'preact';
import { useStore } from '../../components/use-store.ts';
import type { ScreenProps } from '../screen-props.ts';

/** Nothing is in scope: says how to get something there. */
export function CheckEmpty({ panel, words }: ScreenProps): JSX.Element {
  const count = useStore(panel.pageFrames);
  const { scope } = useStore(panel.check.view);
  const hasNone = scope === 'page' || count === 0;
  return (
    <div class="empty">
      <EmptyPicture />
      <h1>{words.t(hasNone ? 'empty.noFrames' : 'empty.title')}</h1>
      <p>{words.t(hasNone ? 'empty.noFramesText' : 'empty.text')}</p>
      {!hasNone && (
        <Button
          onClick={() => {
            panel.chooseScope('page');
          }}
        >
          {count === null
            ? words.t('empty.page')
            : words.t('empty.pageCount', { count: words.number(count) })}
        </Button>
      )}
      <Button
        secondary
        onClick={() => {
          panel.chooseScope('example');
        }}
      >
        {words.t('example.open')}
      </Button>
    </div>
  );
}

/** A frame with its safe zone; one layer keeps to it, one does not. */
const EmptyPicture = (): JSX.Element => (
  <svg class="empty-picture" width="132" height="104" viewBox="0 0 132 104" aria-hidden="true">
    <rect class="draw-frame" x="18.5" y="4.5" width="95" height="95" rx="3" />
    <rect class="draw-zone" x="30.5" y="16.5" width="71" height="71" />
    <rect class="draw-layer" x="38" y="24" width="40" height="7" rx="1.5" />
    <rect class="draw-layer" x="38" y="36" width="28" height="4" rx="1.5" />
    <rect class="draw-layer" x="38" y="48" width="56" height="24" rx="2" />
    <rect class="draw-fault" x="84" y="80" width="36" height="14" rx="2" />
    <path class="draw-arrow" d="M102 76v-7m0 7 2.5-2.5M102 76l-2.5-2.5" />
  </svg>
);
