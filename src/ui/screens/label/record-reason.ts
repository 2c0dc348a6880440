import { taxonomyProblemCodes } from '../../../core/label/taxonomy-problems.ts';
import type { StoredFailure } from '../../../core/stored/read-record.ts';
import type { Words } from '../../words.ts';

/** Why a stored record about labels is not used. */
export function recordReason({ code, data }: StoredFailure, words: Words): string {
  const problem = taxonomyProblemCodes.find((one) => one === data['problem']);
  return problem === undefined
    ? words.failure({ code: `LABEL_${code}`, data })
    : words.t(`label.class.broken.${problem}`, { value: data['value'] ?? '' });
}
