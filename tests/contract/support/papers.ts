/** Votes on paper for the contract tests: who counts, a paper in the room, and two counts that agree. */
import type { OfficeKey } from '../../../src/domain/membership/index.ts';
import { officeRow } from '../../../src/records/membership.ts';
import type { Caller, Coop } from './co-op.ts';
import { secret } from './secret-vote.ts';
import { cast, NOON, type Person } from './small-co-op.ts';

const DAY = 24 * 60 * 60 * 1000;

export function holds(coop: Coop, person: Person, office: OfficeKey): void {
  const { id: member, name: displayName } = cast[person];
  const id = `off${person}${office}`.replace('-', '').slice(0, 15).padEnd(15, '0');
  const held = { member, displayName, office, fromAt: NOON - DAY, untilAt: null };
  coop.write((insert) => insert('offices', { id, ...officeRow(held) }));
}

/** What one person counted on the papers of a motion. */
export const tally = (f: number, a: number, n: number, blank: number, spoilt: number, doubles = 0) => ({
  doubles,
  questions: [{ question: 'motion', answers: { for: f, against: a, abstain: n, blank } }],
  spoilt,
});

async function done(who: Caller, verb: string, input: object): Promise<void> {
  const answer = await who.post(verb, { motionId: secret.id, ...input });
  if (answer.status !== 200) throw new Error(`${verb}: ${answer.text}`);
}

/** Somebody takes a paper in the room and puts it into the box. */
export async function votesInRoom(teller: Caller, member: string): Promise<void> {
  await done(teller, 'papers/hand-out', { member });
  await done(teller, 'papers/put-in', { member });
}

/** Two people count the same. */
export async function countTwice(both: readonly [Caller, Caller], counted: object): Promise<void> {
  for (const who of both) await done(who, 'papers/tally', counted);
}
