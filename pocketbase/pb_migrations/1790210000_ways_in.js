/// <reference path="../pb_data/types.d.ts" />
/**
 * More ways to sign in than by message: passkeys, a printed code, a printed card. A session is a row of `devices`, so
 * that a person can see where they are signed in and end it. An account may be without an email address: then it has
 * none, and no made-up one that a message could go to.
 */
migrate(
  (app) => {
    const {
      addIndexes,
      choice,
      index,
      link,
      make,
      needed,
      neededTime,
      text,
      time,
      truth,
      unique,
      whole,
    } = require(`${__hooks}/../pb_migrations/kit/schema.js`);
    const account = (more = {}) => link(app, 'account', 'accounts', { required: true, ...more });

    make(
      app,
      'passkeys',
      [
        account(),
        needed('credentialId', { max: 1400 }),
        needed('publicKey', { max: 3000 }),
        whole('signCount', { min: 0 }),
        truth('mayBeSaved'),
        needed('name', { max: 60 }),
        neededTime('madeAt'),
        time('lastAt'),
      ],
      [unique('passkeys', ['credentialId']), index('passkeys', ['account'])],
    );
    make(
      app,
      'passkey_challenges',
      [needed('challengeHash', { max: 64 }), text('account', { max: 15 }), neededTime('expiresAt')],
      [unique('passkey_challenges', ['challengeHash']), index('passkey_challenges', ['expiresAt'])],
    );
    make(
      app,
      'recovery_codes',
      [account(), needed('codeHash', { max: 64 }), neededTime('madeAt'), time('usedAt')],
      [unique('recovery_codes', ['codeHash']), unique('recovery_codes', ['account'])],
    );
    make(
      app,
      'cards',
      [
        link(app, 'member', 'members', { required: true }),
        link(app, 'askedBy', 'members', { required: true }),
        link(app, 'agreedBy', 'members', { required: true }),
        neededTime('agreedAt'),
        text('secretHash', { max: 64 }),
        text('codeHash', { max: 64 }),
        time('printedAt'),
        time('endedAt'),
        text('endedBy', { max: 15 }),
      ],
      [
        index('cards', ['member']),
        "CREATE UNIQUE INDEX unique_cards_secretHash ON cards (secretHash) WHERE secretHash != ''",
        "CREATE UNIQUE INDEX unique_cards_codeHash ON cards (codeHash) WHERE codeHash != ''",
        "CREATE UNIQUE INDEX unique_cards_alive ON cards (member) WHERE endedAt = ''",
      ],
    );

    const devices = app.findCollectionByNameOrId('devices');
    for (const field of [
      truth('isKnown'),
      { ...choice('way', ['message', 'passkey', 'code', 'card']), required: false },
      text('browser', { max: 20 }),
      text('system', { max: 20 }),
      text('passkey', { max: 15 }),
      text('card', { max: 15 }),
      time('endsAt'),
    ])
      devices.fields.add(
        field.type === 'bool'
          ? new BoolField(field)
          : field.type === 'date'
            ? new DateField(field)
            : field.type === 'select'
              ? new SelectField(field)
              : new TextField(field),
      );
    app.save(devices);
    app.db().newQuery("UPDATE devices SET isKnown = TRUE, way = 'message'").execute();
    addIndexes(app, 'devices', [
      "CREATE INDEX idx_devices_passkey ON devices (passkey) WHERE passkey != ''",
      "CREATE INDEX idx_devices_card ON devices (card) WHERE card != ''",
      'CREATE INDEX idx_devices_endsAt ON devices (endsAt) WHERE isKnown = FALSE',
    ]);

    const accounts = app.findCollectionByNameOrId('accounts');
    accounts.fields.getByName('email').required = false;
    app.save(accounts);
  },
  () => {
    throw new Error('Ways to sign in cannot be taken back. Restore a backup instead.');
  },
);
