// What the database says of a roll and of a page is what the rules say, whatever was written.
import { DatabaseSync } from 'node:sqlite';
import fc from 'fast-check';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { seal } from '../cli/parts/seal.ts';
import { inserter } from '../cli/parts/rows.ts';
import { addDays, DAY, londonDate, londonInstant } from '../domain/kernel/index.ts';
import { registerAsAt, rollOf, writeFacts, type Fact, type FactDraft } from '../domain/register/index.ts';
import { ENTERED_PAGE, ROLL, ROLL_AMONG, ROLL_COUNTS } from './register-roll.ts';
import { factRows } from './register.ts';
import { dateText } from './row.ts';

const database = new DatabaseSync(':memory:');
database.exec(
  'CREATE TABLE register_facts (seq INTEGER, person TEXT, kind TEXT, day TEXT, details TEXT, supersedes INTEGER, ' +
    'knownAt TEXT, "by" TEXT, reason TEXT, wordsHash TEXT); ' +
    'CREATE INDEX idx_register_facts_roll ON register_facts (person, day, seq, kind, knownAt, details) ' +
    "WHERE kind IN ('entered', 'ceased', 'group')",
);
const insert = inserter(database);
afterAll(() => database.close());
beforeEach(() => database.exec('DELETE FROM register_facts'));

const groups = ['supported', 'families', 'workers'];
const start = londonInstant('2026-01-05', 12 * 60);
const reason = 'told-us';
const act = fc.record({
  who: fc.nat(3),
  what: fc.constantFrom('enter', 'enter', 'group', 'leave', 'leave', 'correct', 'withdraw'),
  late: fc.integer({ min: -15, max: 25 }),
  n: fc.nat(30),
  wait: fc.integer({ min: 0, max: 9 }),
});

function draftsOf(
  theirs: readonly Fact[],
  today: string,
  { what, late, n }: typeof act extends fc.Arbitrary<infer A> ? A : never,
): FactDraft[] {
  const on = addDays(today, -late);
  const some = theirs[n % Math.max(1, theirs.length)];
  const group = groups[n % 3]!;
  if (what === 'enter')
    return [
      { kind: 'entered', on, data: {}, reason },
      { kind: 'name', on, data: {}, words: { name: 'Ann' }, reason },
      { kind: 'group', on, data: { group }, reason },
    ];
  if (what === 'group') return [{ kind: 'group', on, data: { group }, reason }];
  if (what === 'leave') return [{ kind: 'ceased', on, data: { why: 'left' }, reason }];
  if (!some) return [];
  if (what === 'withdraw') return [{ kind: 'withdrawn', on, data: {}, supersedes: some.seq, reason }];
  const words = some.words ? { words: some.words } : {};
  return [{ kind: some.kind, on, data: some.data, ...words, supersedes: some.seq, reason } as FactDraft];
}

function written(acts: readonly (typeof act extends fc.Arbitrary<infer A> ? A : never)[]) {
  const facts: Fact[] = [];
  const moments: number[] = [];
  let now = start;
  for (const one of acts) {
    now += one.wait * DAY + 1;
    const person = `person${one.who}`;
    const theirs = facts.filter((fact) => fact.person === person);
    const drafts = draftsOf(theirs, londonDate(now), one);
    const asked = { person, facts: theirs, drafts, nextSeq: facts.length + 1, by: 'office', now, groups };
    const result = writeFacts(asked);
    if (result.ok) facts.push(...result.value);
    moments.push(now);
  }
  return { facts, moments };
}

function asked(sql: string, params: { [name: string]: string | number }): Record<string, unknown>[] {
  const named = Object.entries(params).filter(([name]) => sql.includes(`{:${name}}`));
  return database.prepare(sql.replace(/\{:(\w+)\}/g, ':$1')).all(Object.fromEntries(named));
}

test('the database and the rules agree on every roll, its reasons and every page, as known at any moment', () => {
  fc.assert(
    fc.property(fc.array(act, { maxLength: 25 }), (acts) => {
      database.exec('DELETE FROM register_facts');
      const { facts, moments } = written(acts);
      for (const fact of facts) insert('register_facts', factRows(fact, seal).fact);
      for (const moment of moments) {
        for (const days of [0, 12, -12]) {
          const on = addDays(londonDate(moment), days);
          const at = { on, knownAt: dateText(moment) };
          const roll = rollOf({ facts, on, knownAt: moment });
          const onRoll = roll.flatMap((line) =>
            line.on ? [{ person: line.person, groupKey: line.group }] : [],
          );
          expect(asked(`${ROLL} ORDER BY person`, at)).toEqual(onRoll);
          const some = ['person0', 'person2', 'nobody'];
          expect(asked(`${ROLL_AMONG} ORDER BY person`, { ...at, people: JSON.stringify(some) })).toEqual(
            onRoll.filter(({ person }) => some.includes(person)),
          );
          const stands = roll.map((line) =>
            line.on ? 'entered' : line.why === 'no-longer-a-member' ? 'ceased' : '',
          );
          const counts = asked(ROLL_COUNTS, at).map((one) => [one['stands'], one['people']]);
          const expected = [...new Set(stands)].map((one) => [
            one,
            stands.filter((each) => each === one).length,
          ]);
          expect(counts.sort()).toEqual(expected.sort());
          const pageOf = { ...at, afterDay: '', afterPerson: '', most: 100 };
          const entries = registerAsAt({ facts, on, knownAt: moment });
          expect(asked(ENTERED_PAGE, pageOf).map(({ person }) => person)).toEqual(
            entries.map(({ person }) => person),
          );
        }
      }
    }),
    { numRuns: 60 },
  );
});
