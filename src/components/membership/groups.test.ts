/** The page "who can see what about me" says what the table says, no less and no more. */
import { expect, test } from 'vitest';
import { mayShow, officeKeys, personFacts, visibleTo } from '../../domain/membership/index.ts';
import { forSupporters, onlyOwn, seenAs, seenBy } from './groups.ts';

const facts = (seen: ReturnType<typeof seenBy>) => seen.flatMap((each) => each.facts).sort();

test.each(officeKeys)('what the %s sees stands there with its reason', (office) => {
  for (const { why, facts: shown } of seenAs(office))
    for (const fact of shown) expect(mayShow(fact, { offices: [office] })).toBe(why);
  expect(facts(seenAs(office))).toEqual([...visibleTo({ offices: [office] })].sort());
});

test.each(['member', 'party', 'inspector'] as const)('what a %s sees stands there', (kind) => {
  expect(facts(seenBy(kind))).toEqual([...visibleTo({ [kind]: true })].sort());
});

test('what only you see is told to nobody, whatever they are', () => {
  const everything = {
    member: true,
    party: true,
    inspector: true,
    offices: officeKeys,
    abilities: ['read-my-page', 'time-bank', 'messages', 'details'],
  } as const;
  expect([...onlyOwn()].sort()).toEqual(
    personFacts.filter((fact) => mayShow(fact, everything) === null).sort(),
  );
});

test('what a supporter can be let see is never who helps, who looked, or how somebody voted', () => {
  for (const fact of ['supporters', 'looks', 'openVotes'] as const)
    expect(forSupporters()).not.toContain(fact);
});
