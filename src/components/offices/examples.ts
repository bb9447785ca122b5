/** Every state of the parts of offices, as the server's answers would bring it. */
import { DAY, londonInstant, type CivilDate } from '../../domain/kernel/index.ts';
import type { Translate } from '../../lib/words.ts';
import type { Example } from '../ui/example.ts';
import type { HeldTerm, HeldView, PersonToAppoint } from './views.ts';

type T = Translate<'offices'>;

/** The day on which all of this is looked at: a page that shows examples must say the same tomorrow. */
export const EXAMPLE_TODAY: CivilDate = '2026-05-12';
const EXAMPLE_NOW = londonInstant(EXAMPLE_TODAY, 10 * 60);
const ids = { nasreen: 'abcdefghijklmno', dafydd: 'bcdefghijklmnop', tom: 'cdefghijklmnopq' } as const;
const ME = ids.nasreen;

const person = (id: string, name: string) => ({ id, name }) as unknown as HeldTerm['holder'];

const terms: readonly HeldTerm[] = [
  {
    office: 'chair',
    holder: person(ids.dafydd, 'Dafydd Llwyd'),
    fromAt: EXAMPLE_NOW - 200 * DAY,
    untilAt: EXAMPLE_NOW + 165 * DAY,
    coming: false,
  },
  {
    office: 'secretary',
    holder: person(ME, 'Nasreen Malik'),
    fromAt: EXAMPLE_NOW - 330 * DAY,
    untilAt: null,
    coming: false,
  },
  {
    office: 'treasurer',
    holder: person(ids.tom, 'Tom Okafor'),
    fromAt: EXAMPLE_NOW + 20 * DAY,
    untilAt: EXAMPLE_NOW + 385 * DAY,
    coming: true,
  },
];

/** As a member reads it, as a holder does, and as the secretary does. */
export const heldExamples = (t: T): Example<{ view: HeldView }>[] => [
  {
    state: 'read',
    title: t('held-title'),
    props: { view: { terms, me: '', appoints: false, setsUp: false } },
  },
  {
    state: 'own',
    title: t('end-own-short'),
    props: { view: { terms, me: ME, appoints: false, setsUp: false } },
  },
  { state: 'ends', title: t('end-short'), props: { view: { terms, me: ME, appoints: true, setsUp: false } } },
];

const people = [
  person(ids.tom, 'Tom Okafor'),
  person(ids.dafydd, 'Tomos Rees'),
] as readonly PersonToAppoint[];

/** Everything asked, with people found, and everything wrong. One form: two alike on a page have one name. */
export const appointExamples = (
  wrong: string,
): Example<{ people: readonly PersonToAppoint[]; faults: Readonly<Record<string, string>> }>[] => [
  {
    state: 'wrong',
    title: wrong,
    props: { people, faults: { office: wrong, memberId: wrong, fromOn: wrong, lastOn: wrong } },
  },
];
