// The lines of a file of facts: for each person all that was ever written down about them, corrections too. What took
// the place of what is told by the numbers of the lines, so that the history comes back as it was.

import { isCivilDate, type CivilDate } from '../kernel/index.ts';
import type { OfficeKey } from '../membership/index.ts';
import {
  electronicPurposes,
  type CeasedWhy,
  type FactDraft,
  type FactKind,
  type FactWords,
  type PaidHow,
  type PropertyOf,
  type VoiceOf,
} from '../register/index.ts';
import { parsePence, parseShares } from './amounts.ts';
import {
  howChoices,
  propertyChoices,
  purposeChoices,
  voiceChoices,
  whyChoices,
  yesChoices,
  type Choice,
} from './choices.ts';
import { parseDay } from './days.ts';
import { fileFault, shortened, type FileFault, type Parsed } from './faults.ts';
import type { Header } from './header.ts';
import { IMPORTED, type ReadPerson } from './people.ts';
import {
  calledIn,
  groupsIn,
  likenessIn,
  nameIn,
  LONGEST_CALLED,
  phoneIn,
  waysIn,
  type FileFact,
  type FileRules,
} from './person.ts';
import { RowReader, type FileRow } from './rows.ts';

/** More facts than these about one person do not go through the door at once. */
export const MOST_FACTS = 200;

const kinds: readonly FactKind[] = [
  'entered',
  'ceased',
  'name',
  'address',
  'electronic',
  'group',
  'voice',
  'shares-issued',
  'shares-paid',
  'shares-withdrawn',
  'property',
  'office-from',
  'office-until',
  'withdrawn',
];
const kindChoices: readonly Choice<FactKind>[] = kinds.map((key) => ({ key, names: [key] }));

/** Our own files write days in one way, and may go back to the first one that the register takes. */
const dayIn = (text: string): Parsed<CivilDate> =>
  isCivilDate(text) && text >= '1900-01-01' && text <= '2200-01-01' ? { value: text } : parseDay(text);

const numberIn = (text: string): Parsed<number> =>
  /^[1-9]\d{0,8}$/.test(text) ? { value: Number(text) } : { fault: 'fact-number-wrong' };

interface Part {
  readonly data: object;
  readonly words?: FactWords;
}

function amountIn(row: RowReader): number {
  if (row.text('amount').trim() === '' && !row.isBroken('amount')) row.say('amount-missing', 'amount');
  return row.read('amount', parsePence) ?? 0;
}

const sharesIn = (row: RowReader): number => {
  const shares = row.read('shares', parseShares);
  if (shares === null && !row.isBroken('shares')) row.say('shares-wrong', 'shares', { text: '' });
  return shares ?? 0;
};

function officeIn(row: RowReader, { offices }: FileRules): OfficeKey | '' {
  if (row.text('office') === '' && !row.isBroken('office')) row.say('office-missing', 'office');
  const wrong = { unknown: 'office-unknown', misspelt: 'office-misspelt' } as const;
  return row.choice<OfficeKey>('office', offices, wrong) ?? '';
}

/** The second group of a fact is written down as it was: which ones go together may have changed since. */
function groupIn(row: RowReader, rules: FileRules): object {
  const anyPair = rules.groups.flatMap(({ key: a }) => rules.groups.map(({ key: b }) => [a, b] as const));
  const { group, also } = groupsIn(row, { ...rules, mayBeInTwo: anyPair });
  return also === '' ? { group } : { group, also };
}

/** What a kind of fact needs beside its day. */
function partIn(row: RowReader, kind: FactKind, rules: FileRules): Part {
  switch (kind) {
    case 'entered':
    case 'withdrawn':
      return { data: {} };
    case 'ceased': {
      if (row.text('why') === '' && !row.isBroken('why')) row.say('why-missing', 'why');
      return { data: { why: row.choice<CeasedWhy>('why', whyChoices, { unknown: 'why-unknown' }) } };
    }
    case 'name':
      return { data: {}, words: { name: row.text('name') } };
    case 'address':
      return { data: {}, words: { lines: row.text('address').split('\n') } };
    case 'electronic': {
      const told = row.several('emailFor', purposeChoices, { unknown: 'purpose-unknown' });
      const purposes = electronicPurposes.filter((purpose) => told.includes(purpose));
      return { data: { purposes }, words: { address: row.text('email') } };
    }
    case 'group':
      return { data: groupIn(row, rules) };
    case 'voice': {
      const of = row.choice<VoiceOf>('voiceOf', voiceChoices, { unknown: 'voice-kind-unknown' }) ?? 'person';
      const voice = nameIn(row, 'voice');
      const people = row
        .text('people')
        .split('\n')
        .filter((one) => one !== '');
      return {
        data: { of },
        ...(of === 'person' && voice === ''
          ? {}
          : { words: { voice, ...(people.length > 0 ? { people } : {}) } }),
      };
    }
    case 'shares-issued':
    case 'shares-withdrawn':
      return { data: { shares: sharesIn(row), pence: amountIn(row) } };
    case 'shares-paid':
      return {
        data: {
          pence: amountIn(row),
          how: row.choice<PaidHow>('paidHow', howChoices, { unknown: 'paid-how-unknown' }) ?? 'other',
        },
      };
    case 'property':
      return {
        data: {
          of: row.choice<PropertyOf>('of', propertyChoices, { unknown: 'fact-money-unknown' }) ?? 'loan',
          pence: amountIn(row),
        },
      };
    case 'office-from':
    case 'office-until':
      return { data: { office: officeIn(row, rules) } };
  }
}

