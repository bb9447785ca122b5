/// <reference path="../pb_data/types.d.ts" />
/**
 * Who votes for whom at a meeting (src/domain/proxies): that a proxy was given, and that it was taken back or declined.
 * Both only grow. Directions are what the giver wrote, by the number of the item: `{"2":"for"}`.
 */
const { choice, guard, index, json, link, make, needed, neededTime, unique, whole } = require(
  `${__hooks}/../pb_migrations/kit/schema.js`,
);

migrate(
  (app) => {
    make(
      app,
      'proxy_givings',
      [
        link(app, 'meeting', 'meetings', { required: true }),
        whole('number', { required: true, min: 1 }),
        link(app, 'giver', 'members', { required: true }),
        link(app, 'holder', 'members', { required: true }),
        json('directions'),
        choice('written', ['page', 'paper']),
        needed('receivedOn', { max: 10 }),
        // Who wrote it down: the giver, or the secretary from paper.
        link(app, 'by', 'members', { required: true }),
        neededTime('at'),
      ],
      [
        unique('proxy_givings', ['meeting', 'number']),
        index('proxy_givings', ['giver', 'at']),
        index('proxy_givings', ['holder', 'at']),
      ],
    );
    make(
      app,
      'proxy_ends',
      [
        link(app, 'giving', 'proxy_givings', { required: true }),
        choice('how', ['taken-back', 'declined']),
        link(app, 'by', 'members', { required: true }),
        neededTime('at'),
      ],
      [unique('proxy_ends', ['giving'])],
    );
    guard(app, 'proxy_givings', '(meeting = NEW.meeting AND number = NEW.number)');
    guard(app, 'proxy_ends', 'giving = NEW.giving');
  },
  () => {
    throw new Error('Who votes for whom would be lost. Restore a backup instead.');
  },
);
