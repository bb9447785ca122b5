/// <reference path="../pb_data/types.d.ts" />
/**
 * A letter to many members while it is being written to them, some hundreds at a time, each in a turn of its own
 * (hooks/kit/sendings.ts). `done` of the members have it; the row goes when all have.
 */
const { json, make, needed, neededTime, whole } = require(`${__hooks}/../pb_migrations/kit/schema.js`);

migrate(
  (app) => {
    make(app, 'notice_sendings', [
      needed('template', { max: 60 }),
      whole('priority', { min: 0 }),
      { ...json('members'), maxSize: 5000000 },
      json('words'),
      whole('done', { min: 0 }),
      neededTime('at'),
    ]);
  },
  (app) => app.delete(app.findCollectionByNameOrId('notice_sendings')),
);
