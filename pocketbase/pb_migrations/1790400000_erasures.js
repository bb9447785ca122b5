/// <reference path="../pb_data/types.d.ts" />
/** Who asked to be erased, and when it was done: what shows that it was, once nothing else does. */
const { link, make, neededTime, text, time, unique } = require(`${__hooks}/../pb_migrations/kit/schema.js`);

migrate(
  (app) => {
    make(
      app,
      'erasures',
      [
        link(app, 'member', 'members', { required: true }),
        neededTime('askedAt'),
        time('doneAt'),
        // The last day on which the register keeps the name: 2026-12-01, or empty.
        text('nameUntil', { max: 10 }),
        time('nameGoneAt'),
      ],
      [unique('erasures', ['member'])],
    );
  },
  (app) => app.delete(app.findCollectionByNameOrId('erasures')),
);
