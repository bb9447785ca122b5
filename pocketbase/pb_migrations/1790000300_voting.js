/// <reference path="../pb_data/types.d.ts" />
/**
 * Letters that the clock sends once for a motion: that it closes soon, that it was missed. And the order in which
 * motions are looked up: by their close.
 */
const { addIndexes, choice, index, link, make, neededTime, unique } = require(
  `${__hooks}/../pb_migrations/kit/schema.js`,
);

migrate(
  (app) => {
    make(
      app,
      'vote_letters',
      [
        link(app, 'motion', 'motions', { required: true }),
        choice('kind', ['closes', 'missed']),
        neededTime('at'),
      ],
      [unique('vote_letters', ['motion', 'kind'])],
    );
    addIndexes(app, 'motions', [index('motions', ['closesAt', 'number'])]);
  },
  () => {
    throw new Error('Letters would be sent twice. Restore a backup instead.');
  },
);
