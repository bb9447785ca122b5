// Somebody as a file tells of them, and what the co-op's own rules bring to the reading.

import type { CivilDate, Id } from '../kernel/index.ts';
import { likenessOf, needsVoice, type ContactWay, type Likeness } from '../joining/index.ts';
import { secondGroups, type OfficeKey } from '../membership/index.ts';
import type { FactDraft, VoiceOf } from '../register/index.ts';
import { voiceChoices, wayChoices, type Choice } from './choices.ts';
import type { ColumnKey } from './columns.ts';
import type { RowReader } from './rows.ts';

/** What the co-op brings: its groups, its offices by their names, what a share costs, which day it is. */
export interface FileRules {
  readonly groups: readonly (Choice & { readonly ofOrganisations?: boolean })[];
  readonly mayBeInTwo: readonly (readonly [string, string])[];
  readonly offices: readonly Choice<OfficeKey>[];
  readonly sharePence: number;
  readonly today: CivilDate;
}

/** A fact of the file. `supersedes` of its draft is the place of another fact of the same person, from 1. */
export interface FileFact {
  readonly row: number;
  readonly draft: FactDraft;
  /** True when the words were erased before the file was written: the fact stays without them. */
  readonly erased: boolean;
}

export interface FilePerson {
  /** The lines that tell of them. */
  readonly rows: readonly number[];
  /** Their own number, when the file gives it: so that who comes back is the same person. */
  readonly person: Id | '';
  /** How they want to be called. */
  readonly called: string;
  readonly name: string;
  readonly phone: string;
  readonly ways: readonly ContactWay[];
  /** The newest e-mail that holds. */
  readonly email: string;
  readonly likeness: Likeness;
  readonly facts: readonly FileFact[];
}

const LONGEST = 200;
/** The longest name that a page shows. */
export const LONGEST_CALLED = 100;
const LONGEST_PHONE = 40;
const MOST_LINES = 8;

/** A name of up to 200 letters. */
export function nameIn(row: RowReader, key: ColumnKey): string {
  const text = row.text(key);
  if ([...text].length > LONGEST) row.say('name-too-long', key, { most: LONGEST });
  return text;
}

/** How they want to be called: their name when nothing else is said. */
export function calledIn(row: RowReader, name: string): string {
  const called = row.text('called') === '' ? name : row.text('called');
  if ([...called].length > LONGEST_CALLED) row.say('name-too-long', 'called', { most: LONGEST_CALLED });
  return called;
}

const partColumns = ['address1', 'address2', 'address3', 'address4', 'address5', 'address6'] as const;

/** The lines of an address, from one cell or from several, with the postcode at the end. */
export function addressIn(row: RowReader): string[] {
  const whole = row.text('address').split('\n').filter(Boolean);
  const parts = partColumns.map((key) => row.text(key)).filter(Boolean);
  const postcode = row.text('postcode');
  if (whole.length > 0 && parts.some((part) => !whole.includes(part))) row.say('address-twice', 'address');
  const written = whole.length > 0 ? whole : parts;
  const isThere =
    postcode === '' || written.some((line) => line.toUpperCase().includes(postcode.toUpperCase()));
  const lines = isThere ? written : [...written, postcode];
  if (lines.length > MOST_LINES) row.say('address-too-many-lines', 'address', { most: MOST_LINES });
  if (lines.some((line) => [...line].length > LONGEST))
    row.say('address-line-too-long', 'address', { most: LONGEST });
  return lines;
}

const EMAIL = /^[^\s@<>,;"']+@[^\s@<>,;"'.]+(\.[^\s@<>,;"'.]+)+$/;

/** One e-mail in small letters. */
export function emailIn(row: RowReader): string {
  const text = row.text('email').trim().toLowerCase();
  if (text === '') return '';
  if (/@.*[\s,;/].*@/.test(text)) row.say('email-two', 'email', { text });
  else if (!EMAIL.test(text) || text.length > LONGEST)
    row.say('email-wrong', 'email', { text: text.slice(0, 60) });
  return text;
}

/** A phone number as it was typed. One that a spreadsheet has spoilt is refused. */
export function phoneIn(row: RowReader): string {
  const text = row.text('phone').trim();
  if (text === '') return '';
  const digits = text.replace(/\D/g, '');
  if (/^\d[.,]?\d*e\+?\d+$/i.test(text)) row.say('phone-rounded', 'phone', { text });
  else if (!/^\+?[\d\s().\-/]+(?:(?:x|ext\.?|est\.?) ?\d{1,6})?$/i.test(text) || text.length > LONGEST_PHONE)
    row.say('phone-wrong', 'phone', { text: text.slice(0, 40) });
  else if (!text.startsWith('+') && /^[1-9]\d{8,9}$/.test(digits))
    row.say('phone-lost-zero', 'phone', { text });
  else if (digits.length < 5) row.say('phone-wrong', 'phone', { text });
  return text;
}

export const waysIn = (row: RowReader): ContactWay[] =>
  row.several<ContactWay>('ways', wayChoices, { unknown: 'way-unknown' });

export interface Groups {
  readonly group: string;
  readonly also: string;
}

const wrongGroup = { unknown: 'group-unknown', misspelt: 'group-misspelt' } as const;

/** The group, and the second one where somebody is in two. */
export function groupsIn(row: RowReader, rules: FileRules): Groups {
  const group = row.choice('group', rules.groups, wrongGroup) ?? '';
  if (row.text('group') === '' && !row.isBroken('group')) row.say('group-missing', 'group');
  const also = row.choice('group2', rules.groups, wrongGroup) ?? '';
  if (also !== '' && also === group) row.say('groups-same', 'group2');
  else if (also !== '' && group !== '' && !secondGroups(group, rules).includes(also))
    row.say('groups-not-together', 'group2', { text: also });
  return { group, also };
}

/** Who speaks, as a file says it. `people`: all who are a member together. */
export interface FileVoice {
  readonly of: VoiceOf;
  readonly name: string;
  readonly people: readonly string[];
}

/** Who speaks: the person, or somebody who is named for an organisation or for people who are a member together. */
export function voiceIn(row: RowReader, group: string, rules: FileRules): FileVoice {
  const name = nameIn(row, 'voice');
  const told = row.choice<VoiceOf>('voiceOf', voiceChoices, { unknown: 'voice-kind-unknown' });
  const of = told ?? (needsVoice(group, rules) ? 'organisation' : 'person');
  if (of !== 'person' && name === '' && !row.isBroken('voice')) row.say('voice-missing', 'voice');
  const people = row
    .text('people')
    .split(/[;\n]/)
    .map((one) => one.trim())
    .filter((one) => one !== '');
  if (of === 'person' && (name !== '' || people.length > 0)) row.say('voice-not-needed', 'voice');
  if (people.some((one) => [...one].length > LONGEST)) row.say('name-too-long', 'people', { most: LONGEST });
  return { of, name, people };
}

/** Their own number: 15 small letters and digits, as our own files have it. */
export function personNumberIn(row: RowReader): Id | '' {
  const text = row.text('person').trim();
  if (text !== '' && !/^[a-z0-9]{15}$/.test(text)) row.say('person-number-wrong', 'person', { text });
  return text;
}

/** What two people are compared by. */
export const likenessIn = (person: {
  readonly name: string;
  readonly email: string;
  readonly lines: readonly string[];
  readonly phone: string;
}): Likeness =>
  likenessOf({
    email: person.email,
    fullName: person.name,
    address: person.lines.join('\n'),
    phone: person.phone,
  });
