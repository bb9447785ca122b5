/** The meetings as a member's calendar program asks for them. The rules are in src/domain/calendar. */
import * as v from 'valibot';
import { query } from './query.ts';

/** Whether the member who asks has an address, and since when. */
export interface MyCalendar {
  readonly madeAt: number | null;
}

export const mine = query<MyCalendar>()({
  name: 'calendar/mine',
  who: 'member',
  example: {},
  input: v.strictObject({}),
  refusals: {},
});

/** The file itself, for whoever has the address. Secret: the key in the address is in no log. */
export const feed = query<string>()({
  name: 'calendar/feed',
  who: 'anyone',
  secret: true,
  file: 'text/calendar; charset=utf-8',
  example: { key: 'abcdefghijklmnopqrstuvwxyz0123456789' },
  input: v.strictObject({ key: v.string() }),
  refusals: { 'calendar-unknown': 404 },
});
