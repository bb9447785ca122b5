/** Finding a person by typing. */
import { expect, it } from 'vitest';
import { matching, peopleFrom } from './people.ts';

const listing = (member: string, displayName: string) => ({
  id: member,
  member,
  displayName,
  groupKey: 'families' as const,
  sinceAt: '2026-01-01 12:00:00.000Z',
});
const people = peopleFrom(
  'en',
  [listing('t', 'Tom Okafor'), listing('s', 'Siân Bowen'), listing('g', 'Gwen Parry')],
  'g',
);
const names = (typed: string) => matching(people, typed).map(({ name }) => name);

it('the list is by name, and without the member themself', () => {
  expect(names('')).toEqual(['Siân Bowen', 'Tom Okafor']);
});

it.each([
  ['sian', ['Siân Bowen']],
  ['  OKA ', ['Tom Okafor']],
  ['bowen si', ['Siân Bowen']],
  ['gwen', []],
])('typing %o finds %o', (typed, found) => expect(names(typed)).toEqual(found));
