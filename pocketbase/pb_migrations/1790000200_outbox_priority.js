/// <reference path="../pb_data/types.d.ts" />
/**
 * Which message goes first: the larger number. A message that somebody waits for, such as the one they sign in with,
 * must not stand behind two thousand results. 0 is what nobody waits for.
 */
migrate(
  (app) => {
    const outbox = app.findCollectionByNameOrId('outbox');
    outbox.fields.add(new NumberField({ name: 'priority', onlyInt: true, min: 0 }));
    app.save(outbox);
  },
  (app) => {
    const outbox = app.findCollectionByNameOrId('outbox');
    outbox.fields.removeByName('priority');
    app.save(outbox);
  },
);
