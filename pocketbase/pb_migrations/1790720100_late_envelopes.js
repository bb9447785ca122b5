/// <reference path="../pb_data/types.d.ts" />
/**
 * Outer envelopes that were found or came after the close of a secret vote (src/domain/papers): they are set aside, closed,
 * and it is noted whose. Nothing of the vote changes by it.
 */
const { guard, link, make, needed, neededTime, unique } = require(
  `${__hooks}/../pb_migrations/kit/schema.js`,
);

migrate(
  (app) => {
    make(
      app,
      'late_envelopes',
      [
        link(app, 'motion', 'motions', { required: true }),
        link(app, 'paper', 'vote_papers', { required: true }),
        needed('by', { max: 15 }),
        neededTime('at'),
      ],
      [unique('late_envelopes', ['motion', 'paper'])],
    );
    guard(app, 'late_envelopes', '(motion = NEW.motion AND paper = NEW.paper)');
  },
  () => {
    throw new Error('What came too late would be forgotten. Restore a backup instead.');
  },
);
