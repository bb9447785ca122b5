/**
 * The small kit of migrations: fields and indexes in one line each, a collection that nobody can reach past the doors,
 * and the three guards of an append-only table. A migration takes it with
 * `const { text, make } = require(`${__hooks}/../pb_migrations/kit/schema.js`);`.
 * What a migration has done once is done: change nothing here that an old migration would do otherwise.
 */
const text = (name, more = {}) => ({ type: 'text', name, max: 5000, ...more });
const needed = (name, more = {}) => text(name, { required: true, ...more });
const time = (name) => ({ type: 'date', name });
const neededTime = (name) => ({ type: 'date', name, required: true });
/** A whole number; every amount of the co-op is one. */
const whole = (name, more = {}) => ({ type: 'number', name, onlyInt: true, ...more });
const truth = (name) => ({ type: 'bool', name });
const choice = (name, values) => ({ type: 'select', name, values, maxSelect: 1, required: true });
const json = (name) => ({ type: 'json', name, maxSize: 200000 });

/** A link to a row of another collection. */
const link = (app, name, collection, more = {}) => ({
  type: 'relation',
  name,
  collectionId: app.findCollectionByNameOrId(collection).id,
  maxSelect: 1,
  cascadeDelete: false,
  ...more,
});

const index = (table, columns) =>
  `CREATE INDEX idx_${table}_${columns.join('_')} ON ${table} (${columns.join(', ')})`;
const unique = (table, columns) =>
  `CREATE UNIQUE INDEX unique_${table}_${columns.join('_')} ON ${table} (${columns.join(', ')})`;

/** Makes a collection. It has no API rule: every read is a query, every write a command. */
const make = (app, name, fields, indexes = []) =>
  app.save(new Collection({ type: 'base', name, fields, indexes }));

/** Adds indexes to a collection that is there. */
const addIndexes = (app, name, indexes) => {
  const collection = app.findCollectionByNameOrId(name);
  collection.indexes = [...collection.indexes, ...indexes];
  app.save(collection);
};

/**
 * Guards an append-only table: no change, no removal, and no insert that would replace a row, because INSERT OR REPLACE
 * slips past a delete trigger. `alike` says when a row is the same as NEW: `seq = NEW.seq`. The table's name
 * must also stand in pocketbase/append-only.json.
 */
const guard = (app, table, alike) => {
  const trigger = (moment, when) =>
    app
      .db()
      .newQuery(
        `CREATE TRIGGER guard_${table}_${moment.toLowerCase()} BEFORE ${moment} ON ${table} ${when} ` +
          `BEGIN SELECT RAISE(ABORT, 'append-only: ${table}'); END`,
      )
      .execute();
  trigger('INSERT', `WHEN EXISTS (SELECT 1 FROM ${table} WHERE id = NEW.id OR ${alike})`);
  trigger('UPDATE', '');
  trigger('DELETE', '');
};

/** Gives a field another type and keeps what it holds: by a field of the new kind that takes its place and its name. */
const retype = (app, name, before, field) => {
  const collection = app.findCollectionByNameOrId(name);
  const between = `${before}Before`;
  collection.fields.getByName(before).name = between;
  app.save(collection);
  collection.fields.add(field);
  app.save(collection);
  app.db().newQuery(`UPDATE ${name} SET ${before} = ${between}`).execute();
  collection.fields.removeByName(between);
  app.save(collection);
};

module.exports = {
  addIndexes,
  choice,
  guard,
  index,
  json,
  link,
  make,
  needed,
  neededTime,
  retype,
  text,
  time,
  truth,
  unique,
  whole,
};
