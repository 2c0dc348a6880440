import { Button } from '@create-figma-plugin/ui';
import { Fragment, h, type JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { Notice } from '../../components/notice.tsx';
import { ProgressBar } from '../../components/progress-bar.tsx';
import { SegmentedChoice } from '../../components/segmented-choice.tsx';
import { StatusLine } from '../../components/status-line.tsx';
import { useStore } from '../../components/use-store.ts';
import { moved } from '../../state/label-selection.ts';
import { suggestedCounts } from '../../state/label-view.ts';
import type { ScreenProps } from '../screen-props.ts';
import { AcceptDialog, type AcceptDialogProps } from './accept-dialog.tsx';
import { ClassPalette } from './class-palette.tsx';
import { ClassesView } from './classes-view.tsx';
import { ExceptionsView } from './exceptions-view.tsx';
import { FramePager } from './frame-pager.tsx';
import { LabelHead } from './label-head.tsx';
import { className, newsText, offered } from './label-words.ts';
import { RulesView } from './rules-view.tsx';
import { useLabelKeys } from './use-label-keys.ts';

type LabelPart = 'rules' | 'exceptions' | 'classes';

/** Labels make themselves: what is left here is where a person should look, the rules, and the classes. */
export function LabelScreen({ panel, words }: ScreenProps): JSX.Element {
  const checked = useStore(panel.check.view);
  const view = useStore(panel.labels.view);
  const book = useStore(panel.labelBook.view);
  const selection = useStore(panel.labels.selection);
  const editor = useStore(panel.specs.view).document?.editor;
  const [part, setPart] = useState<LabelPart>('exceptions');
  const [isFinding, setFinding] = useState(false);
  const canLabel = checked.scope !== 'example';
  // What binds everybody is not changed from Dev Mode, as with specs.
  const canEdit = canLabel && editor !== 'dev';
  useAwake({ panel, words });
  const find = (): void => {
    setFinding(true);
  };
  const isEmpty = checked.rows.length === 0;
  const total = view.totals.frames;
  return (
    <Fragment>
      {view.phase === 'running' && total > view.totals.done && (
        <ProgressBar label={words.t('label.running')} share={view.totals.done / total} />
      )}
      {isEmpty ? (
        <NoFrames panel={panel} words={words} />
      ) : (
        <Fragment>
          <LabelHead view={view} words={words} />
          {!canLabel && <Notice kind="info">{words.t('label.example')}</Notice>}
          {canLabel && editor === 'dev' && <Notice kind="info">{words.t('label.dev')}</Notice>}
          {book.failure !== null && <Notice kind="problem">{words.failure(book.failure)}</Notice>}
          <div class="label-bar">
            <SegmentedChoice
              label={words.t('label.views')}
              name="label-part"
              value={part}
              options={[
                {
                  value: 'rules',
                  text: words.t('label.view.rules', { count: words.number(book.rules.length) }),
                },
                {
                  value: 'exceptions',
                  text: words.t('label.view.exceptions', { count: words.number(view.rows.length) }),
                },
                {
                  value: 'classes',
                  text: words.t('label.view.classes', { count: words.number(offered(book.taxonomy).length) }),
                },
              ]}
              onSelect={setPart}
            />
            {part === 'exceptions' && (
              <FramePager
                frames={view.frames}
                selection={selection}
                words={words}
                onSelect={(next) => {
                  panel.labels.select(next);
                }}
              />
            )}
          </div>
          {part === 'exceptions' && (
            <Exceptions panel={panel} words={words} canLabel={canLabel} onFind={find} />
          )}
          {part === 'rules' && <RulesView panel={panel} words={words} canEdit={canEdit} />}
          {part === 'classes' && <ClassesView panel={panel} words={words} canEdit={canEdit} />}
        </Fragment>
      )}
      <ClassPalette
        isOpen={isFinding}
        taxonomy={book.taxonomy}
        words={words}
        onPick={(name) => {
          setFinding(false);
          void panel.labels.label(name);
        }}
        onClose={() => {
          setFinding(false);
        }}
      />
      <LabelFooter
        panel={panel}
        words={words}
        canLabel={canLabel}
        onNext={() => {
          setPart('exceptions');
        }}
      />
    </Fragment>
  );
}

const Exceptions = (
  props: ScreenProps & { readonly canLabel: boolean; readonly onFind: () => void },
): JSX.Element => {
  useLabelKeys(props, props);
  return <ExceptionsView {...props} />;
};

/** Frames are looked through while the tab is open; the first one that needs a look is opened. */
function useAwake({ panel }: ScreenProps): void {
  const { rows, frames } = useStore(panel.labels.view);
  const { frameId, key } = useStore(panel.labels.selection);
  const canvasLayers = useStore(panel.canvasLayers);
  useEffect(() => {
    panel.labels.wake();
    return () => {
      panel.labels.rest();
    };
  }, [panel]);
  const isThere = frames.some(({ entry }) => entry.id === frameId);
  useEffect(() => {
    // The first frame may open before anything is known of it: the first row follows when there is one.
    if (frames.length > 0 && (!isThere || (key === null && rows.length > 0))) panel.labels.showFirst();
  }, [isThere, rows.length > 0, frames.length > 0]);
  useEffect(() => {
    if (canvasLayers.length > 0) panel.labels.follow(canvasLayers);
  }, [canvasLayers]);
}

const NoFrames = ({ panel, words }: ScreenProps): JSX.Element => {
  const { phase } = panel.check.view.get();
  if (phase === 'listing' || phase === 'running') return <p class="waiting">{words.t('label.running')}</p>;
  return (
    <div class="empty">
      <h1>{words.t('label.noFrames')}</h1>
      <p>{words.t('label.noFramesHelp')}</p>
      <Button
        onClick={() => {
          panel.chooseScope('page');
        }}
      >
        {words.t('scope.page')}
      </Button>
    </div>
  );
};

interface LabelFooterProps extends ScreenProps {
  readonly canLabel: boolean;
  readonly onNext: () => void;
}

function LabelFooter({ panel, words, canLabel, onNext }: LabelFooterProps): JSX.Element {
  const view = useStore(panel.labels.view);
  const { taxonomy } = useStore(panel.labelBook.view);
  const selection = useStore(panel.labels.selection);
  const [offer, setOffer] = useState<AcceptDialogProps['offer']>(null);
  const counts = suggestedCounts(view.rows);
  const suggested = view.rows.find(({ key }) => key === selection.key)?.suggestion ?? null;
  const own = suggested === null ? 0 : (counts.get(suggested.className) ?? 0);
  const all = [...counts.values()].reduce((sum, one) => sum + one, 0);
  return (
    <footer class="foot">
      <StatusLine text={newsText(view.news, taxonomy, words)} />
      <div class="foot-buttons">
        {view.canUndo && (
          <Button secondary onClick={() => void panel.labels.undo()}>
            {words.t('label.undo')}
          </Button>
        )}
        {canLabel && all > 0 && (
          <Button
            secondary
            onClick={() => {
              setOffer({
                counts,
                first: own > 0 && suggested !== null ? [suggested.className] : [...counts.keys()],
              });
            }}
          >
            {own > 0 && suggested !== null
              ? words.t('label.acceptAll', {
                  class: className(taxonomy, suggested.className, words),
                  count: words.number(own),
                })
              : words.t('label.acceptSome', { count: words.number(all) })}
          </Button>
        )}
        {view.rows.length > 0 && (
          <Button
            onClick={() => {
              onNext();
              panel.labels.select(moved(view.rows, selection, 1, false));
            }}
          >
            {words.t('label.next')}
          </Button>
        )}
      </div>
      <AcceptDialog
        offer={offer}
        taxonomy={taxonomy}
        words={words}
        onAccept={(names) => {
          setOffer(null);
          void panel.labels.acceptAll(names);
        }}
        onClose={() => {
          setOffer(null);
        }}
      />
    </footer>
  );
}
