// A line of a file of people: somebody as they are, and since when. All that the line says holds from the day of entering.

import type { CivilDate } from '../kernel/index.ts';
import type { OfficeKey } from '../membership/index.ts';
import type { CeasedWhy, ElectronicPurpose, FactDraft, FactWords, PaidHow } from '../register/index.ts';
import { parsePence, parseShares } from './amounts.ts';
import { howChoices, purposeChoices, whyChoices } from './choices.ts';
import { parseDay } from './days.ts';
import { shortened, type FileFault } from './faults.ts';
import type { Header } from './header.ts';
import {
  addressIn,
  calledIn,
  emailIn,
  groupsIn,
  likenessIn,
  nameIn,
  personNumberIn,
  phoneIn,
  voiceIn,
  waysIn,
  type FilePerson,
  type FileRules,
  type FileVoice,
} from './person.ts';
import { RowReader, type FileRow } from './rows.ts';
import { NO_PURPOSE } from './writing.ts';

/** The reason that stands beside every fact of such a file. */
export const IMPORTED = 'imported';

interface Held {
  readonly office: OfficeKey;
  readonly from: CivilDate;
  readonly until: CivilDate | null;
}

/** `chair from 2024-04-05 until 2025-04-05`, `cadeirydd o 5 Ebrill 2024 tan 5 Ebrill 2025`. */
const OFFICE = /^(.+?)\s+(?:from|o)\s+(.+?)(?:\s+(?:until|to|tan|hyd)\s+(.+))?$/i;

function officeIn(row: RowReader, text: string, entered: CivilDate, rules: FileRules): Held[] {
  const [, named = text, fromText = '', untilText = ''] = OFFICE.exec(text) ?? [];
  const day = (words: string): CivilDate | null => {
    const read = parseDay(words);
    if (read.value === undefined) row.say(read.fault, 'offices', { text: shortened(words) });
    return read.value ?? null;
  };
  const wrong = { unknown: 'office-unknown', misspelt: 'office-misspelt' } as const;
  const office = row.oneOf('offices', named, rules.offices, wrong);
  const from = fromText === '' ? entered : day(fromText);
  const until = untilText === '' ? null : day(untilText);
  if (from && until && until < from) row.say('office-ends-before', 'offices', { text: shortened(text) });
  return office && from ? [{ office, from, until }] : [];
}

const officesIn = (row: RowReader, entered: CivilDate, rules: FileRules): Held[] =>
  row
    .text('offices')
    .split(/[;\n]/)
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .flatMap((part) => officeIn(row, part, entered, rules));

interface Membership {
  readonly entered: CivilDate;
  readonly ceased: CivilDate | null;
  readonly why: CeasedWhy;
}

function membershipIn(row: RowReader, { today }: FileRules): Membership | null {
  const entered = row.read('entered', parseDay);
  const ceased = row.read('ceased', parseDay);
  const why = row.choice<CeasedWhy>('why', whyChoices, { unknown: 'why-unknown' });
  if (row.text('entered') === '' && !row.isBroken('entered')) row.say('entered-missing', 'entered');
  if (entered && entered > today) row.say('day-ahead', 'entered', { text: entered });
  if (entered && ceased && ceased < entered) row.say('ceased-before-entered', 'ceased');
  if (row.text('ceased') !== '' && row.text('why') === '' && !row.isBroken('why'))
    row.say('why-missing', 'why');
  if (row.text('ceased') === '' && row.text('why') !== '') row.say('why-without-day', 'why');
  return entered === null ? null : { entered, ceased, why: why ?? 'left' };
}

