/// <reference path="../pb_data/types.d.ts" />
/**
 * Whether nobody but its owner can have made a passkey, as far as the portal knew when it was made
 * (src/domain/papers/others-read.ts). Those from before this was asked count as made by their owners.
 */
migrate(
  (app) => {
    const passkeys = app.findCollectionByNameOrId('passkeys');
    passkeys.fields.add(new BoolField({ name: 'sure' }));
    app.save(passkeys);
    app.db().newQuery('UPDATE passkeys SET sure = TRUE').execute();
  },
  (app) => {
    const passkeys = app.findCollectionByNameOrId('passkeys');
    passkeys.fields.removeByName('sure');
    app.save(passkeys);
  },
);
