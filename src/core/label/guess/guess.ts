import type { BaseRole } from '../../snapshot/role.ts';
import type { TypeClassName } from '../default-taxonomy.ts';
import type { Trust, WhyCode } from '../suggestion.ts';

/** What a layer is taken for, before the taxonomy is asked for a class of that role or type. */
export interface Guess {
  readonly index: number;
  readonly is: BaseRole | TypeClassName;
  readonly by: Trust;
  readonly why: WhyCode;
  /** The name or words it rests on. */
  readonly what: string;
  readonly confidence: number;
}
