/// <reference path="../pb_data/types.d.ts" />
/**
 * Closes every collection: no API rule is left, so that PocketBase's record routes answer nobody but a superuser on the
 * dashboard. A row rule and a caller's filter run in one WHERE, and what a person may not see could be read by asking
 * about it. Reads are queries now (src/queries).
 */
migrate(
  (app) => {
    for (const collection of app.findAllCollections()) {
      if (collection.system) continue;
      for (const rule of ['listRule', 'viewRule', 'createRule', 'updateRule', 'deleteRule'])
        collection[rule] = null;
      if (collection.isAuth()) {
        collection.authRule = null;
        collection.manageRule = null;
      }
      app.save(collection);
    }
  },
  () => {
    throw new Error('Open collections leak. Restore a backup instead.');
  },
);
