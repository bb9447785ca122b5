/// <reference path="../pb_data/types.d.ts" />
/** An item of an agenda can be a question that only one group votes on: its key, or nothing for everybody. */
const { text } = require(`${__hooks}/../pb_migrations/kit/schema.js`);

migrate(
  (app) => {
    const items = app.findCollectionByNameOrId('meeting_items');
    items.fields.add(new Field(text('groupKey', { max: 60 })));
    app.save(items);
  },
  () => {
    throw new Error('Which group a meeting asked would be lost. Restore a backup instead.');
  },
);
