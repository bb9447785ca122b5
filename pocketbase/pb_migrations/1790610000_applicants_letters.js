/// <reference path="../pb_data/types.d.ts" />
/**
 * Letters to people who asked to join and have no e-mail: the office prints and posts them with the others. They go when
 * the application goes (src/domain/joining).
 */
const { index, link, make, needed, neededTime, time } = require(`${__hooks}/../pb_migrations/kit/schema.js`);

migrate(
  (app) => {
    make(
      app,
      'application_letters',
      [
        link(app, 'application', 'applications', { required: true }),
        needed('language', { max: 2 }),
        needed('subject', { max: 300 }),
        needed('text', { max: 20000 }),
        neededTime('queuedAt'),
        time('printedAt'),
        link(app, 'printedBy', 'members'),
      ],
      [
        index('application_letters', ['application']),
        index('application_letters', ['printedAt', 'queuedAt']),
      ],
    );
  },
  (app) => app.delete(app.findCollectionByNameOrId('application_letters')),
);
