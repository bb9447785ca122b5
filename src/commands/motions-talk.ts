/** What members say about a motion, the moderator's work, and the papers of a motion. The rules are in src/domain/motions. */
import * as v from 'valibot';
import { threads } from '../domain/motions/index.ts';
import { duties } from '../domain/membership/index.ts';
import { command } from './command.ts';
import { EXAMPLE_ID, recordId } from './door.ts';
import { aboutProposal, motionId, reason, typed, type Done } from './motions.ts';

export const say = command<{ motionId: string; postId: string }>()({
  name: 'motions/say',
  who: 'member',
  repetition: 'kept',
  example: { motionId: EXAMPLE_ID, thread: 'question', words: 'Who drives the van?' },
  input: v.strictObject({
    motionId,
    thread: v.picklist(threads, 'thread-missing'),
    words: typed('post-words-missing', 'post-words-long', 1000),
  }),
  refusals: { ...aboutProposal, 'talk-over': 409, 'posts-too-many': 429 },
});

const aboutPost = { 'post-unknown': 404, 'post-own': 409, 'post-hidden': 409 } as const;

export const reportPost = command<{ postId: string }>()({
  name: 'motions/report-post',
  who: 'member',
  repetition: 'kept',
  example: { postId: EXAMPLE_ID, reason: 'It tells where somebody lives.' },
  input: v.strictObject({ postId: recordId, reason }),
  refusals: { ...aboutPost, 'post-reported': 409 },
});

/** `hide` or show: the writer reads the reason. */
export const judgePost = command<{ postId: string }>()({
  name: 'motions/judge-post',
  who: duties.discussion,
  repetition: 'kept',
  example: { postId: EXAMPLE_ID, what: 'hidden', reason: 'It tells where somebody lives.' },
  input: v.strictObject({
    postId: recordId,
    what: v.picklist(['hidden', 'shown'], 'choice-missing'),
    reason,
  }),
  refusals: { ...aboutPost, 'post-shown': 409 },
});

export const summarise = command<Done>()({
  name: 'motions/summarise',
  who: duties.discussion,
  repetition: 'kept',
  example: { motionId: EXAMPLE_ID, words: 'Many want a van. Some fear the cost.' },
  input: v.strictObject({ motionId, words: typed('post-words-missing', 'post-words-long', 1000) }),
  refusals: { ...aboutProposal, 'talk-over': 409 },
});

/** A paper as words and a link: nothing is put onto the server. */
export const addDocument = command<Done>()({
  name: 'motions/add-document',
  who: 'member',
  repetition: 'kept',
  example: { motionId: EXAMPLE_ID, title: 'Prices of three vans', link: 'https://example.org/vans' },
  input: v.strictObject({
    motionId,
    title: typed('document-title-missing', 'motion-title-long', 100),
    link: v.pipe(
      v.string('document-link-wrong'),
      v.trim(),
      v.maxLength(300, 'document-link-wrong'),
      v.regex(/^https:\/\/[^\s<>"]+$/, 'document-link-wrong'),
    ),
  }),
  refusals: { ...aboutProposal, 'not-the-mover': 403, 'talk-over': 409, 'documents-too-many': 409 },
});
