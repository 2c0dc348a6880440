import { LoadingIndicator } from '@create-figma-plugin/ui';
import { h, type JSX } from 'preact';
import { useEffect } from 'preact/hooks';
import type { FrameEntry } from '../../../contract/shapes.ts';
import type { RenderTarget } from '../../../core/bundle/pictures/render-target.ts';
import { useStore } from '../../components/use-store.ts';
import type { ScreenProps } from '../screen-props.ts';

export interface EstimateLineProps extends ScreenProps {
  readonly entries: readonly FrameEntry[];
  readonly targets: readonly RenderTarget[];
  /** How often the bundle holds each picture. */
  readonly copies: number;
  /** True when pictures are written anew in a smaller form. */
  readonly shrinks: boolean;
}

export function EstimateLine({
  panel,
  words,
  entries,
  targets,
  copies,
  shrinks,
}: EstimateLineProps): JSX.Element {
  const view = useStore(panel.estimate.view);
  useEffect(() => {
    void panel.estimate.measure(entries, targets, copies);
  }, [entries, targets, copies]);
  if (view.is === 'none') return <p class="estimate muted">–</p>;
  if (view.is === 'unknown') return <p class="estimate">{words.t('dataset.estimateNone')}</p>;
  if (view.is === 'measuring') {
    return (
      <p class="estimate muted">
        <LoadingIndicator /> {words.t('dataset.estimateWait')}
      </p>
    );
  }
  const { images, sizeBytes, parts, durationMs, spread, samples } = view.estimate;
  return (
    <div class="estimate">
      <b>{words.count('dataset.estimateImages', images)}</b>
      {' · '}
      <b>{words.bytes(sizeBytes)}</b> ± {words.percent(Math.round(spread * 100) / 100)}
      {' · '}
      {words.t('dataset.estimateTime', { time: words.duration(durationMs) })}
      {' · '}
      {words.count('dataset.estimateParts', parts)}
      <p class="muted">
        {words.count('dataset.estimateFrom', samples)}
        {shrinks && ` · ${words.t('plan.estimateShrinks')}`}
      </p>
    </div>
  );
}
