// Written by `npm run gen` from the files beside it. Do not edit.

import type { AnySetRule } from '../set-rule.ts';
import datasetHygiene from './dataset.hygiene.ts';
import setComplete from './set.complete.ts';
import setConsistent from './set.consistent.ts';
import setDuplicateNames from './set.duplicateNames.ts';
import setNaming from './set.naming.ts';
import setQuota from './set.quota.ts';

/** Every kind of rule about frames that belong together, by id. */
export const setRules: readonly AnySetRule[] = [
  datasetHygiene,
  setComplete,
  setConsistent,
  setDuplicateNames,
  setNaming,
  setQuota,
];
