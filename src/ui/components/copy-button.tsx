import { Button } from '@create-figma-plugin/ui';
import { Fragment, h, type JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { Words } from '../words.ts';
import { copyText } from './copy-text.ts';

export interface CopyButtonProps {
  readonly title: string;
  readonly text: () => string;
  readonly words: Words;
}

export function CopyButton({ title, text, words }: CopyButtonProps): JSX.Element {
  const [outcome, setOutcome] = useState<'copied' | 'copyFailed' | null>(null);
  return (
    <Fragment>
      <Button
        secondary
        onClick={() => {
          setOutcome(copyText(text()) ? 'copied' : 'copyFailed');
        }}
      >
        {title}
      </Button>
      <span class="muted" role="status">
        {outcome === null ? '' : words.t(`app.${outcome}`)}
      </span>
    </Fragment>
  );
}
