import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

/** What a finding is about, without any measured number. `nth` counts verdicts that are equal in all the rest, from 1. */
export interface FindingIdentity {
  readonly placementId: string;
  readonly ruleId: string;
  readonly because: string;
  readonly layerId: string | null;
  readonly part: string | null;
  readonly nth: number;
}

/** 16 hex digits. The fields are written as a JSON list, so no two identities can run into the same text. */
export function fingerprintOf({ placementId, ruleId, because, layerId, part, nth }: FindingIdentity): string {
  const identity = JSON.stringify([placementId, ruleId, because, layerId, part, nth]);
  return bytesToHex(sha256(utf8ToBytes(identity))).slice(0, 16);
}
