import { Button } from '@create-figma-plugin/ui';
import { h, type JSX } from 'preact';
import { sayFinding } from '../../../i18n/say-finding.ts';
import { Dialog } from '../../components/dialog.tsx';
import { MarkIcon } from '../../components/mark-icon.tsx';
import { useStore } from '../../components/use-store.ts';
import { type FixItem, type FixOutcome, fixKey } from '../../state/fix-state.ts';
import type { ScreenProps } from '../screen-props.ts';
import { outcomeWords, stepWords } from './fix-words.ts';

/** More changes than this are counted, not listed. */
const shownItems = 100;

/** What fixes would change, before they do; and what became of them. */
export function FixDialog({ panel, words }: ScreenProps): JSX.Element {
  const { items, outcomes, isBusy } = useStore(panel.fixing.view);
  const applied = [...outcomes.values()].filter(({ is }) => is === 'applied').length;
  const isTried = outcomes.size > 0;
  const close = (): void => {
    panel.fixing.close();
  };
  return (
    <Dialog
      isOpen={items.length > 0}
      title={words.count('fix.title', items.length)}
      closeLabel={words.t('app.close')}
      onClose={close}
    >
      <p class="muted">{words.t('fix.about')}</p>
      <ul class="fix-list">
        {items.slice(0, shownItems).map((item) => (
          <Change
            key={fixKey(item)}
            panel={panel}
            words={words}
            item={item}
            outcome={outcomes.get(fixKey(item)) ?? null}
          />
        ))}
      </ul>
      {items.length > shownItems && (
        <p class="muted">{words.t('fix.more', { count: words.number(items.length - shownItems) })}</p>
      )}
      <p role="status">
        {isBusy
          ? words.t('fix.busy')
          : isTried
            ? words.t('fix.done', { applied: words.number(applied), total: words.number(items.length) })
            : ''}
      </p>
      <div class="dialog-foot">
        <Button secondary onClick={close}>
          {words.t(isTried ? 'app.close' : 'fix.cancel')}
        </Button>
        {!isTried && (
          <Button disabled={isBusy} onClick={() => void panel.fixing.apply()}>
            {words.count('fix.apply', items.length)}
          </Button>
        )}
      </div>
    </Dialog>
  );
}

interface ChangeProps extends ScreenProps {
  readonly item: FixItem;
  readonly outcome: FixOutcome | null;
}

function Change({ panel, words, item, outcome }: ChangeProps): JSX.Element {
  const { entry, finding, fix } = item;
  const layers = panel.check.peek(entry.id)?.layers ?? [];
  const nameOf = (layerId: string): string => {
    if (layerId === entry.id) return entry.name;
    if (layerId === finding.layer?.id) return finding.layer.name;
    return layers.find(({ id }) => id === layerId)?.name ?? layerId;
  };
  const why = outcome === null ? '' : outcomeWords(outcome, words);
  return (
    <li class="fix-item">
      <MarkIcon
        sign={outcome === null ? finding.severity : outcome.is === 'applied' ? 'clean' : 'failed'}
        {...(outcome === null
          ? {}
          : { label: words.t(outcome.is === 'applied' ? 'fix.applied' : 'fix.refused') })}
      />
      <div>
        <p class="fix-where">
          {entry.name} {finding.layer !== null && `› ${finding.layer.name}`}
        </p>
        <p class="muted">{sayFinding(finding, words.locale)}</p>
        {fix.steps.map((step, at) => {
          const { what, before, after } = stepWords(step, nameOf, words);
          return (
            <p key={at} class="fix-step">
              {what}: {before !== null && <s>{before}</s>} <b>{before === null ? after : `→ ${after}`}</b>
            </p>
          );
        })}
        {why !== '' && <p class="fix-why">{why}</p>}
      </div>
    </li>
  );
}
