/// <reference path="../pb_data/types.d.ts" />
/** That a name of a requisition counts no more, because whoever gave it left, and that the others were told (src/domain/requisitions). */
const { guard, link, make, neededTime, unique } = require(`${__hooks}/../pb_migrations/kit/schema.js`);

migrate(
  (app) => {
    make(
      app,
      'requisition_losses',
      [link(app, 'name', 'requisition_names', { required: true }), neededTime('at')],
      [unique('requisition_losses', ['name'])],
    );
    guard(app, 'requisition_losses', 'name = NEW.name');
  },
  () => {
    throw new Error('Who was told of a lost name would be forgotten. Restore a backup instead.');
  },
);
