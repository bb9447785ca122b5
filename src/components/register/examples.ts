/** Every state of the parts of the register, as the server's answers would bring it. They feed /design/register/ and the tests. */
import { DAY } from '../../domain/kernel/index.ts';
import type { Entry, HeldOffice, Spell, View } from '../../domain/register/index.ts';
import type { TableWords } from '../../lib/register-table.ts';
import type { Example } from '../ui/example.ts';
import { correcting, emptyRecord, type RecordDraft } from './record-draft.ts';
import type { MyMembership, PeopleFound, PersonFactLine, PersonInRegister, RequestLine } from './views.ts';

/** The moment at which all of this is looked at: a page that shows examples must say the same tomorrow. */
export const EXAMPLE_NOW = Date.parse('2026-05-12T09:00:00Z');
export const EXAMPLE_DAY = '2026-05-12';

const spell = (fromOn: string, untilOn: string | null = null): Spell => ({
  fromOn,
  untilOn,
  why: untilOn === null ? null : 'left',
});
const chair: HeldOffice = { office: 'chair', fromOn: '2025-04-05', untilOn: '2026-11-30' };

const gwen: Entry = {
  person: 'gwen00000000000',
  name: 'Gwen Parry',
  lines: ['12 Mill Lane', 'Ashbrook'],
  electronic: { address: 'gwen.parry@ashbrook.example', purposes: ['notices', 'news'] },
  group: 'supported',
  also: '',
  voice: { of: 'person', name: 'Gwen Parry', people: [] },
  enteredOn: '2024-03-01',
  ceasedOn: null,
  ceasedWhy: null,
  spells: [spell('2024-03-01')],
  offices: [],
  holding: { shares: 1, duePence: 100, paidPence: 100 },
  property: [],
};

/** Somebody with everything there can be: an office, a loan, an earlier membership, a share that is owing. */
const judith: Entry = {
  ...gwen,
  person: 'judith000000000',
  name: 'Judith Penrose',
  group: 'supported',
  also: 'volunteers',
  enteredOn: '2025-01-10',
  spells: [spell('2022-02-01', '2023-06-30'), spell('2025-01-10')],
  offices: [chair],
  holding: { shares: 2, duePence: 200, paidPence: 100 },
  property: [{ of: 'loan', pence: 50_000 }],
};
const library: Entry = {
  ...gwen,
  person: 'library00000000',
  name: 'Mill Lane Library',
  electronic: null,
  voice: { of: 'organisation', name: 'Joyce Appiah', people: [] },
  ceasedOn: '2026-04-30',
  ceasedWhy: 'left',
};

/** People who are a member together. */
const together: Entry['voice'] = { of: 'joint', name: 'Ann Price', people: ['Ann Price', 'Bob Price'] };

export const voiceExamples = ({ t }: TableWords): Example<{ voice: Entry['voice'] }>[] => [
  { state: 'voice-joint', title: t('voice-of-joint'), props: { voice: together } },
  { state: 'voice-organisation', title: t('voice-of-organisation'), props: { voice: library.voice } },
];

type Changes = Pick<PersonInRegister, 'groups' | 'voices'>;
export const changesExamples = ({ t }: TableWords): Example<Changes & { own: boolean }>[] => {
  const first = { group: 'families', also: '', fromOn: '2024-03-01', untilOn: null };
  return [
    { state: 'one-group', title: t('groups-own'), props: { own: true, groups: [first], voices: [] } },
    {
      state: 'two-groups',
      title: t('groups-theirs'),
      props: {
        own: false,
        groups: [
          { group: 'workers', also: 'families', fromOn: '2025-06-01', untilOn: null },
          { ...first, untilOn: '2025-06-01' },
        ],
        voices: [
          { ...together, name: 'Bob Price', fromOn: '2025-06-01', untilOn: null },
          { ...together, fromOn: '2024-03-01', untilOn: '2025-06-01' },
        ],
      },
    },
  ];
};

