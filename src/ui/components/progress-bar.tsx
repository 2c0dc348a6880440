import { h, type JSX } from 'preact';

export interface ProgressBarProps {
  readonly label: string;
  /** 0..1 */
  readonly share: number;
}

export const ProgressBar = ({ label, share }: ProgressBarProps): JSX.Element => (
  <div
    class="progress"
    role="progressbar"
    aria-label={label}
    aria-valuemin={0}
    aria-valuemax={100}
    aria-valuenow={Math.round(share * 100)}
  >
    <div class="progress-fill" style={{ transform: `scaleX(${String(share)})` }} />
  </div>
);