interface Line {
  readonly row: RowReader;
  readonly number: number | null;
  readonly corrects: number | null;
  readonly fact: FileFact | null;
}

function lineOf(line: FileRow, header: Header, rules: FileRules): Line {
  const row = new RowReader(line, header);
  const number = row.read('number', numberIn);
  const corrects = row.read('corrects', numberIn);
  const on = row.read('on', dayIn);
  const kind = row.choice('fact', kindChoices, { unknown: 'fact-unknown' });
  const erased = row.choice('erased', yesChoices, { unknown: 'fact-unknown' }) !== null;
  if (number === null && !row.isBroken('number')) row.say('fact-number-wrong', 'number', { text: '' });
  if (on === null && !row.isBroken('on')) row.say('day-missing', 'on');
  if (row.text('fact') === '' && !row.isBroken('fact')) row.say('fact-unknown', 'fact', { text: '' });
  if (kind === null || on === null) return { row, number, corrects, fact: null };
  const { data, words } = partIn(row, kind, rules);
  const reason = row.text('reason').trim() || IMPORTED;
  const draft = {
    kind,
    on,
    data,
    reason: reason.slice(0, 60),
    ...(words && !erased ? { words } : {}),
  } as FactDraft;
  return { row, number, corrects, fact: { row: row.at, draft, erased } };
}

/** What each line takes the place of, as the place of another line of the same person, from 1. */
function placed(lines: readonly Line[]): FileFact[] {
  const taken = new Set<number>();
  const numbers = lines.map(({ number }) => number);
  return lines.flatMap(({ row, number, corrects, fact }, at): FileFact[] => {
    if (number !== null && numbers.indexOf(number) !== at)
      row.say('fact-number-twice', 'number', { text: String(number) });
    if (fact === null) return [];
    if (corrects === null) return [fact];
    const place = numbers.slice(0, at).indexOf(corrects);
    const old = place < 0 ? null : lines[place]!.fact;
    if (place < 0) row.say('fact-corrects-unknown', 'corrects', { text: String(corrects) });
    else if (taken.has(corrects)) row.say('fact-corrects-twice', 'corrects', { text: String(corrects) });
    else if (old && fact.draft.kind !== 'withdrawn' && old.draft.kind !== fact.draft.kind)
      row.say('fact-corrects-other', 'corrects', { text: String(corrects) });
    taken.add(corrects);
    return [{ ...fact, draft: { ...fact.draft, supersedes: place + 1 } }];
  });
}

const newest = <Found>(
  facts: readonly FileFact[],
  find: (fact: FileFact) => Found | undefined,
): Found | undefined =>
  [...facts]
    .reverse()
    .map(find)
    .find((found) => found !== undefined);

/** Somebody, from all their lines; null when something is wrong with one. They come in the order of their numbers. */
export function readFacts(lines: readonly FileRow[], header: Header, rules: FileRules): ReadPerson {
  const read = lines
    .map((line) => lineOf(line, header, rules))
    .sort((a, b) => (a.number ?? 0) - (b.number ?? 0));
  const facts = placed(read);
  const [first] = read;
  const person = first!.row.text('person').trim();
  const [called, phone, ways] = [calledIn(first!.row, ''), phoneIn(first!.row), waysIn(first!.row)];
  for (const { row } of read) {
    if (row.text('called') !== first!.row.text('called') || row.text('phone').trim() !== phone)
      row.say('fact-person-differs', 'called', { text: shortened(row.text('called')) });
    if (!/^[a-z0-9]{15}$/.test(person) && !row.isBroken('person'))
      row.say(person === '' ? 'fact-person-missing' : 'person-number-wrong', 'person', {
        text: shortened(person),
      });
  }
  const faults: FileFault[] = read.flatMap(({ row }) => row.faults);
  if (lines.length > MOST_FACTS)
    faults.push(fileFault('person-too-many-facts', lines[0]!.at, 'person', { most: MOST_FACTS }));
  if (faults.length > 0) return { person: null, faults };
  const name = newest(facts, ({ draft }) => draft.words?.name) ?? '';
  const email = newest(facts, ({ draft }) => draft.words?.address) ?? '';
  const address = newest(facts, ({ draft }) => draft.words?.lines) ?? [];
  return {
    faults: [],
    person: {
      rows: lines.map(({ at }) => at),
      person,
      called: called === '' ? [...name].slice(0, LONGEST_CALLED).join('') : called,
      name,
      phone,
      ways,
      email,
      likeness: likenessIn({ name, email, lines: address, phone }),
      facts,
    },
  };
}
