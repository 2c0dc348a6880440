import { sha256Hex } from '../digest.ts';
import { type SplitName, type SplitShares, splitNames } from './split-name.ts';

/** Where a group falls on the line from 0 to 1: the first 52 bits of SHA-256 of the salt, a line feed and its id, ÷ 2^52. */
export const positionOf = (salt: string, groupId: string): number =>
  Number.parseInt(sha256Hex(`${salt}\n${groupId}`).slice(0, 13), 16) / 2 ** 52;

/** Train takes the first part of the line, validation the next, test the rest. `shares` sum to 1. */
export const splitOfHash = (salt: string, groupId: string, shares: SplitShares): SplitName => {
  const position = positionOf(salt, groupId);
  let last: SplitName = 'train';
  let end = 0;
  for (const split of splitNames) {
    if (shares[split] <= 0) continue;
    last = split;
    end += shares[split];
    if (position < end) return split;
  }
  return last;
};