/** Shares, payments, loans and deposits, all from one day. */
function moneyIn(row: RowReader, on: CivilDate, { sharePence }: FileRules): FactDraft[] {
  const common = { on, reason: IMPORTED };
  const shares = row.read('shares', parseShares) ?? 0;
  const due = row.read('due', parsePence);
  const paid = row.read('paid', parsePence) ?? 0;
  const how = row.choice<PaidHow>('paidHow', howChoices, { unknown: 'paid-how-unknown' }) ?? 'other';
  const [loan, deposit] = [row.read('loan', parsePence) ?? 0, row.read('deposit', parsePence) ?? 0];
  if (due && shares === 0 && !row.isBroken('shares')) row.say('cost-without-shares', 'due');
  const property = (
    [
      ['loan', loan],
      ['deposit', deposit],
    ] as const
  ).flatMap(([of, pence]): FactDraft[] =>
    pence > 0 ? [{ ...common, kind: 'property', data: { of, pence } }] : [],
  );
  return [
    ...(shares > 0
      ? [{ ...common, kind: 'shares-issued', data: { shares, pence: due ?? shares * sharePence } } as const]
      : []),
    ...(paid > 0 ? [{ ...common, kind: 'shares-paid', data: { pence: paid, how } } as const] : []),
    ...property,
  ];
}

function emailFacts(row: RowReader, email: string, on: CivilDate): FactDraft[] {
  const forNothing = row.text('emailFor').trim() === NO_PURPOSE;
  const told = forNothing
    ? []
    : row.several<ElectronicPurpose>('emailFor', purposeChoices, { unknown: 'purpose-unknown' });
  if (email === '' && row.text('emailFor').trim() !== '' && !row.isBroken('email'))
    row.say('purpose-without-email', 'emailFor');
  const purposes = told.length > 0 || forNothing ? told : (['notices'] as const);
  return email === ''
    ? []
    : [{ on, reason: IMPORTED, kind: 'electronic', data: { purposes }, words: { address: email } }];
}

const officeFacts = (held: readonly Held[]): FactDraft[] =>
  held.flatMap(({ office, from, until }): FactDraft[] => [
    { kind: 'office-from', on: from, data: { office }, reason: IMPORTED },
    ...(until === null
      ? []
      : [{ kind: 'office-until', on: until, data: { office }, reason: IMPORTED } as const]),
  ]);

const voiceWords = ({ name, people }: FileVoice): FactWords => ({
  voice: name,
  ...(people.length > 0 ? { people } : {}),
});

export type ReadPerson = { readonly person: FilePerson | null; readonly faults: readonly FileFault[] };

/** Somebody, from their line; null when something is wrong with it. Whether the facts fit together is asked afterwards. */
export function readPerson(line: FileRow, header: Header, rules: FileRules): ReadPerson {
  const row = new RowReader(line, header);
  const [person, name] = [personNumberIn(row), nameIn(row, 'name')];
  if (name === '' && !row.isBroken('name')) row.say('name-missing', 'name');
  const called = calledIn(row, name);
  const [lines, email, phone, ways] = [addressIn(row), emailIn(row), phoneIn(row), waysIn(row)];
  const { group, also } = groupsIn(row, rules);
  const voice = voiceIn(row, group, rules);
  const membership = membershipIn(row, rules);
  const on = membership?.entered ?? rules.today;
  const common = { on, reason: IMPORTED };
  const drafts: FactDraft[] = [
    { ...common, kind: 'entered', data: {} },
    { ...common, kind: 'name', data: {}, words: { name } },
    ...(lines.length > 0 ? [{ ...common, kind: 'address', data: {}, words: { lines } } as const] : []),
    ...emailFacts(row, email, on),
    { ...common, kind: 'group', data: { group, ...(also === '' ? {} : { also }) } },
    ...(voice.of === 'person'
      ? []
      : [{ ...common, kind: 'voice', data: { of: voice.of }, words: voiceWords(voice) } as const]),
    ...moneyIn(row, on, rules),
    ...officeFacts(officesIn(row, on, rules)),
    ...(membership?.ceased
      ? [{ kind: 'ceased', on: membership.ceased, data: { why: membership.why }, reason: IMPORTED } as const]
      : []),
  ];
  if (row.faults.length > 0) return { person: null, faults: row.faults };
  return {
    faults: [],
    person: {
      rows: [row.at],
      person,
      called,
      name,
      phone,
      ways,
      email,
      likeness: likenessIn({ name, email, lines, phone }),
      facts: drafts.map((draft) => ({ row: row.at, draft, erased: false })),
    },
  };
}
