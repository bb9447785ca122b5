/** A ticket to hear when something changed. The rules are in src/domain/live. */
import * as v from 'valibot';
import { query } from './query.ts';

/** Topics that one page may ask for at a time. */
const MOST_TOPICS = 5;

export const ticket = query<{ ticket: string }>()({
  name: 'live/ticket',
  who: 'member',
  supporter: 'read-my-page',
  example: { topics: 'votes,time-bank' },
  input: v.strictObject({
    topics: v.pipe(
      v.string('topic-unknown'),
      v.maxLength(100, 'topic-unknown'),
      v.transform((text) => text.split(',')),
      v.maxLength(MOST_TOPICS, 'topic-unknown'),
    ),
  }),
  refusals: { 'topic-unknown': 400 },
});
