/// <reference path="../pb_data/types.d.ts" />
/**
 * What the register of a day and the roll of a vote need to be found quickly among ten years of facts: the facts of a
 * kind, with their days and moments in the index itself.
 */
const { index } = require(`${__hooks}/../pb_migrations/kit/schema.js`);

migrate(
  (app) => {
    const facts = app.findCollectionByNameOrId('register_facts');
    facts.indexes = [...facts.indexes, index('register_facts', ['kind', 'person', 'day', 'seq', 'knownAt'])];
    app.save(facts);
  },
  (app) => {
    const facts = app.findCollectionByNameOrId('register_facts');
    facts.indexes = facts.indexes.slice(0, -1);
    app.save(facts);
  },
);
