/** What an office holder is writing down: as it was typed, and as the door takes it. */
import type { CommandInput } from '../../lib/doors.ts';
import { londonDate, type Instant } from '../../domain/kernel/index.ts';
import type {
  ActName,
  ElectronicPurpose,
  FactKind,
  MoneyHow,
  PropertyOf,
  VoiceOf,
} from '../../domain/register/index.ts';
import { dayOf, written, type WrittenDay } from '../../lib/written-day.ts';
import type { PersonFactLine } from './views.ts';

/** What can be written down anew, in the order of the page. */
export const offered = [
  'pay',
  'address',
  'electronic',
  'name',
  'group',
  'issue-shares',
  'withdraw-shares',
  'property',
  'voice',
  'cease',
  'entered',
] as const satisfies readonly ActName[];

export interface RecordDraft {
  act: ActName | '';
  /** The number of the line that is put right; 0 for none. */
  corrects: number;
  on: WrittenDay;
  /** An amount in pounds, as typed. */
  amount: string;
  how: MoneyHow | '';
  shares: string;
  property: PropertyOf | '';
  text: string;
  /** The purposes that an address may be used for. */
  purposes: readonly ElectronicPurpose[];
  group: string;
  /** A second group; empty for none. */
  also: string;
  voice: VoiceOf | '';
  /** The names of people who are a member together, one below the other. */
  people: string;
  why: 'left' | 'died' | '';
}

export const emptyRecord = (now: Instant): RecordDraft => ({
  act: '',
  corrects: 0,
  on: written(londonDate(now)),
  amount: '',
  how: '',
  shares: '',
  property: '',
  text: '',
  purposes: ['notices'],
  group: '',
  also: '',
  voice: '',
  people: '',
  why: '',
});

const actOf: Readonly<Partial<Record<FactKind, ActName>>> = {
  entered: 'entered',
  ceased: 'cease',
  name: 'name',
  address: 'address',
  electronic: 'electronic',
  group: 'group',
  voice: 'voice',
  'shares-issued': 'issue-shares',
  'shares-paid': 'pay',
  'shares-withdrawn': 'withdraw-shares',
  property: 'property',
};

const inPounds = (pence: number): string =>
  `${Math.floor(pence / 100)}.${String(pence % 100).padStart(2, '0')}`;

/** A line as it is put right: begins with what it says now. */
export function correcting(fact: PersonFactLine, now: Instant): RecordDraft {
  const draft: RecordDraft = {
    ...emptyRecord(now),
    act: actOf[fact.kind] ?? '',
    corrects: fact.seq,
    on: written(fact.on),
  };
  switch (fact.kind) {
    case 'name':
      return { ...draft, text: fact.words?.name ?? '' };
    case 'address':
      return { ...draft, text: (fact.words?.lines ?? []).join('\n') };
    case 'electronic':
      return { ...draft, text: fact.words?.address ?? '', purposes: fact.data.purposes };
    case 'voice':
      return {
        ...draft,
        text: fact.words?.voice ?? '',
        voice: fact.data.of,
        people: (fact.words?.people ?? []).join('\n'),
      };
    case 'group':
      return { ...draft, group: fact.data.group, also: fact.data.also ?? '' };
    case 'shares-issued':
      return { ...draft, shares: String(fact.data.shares) };
    case 'shares-withdrawn':
      return { ...draft, shares: String(fact.data.shares), amount: inPounds(fact.data.pence) };
    case 'shares-paid':
      return {
        ...draft,
        amount: inPounds(fact.data.pence),
        how: fact.data.how === 'passed' ? '' : fact.data.how,
      };
    case 'property':
      return { ...draft, amount: inPounds(fact.data.pence), property: fact.data.of };
    default:
      return draft;
  }
}

/** Whole pence of an amount in pounds as people type it; NaN when it is none. */
export function penceOf(typed: string): number {
  const found = /^£?\s*(\d{1,8})(?:[.,](\d{1,2}))?$/.exec(typed.trim());
  return found ? Number(found[1]) * 100 + Number((found[2] ?? '').padEnd(2, '0')) : NaN;
}

/** A number that no JSON can carry is none for the server either: it says so beside the question. */
const orWrong = (value: number): number => (Number.isFinite(value) ? value : -1);
export const countOf = (typed: string): number => (/^\d{1,7}$/.test(typed.trim()) ? Number(typed) : 0);
const linesOf = (typed: string): string[] =>
  typed
    .split(/\n/)
    .map((line) => line.trim())
    .filter(Boolean);

type Input = CommandInput<'register/record'>;

/** The draft as the door takes it. What was not chosen stays empty, and the server says so. */
export function inputOf(personId: string, draft: RecordDraft): Input {
  const { act, corrects, text, purposes, group, also, voice, people, why, how, property } = draft;
  const common = { personId, on: dayOf(draft.on), ...(corrects > 0 ? { corrects } : {}) };
  const pence = orWrong(penceOf(draft.amount));
  const shares = countOf(draft.shares);
  const fields: Readonly<Record<ActName, object>> = {
    pay: { pence, how },
    'issue-shares': { shares },
    'withdraw-shares': { shares, pence: draft.amount.trim() === '' ? 0 : pence },
    property: { of: property, pence },
    name: { name: text },
    address: { lines: linesOf(text) },
    electronic: { address: text.trim(), purposes },
    group: { group, also },
    voice: { of: voice, name: text, people: voice === 'joint' ? linesOf(people) : [] },
    entered: {},
    cease: { why },
    'take-away': {},
  };
  return { act, ...common, ...(act === '' ? {} : fields[act]) } as unknown as Input;
}
