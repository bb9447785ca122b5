/** The list of applications, for those who look after them. What one says is another door: reading it is an act. */
import * as v from 'valibot';
import type { NextStep } from '../domain/joining/index.ts';
import type { CivilDate } from '../domain/kernel/index.ts';
import { duties, type OfficeKey } from '../domain/membership/index.ts';
import { query } from './query.ts';

export interface ApplicationLine {
  readonly id: string;
  /** How they want to be called. */
  readonly calledName: string;
  readonly groupKey: string;
  readonly cameBy: 'online' | 'paper' | 'phone';
  /** The day on which it came. */
  readonly arrivedOn: CivilDate;
  readonly next: NextStep;
  /** True when its day has passed. */
  readonly late: boolean;
}

export interface Applications {
  /** In the order in which they came; those that are over, the newest first. */
  readonly applications: readonly ApplicationLine[];
  /** Where the next page begins, or null. */
  readonly more: string | null;
  /** The offices by which the reader sees this. */
  readonly because: readonly OfficeKey[];
}

export const applications = query<Applications>()({
  name: 'joining/applications',
  who: duties.applications,
  example: { which: 'open' },
  input: v.strictObject({
    /** `open`: somebody has to do something. `over`: decided, taken back or run out. */
    which: v.optional(v.picklist(['open', 'over'], 'choice-missing'), 'open'),
    after: v.optional(v.pipe(v.string(), v.regex(/^[0-9a-z :.TZ-]{0,60}$/i, 'input-wrong')), ''),
  }),
  refusals: {},
});
