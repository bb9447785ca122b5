/** Who can see what about the member who asks, and who looked at their details. The rules: src/domain/membership. */
import * as v from 'valibot';
import type { LookedAt, OfficeKey, Shown } from '../domain/membership/index.ts';
import { query } from './query.ts';

export interface WhoSeesMe {
  /** The people who hold each office now, in the order of the offices; an office that nobody holds is left out. */
  readonly offices: readonly {
    readonly office: OfficeKey;
    readonly holders: readonly Shown<{ readonly name: string }>[];
  }[];
  /** How many members there are: what every member may see, so many people may see. */
  readonly members: number;
}

export const whoSeesMe = query<WhoSeesMe>()({
  name: 'membership/who-sees-me',
  who: 'member',
  example: {},
  input: v.strictObject({}),
  refusals: {},
});

export interface SeenLook {
  /** Where the next page begins after this one. */
  readonly seq: number;
  /** The office holder; empty for a member who was allowed to inspect the register. */
  readonly by: Shown<{ readonly name: string }>;
  readonly office: OfficeKey | null;
  readonly what: LookedAt;
  /** True when it was a list of everybody's details. */
  readonly everybody: boolean;
  readonly at: number;
}

export interface LooksAtMe {
  /** The newest first. */
  readonly looks: readonly SeenLook[];
  /** After which number the next page begins; null when there is no more. */
  readonly after: number | null;
}

export const looksAtMe = query<LooksAtMe>()({
  name: 'membership/looks-at-me',
  who: 'member',
  example: {},
  input: v.strictObject({
    after: v.optional(
      v.pipe(v.string('input-wrong'), v.regex(/^[1-9]\d{0,14}$/, 'input-wrong'), v.transform(Number)),
    ),
  }),
  refusals: {},
});
