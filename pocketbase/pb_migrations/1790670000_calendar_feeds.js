/// <reference path="../pb_data/types.d.ts" />
/**
 * The private address at which a member's calendar program finds the meetings (src/domain/calendar): one a member, and of
 * its key only the digest. Whoever ends it takes the row away.
 */
const { link, make, needed, neededTime, unique } = require(`${__hooks}/../pb_migrations/kit/schema.js`);

migrate(
  (app) => {
    make(
      app,
      'calendar_feeds',
      [
        link(app, 'member', 'members', { required: true }),
        needed('keyHash', { max: 64 }),
        neededTime('madeAt'),
      ],
      [unique('calendar_feeds', ['member']), unique('calendar_feeds', ['keyHash'])],
    );
  },
  (app) => app.delete(app.findCollectionByNameOrId('calendar_feeds')),
);
