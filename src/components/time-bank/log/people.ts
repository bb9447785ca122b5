/** The members who agreed to be found, as a list to choose from. Nobody else's name ever reaches the page. */
import { groups, type Language } from '../../../../site/co-op.ts';
import { all } from '../../../lib/reads.ts';
import type { ListingsRecord } from '../../../types/records.ts';

export interface Person {
  readonly id: string;
  readonly name: string;
  /** The group's name, to tell two people of one name apart. */
  readonly group: string;
}

/** A text as it is compared: without accents, capitals and spaces around it. `Siân` is found by `sian`. */
function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().trim();
}

/** The people whose name has every typed word in it. */
export function matching(people: readonly Person[], typed: string): Person[] {
  const wanted = plain(typed).split(/\s+/).filter(Boolean);
  return people.filter(({ name }) => wanted.every((word) => plain(name).includes(word)));
}

/** Everybody on the list but the member themself, by name. */
export function peopleFrom(lang: Language, listings: readonly ListingsRecord[], me: string): Person[] {
  return listings
    .filter(({ member }) => member !== me)
    .map(({ member, displayName, groupKey }) => ({
      id: member,
      name: displayName,
      group: groups.find(({ key }) => key === groupKey)?.name[lang] ?? '',
    }))
    .sort((a, b) => a.name.localeCompare(b.name));
}

/** All who may be chosen by this member. */
export async function readPeople(lang: Language, me: string): Promise<Person[]> {
  return peopleFrom(lang, await all('listings'), me);
}
