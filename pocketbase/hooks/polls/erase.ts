/**
 * Erasing: how somebody voted at a meeting, counted or declared stays, because what the meeting decided rests on it. The
 * lines hold no name of their own: with the member's row they lose it.
 */
import type { Erase } from '../kit/holds.ts';

export default {
  tables: [
    'item_votes',
    'item_tellers',
    'item_counts',
    'item_askings',
    'item_choices',
    'item_early_votes',
    'item_closes',
    'item_declarations',
  ],
  erase: () => undefined,
} satisfies Erase;