/** Passing shares on: closed, nobody found, somebody found, and nobody chosen. */
export function passExamples(
  { t }: TableWords,
  missing: string,
): Example<{ open: boolean; people: PeopleFound['people'] | null; errors: Record<string, string> }>[] {
  const found = [{ id: 'judith000000000', name: 'Judith Penrose' }] as unknown as PeopleFound['people'];
  return [
    { state: 'pass', title: t('pass-title'), props: { open: false, people: null, errors: {} } },
    { state: 'pass-nobody', title: t('pass-nobody'), props: { open: true, people: [], errors: {} } },
    { state: 'pass-to', title: t('pass-to'), props: { open: true, people: found, errors: {} } },
    {
      state: 'pass-missing',
      title: t('pass-name'),
      props: { open: true, people: null, errors: { toId: missing } },
    },
  ];
}

export const ownEntryExamples = ({ t }: TableWords): Example<{ entry: Entry }>[] => [
  { state: 'plain', title: t('entry-title'), props: { entry: gwen } },
  { state: 'full', title: t('owing-title'), props: { entry: judith } },
];

export const tableExamples = ({ t }: TableWords): Example<{ view: View; entries: readonly Entry[] }>[] => [
  { state: 'view-full', title: t('view-full'), props: { view: 'full', entries: [gwen, judith, library] } },
  {
    state: 'view-inspection',
    title: t('view-inspection'),
    props: { view: 'inspection', entries: [gwen, judith, library] },
  },
];

export const timelineExamples = ({
  t,
}: TableWords): Example<{ spells: readonly Spell[]; offices: readonly HeldOffice[] }>[] => [
  { state: 'one', title: t('picture-title'), props: { spells: gwen.spells, offices: [] } },
  { state: 'came-back', title: t('column-before'), props: { spells: judith.spells, offices: [chair] } },
];

const line = (seq: number, more: object): PersonFactLine =>
  ({
    seq,
    on: '2024-03-01',
    data: {},
    words: null,
    supersedes: 0,
    supersededBy: 0,
    knownAt: EXAMPLE_NOW - 100 * DAY,
    byName: 'Nasreen Malik',
    reason: 'joined',
    otherName: '',
    ...more,
  }) as unknown as PersonFactLine;

const facts: readonly PersonFactLine[] = [
  line(12, {
    kind: 'voice',
    data: { of: 'joint' },
    words: { voice: together.name, people: together.people },
  }),
  line(11, {
    kind: 'shares-withdrawn',
    data: { shares: 1, pence: 100 },
    reason: 'passed-on',
    otherName: 'Judith Penrose',
  }),
  line(10, { kind: 'shares-issued', data: { shares: 2, pence: 200 }, reason: 'passed-from' }),
  line(9, { kind: 'name', words: { name: 'Gwen Parry' }, supersedes: 2 }),
  line(8, { kind: 'shares-paid', data: { pence: 100, how: 'bank' } }),
  line(7, { kind: 'office-from', data: { office: 'chair' } }),
  line(6, { kind: 'property', data: { of: 'loan', pence: 50_000 } }),
  line(5, { kind: 'group', data: { group: 'supported' } }),
  line(4, { kind: 'shares-issued', data: { shares: 1, pence: 100 } }),
  line(3, { kind: 'address', words: { lines: ['12 Mill Lane', 'Ashbrook'] } }),
  line(2, { kind: 'name', words: { name: 'Gwen Pary' }, supersededBy: 9 }),
  line(1, { kind: 'entered', byName: '' }),
];

export const factsExamples = ({ t }: TableWords): Example<{ facts: readonly PersonFactLine[] }>[] => [
  { state: 'facts', title: t('history-title'), props: { facts } },
];

type Inspection = MyMembership['inspection'];
const inspection = (more: Partial<NonNullable<Inspection>>): Inspection => ({
  state: 'waiting',
  askedAt: EXAMPLE_NOW - DAY,
  answerBy: '2026-05-25',
  untilOn: null,
  reason: '',
  ...more,
});

