/// <reference path="../pb_data/types.d.ts" />
/**
 * Files of people that are put into the register (src/domain/register-file). The people of a file wait here, ready to be
 * written, until two office holders have agreed; then they are written at once, and nothing of them is left here. What
 * nobody finishes is taken away by the clock. The import itself stays: who did it, when, and how many people.
 */
const { index, json, make, needed, neededTime, text, time, truth, unique, whole } = require(
  `${__hooks}/../pb_migrations/kit/schema.js`,
);

migrate(
  (app) => {
    make(
      app,
      'register_imports',
      [
        // people or facts.
        needed('kind', { max: 10 }),
        // What each cell of a line is: a list of words.
        json('columns'),
        whole('people', { required: true, min: 1 }),
        // A member's id, or terminal.
        needed('by', { max: 60 }),
        neededTime('begunAt'),
        time('endedAt'),
        // written, cancelled or lapsed; empty while it is under way.
        text('ending', { max: 20 }),
      ],
      [index('register_imports', ['endedAt']), index('register_imports', ['by', 'begunAt'])],
    );
    make(
      app,
      'register_import_people',
      [
        needed('import', { max: 15 }),
        whole('place', { required: true, min: 1 }),
        // The line of the file, as a spreadsheet counts.
        whole('line', { min: 0 }),
        // The id that they will have.
        needed('person', { max: 15 }),
        // Whether the file gave it.
        truth('numbered'),
        needed('called', { max: 100 }),
        text('name', { max: 5000 }),
        text('placeKey', { max: 2000 }),
        text('email', { max: 254 }),
        text('phone', { max: 40 }),
        json('ways'),
        needed('language', { max: 2 }),
        // What follows from the facts once the last of their days is over.
        text('joinedAt', { max: 30 }),
        text('leftAt', { max: 30 }),
        text('groupKey', { max: 40 }),
        json('offices'),
        // The last day that any fact names.
        text('lastOn', { max: 10 }),
        json('facts'),
      ],
      [
        unique('register_import_people', ['import', 'place']),
        index('register_import_people', ['import', 'email']),
        index('register_import_people', ['person']),
      ],
    );
  },
  (app) => {
    for (const name of ['register_import_people', 'register_imports'])
      app.delete(app.findCollectionByNameOrId(name));
  },
);
