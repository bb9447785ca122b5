/// <reference path="../pb_data/types.d.ts" />
/**
 * Applications to join and what happened to each. They are no part of any history that must stay: an application that
 * is over is taken away by the clock, with all that somebody told in it. The history of the co-op (events) keeps that
 * there was one, and no word of it.
 */
const { index, json, link, make, needed, neededTime, text, unique, whole } = require(
  `${__hooks}/../pb_migrations/kit/schema.js`,
);

migrate(
  (app) => {
    make(
      app,
      'applications',
      [
        // SHA-256 of the code that only who applied has.
        needed('codeHash', { max: 64 }),
        needed('language', { max: 2 }),
        json('answers'),
        // What two people are compared by (domain/joining, likeness).
        text('emailKey', { max: 254 }),
        text('nameKey', { max: 200 }),
        text('placeKey', { max: 120 }),
        text('phoneKey', { max: 40 }),
        // How the office came by it: online, paper, phone.
        needed('cameBy', { max: 10 }),
        text('toldBy', { max: 120 }),
        // Stands for the network household that began it, within one run of the server.
        text('household', { max: 64 }),
        neededTime('begunAt'),
        neededTime('touchedAt'),
        // The member it became.
        link(app, 'person', 'members'),
      ],
      [
        unique('applications', ['codeHash']),
        index('applications', ['emailKey']),
        index('applications', ['nameKey']),
        index('applications', ['household', 'begunAt']),
        index('applications', ['begunAt']),
        index('applications', ['person']),
      ],
    );
    make(
      app,
      'application_events',
      [
        link(app, 'application', 'applications', { required: true, cascadeDelete: true }),
        whole('place', { required: true, min: 1 }),
        needed('kind', { max: 20 }),
        // The day for which it counts: 2026-04-05.
        needed('day', { max: 10, min: 10 }),
        neededTime('at'),
        needed('by', { max: 60 }),
        text('reason', { max: 40 }),
        text('words', { max: 5000 }),
      ],
      [unique('application_events', ['application', 'place'])],
    );
  },
  (app) => {
    for (const name of ['application_events', 'applications']) app.delete(app.findCollectionByNameOrId(name));
  },
);
