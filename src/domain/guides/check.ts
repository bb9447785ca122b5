// When a guide may call itself checked, and which checks can be written down. Rules 4 and 5.

import { isCivilDate, onlyRefusals, refusal, type CivilDate, type Refusal } from '../kernel/index.ts';

/** `never`: nobody has checked it; `changed`: rows differ from those checked; `old`: past its day of review. */
export type CheckState = 'never' | 'checked' | 'changed' | 'old';

/** What the last check says today. `rows` are digests of the easy rows; days are `YYYY-MM-DD`. */
export function stateOfCheck(
  last: { readonly rows: string } | undefined,
  guide: { readonly rows: string; readonly reviewBy: CivilDate },
  today: CivilDate,
): CheckState {
  if (!last) return 'never';
  if (last.rows !== guide.rows) return 'changed';
  return today > guide.reviewBy ? 'old' : 'checked';
}

export interface CheckToRecord {
  readonly readers: number;
  readonly understood: number;
  readonly checkedOn: string;
}

/** Every reason why a check cannot be written down today. */
export function whyNoCheck({ readers, understood, checkedOn }: CheckToRecord, today: CivilDate): Refusal[] {
  return onlyRefusals([
    understood > readers ? refusal('more-understood-than-read', 'understood', { readers }) : null,
    isCivilDate(checkedOn) ? null : refusal('date-wrong', 'checkedOn'),
    checkedOn > today ? refusal('date-in-future', 'checkedOn') : null,
  ]);
}