/** Asking to look: not asked, asked, yes, no, over; and nothing said where something must be. */
export function lookExamples(
  { t }: TableWords,
  missing: string,
): Example<{ inspection: Inspection; error: string | undefined }>[] {
  const one = (state: string, title: string, value: Inspection, error?: string) => ({
    state,
    title,
    props: { inspection: value, error },
  });
  return [
    one('look', t('look-title'), null),
    one('look-wrong', t('look-purpose'), null, missing),
    one('look-waiting', t('look-asked-title'), inspection({})),
    one('look-granted', t('look-open'), inspection({ state: 'granted', untilOn: '2026-05-30' })),
    one('look-refused', t('look-refused'), inspection({ state: 'refused', reason: t('look-lead') })),
    one('look-over', t('look-close'), inspection({ state: 'over', untilOn: '2026-05-01' })),
  ];
}

/** Leaving: the question, what happens then, and a day that is named already. */
export const leaveExamples = ({ t }: TableWords): Example<{ leavesOn: string | null; open: boolean }>[] => [
  { state: 'leave', title: t('leave-title'), props: { leavesOn: null, open: false } },
  { state: 'leave-day', title: t('leave-day'), props: { leavesOn: null, open: true } },
  { state: 'leaves', title: t('leaves-title'), props: { leavesOn: '2026-06-30', open: false } },
];

const request = (id: string, more: Partial<RequestLine>): RequestLine => ({
  id,
  name: 'Tom Okafor',
  purpose: 'I want to write to all members about the bus.',
  askedAt: EXAMPLE_NOW - 2 * DAY,
  answerBy: '2026-05-24',
  late: false,
  state: 'waiting',
  untilOn: null,
  reason: '',
  byName: '',
  own: false,
  ...more,
});

export const requestsExamples = ({
  t,
}: TableWords): Example<{ waiting: readonly RequestLine[]; answered: readonly RequestLine[] }>[] => [
  { state: 'requests-none', title: t('requests-none'), props: { waiting: [], answered: [] } },
  {
    state: 'requests',
    title: t('requests-title'),
    props: {
      waiting: [
        request('one', { late: true, answerBy: '2026-05-10' }),
        request('two', { name: 'Nasreen Malik', own: true }),
      ],
      answered: [
        request('three', { state: 'granted', untilOn: '2026-05-30', byName: 'Nasreen Malik' }),
        request('four', { state: 'refused', reason: t('look-lead'), byName: 'Nasreen Malik' }),
      ],
    },
  },
];

/** Writing down: each thing with its questions; and a line that is put right. */
export function recordExamples({ t }: TableWords): Example<{ draft: RecordDraft; line: string }>[] {
  const one = (act: RecordDraft['act'], title: string, more: Partial<RecordDraft> = {}) => ({
    state: `write-${act || 'nothing'}`,
    title,
    props: { draft: { ...emptyRecord(EXAMPLE_NOW), act, ...more }, line: '' },
  });
  return [
    one('', t('write-what')),
    one('pay', t('act-pay')),
    one('electronic', t('act-electronic')),
    one('group', t('act-group'), { group: 'families' }),
    one('voice', t('act-voice'), { voice: 'joint' }),
    {
      state: 'write-correct',
      title: t('write-correct'),
      props: {
        draft: correcting(
          facts.find(({ kind }) => kind === 'address')!,
          EXAMPLE_NOW,
        ),
        line: '12 Mill Lane, Ashbrook',
      },
    },
  ];
}

export const endExamples = ({ t }: TableWords): Example<{ why: string; open: boolean }>[] => [
  { state: 'end', title: t('end-title'), props: { why: '', open: false } },
  { state: 'end-open', title: t('end-why'), props: { why: '', open: true } },
];

export const takeOutExamples = ({ t }: TableWords): Example<{ read: number | null }>[] => [
  { state: 'take-out', title: t('export-people'), props: { read: null } },
  { state: 'take-out-reading', title: t('export-progress', { count: 300 }), props: { read: 300 } },
];
