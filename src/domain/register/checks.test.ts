// The auditor's question to the register: each kind of damage is found, and a sound one has none.
import { expect, test } from 'vitest';
import { londonInstant } from '../kernel/index.ts';
import { officeSpansOf, registerFaults, standingOf, writeFacts, type Beside, type Fact } from './index.ts';

const at = londonInstant('2026-01-10', 720);
const now = londonInstant('2026-06-15', 720);
const all = { on: '2026-01-10', reason: 'joined' };
const written = writeFacts({
  person: 'ann',
  facts: [],
  drafts: [
    { ...all, kind: 'entered', data: {} },
    { ...all, kind: 'name', data: {}, words: { name: 'Ann Lee' } },
    { ...all, kind: 'group', data: { group: 'workers' } },
    { ...all, kind: 'office-from', data: { office: 'chair' } },
  ],
  nextSeq: 1,
  by: 'terminal',
  now: at,
  groups: ['workers'],
});
if (!written.ok) throw new Error('The facts of this test are not allowed.');
const facts = written.value;
const beside: Beside = {
  person: 'ann',
  standing: standingOf(facts, now)!,
  offices: officeSpansOf(facts, now),
};
const codes = (some: readonly Fact[], more: Partial<Beside> = {}, sealed = () => true) =>
  registerFaults(some, [{ ...beside, ...more }], sealed, now).map(({ code }) => code);
const changed = (seq: number, change: Partial<Fact>): Fact[] =>
  facts.map((fact) => (fact.seq === seq ? ({ ...fact, ...change } as Fact) : fact));

test('a sound register has no fault', () => expect(codes(facts)).toEqual([]));

test.each<[string, readonly Fact[], Partial<Beside>, string]>([
  ['a fact that was taken out', facts.slice(0, 2).concat(facts.slice(3)), {}, 'number-missing'],
  ['a fact that takes the place of nothing', changed(4, { supersedes: 9 }), {}, 'supersedes-unknown'],
  [
    'two facts in one place',
    [...facts, { ...facts[1]!, seq: 5, supersedes: 2 }, { ...facts[1]!, seq: 6, supersedes: 2 }],
    {},
    'superseded-twice',
  ],
  [
    'a fact in the place of somebody else’s',
    [...facts, { ...facts[1]!, seq: 5, person: 'bob', supersedes: 2 }],
    {},
    'supersedes-other',
  ],
  ['a fact that was slipped in later', changed(3, { knownAt: at - 1 }), {}, 'known-before'],
  ['a member nobody wrote down', facts, { person: 'bob' }, 'no-facts'],
  ['a member in another group', facts, { standing: { ...beside.standing, groupKey: 'x' } }, 'member-differs'],
  ['a member since another day', facts, { standing: { ...beside.standing, joinedAt: 1 } }, 'member-differs'],
  ['an office nobody gave', facts, { offices: [] }, 'offices-differ'],
])('%s is found', (_name, some, more, code) => expect(codes(some, more)).toContain(code));

test('words that were changed are found', () => {
  expect(codes(facts, {}, () => false)).toEqual(['words-differ']);
});
