/// <reference path="../pb_data/types.d.ts" />
/**
 * What happens to a secret vote is written down as acts (src/domain/sealed/acts.ts): numbered within the vote, each sealed
 * over the one before it. A key that tellers hold is all in acts, but for the envelopes that its parts are tried on: what is
 * in those must not be published with the acts.
 */
const { choice, guard, index, link, make, needed, neededTime, text, unique, whole } = require(
  `${__hooks}/../pb_migrations/kit/schema.js`,
);

migrate(
  (app) => {
    const votes = app.findCollectionByNameOrId('sealed_votes');
    votes.fields.getByName('keyHolder').values = ['server', 'tellers'];
    app.save(votes);
    const openings = app.findCollectionByNameOrId('sealed_openings');
    openings.fields.getByName('outcome').values = ['opened', 'void', 'key-gone', 'parts-lost'];
    app.save(openings);

    make(
      app,
      'sealed_acts',
      [
        link(app, 'motion', 'motions', { required: true }),
        whole('number', { required: true, min: 1 }),
        needed('kind', { max: 30 }),
        // JSON in its one spelling, as text: the seal is over these letters.
        needed('facts', { max: 4000 }),
        // Empty for the clock.
        text('by', { max: 15 }),
        neededTime('at'),
        needed('digest', { min: 64, max: 64 }),
      ],
      [unique('sealed_acts', ['motion', 'number']), index('sealed_acts', ['by', 'at'])],
    );
    guard(app, 'sealed_acts', '(motion = NEW.motion AND number = NEW.number)');

    make(
      app,
      'sealed_trials',
      [
        link(app, 'motion', 'motions', { required: true }),
        needed('keyId', { max: 16 }),
        choice('pair', ['12', '13', '23']),
        needed('answer', { max: 6 }),
        needed('envelope', { max: 208 }),
      ],
      [unique('sealed_trials', ['motion', 'keyId', 'pair'])],
    );
  },
  () => {
    throw new Error('What happened to secret votes would be lost. Restore a backup instead.');
  },
);
