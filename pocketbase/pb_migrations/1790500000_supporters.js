/// <reference path="../pb_data/types.d.ts" />
/**
 * Who helps a member with the portal, and with what (src/domain/supporters). What a supporter did stands in the history
 * of the co-op under the support's own name, so that the member finds it quickly.
 */
const { addIndexes, index, json, link, make, needed, neededTime, text, time, truth } = require(
  `${__hooks}/../pb_migrations/kit/schema.js`,
);

migrate(
  (app) => {
    make(
      app,
      'supporters',
      [
        link(app, 'member', 'members', { required: true }),
        needed('account', { max: 15 }),
        needed('name', { max: 100 }),
        json('abilities'),
        // An account that was made for this, and goes when nothing needs it any more.
        truth('accountMade'),
        neededTime('invitedAt'),
        time('acceptedAt'),
        time('endedAt'),
        // `member`, `supporter` or `clock`.
        text('endedBy', { max: 20 }),
      ],
      [
        index('supporters', ['member', 'invitedAt']),
        index('supporters', ['account']),
        "CREATE UNIQUE INDEX unique_supporters_open ON supporters (member, account) WHERE endedAt = ''",
      ],
    );
    addIndexes(app, 'events', [index('events', ['actor', 'seq'])]);
  },
  () => {
    throw new Error('Who helped whom would be lost. Restore a backup instead.');
  },
);
