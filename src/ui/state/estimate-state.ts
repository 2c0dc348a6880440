import type { Client } from '../../contract/client.ts';
import type { FrameEntry } from '../../contract/shapes.ts';
import { planRender, type RenderTarget } from '../../core/bundle/pictures/render-target.ts';
import {
  addEstimates,
  type BundleEstimate,
  type CostSample,
  type ExportEstimate,
  estimateExport,
} from './export-pace.ts';
import { createStore, type Store } from './store.ts';

export type EstimateView =
  | { readonly is: 'none' }
  | { readonly is: 'measuring' }
  | { readonly is: 'ready'; readonly estimate: BundleEstimate }
  /** No sample could be taken. */
  | { readonly is: 'unknown' };

export interface EstimateState {
  readonly view: Store<EstimateView>;
  /**
   * Takes up to three pictures in each of these sizes, unless it has them already. `copies`: how often the bundle holds each
   * picture. Only what Figma makes is measured: files written anew as JPEG or WebP will be smaller.
   */
  measure(entries: readonly FrameEntry[], targets: readonly RenderTarget[], copies: number): Promise<void>;
}

export interface EstimateTools {
  readonly client: Pick<Client, 'ask'>;
  readonly nowMs: () => number;
  readonly maxPartBytes: number;
}

/** Says what an export will cost from a few real pictures of it: the smallest, a middle and the largest frame. */
export function createEstimateState({ client, nowMs, maxPartBytes }: EstimateTools): EstimateState {
  const view = createStore<EstimateView>({ is: 'none' });
  const taken = new Map<string, CostSample | null>();
  let run = 0;

  const sample = async (entry: FrameEntry, target: RenderTarget): Promise<CostSample | null> => {
    const scale = planRender(target, entry)?.scale ?? null;
    if (scale === null) return null;
    const key = `${entry.id} ${String(scale)}`;
    const known = taken.get(key);
    if (known !== undefined) return known;
    const startMs = nowMs();
    const answer = await client.ask('exportFrame', { frameId: entry.id, scale });
    const made = answer.ok
      ? {
          areaPx: entry.width * entry.height,
          durationMs: nowMs() - startMs,
          sizeBytes: answer.value.bytes.length,
        }
      : null;
    taken.set(key, made);
    return made;
  };

  return {
    view,
    async measure(entries, targets, copies) {
      run += 1;
      const mine = run;
      if (entries.length === 0) {
        view.set({ is: 'none' });
        return;
      }
      view.set({ is: 'measuring' });
      const estimates: ExportEstimate[] = [];
      for (const target of targets) {
        const samples: CostSample[] = [];
        for (const entry of pickSamples(entries)) {
          const made = await sample(entry, target);
          if (run !== mine) return;
          if (made !== null) samples.push(made);
        }
        const areasPx = entries.map(({ width, height }) => width * height);
        const estimate = estimateExport(samples, areasPx);
        if (estimate !== null) estimates.push(estimate);
      }
      view.set(
        estimates.length < targets.length
          ? { is: 'unknown' }
          : { is: 'ready', estimate: addEstimates(estimates, copies, maxPartBytes) },
      );
    },
  };
}

function pickSamples(entries: readonly FrameEntry[]): readonly FrameEntry[] {
  const bySize = [...entries].sort((a, b) => a.width * a.height - b.width * b.height);
  const picks = [0, Math.floor((bySize.length - 1) / 2), bySize.length - 1];
  return [...new Set(picks)].flatMap((at) => bySize[at] ?? []);
}
