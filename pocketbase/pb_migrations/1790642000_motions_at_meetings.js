/// <reference path="../pb_data/types.d.ts" />
/** An item of an agenda can name the motion that it decides (proposals): its words are those that the notice gave. */
const { addIndexes, index, text } = require(`${__hooks}/../pb_migrations/kit/schema.js`);

migrate(
  (app) => {
    const items = app.findCollectionByNameOrId('meeting_items');
    items.fields.add(new Field(text('proposal', { max: 15 })));
    app.save(items);
    addIndexes(app, 'meeting_items', [index('meeting_items', ['proposal'])]);
  },
  () => {
    throw new Error('Which motion a meeting decides would be lost. Restore a backup instead.');
  },
);
