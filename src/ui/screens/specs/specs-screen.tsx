import { h, type JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Failure } from '../../../core/result.ts';
import { useHotkeys } from '../../components/use-hotkeys.ts';
import { useStore } from '../../components/use-store.ts';
import {
  type Learned,
  learnFromSelection,
  newFromSelection,
  type SourceTools,
  specOfLearned,
} from '../../state/spec-sources.ts';
import type { ScreenProps } from '../screen-props.ts';
import { LearnView } from './learn-view.tsx';
import { SpecEditor } from './spec-editor.tsx';
import { SpecList } from './spec-list.tsx';

/** Placement specs, over the whole panel: the list, what was learnt, or one spec in the editor. */
export function SpecsScreen({ panel, words }: ScreenProps): JSX.Element {
  const editor = useStore(panel.editor.view);
  const [learned, setLearned] = useState<Learned | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const ref = useRef<HTMLElement>(null);
  const isList = editor === null && learned === null;
  const place = editor !== null ? 'editor' : learned !== null ? 'learned' : 'list';
  useEffect(() => {
    ref.current?.focus();
  }, [place]);
  const back = (): void => {
    panel.dialog.set(null);
  };
  useHotkeys(isList ? { Escape: back } : {});
  const tools = (): SourceTools => ({
    client: panel.client,
    snapshotOf: (frameId) => panel.check.snapshotOf(frameId),
    today: panel.today(),
    takenIds: takenIds(panel),
  });
  const learn = async (): Promise<void> => {
    const found = await learnFromSelection(tools());
    setFailure(found.ok ? null : found.failure);
    if (found.ok) setLearned(found.value);
  };
  const create = async (): Promise<void> => {
    const made = await newFromSelection(tools());
    setFailure(made.ok ? null : made.failure);
    if (made.ok) panel.editor.open(made.value.spec, { evidence: made.value.evidence, isNew: true });
  };
  return (
    <main ref={ref} class="screen specs-screen" tabIndex={-1} aria-label={words.t('specs.title')}>
      {editor !== null ? (
        <SpecEditor
          panel={panel}
          words={words}
          editor={editor}
          onLeave={() => {
            panel.editor.close();
          }}
        />
      ) : learned !== null ? (
        <LearnView
          learned={learned}
          words={words}
          onBack={() => {
            setLearned(null);
          }}
          onUse={(rules) => {
            const made = specOfLearned({ ...learned, rules }, tools());
            setLearned(null);
            panel.editor.open(made.spec, { evidence: made.evidence, isNew: true });
          }}
        />
      ) : (
        <SpecList
          panel={panel}
          words={words}
          failure={failure}
          onNew={() => void create()}
          onLearn={() => void learn()}
          onEdit={(spec, isNew) => {
            panel.editor.open(spec, { isNew });
          }}
          onBack={back}
        />
      )}
    </main>
  );
}

function takenIds(panel: ScreenProps['panel']): readonly string[] {
  const { published, drafts, session } = panel.specs.view.get();
  return [
    ...published.map(({ spec }) => spec.id),
    ...drafts.map(({ id }) => id),
    ...session.map(({ id }) => id),
  ];
}
