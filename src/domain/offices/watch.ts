// Which offices need somebody to act: a term that ends soon and that nobody holds on, and a holder who has not made the
// passkey without which the doors of the office stay shut.

import { addDays, londonDate, type CivilDate, type Instant } from '../kernel/index.ts';
import { officesAt, type Member, type Office, type OfficeKey } from '../membership/index.ts';
import { endsSoon } from './notices.ts';

/** `made`: nothing to do. `missing`: there is time left. `late`: the doors are shut. `not-asked`: no rule asks for one. */
export type KeyState = 'made' | 'missing' | 'late' | 'not-asked';

export interface RoleLine {
  readonly office: OfficeKey;
  /** The last day of a term that ends soon; null for one that does not. */
  readonly lastOn: CivilDate | null;
  /** True when the same person holds the office on, or somebody else is appointed to follow. */
  readonly followed: boolean;
  readonly key: KeyState;
}

/** Where the passkey of a holder stands. `neededFrom` as the members' rule says; null without the rule. */
export function keyStateOf(hasPasskey: boolean, neededFrom: Instant | null, now: Instant): KeyState {
  if (neededFrom === null) return 'not-asked';
  if (hasPasskey) return 'made';
  return now < neededFrom ? 'missing' : 'late';
}

/** True when somebody has to do something about a line. */
export const needsSomebody = ({ lastOn, key }: Pick<RoleLine, 'lastOn' | 'key'>): boolean =>
  lastOn !== null || key === 'missing' || key === 'late';

interface Holding {
  readonly member: Member;
  readonly offices: readonly Office[];
}

/** When an office of a person is over: its term ends, or they leave; null when neither is known. */
function overAt({ untilAt }: Office, { leftAt }: Member): Instant | null {
  if (untilAt === null || leftAt === null) return untilAt ?? leftAt;
  return Math.min(untilAt, leftAt);
}

/** True when somebody is appointed who takes the office up until it is over, and holds it beyond. */
const isFollowed = (
  office: OfficeKey,
  end: Instant,
  { everybody, now }: { readonly everybody: readonly Holding[]; readonly now: Instant },
): boolean =>
  everybody.some(({ member, offices }) =>
    offices.some((next) => {
      const over = overAt(next, member);
      return (
        next.office === office && next.fromAt > now && next.fromAt <= end && (over === null || over > end)
      );
    }),
  );

/** A line for each office that a person holds now. `everybody` are all holders, of now and to come. */
export function roleLines(
  { member, offices }: Holding,
  {
    key,
    ...around
  }: { readonly key: KeyState; readonly everybody: readonly Holding[]; readonly now: Instant },
): RoleLine[] {
  const { now } = around;
  return offices
    .filter((term) => officesAt([term], member, now).length > 0)
    .map((term) => {
      const { office, fromAt } = term;
      const untilAt = overAt(term, member);
      const ending = untilAt !== null && endsSoon({ fromAt, untilAt }, now);
      return {
        office,
        lastOn: ending ? addDays(londonDate(untilAt), -1) : null,
        followed: ending && isFollowed(office, untilAt, around),
        key,
      };
    });
}
