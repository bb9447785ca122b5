/**
 * Erasing: that a line of the roll had a paper, and that somebody was phoned, stays as the vote is fixed; it holds ids, and
 * loses the name with the roll. That they asked for a paper goes. A count that waits is everybody's and stays until the
 * opening.
 */
import { execute } from '../kit/engine.ts';
import type { Erase } from '../kit/holds.ts';

export default {
  tables: ['vote_papers', 'late_envelopes', 'paper_wishes', 'ballot_calls', 'paper_tallies'],
  erase: ({ app }, { member }) => {
    execute(app, 'DELETE FROM paper_wishes WHERE member = {:member}', { member });
  },
} satisfies Erase;
