// Anything that can be written into the register, in any order, by several people: what was read once reads the same for
// ever, and everything that is worked out from the facts agrees with each other.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, DAY, londonDate, londonInstant, type CivilDate } from '../kernel/index.ts';
import { isMemberAt } from '../membership/index.ts';
import {
  believed,
  byPerson,
  ceasing,
  forInspection,
  isMemberOn,
  officeSpansOf,
  pseudonymOf,
  registerAsAt,
  rollOf,
  standingOf,
  writeFacts,
  type Entry,
  type Fact,
  type FactDraft,
} from './index.ts';

const people = ['annnnnnnnnnnn01', 'bennnnnnnnnnn02', 'caiiiiiiiiiii03'];
const groups = ['supported', 'families', 'workers'];
const offices = ['chair', 'treasurer'];
const SHARE = 100;
const start = londonInstant('2026-01-05', 12 * 60);
const reason = 'told-us';

const which = fc.nat(40);
/** Days before (or after) the day on which it is written: the office learns most things late, and some early. */
const late = fc.integer({ min: -20, max: 30 });
const act = fc.record({
  who: fc.nat(people.length - 1),
  what: fc.constantFrom(
    ...([
      'enter',
      'enter',
      'name',
      'address',
      'group',
      'issue',
      'pay',
      'take back',
      'loan',
      'office',
    ] as const),
    ...(['office ends', 'correct', 'withdraw', 'leave', 'leave', 'erase'] as const),
  ),
  late,
  which,
  wait: fc.integer({ min: 0, max: 12 }),
});
type Act = typeof act extends fc.Arbitrary<infer One> ? One : never;

interface Read {
  readonly on: CivilDate;
  readonly knownAt: number;
  readonly entries: readonly Entry[];
}

interface Register {
  now: number;
  facts: Fact[];
  readonly reads: Read[];
  readonly erased: Set<string>;
}

function corrected(fact: Fact | undefined, day: CivilDate, n: number): FactDraft[] {
  if (!fact) return [];
  const { kind, data, words } = fact;
  const changed =
    kind === 'group'
      ? { group: groups[n % 3]! }
      : kind === 'shares-issued'
        ? { shares: 1 + (n % 4), pence: SHARE * (1 + (n % 4)) }
        : data;
  return [
    { kind, on: day, data: changed, ...(words ? { words } : {}), supersedes: fact.seq, reason } as FactDraft,
  ];
}

/** What the office would write for an act; nothing when it makes no sense at all. */
function draftsOf({ now, facts }: Register, { who, what, late: days, which: n }: Act): FactDraft[] {
  const theirs = facts.filter(({ person }) => person === people[who]);
  const today = londonDate(now);
  const on = addDays(today, -days);
  const some = believed(theirs, now);
  switch (what) {
    case 'enter':
      return [
        { kind: 'entered', on, data: {}, reason },
        { kind: 'name', on, data: {}, words: { name: `Person ${who} of ${n}` }, reason },
        { kind: 'group', on, data: { group: groups[n % 3]! }, reason },
      ];
    case 'name':
      return [{ kind: 'name', on, data: {}, words: { name: `Name ${n}` }, reason }];
    case 'address':
      return [{ kind: 'address', on, data: {}, words: { lines: [`${n} High Street`] }, reason }];
    case 'group':
      return [{ kind: 'group', on, data: { group: groups[n % 3]! }, reason }];
    case 'issue':
      return [
        { kind: 'shares-issued', on, data: { shares: 1 + (n % 5), pence: SHARE * (1 + (n % 5)) }, reason },
      ];
    case 'pay':
      return [{ kind: 'shares-paid', on, data: { pence: SHARE * (1 + (n % 5)), how: 'bank' }, reason }];
    case 'take back': {
      const paid = n % 2 === 0;
      return [
        {
          kind: 'shares-withdrawn',
          on,
          data: { shares: 1 + (n % 3), pence: paid ? SHARE * (1 + (n % 3)) : 0 },
          reason,
        },
      ];
    }
    case 'loan':
      return [{ kind: 'property', on, data: { of: n % 2 ? 'loan' : 'deposit', pence: n * 1000 }, reason }];
    case 'office':
      return [{ kind: 'office-from', on, data: { office: offices[n % 2]! }, reason }];
    case 'office ends':
      return [{ kind: 'office-until', on, data: { office: offices[n % 2]! }, reason }];
    case 'correct':
      return corrected(some[n % Math.max(1, some.length)], on, n);
    case 'withdraw': {
      const old = some[n % Math.max(1, some.length)];
      return old ? [{ kind: 'withdrawn', on: old.on, data: {}, supersedes: old.seq, reason }] : [];
    }
    case 'leave':
      return ceasing({ facts: theirs, on, why: 'left', reason, today, now });
    case 'erase':
      return [];
  }
}

const erase = (fact: Fact, person: string): Fact =>
  fact.person === person && fact.words ? { ...fact, words: null, erased: true } : fact;

function take(register: Register, one: Act): void {
  register.now += one.wait * DAY;
  const { now, facts } = register;
  const person = people[one.who]!;
  if (one.what === 'erase') {
    register.facts = facts.map((fact) => erase(fact, person));
    register.erased.add(`${person} ${now}`);
    return;
  }
  const theirs = facts.filter((fact) => fact.person === person);
  const drafts = draftsOf(register, one);
  const result = writeFacts({
    person,
    facts: theirs,
    drafts,
    nextSeq: facts.length + 1,
    by: 'office',
    now,
    groups,
  });
  if (result.ok) register.facts = [...facts, ...result.value];
  // The next one is written a moment later: two moments are never the same.
  register.now += 1;
}

const whole = ({ facts }: Register, on: CivilDate, knownAt: number) => registerAsAt({ facts, on, knownAt });

