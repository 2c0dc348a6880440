import { Button } from '@create-figma-plugin/ui';
import { h, type JSX } from 'preact';
import type { CheckedFrame } from '../../state/check-view.ts';
import type { ScreenProps } from '../screen-props.ts';

export interface FullReportProps extends ScreenProps {
  readonly checked: CheckedFrame;
}

/** Says when a report is not whole: pixels still measured, or measuring stopped because the frame is rejected anyway. */
export function FullReport({ panel, words, checked }: FullReportProps): JSX.Element | null {
  const { report, isMeasuring } = checked;
  const { waiting } = report.counts;
  if (isMeasuring) return <p role="status">{words.count('full.measuring', waiting)}</p>;
  if (waiting === 0) return null;
  return (
    <div class="notice info inline">
      <div class="notice-text">{words.count('full.stopped', waiting)}</div>
      <div class="notice-action">
        <Button secondary onClick={() => void panel.check.checkFully(report.frame.id)}>
          {words.t('full.report')}
        </Button>
      </div>
    </div>
  );
}
