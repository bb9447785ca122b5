/** What each part of one's details is handed. */
import type { Language } from '../../../../site/co-op.ts';
import type { Answered } from '../../../lib/doors.ts';
import type { ErrorWords } from '../../../lib/refusals.ts';
import type { Translate } from '../../../lib/words.ts';

export type DetailsView = Answered<'my-information/details'>;

export interface PartProps {
  readonly lang: Language;
  readonly t: Translate<'my-details'>;
  readonly errors: ErrorWords;
  readonly view: DetailsView;
  readonly sending: string;
  readonly errorLead: string;
  /** Looks again after something was changed. */
  readonly onchange: () => void;
}
