/** People to choose from while there is no connection: those whom the server named not long ago, on one's own device. */
import { draftOf } from '../../../lib/drafts.ts';
import type { People, Person } from '../views.ts';

/** A text as it is compared: without accents, capitals and spaces around it. `Siân` is found by `sian`. */
function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().trim();
}

/** The people whose name has every typed word in it. */
export function matching(people: readonly Person[], typed: string): Person[] {
  const wanted = plain(typed).split(/\s+/).filter(Boolean);
  return people.filter(({ name }) => wanted.every((word) => plain(name).includes(word)));
}

/** So many names are remembered: the people somebody helps are few. */
const MOST_KNOWN = 40;

/** The people of two lists by name, each once; the first list's come before others are left out. */
export function together(first: readonly Person[], second: readonly Person[]): Person[] {
  const known = new Set(first.map(({ id }) => id));
  return [...first, ...second.filter(({ id }) => !known.has(id))].slice(0, MOST_KNOWN);
}

const isPerson = (each: unknown): each is Person =>
  typeof each === 'object' && each !== null && 'id' in each && 'name' in each && 'groupKey' in each;
const fits = (kept: unknown): kept is readonly Person[] => Array.isArray(kept) && kept.every(isPerson);
const known = draftOf('time-bank/people', fits);

/** Remembers whom the server named, and gives all that are known by now. */
export function remember(people: readonly Person[]): readonly Person[] {
  const all = together(people, known.read() ?? []);
  known.keep(all);
  return all;
}

/** What the page can offer without a connection; null when it knows nobody. */
export function knownPeople(typed: string): People | null {
  const all = known.read() ?? [];
  return all.length === 0 ? null : { hasAccount: true, rulebook: '', people: matching(all, typed), more: 0 };
}
