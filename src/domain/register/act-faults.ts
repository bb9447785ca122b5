// What is wrong with something that an office holder wants to write down today, by the co-op's own choices: which groups
// go together, and who is one of those who are a member together. What was written in other times, under other
// choices, stays true; so the register itself (write.ts) does not ask this.

import { onlyRefusals, refusal, type Refusal } from '../kernel/index.ts';
import { secondGroups, type GroupPairs } from '../membership/index.ts';
import type { Act } from './recording.ts';

/** The fewest people who can be a member together, and the most that one line can name. */
const FEWEST_TOGETHER = 2;
export const MOST_TOGETHER = 8;

function togetherFaults(name: string, people: readonly string[]): Refusal[] {
  const each = new Set(people);
  const enough =
    each.size === people.length && people.length >= FEWEST_TOGETHER && people.length <= MOST_TOGETHER;
  return onlyRefusals([
    enough ? null : refusal('register-together', 'people'),
    !enough || name === '' || each.has(name) ? null : refusal('register-voice-not-theirs', 'name'),
  ]);
}

/** Codes: `joining-two-groups`, `register-together`, `register-voice-not-theirs`. */
export function actFaults(act: Act, pairs: GroupPairs): Refusal[] {
  if (act.act === 'group' && act.also !== '' && !secondGroups(act.group, pairs).includes(act.also))
    return [refusal('joining-two-groups', 'also')];
  return act.act === 'voice' && act.of === 'joint' ? togetherFaults(act.name, act.people) : [];
}
