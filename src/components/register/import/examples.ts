/** Every state of the parts that put a file into the register. */
import { fileFault, type FileFault } from '../../../domain/register-file/index.ts';
import type { Translate } from '../../../lib/words.ts';
import type { Example } from '../../ui/example.ts';
import { EXAMPLE_NOW } from '../examples.ts';
import type { ImportLine } from '../views.ts';
import type { FoundFile } from './found.ts';
import type { PutState } from './put-state.ts';

type T = Translate<'register-import'>;

const first = [
  {
    row: 2,
    name: 'Gwen Parry',
    address: '12 Mill Lane, Ashbrook',
    email: 'gwen.parry@ashbrook.example',
    group: 'supported',
    entered: '2024-03-01',
  },
  {
    row: 3,
    name: 'Judith Penrose',
    address: '3 High Street, Ashbrook',
    email: '',
    group: 'volunteers',
    entered: '2025-01-10',
  },
];
const look: readonly FileFault[] = [
  fileFault('twice-email', 9, 'email', { first: 4, text: 'Judith Penrose' }),
];
const wrong: readonly FileFault[] = [
  fileFault('name-missing', 4, 'name'),
  fileFault('name-missing', 7, 'name'),
  fileFault('day-wrong', 5, 'entered', { text: '13/25/2026' }),
  fileFault('group-misspelt', 8, 'group', { text: 'Famlies', meant: 'Families' }),
  fileFault('group-misspelt', 12, 'group', { text: 'Wokers', meant: 'Workers' }),
];
const found = (more: Partial<FoundFile>): FoundFile => ({
  encoding: 'utf-8',
  count: 214,
  emptyRows: 0,
  faults: [],
  first,
  ...more,
});

export const foundExamples = (t: T): Example<{ found: FoundFile }>[] => [
  { state: 'file-right', title: t('all-right'), props: { found: found({ faults: look, emptyRows: 3 }) } },
  {
    state: 'file-wrong',
    title: t('wrong-title', { count: wrong.length }),
    props: {
      found: found({ faults: [...wrong, ...look], encoding: 'windows-1252', first: first.slice(0, 1) }),
    },
  },
  {
    state: 'file-nothing',
    title: t('fault-header-missing'),
    props: {
      found: found({ faults: [fileFault('header-missing', 1)], count: 0, encoding: 'utf-16le', first: [] }),
    },
  },
];

export const faultListExamples = (t: T): Example<{ faults: readonly FileFault[] }>[] => [
  { state: 'fault-list', title: t('fault-column-what'), props: { faults: wrong } },
];

export const putExamples = (t: T): Example<{ put: PutState }>[] => [
  {
    state: 'put-handing',
    title: t('step-put'),
    props: { put: { state: 'handing', done: 100, of: 214, waits: false } },
  },
  {
    state: 'put-waits',
    title: t('waiting-limit'),
    props: { put: { state: 'handing', done: 150, of: 214, waits: true } },
  },
  {
    state: 'put-stopped',
    title: t('stopped-title'),
    props: { put: { state: 'stopped', done: 150, of: 214 } },
  },
  {
    state: 'put-checked',
    title: t('checked-title'),
    props: { put: { state: 'checked', of: 214, faults: look, withoutSignIn: 3 } },
  },
  {
    state: 'put-there',
    title: t('fault-there-person', { text: 'Gwen Parry' }),
    props: {
      put: {
        state: 'checked',
        of: 214,
        faults: [fileFault('there-person', 2, 'name', { text: 'Gwen Parry' })],
        withoutSignIn: 0,
      },
    },
  },
  { state: 'put-asked', title: t('asked-title'), props: { put: { state: 'asked', of: 214 } } },
  { state: 'put-done', title: t('done-title'), props: { put: { state: 'done', of: 214 } } },
];

const present = (more: Partial<ImportLine>): ImportLine => ({
  id: 'abcdefghijklmno',
  kind: 'people',
  people: 214,
  staged: 100,
  byName: 'Nasreen Malik',
  own: true,
  begunAt: EXAMPLE_NOW,
  asked: false,
  ending: null,
  endedAt: null,
  ...more,
});

export const underWayExamples = (t: T): Example<{ present: ImportLine }>[] => [
  { state: 'under-way-own', title: t('ask-second'), props: { present: present({ staged: 214 }) } },
  { state: 'under-way-other', title: t('under-way-title'), props: { present: present({ own: false }) } },
];
