// Random lives of motions: whatever people try, in whatever order, these things stay true.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { DAY, HOUR } from '../kernel/index.ts';
import {
  acceptAmendment,
  agreeEasy,
  amend,
  decideAmendment,
  easyReadStands,
  giveNotice,
  lifeOf,
  nextStep,
  putAgain,
  recordProcedure,
  referBack,
  secondAmendment,
  secondMotion,
  settleEasy,
  stageOf,
  withdraw,
  withdrawAmendment,
  writeEasy,
  type Act,
  type Asked,
  type NewAct,
  type VoteOn,
} from './index.ts';

type Answer = { readonly ok: boolean; readonly value?: unknown };
const START = Date.parse('2026-06-15T12:00:00Z');
const entry = <const Value extends number | string>(value: Value) => ({
  value,
  rule: '8',
  unit: 'members' as const,
  en: '',
  cy: '',
});
const rules = {
  secondsNeeded: entry(2),
  secondWithinDays: entry(28),
  amendmentSeconds: entry(1),
  easyReadDays: entry(7),
  motionsEach: entry(3),
  postsEachDay: entry(5),
  textFreezes: entry('at-notice' as const),
};
const rulebook = {
  version: '2026-06-01',
  voting: {
    noticeClearDays: entry(0),
    openDays: entry(1),
    quorumPercent: entry(25),
    quorumMembers: entry(1),
    ordinaryMajority: entry('more-for-than-against' as const),
    tie: entry('lost' as const),
  },
};
const people = ['mover', 'ann', 'bob', 'eve', 'sian'] as const;

const verbs: Record<string, (asked: Asked) => Answer> = {
  second: secondMotion,
  again: putAgain,
  withdraw,
  amend: (asked) => amend(asked, { now: 'a', wanted: 'b', lost: [] }),
  'second-amendment': (asked) => secondAmendment({ ...asked, amendment: asked.life.amendments.at(-1) }),
  'withdraw-amendment': (asked) => withdrawAmendment({ ...asked, amendment: asked.life.amendments.at(-1) }),
  accept: (asked) => acceptAmendment({ ...deciding(asked), isChair: false }),
  decide: (asked) => decideAmendment({ ...deciding(asked), votesFor: asked.now % 3, votesAgainst: 1 }),
  easy: (asked) => writeEasy({ ...asked, isOffice: false }),
  agree: agreeEasy,
  settle: settleEasy,
  refer: referBack,
  business: (asked) =>
    recordProcedure({ ...asked, procedure: 'next-business', votesFor: 1, votesAgainst: 2, until: '' }),
  notice: (asked) =>
    giveNotice({
      ...asked,
      resolution: 'ordinary',
      rulebook,
      opensOn: '2027-01-10',
      closesOn: '2027-01-20',
      amendmentsWait: 0,
    }),
};

function deciding(asked: Asked) {
  const amendment = asked.life.amendments.at(-1);
  return {
    ...asked,
    amendment,
    resolution: 'ordinary' as const,
    turn: amendment?.id,
    merged: 'b',
    beforeSlips: 'b',
  };
}

const vote: VoteOn = {
  state: 'notice',
  opensAt: START + 300 * DAY,
  closesAt: START + 310 * DAY,
  carried: null,
};

const moves = fc.array(
  fc.record({
    by: fc.constantFrom(...people),
    verb: fc.oneof(
      { weight: 3, arbitrary: fc.constantFrom('second', 'easy', 'agree', 'settle', 'notice') },
      { weight: 1, arbitrary: fc.constantFrom(...Object.keys(verbs)) },
    ),
    hours: fc.integer({ min: 1, max: 50 }),
  }),
  { minLength: 40, maxLength: 90 },
);

function actOf(value: NewAct | object, by: string, at: number, place: number): Act {
  const told = 'kind' in value ? value : { kind: 'noticed' as const, about: 'vote' };
  const bare = { about: '', say: '', on: '', votesFor: 0, votesAgainst: 0 };
  return { ...bare, ...(told as NewAct), id: `act-${place}`, place, by, at };
}

test('in every life of a motion', () => {
  const reached = new Set<string>();
  fc.assert(
    fc.property(moves, (all) => {
      const acts: Act[] = [actOf({ kind: 'put-forward' }, 'mover', START, 1)];
      let now = START;
      for (const { by, verb, hours } of all) {
        now += hours * HOUR;
        const before = lifeOf(acts);
        const standing = { life: before, vote: before.noticed ? vote : null, rules, now };
        const stage = stageOf(standing);
        reached.add(stage);
        const answer = verbs[verb]!({ ...standing, by });
        if (!answer.ok) continue;
        acts.push(actOf(answer.value as object, by, now, acts.length + 1));
        const after = lifeOf(acts);
        // Nothing happens to a motion that is over.
        expect(before.ended).toBeNull();
        // Its mover never counts as a second, and nobody counts twice.
        expect(after.seconders).not.toContain('mover');
        expect(new Set(after.seconders).size).toBe(after.seconders.length);
        expect(after.seconders.length).toBeLessThanOrEqual(rules.secondsNeeded.value);
        // Its words stand still from the notice on, and before the notice its easy-read words were agreed for them.
        if (before.noticed) expect([after.text, after.words]).toEqual([before.text, before.words]);
        if (after.noticed) expect(easyReadStands(after)).toBe(true);
        // A new text has no seconds, and words that were agreed for another text count for nothing.
        if (after.words !== before.words) expect(after.seconders).toEqual([]);
        if (after.text !== before.text) expect(easyReadStands(after)).toBe(false);
        // There is always a next step, or it is over.
        const next = nextStep({ life: after, vote: after.noticed ? vote : null, rules, now });
        expect(next.who === 'nobody').toBe(
          after.ended !== null || stageOf({ ...standing, life: after, vote }) === 'fell',
        );
      }
    }),
    { numRuns: 400, seed: 12 },
  );
  // The test would say nothing if no life came far.
  for (const stage of [
    'seeking-seconds',
    'seconded',
    'ready',
    'referred-back',
    'noticed',
    'withdrawn',
    'fell',
  ])
    expect(reached).toContain(stage);
});
