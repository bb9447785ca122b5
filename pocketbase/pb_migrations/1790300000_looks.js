/// <reference path="../pb_data/types.d.ts" />
/**
 * Who looked at whose details, by which office, and when (src/domain/membership/looks.ts). Rows are only ever added, so
 * that nobody can look and leave no trace. An empty member is a look at everybody's.
 */
const { guard, index, link, make, needed, neededTime, text, unique, whole } = require(
  `${__hooks}/../pb_migrations/kit/schema.js`,
);

migrate(
  (app) => {
    make(
      app,
      'looks',
      [
        whole('seq', { required: true, min: 1 }),
        link(app, 'member', 'members'),
        link(app, 'by', 'members', { required: true }),
        text('office', { max: 40 }),
        needed('what', { max: 40 }),
        neededTime('at'),
      ],
      [unique('looks', ['seq']), index('looks', ['member', 'seq']), index('looks', ['by', 'seq'])],
    );
    guard(app, 'looks', 'seq = NEW.seq');
  },
  () => {
    throw new Error('Who looked at whose details would be lost. Restore a backup instead.');
  },
);
