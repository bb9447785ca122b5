// Whether a file tells of the same person twice. One number, or one name at one address, stops the file: somebody has to
// say which line is right. One e-mail for two people, and two names that differ by a slip at one address, may be right
// (a couple, a father and his son), so that somebody only has to look.
//
// People whose lines carry numbers of their own were told apart before: their names are not compared.

import { plainWords } from '../joining/index.ts';
import { distance } from './choices.ts';
import { fileFault, type FaultCode, type FileFault } from './faults.ts';
import type { FilePerson } from './person.ts';

/** So many people at one address are a house or a street: names that are near say nothing there. */
const MOST_NEAR = 30;

const firstRow = ({ rows }: FilePerson): number => rows[0]!;

function groupedBy(people: readonly FilePerson[], keyOf: (person: FilePerson) => string): FilePerson[][] {
  const groups = new Map<string, FilePerson[]>();
  for (const person of people) {
    const key = keyOf(person);
    if (key === '') continue;
    const found = groups.get(key);
    if (found) found.push(person);
    else groups.set(key, [person]);
  }
  return [...groups.values()].filter((group) => group.length > 1);
}

const later = (
  code: FaultCode,
  column: 'person' | 'name' | 'email',
  group: readonly FilePerson[],
): FileFault[] =>
  group
    .slice(1)
    .map((person) =>
      fileFault(code, firstRow(person), column, { first: firstRow(group[0]!), text: person.name }),
    );

const wordsInOrder = (text: string): string => plainWords(text).split(' ').sort().join(' ');

/** What two people share who are the same: their name, in any order of its words, and their place or phone. */
const sameKey = ({ name, likeness: { placeKey, phoneKey } }: FilePerson): string =>
  `${wordsInOrder(name)}|${placeKey || phoneKey}`;

function nearNames(people: readonly FilePerson[]): FileFault[] {
  return groupedBy(people, ({ likeness }) => likeness.placeKey).flatMap((group) => {
    if (group.length > MOST_NEAR) return [];
    return group.flatMap((person, at) => {
      const other = group.slice(0, at).find(({ likeness: { nameKey } }) => {
        const apart = distance(nameKey, person.likeness.nameKey);
        return nameKey.length >= 6 && apart > 0 && apart <= 2;
      });
      return other
        ? [
            fileFault('twice-name-near', firstRow(person), 'name', {
              first: firstRow(other),
              text: other.name,
            }),
          ]
        : [];
    });
  });
}

/** Everything that two lines of a file share and should not, or may not. */
export function twiceFaults(people: readonly FilePerson[]): FileFault[] {
  const unnumbered = people.filter(({ person }) => person === '');
  return [
    ...groupedBy(people, ({ person }) => person).flatMap((group) => later('twice-number', 'person', group)),
    ...groupedBy(unnumbered, sameKey).flatMap((group) => later('twice-person', 'name', group)),
    ...groupedBy(people, ({ likeness }) => likeness.emailKey).flatMap((group) =>
      later('twice-email', 'email', group),
    ),
    ...nearNames(unnumbered),
  ];
}
