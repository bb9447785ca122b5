/**
 * Erasing: that somebody was told of a meeting, came to it, did something in it, called one or called one off, or added a paper stays,
 * because a meeting is lawful by it. The lines hold no name of their own: with the member's row they lose it.
 */
import type { Erase } from '../kit/holds.ts';

export default {
  tables: [
    'meeting_told',
    'meeting_calls',
    'meeting_ends',
    'meeting_presences',
    'meeting_leavings',
    'meeting_acts',
    'meeting_documents',
    'document_ends',
    'document_parts',
  ],
  erase: () => undefined,
} satisfies Erase;
