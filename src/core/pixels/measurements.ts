import type { Failure, Result } from '../result.ts';
import { type Probe, probeKey, type ReadingOf } from './probe.ts';

/**
 * Why a probe has no answer. `NO_PICTURE`: the frame could not be rendered. `PICTURE_DOES_NOT_FIT`: its size fits neither bound
 * of the frame. `NO_MASK`: the layer could not be rendered alone. `NO_IMAGE`: the fill's file is not there. `NO_ENCODER`: this
 * place cannot write the format. `NO_MEASURE`: measuring itself failed.
 */
export interface ProbeFailure extends Failure {
  readonly code: 'NO_PICTURE' | 'PICTURE_DOES_NOT_FIT' | 'NO_MASK' | 'NO_IMAGE' | 'NO_ENCODER' | 'NO_MEASURE';
}

/** What has been measured of one frame, by `probeKey`. Plain data, so it can be kept and sent. */
export type Measurements = ReadonlyMap<string, Result<unknown, ProbeFailure>>;

export const noMeasurements: Measurements = new Map();

/** The answer to a probe; undefined = not asked yet. The map's maker answers each probe with its own kind of reading. */
export const readingOf = <P extends Probe>(
  measurements: Measurements,
  probe: P,
): Result<ReadingOf<P>, ProbeFailure> | undefined =>
  measurements.get(probeKey(probe)) as Result<ReadingOf<P>, ProbeFailure> | undefined;
