// What the makers of the demo co-op share: a member with what only the demo knows of them, how one is found by a name,
// and a day counted back from now.

import { addDays, londonDate, londonInstant, type Instant } from '../../src/domain/kernel/index.ts';
import type { Member } from '../../src/domain/membership/index.ts';
import type { Trait } from './names.ts';

export interface DemoMember extends Member {
  readonly traits: readonly Trait[];
}

/** The moment that is `days` days before `now`, at an hour of the day here. */
export function daysAgo(now: Instant, days: number, hour: number, minute = 0): Instant {
  return londonInstant(addDays(londonDate(now), -days), hour * 60 + minute);
}

/** The member with this name. Throws when a text names somebody who is not there. */
export function named<Person extends Member>(members: readonly Person[], name: string): Person {
  const found = members.find(({ displayName }) => displayName === name);
  if (found === undefined) throw new Error(`Nobody in the demo is called ${name}.`);
  return found;
}
