import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { CheckReport, ReportedFinding, ReportedFrame } from './report-data.ts';

export interface PickedFinding {
  readonly frame: ReportedFrame;
  readonly finding: ReportedFinding;
}

/** So many findings drawn at random: the same report and seed always give the same ones, in the same order. */
export function pickFindings({ frames }: CheckReport, count: number, seed: number): readonly PickedFinding[] {
  const all = frames.flatMap((frame) => frame.findings.map((finding) => ({ frame, finding })));
  const keyed = all.map((picked) => ({ picked, key: drawKey(picked, seed) }));
  return keyed
    .sort((a, b) => (a.key < b.key ? -1 : 1))
    .slice(0, count)
    .map(({ picked }) => picked);
}

const drawKey = ({ frame, finding }: PickedFinding, seed: number): string =>
  bytesToHex(sha256(utf8ToBytes(JSON.stringify([seed, frame.id, finding.fingerprint]))));
