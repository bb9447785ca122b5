/** Every state of a member's calendar address. They feed /design/calendar/ and the tests. */
import type { Translate } from '../../lib/words.ts';
import type { Example } from '../ui/example.ts';
import type { MyCalendar } from './views.ts';

type T = Translate<'calendar'>;

interface Shows {
  readonly calendar: MyCalendar;
  readonly address: string;
  readonly ended: boolean;
}

const AT = Date.parse('2026-06-15T12:00:00Z');
const address = 'https://ashbrook.example/api/co-op/calendar/feed?key=abcdefghijklmnopqrstuvwxyz0123456789';

export const addressExamples = (t: T): Example<Shows>[] => [
  {
    state: 'address-none',
    title: t('make'),
    props: { calendar: { madeAt: null }, address: '', ended: false },
  },
  {
    state: 'address-made',
    title: t('made-title'),
    props: { calendar: { madeAt: AT }, address, ended: false },
  },
  { state: 'address-had', title: t('new'), props: { calendar: { madeAt: AT }, address: '', ended: false } },
  {
    state: 'address-ended',
    title: t('ended'),
    props: { calendar: { madeAt: null }, address: '', ended: true },
  },
];
