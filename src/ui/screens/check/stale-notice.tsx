import { h, type JSX } from 'preact';
import { useMemo } from 'preact/hooks';
import { foldWaivers, type Waiver } from '../../../core/review/fold-waivers.ts';
import { staleWaivers } from '../../../core/review/waiver-debt.ts';
import { Notice } from '../../components/notice.tsx';
import { useStore } from '../../components/use-store.ts';
import type { ScreenProps } from '../screen-props.ts';

/** More than this is a task of its own, not a notice. */
const shownWaivers = 5;

/** Waivers that ended or that nothing needs any more, each with the way to remove it. */
export function StaleNotice({ panel, words }: ScreenProps): JSX.Element | null {
  const { rows, phase } = useStore(panel.check.view);
  const { document } = useStore(panel.decisions.view);
  const { expired, unused } = useMemo(() => {
    const checked = rows.flatMap(({ outcome }) => (outcome.is === 'checked' ? [outcome] : []));
    const events = [...document.events, ...checked.flatMap(({ records }) => records.waivers.events)];
    const reports = checked.map(({ report }) => report);
    return staleWaivers(reports, foldWaivers(events), { onDate: panel.nowIso() });
  }, [rows, document]);
  const stale = [...expired, ...unused];
  if (phase !== 'done' || stale.length === 0) return null;
  const user = panel.specs.view.get().document?.user ?? null;
  const remove = ({ request }: Waiver): void => {
    const by = { id: user?.id ?? null, name: user?.name ?? words.t('waive.somebody') };
    void panel.decisions.answer(request, 'waive_withdraw', by);
  };
  const nameOf = (frameId: string | null): string =>
    rows.find(({ entry }) => entry.id === frameId)?.entry.name ?? words.t('stale.everywhere');
  return (
    <Notice kind="info">
      {words.count('stale.title', stale.length)}
      <ul class="stale">
        {stale.slice(0, shownWaivers).map((waiver) => {
          const { request } = waiver;
          const isOver = expired.includes(waiver);
          return (
            <li key={request.id}>
              <span>
                {nameOf(request.frameId)} · {request.ruleId} · “{request.reason.text}” ·{' '}
                {isOver ? words.t('stale.ended', { day: request.until ?? '' }) : words.t('stale.unused')}
              </span>
              <button
                type="button"
                class="row-button"
                onClick={() => {
                  remove(waiver);
                }}
              >
                {words.t('stale.remove')}
              </button>
            </li>
          );
        })}
      </ul>
    </Notice>
  );
}
