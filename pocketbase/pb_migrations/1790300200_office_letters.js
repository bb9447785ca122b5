/// <reference path="../pb_data/types.d.ts" />
/** Which letters about a term that ends have gone (src/domain/offices/notices.ts): each goes once. */
const { link, make, needed, neededTime, unique } = require(`${__hooks}/../pb_migrations/kit/schema.js`);

migrate(
  (app) => {
    make(
      app,
      'office_letters',
      [
        link(app, 'member', 'members', { required: true }),
        needed('office', { max: 40 }),
        neededTime('untilAt'),
        needed('kind', { max: 20 }),
        neededTime('at'),
      ],
      [unique('office_letters', ['member', 'office', 'untilAt', 'kind'])],
    );
  },
  (app) => app.delete(app.findCollectionByNameOrId('office_letters')),
);
