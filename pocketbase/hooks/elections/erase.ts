/**
 * Erasing: that somebody stood, nominated, seconded or asked stays without their name, because a board was elected by it
 * and others answered. What they said as a candidate goes.
 */
import { execute } from '../kit/engine.ts';
import type { Erase } from '../kit/holds.ts';

export default {
  tables: [
    'elections',
    'election_again',
    'nominations',
    'nomination_answers',
    'nomination_ends',
    'nomination_seconds',
    'election_candidates',
    'election_places',
    'election_questions',
    'candidate_words',
  ],
  erase: ({ app }, { member }) => {
    execute(
      app,
      `DELETE FROM candidate_words
        WHERE nomination IN (SELECT nominations.id FROM nominations WHERE candidate = {:member})`,
      { member },
    );
  },
} satisfies Erase;
