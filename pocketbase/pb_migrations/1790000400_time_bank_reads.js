/// <reference path="../pb_data/types.d.ts" />
/**
 * What the time bank's queries need to answer from a long ledger as fast as from a short one: the postings of an
 * account in the order of time, with their minutes in the index; the entries of an account in the order in which they
 * were logged. A posting's guard asks for each thing by its index: asked in one breath, the part about reversals made
 * SQLite read the whole ledger for every posting. And an entry that is wrong says what is wrong with it, by choice; older answers said it in words only.
 */
const { index } = require(`${__hooks}/../pb_migrations/kit/schema.js`);

migrate(
  (app) => {
    /** Puts indexes in the place of those on the first column alone, which they do the work of. */
    const inPlaceOf = (name, columns, rest) => {
      const collection = app.findCollectionByNameOrId(name);
      const old = columns.map((column) => index(name, [column]));
      collection.indexes = [
        ...collection.indexes.filter((each) => !old.includes(each)),
        ...columns.map((column) => index(name, [column, ...rest])),
      ];
      app.save(collection);
    };
    inPlaceOf('time_postings', ['debit', 'credit'], ['at', 'minutes']);
    inPlaceOf('time_exchanges', ['giver', 'receiver'], ['loggedAt']);

    const there = (condition) => `EXISTS (SELECT 1 FROM time_postings WHERE ${condition})`;
    const alike =
      `${there('id = NEW.id')} OR ${there('seq = NEW.seq')} OR ` +
      `(NEW.reverses > 0 AND ${there('reverses > 0 AND reverses = NEW.reverses')})`;
    for (const sql of [
      'DROP TRIGGER guard_time_postings_insert',
      `CREATE TRIGGER guard_time_postings_insert BEFORE INSERT ON time_postings WHEN ${alike} ` +
        "BEGIN SELECT RAISE(ABORT, 'append-only: time_postings'); END",
    ])
      app.db().newQuery(sql).execute();

    const answers = app.findCollectionByNameOrId('time_answers');
    answers.fields.add(
      new SelectField({
        name: 'wrong',
        values: ['how-long', 'which-day', 'what-kind', 'not-me', 'other'],
        maxSelect: 1,
      }),
    );
    app.save(answers);
  },
  () => {
    throw new Error('An answer may say what the old table has no room for. Restore a backup instead.');
  },
);
