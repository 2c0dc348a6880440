import type { Failure } from '../../core/result.ts';
import type { Words } from '../words.ts';

/** Why the specs stored in the document are not used. */
export const storedText = ({ code }: Failure, words: Words): string =>
  words.t(code === 'NEWER_VERSION' ? 'specs.storedNewer' : 'specs.storedUnreadable');
