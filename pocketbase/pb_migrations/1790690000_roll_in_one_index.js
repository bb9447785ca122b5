/// <reference path="../pb_data/types.d.ts" />
/**
 * The roll of a vote is fixed while everybody's commands wait: all that it asks of the facts stands in one index, in the
 * order in which it asks.
 */
const ROLL_INDEX =
  'CREATE INDEX `idx_register_facts_roll` ON `register_facts` (`person`, `day`, `seq`, `kind`, `knownAt`, `details`) ' +
  "WHERE `kind` IN ('entered', 'ceased', 'group')";

migrate(
  (app) => {
    const facts = app.findCollectionByNameOrId('register_facts');
    facts.indexes = [...facts.indexes, ROLL_INDEX];
    app.save(facts);
  },
  (app) => {
    const facts = app.findCollectionByNameOrId('register_facts');
    facts.indexes = facts.indexes.slice(0, -1);
    app.save(facts);
  },
);
