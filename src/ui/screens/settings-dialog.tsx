import { h, type JSX } from 'preact';
import { Dialog } from '../components/dialog.tsx';
import { Field } from '../components/field.tsx';
import { Notice } from '../components/notice.tsx';
import { SegmentedChoice } from '../components/segmented-choice.tsx';
import { useStore } from '../components/use-store.ts';
import type { ScreenProps } from './screen-props.ts';
import { resizeTo, windowSizes } from './window-sizes.ts';

export function SettingsDialog({ panel, words }: ScreenProps): JSX.Element {
  const settings = useStore(panel.settings.now);
  const failure = useStore(panel.settings.failure);
  const isOpen = useStore(panel.dialog) === 'settings';
  const size = sizeNames.find(
    (name) =>
      windowSizes[name].width === settings.window.width &&
      windowSizes[name].height === settings.window.height,
  );
  return (
    <Dialog
      isOpen={isOpen}
      title={words.t('settings.title')}
      closeLabel={words.t('app.close')}
      onClose={() => {
        panel.dialog.set(null);
      }}
    >
      <Field title={words.t('settings.language')}>
        <SegmentedChoice
          label={words.t('settings.language')}
          name="language"
          value={settings.locale ?? 'auto'}
          options={[
            { value: 'auto', text: words.t('settings.auto') },
            { value: 'en', text: 'English' },
            { value: 'zh-CN', text: '中文' },
          ]}
          onSelect={(value) => {
            panel.settings.change({ locale: value === 'auto' ? null : value });
          }}
        />
      </Field>
      <Field title={words.t('settings.window')}>
        <SegmentedChoice
          label={words.t('settings.window')}
          name="window-size"
          value={size ?? 'other'}
          options={sizeNames.map((name) => ({ value: name, text: words.t(`settings.${name}`) }))}
          onSelect={(value) => {
            if (value !== 'other') resizeTo(panel, windowSizes[value]);
          }}
        />
      </Field>
      {failure !== null && <Notice kind="problem">{words.failure(failure)}</Notice>}
      <p class="muted">
        {words.t('settings.private')} {words.t('settings.kept')}
      </p>
    </Dialog>
  );
}

const sizeNames = ['small', 'medium', 'large'] as const;
