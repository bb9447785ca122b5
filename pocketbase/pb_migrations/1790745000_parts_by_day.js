/// <reference path="../pb_data/types.d.ts" />
/** The clock looks each minute for files that were begun and never became a paper: by the day of their first parts. */
const { addIndexes, index } = require(`${__hooks}/../pb_migrations/kit/schema.js`);

migrate(
  (app) => {
    addIndexes(app, 'document_parts', [index('document_parts', ['number', 'at', 'upload'])]);
  },
  () => {
    // An index more does no harm to an older version.
  },
);
