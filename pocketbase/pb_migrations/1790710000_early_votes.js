/// <reference path="../pb_data/types.d.ts" />
/**
 * Votes cast on this website before a meeting, on one of its items (src/domain/polls/early.ts). They are open votes: each
 * choice and each change is a row, and the last of a member counts. It only grows.
 */
const { choice, guard, index, link, make, neededTime, unique, whole } = require(
  `${__hooks}/../pb_migrations/kit/schema.js`,
);

migrate(
  (app) => {
    make(
      app,
      'item_early_votes',
      [
        link(app, 'meeting', 'meetings', { required: true }),
        whole('item', { required: true, min: 1 }),
        // Within the item.
        whole('seq', { required: true, min: 1 }),
        link(app, 'voter', 'members', { required: true }),
        choice('choice', ['for', 'against', 'abstain', 'taken-back']),
        neededTime('at'),
      ],
      [unique('item_early_votes', ['meeting', 'item', 'seq']), index('item_early_votes', ['voter', 'at'])],
    );
    guard(app, 'item_early_votes', '(meeting = NEW.meeting AND item = NEW.item AND seq = NEW.seq)');
  },
  () => {
    throw new Error('How members voted before meetings would be lost. Restore a backup instead.');
  },
);
