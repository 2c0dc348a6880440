import type { StoredFailure } from '../../../core/stored/read-record.ts';
import type { Words } from '../../words.ts';

/** Why a stored record about labels is not used. */
export const recordReason = ({ code, data }: StoredFailure, words: Words): string =>
  words.failure({ code: `LABEL_${code}`, data });
