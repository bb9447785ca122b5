/** What the parts of this page get, as the server answers it. */
import type { Language } from '../../../../site/co-op.ts';
import type { Answered } from '../../../lib/doors.ts';
import type { ErrorWords } from '../../../lib/refusals.ts';
import type { Translate } from '../../../lib/words.ts';

export type WaysIn = Answered<'sign-in/my-ways'>;

export interface PartProps {
  /** Begins the ids of its fields and questions, where a part stands on a page more than once. */
  readonly id?: string;
  readonly lang: Language;
  readonly t: Translate<'devices'>;
  readonly errors: ErrorWords;
  readonly s: Translate<'states'>;
  readonly ways: WaysIn;
  /** Looks again, after something changed. */
  readonly again: () => void;
}
