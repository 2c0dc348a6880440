import { Button } from '@create-figma-plugin/ui';
import { h, type JSX } from 'preact';
import type { FindingWaiver } from '../../../core/review/apply-waivers.ts';
import type { WaiverDecision } from '../../../core/review/waiver-event.ts';
import { MarkIcon } from '../../components/mark-icon.tsx';
import type { ScreenProps } from '../screen-props.ts';
import { waiverText } from './waiver-words.ts';

export interface WaiverCardProps extends ScreenProps {
  readonly waiver: FindingWaiver;
}

/** The decision on a finding, and what can be done about it. Identity is cooperative: the buttons say as whom one acts. */
export function WaiverCard({ panel, words, waiver }: WaiverCardProps): JSX.Element {
  const user = panel.specs.view.get().document?.user ?? null;
  const by = { id: user?.id ?? null, name: user?.name ?? words.t('waive.somebody') };
  const answer = (kind: WaiverDecision['kind']): void => {
    void panel.decisions.answer(waiver.waiver.request, kind, by);
  };
  const { status } = waiver;
  return (
    <div class="waiver">
      <MarkIcon sign="waived" />
      <div>
        <p>{waiverText(waiver, words)}</p>
        {waiver.waiver.isSelfAccepted && <p class="muted">{words.t('waived.self')}</p>}
        <div class="detail-buttons">
          {status === 'requested' && (
            <Button
              secondary
              onClick={() => {
                answer('waive_accept');
              }}
            >
              {words.t('waive.acceptAs', { name: by.name })}
            </Button>
          )}
          {status === 'requested' && (
            <Button
              secondary
              onClick={() => {
                answer('waive_refuse');
              }}
            >
              {words.t('waive.refuse')}
            </Button>
          )}
          <Button
            secondary
            onClick={() => {
              answer('waive_withdraw');
            }}
          >
            {words.t('waive.takeBack')}
          </Button>
        </div>
      </div>
    </div>
  );
}
