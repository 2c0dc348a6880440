/** How long frames took: their size in px of the frame, and the time from asking for one to asking for the next. */
export interface PaceSample {
  readonly areaPx: number;
  readonly durationMs: number;
}

const samplesBeforeGuess = 10;
const samplesInAverage = 30;

/** Time left for `remainingPx`, from the time per pixel of the last 30 frames; null before 10 frames are known. */
export function remainingMs(samples: readonly PaceSample[], remainingPx: number): number | null {
  if (samples.length < samplesBeforeGuess) return null;
  const latest = samples.slice(-samplesInAverage);
  const areaPx = latest.reduce((sum, sample) => sum + sample.areaPx, 0);
  const durationMs = latest.reduce((sum, sample) => sum + sample.durationMs, 0);
  return areaPx === 0 ? null : (durationMs / areaPx) * remainingPx;
}

/** One picture taken to see what the others will cost. */
export interface CostSample extends PaceSample {
  readonly sizeBytes: number;
}

export interface ExportEstimate {
  readonly images: number;
  readonly sizeBytes: number;
  readonly durationMs: number;
  /** How far the samples lie apart: 0.1 = ±10 %. */
  readonly spread: number;
  readonly samples: number;
}

/** Null when there is nothing to go by. The spread is half the range of bytes per pixel, 10 % to 60 %; one sample says ±50 %. */
export function estimateExport(
  samples: readonly CostSample[],
  areasPx: readonly number[],
): ExportEstimate | null {
  const sampledPx = samples.reduce((sum, { areaPx }) => sum + areaPx, 0);
  if (sampledPx === 0) return null;
  const totalPx = areasPx.reduce((sum, areaPx) => sum + areaPx, 0);
  const bytesPerPx = samples.reduce((sum, sample) => sum + sample.sizeBytes, 0) / sampledPx;
  const msPerPx = samples.reduce((sum, sample) => sum + sample.durationMs, 0) / sampledPx;
  const densities = samples.map((sample) => sample.sizeBytes / Math.max(sample.areaPx, 1));
  const halfRange = (Math.max(...densities) - Math.min(...densities)) / 2 / bytesPerPx;
  const sizeBytes = bytesPerPx * totalPx;
  return {
    images: areasPx.length,
    sizeBytes,
    durationMs: msPerPx * totalPx,
    spread: samples.length === 1 ? 0.5 : Math.min(0.6, Math.max(0.1, halfRange)),
    samples: samples.length,
  };
}

export interface BundleEstimate extends ExportEstimate {
  readonly parts: number;
}

/** Several sizes of every frame in one bundle that holds each picture `copies` times. The widest spread counts. */
export const addEstimates = (
  estimates: readonly ExportEstimate[],
  copies: number,
  maxPartBytes: number,
): BundleEstimate => {
  const total = (of: (estimate: ExportEstimate) => number): number =>
    estimates.reduce((sum, estimate) => sum + of(estimate), 0);
  const sizeBytes = copies * total((one) => one.sizeBytes);
  return {
    images: total((one) => one.images),
    sizeBytes,
    durationMs: total((one) => one.durationMs),
    spread: Math.max(...estimates.map(({ spread }) => spread)),
    samples: total((one) => one.samples),
    parts: Math.max(1, Math.ceil(sizeBytes / maxPartBytes)),
  };
};
