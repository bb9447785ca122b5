/// <reference path="../pb_data/types.d.ts" />
/**
 * That somebody at the server's terminal took a shortened history for whole (`check --accept-history`), with what was
 * missing; and that two office holders have confirmed it since (src/domain/approvals). Neither is ever changed.
 */
const { guard, link, make, needed, neededTime, unique } = require(
  `${__hooks}/../pb_migrations/kit/schema.js`,
);

migrate(
  (app) => {
    make(app, 'history_accepts', [needed('fault', { max: 2000 }), neededTime('at')]);
    guard(app, 'history_accepts', 'id = NEW.id');
    make(
      app,
      'history_confirmations',
      [
        link(app, 'accept', 'history_accepts', { required: true }),
        link(app, 'approval', 'approvals', { required: true }),
        neededTime('at'),
      ],
      [unique('history_confirmations', ['accept'])],
    );
    guard(app, 'history_confirmations', 'accept = NEW.accept');
  },
  () => {
    throw new Error('Who confirmed the history would be lost. Restore a backup instead.');
  },
);
