/** Finding a person by typing, among those a device knows. */
import { expect, it } from 'vitest';
import { matching, together } from './people.ts';

const person = (id: string, name: string) => ({ id, name, groupKey: 'families' });
const people = [person('s', 'Siân Bowen'), person('t', 'Tom Okafor')];
const names = (typed: string) => matching(people, typed).map(({ name }) => name);

it.each([
  ['', ['Siân Bowen', 'Tom Okafor']],
  ['sian', ['Siân Bowen']],
  ['  OKA ', ['Tom Okafor']],
  ['bowen si', ['Siân Bowen']],
  ['gwen', []],
])('typing %o finds %o', (typed, found) => expect(names(typed)).toEqual(found));

it('a name that the server gives anew takes the place of the old one, and nobody is there twice', () => {
  const named = together([person('t', 'Thomas Okafor')], people).map(({ name }) => name);
  expect(named).toEqual(['Thomas Okafor', 'Siân Bowen']);
});
