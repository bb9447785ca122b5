/// <reference path="../pb_data/types.d.ts" />
/**
 * Which groups there are is the co-op's own choice (site/co-op.ts). A table that lists them would need a migration for
 * each change of mind, so here a group becomes a word.
 */
const { retype } = require(`${__hooks}/../pb_migrations/kit/schema.js`);

migrate(
  (app) => {
    for (const name of ['members', 'listings', 'vote_rolls'])
      retype(app, name, 'groupKey', new TextField({ name: 'groupKey', max: 60, required: true }));
  },
  () => {
    throw new Error('A group may be one that the old list does not have. Restore a backup instead.');
  },
);
