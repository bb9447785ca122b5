/// <reference path="../pb_data/types.d.ts" />
/**
 * Requests to look into the register, and their answers (src/domain/register/inspection.ts); and the ways by which the
 * register is read: what takes a fact's place, and whose day has come.
 */
const { addIndexes, index, link, make, needed, neededTime, text, truth, unique } = require(
  `${__hooks}/../pb_migrations/kit/schema.js`,
);

migrate(
  (app) => {
    make(
      app,
      'register_requests',
      [
        link(app, 'member', 'members', { required: true }),
        // What for, in their own words: empty when they were erased.
        text('purpose', { max: 1500 }),
        neededTime('askedAt'),
        // A day of the calendar: 2026-04-05.
        needed('answerBy', { max: 10, min: 10 }),
      ],
      [index('register_requests', ['member', 'askedAt'])],
    );
    make(
      app,
      'register_answers',
      [
        link(app, 'request', 'register_requests', { required: true }),
        truth('granted'),
        text('untilOn', { max: 10 }),
        text('reason', { max: 1500 }),
        link(app, 'by', 'members', { required: true }),
        neededTime('at'),
      ],
      [unique('register_answers', ['request'])],
    );
    addIndexes(app, 'register_facts', [
      index('register_facts', ['supersedes']),
      index('register_facts', ['kind', 'day']),
    ]);
  },
  () => {
    throw new Error('Requests to look into the register would be lost. Restore a backup instead.');
  },
);