/** Plays some acts; after each it reads the register of a few days, and asks what must hold. */
function play(acts: readonly Act[], after: (register: Register) => void = () => {}): Register {
  const register: Register = { now: start, facts: [], reads: [], erased: new Set() };
  for (const one of acts) {
    take(register, one);
    const knownAt = register.now - 1;
    for (const days of [0, 10, -10]) {
      const on = addDays(londonDate(knownAt), -days);
      register.reads.push({ on, knownAt, entries: whole(register, on, knownAt) });
    }
    after(register);
  }
  return register;
}

/** An entry without the words that erasing takes away. */
const wordless = ({ name: _name, lines: _lines, electronic: _electronic, voice, ...rest }: Entry) => ({
  ...rest,
  voice: voice.of,
});

const always = (acts: (acts: readonly Act[]) => void) =>
  fc.assert(fc.property(fc.array(act, { maxLength: 40 }), acts), { numRuns: 150 });
const withoutErasing = (acts: readonly Act[]) => acts.filter(({ what }) => what !== 'erase');

describe('whatever is written into the register', () => {
  test('the register of a day, as it was known then, reads the same to the last letter for ever', () => {
    always((acts) => {
      const register = play(withoutErasing(acts));
      for (const { on, knownAt, entries } of register.reads) {
        expect(whole(register, on, knownAt)).toEqual(entries);
      }
    });
  });

  test('erasing takes names and addresses away, and no day, group or amount', () => {
    always((acts) => {
      const register = play(acts);
      for (const { on, knownAt, entries } of register.reads) {
        expect(whole(register, on, knownAt).map(wordless)).toEqual(entries.map(wordless));
      }
    });
  });

  test('no trace of erased words is left in any view', () => {
    always((acts) => {
      const register = play(acts);
      const erased = people[0]!;
      register.facts = register.facts.map((fact) => erase(fact, erased));
      for (const { on, knownAt } of register.reads) {
        const entry = whole(register, on, knownAt).find(({ person }) => person === erased);
        if (!entry) continue;
        expect([entry.name, entry.lines, entry.electronic]).toEqual([pseudonymOf(erased), [], null]);
      }
    });
  });

  test('a corrected fact leaves its predecessor, and nothing is ever changed', () => {
    always((acts) => {
      let before: Fact[] = [];
      play(withoutErasing(acts), ({ facts }) => {
        expect(facts.slice(0, before.length)).toEqual(before);
        before = facts;
        const seqs = new Set(facts.map(({ seq }) => seq));
        for (const { supersedes } of facts) expect(supersedes === 0 || seqs.has(supersedes)).toBe(true);
        const gone = facts.map(({ supersedes }) => supersedes).filter((seq) => seq > 0);
        expect(new Set(gone).size).toBe(gone.length);
      });
    });
  });

  test('the roll is the register of its record date', () => {
    always((acts) => {
      const { facts, reads } = play(acts);
      for (const { on, knownAt, entries } of reads) {
        const roll = rollOf({ facts, on, knownAt }).flatMap((line) => (line.on ? [line] : []));
        const members = entries.filter((entry) => isMemberOn(entry, on));
        expect(roll.map(({ person, group, voice }) => `${person} ${group} ${voice}`).sort()).toEqual(
          members.map(({ person, group, voice }) => `${person} ${group} ${voice.of}`).sort(),
        );
      }
    });
  });

  test('what somebody holds is the sum of what was issued and paid, and never less than nothing', () => {
    always((acts) => {
      play(acts, ({ facts, now }) => {
        for (const [person, theirs] of byPerson(believed(facts, now))) {
          const entry = registerAsAt({ facts, on: '2199-01-01', knownAt: now }).find(
            (one) => one.person === person,
          );
          if (!entry) continue;
          let [shares, paid] = [0, 0];
          for (const { kind, data } of theirs) {
            if (kind === 'shares-issued') shares += data.shares;
            if (kind === 'shares-withdrawn') [shares, paid] = [shares - data.shares, paid - data.pence];
            if (kind === 'shares-paid') paid += data.pence;
          }
          expect(entry.holding).toEqual({ shares, duePence: shares * SHARE, paidPence: paid });
          expect(Math.min(shares, paid)).toBeGreaterThanOrEqual(0);
        }
      });
    });
  });

  test('the rows of members and offices say of today what the register says', () => {
    always((acts) => {
      play(acts, ({ facts, now }) => {
        const today = londonDate(now);
        for (const person of people) {
          const theirs = facts.filter((fact) => fact.person === person);
          const [entry] = registerAsAt({ facts: theirs, on: today, knownAt: now });
          const standing = standingOf(theirs, now);
          const member = standing && { id: person, displayName: '', ...standing };
          const isMember = member !== null && isMemberAt(member, now);
          expect(isMember).toBe(entry !== undefined && isMemberOn(entry, today));
          if (isMember) expect(member.groupKey).toBe(entry!.group);
          const held = officeSpansOf(theirs, now)
            .filter(({ fromAt, untilAt }) => fromAt <= now && (untilAt === null || now < untilAt))
            .map(({ office }) => office);
          const inEntry = (entry?.offices ?? [])
            .filter(({ untilOn }) => untilOn === null || today < untilOn)
            .map(({ office }) => office);
          expect(held).toEqual(inEntry);
          if (!isMember) expect(held).toEqual([]);
        }
      });
    });
  });

  test('the view for inspection has every line of the register and no amount', () => {
    always((acts) => {
      for (const { entries } of play(acts).reads) {
        for (const entry of entries) {
          const { holding: _holding, property: _property, ...rest } = entry;
          expect(forInspection(entry)).toEqual(rest);
        }
      }
    });
  });
});
