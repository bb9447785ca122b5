/// <reference path="../pb_data/types.d.ts" />
/**
 * What the time bank's queries need to answer from a long ledger as fast as from a short one: the postings of an
 * account in the order of time, with their minutes in the index; the entries of an account in the order in which they
 * were logged. And an entry that is wrong says what is wrong with it, by choice; older answers said it in words only.
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
