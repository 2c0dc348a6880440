import { IconAdjust16, IconHelp16 } from '@create-figma-plugin/ui';
import { h, type JSX } from 'preact';
import { IconButton } from '../components/icon-button.tsx';
import { useStore } from '../components/use-store.ts';
import type { ScreenProps } from './screen-props.ts';
import { resizeTo, windowSizes } from './window-sizes.ts';

export function TopButtons({ panel, words }: ScreenProps): JSX.Element {
  const { window: size } = useStore(panel.settings.now);
  const isWide = size.width >= windowSizes.large.width;
  return (
    <div class="top-buttons">
      <IconButton
        label={words.t(isWide ? 'app.narrow' : 'app.widen')}
        onClick={() => {
          resizeTo(panel, isWide ? windowSizes.small : windowSizes.large);
        }}
      >
        <svg width="16" height="16" viewBox="0 0 16 16" fill="none" stroke="currentColor" aria-hidden="true">
          <path
            d={
              isWide
                ? 'M3 6.5h3.5v-3.5M13 9.5H9.5V13M6.5 6.5 3 3M9.5 9.5 13 13'
                : 'M3 6.5V3h3.5M13 9.5V13H9.5M3 3l3.5 3.5M13 13 9.5 9.5'
            }
          />
        </svg>
      </IconButton>
      <IconButton
        label={words.t('app.keys')}
        onClick={() => {
          panel.dialog.set('keys');
        }}
      >
        <IconHelp16 />
      </IconButton>
      <IconButton
        label={words.t('app.settings')}
        onClick={() => {
          panel.dialog.set('settings');
        }}
      >
        <IconAdjust16 />
      </IconButton>
    </div>
  );
}
