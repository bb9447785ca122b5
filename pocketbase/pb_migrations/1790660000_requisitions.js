/// <reference path="../pb_data/types.d.ts" />
/**
 * Members ask for a special meeting (src/domain/requisitions): what it should decide, who asks, who took their name back,
 * the day on which enough had asked, and the meeting that was called because of it. All of it only grows.
 */
const { choice, guard, index, link, make, needed, neededTime, unique, whole } = require(
  `${__hooks}/../pb_migrations/kit/schema.js`,
);

migrate(
  (app) => {
    const by = () => link(app, 'by', 'members', { required: true });
    make(
      app,
      'requisitions',
      [
        by(),
        needed('words', { max: 3000 }),
        choice('language', ['en', 'cy']),
        needed('rulebook', { max: 10 }),
        neededTime('at'),
      ],
      [index('requisitions', ['by', 'at'])],
    );
    const requisition = () => link(app, 'requisition', 'requisitions', { required: true });
    make(
      app,
      'requisition_names',
      [requisition(), link(app, 'member', 'members', { required: true }), neededTime('at')],
      [index('requisition_names', ['requisition', 'member']), index('requisition_names', ['member', 'at'])],
    );
    make(
      app,
      'requisition_backs',
      [link(app, 'name', 'requisition_names', { required: true }), neededTime('at')],
      [unique('requisition_backs', ['name'])],
    );
    make(
      app,
      'requisition_enough',
      [
        requisition(),
        whole('asked', { required: true, min: 1 }),
        whole('needed', { required: true, min: 1 }),
        whole('members', { required: true, min: 1 }),
        needed('callBy', { max: 10 }),
        needed('heldBy', { max: 10 }),
        neededTime('at'),
      ],
      [unique('requisition_enough', ['requisition'])],
    );
    make(
      app,
      'requisition_calls',
      [requisition(), link(app, 'meeting', 'meetings', { required: true }), by(), neededTime('at')],
      [unique('requisition_calls', ['requisition'])],
    );
    guard(app, 'requisitions', 'FALSE');
    // One name once: another of the same member only after the first was taken back.
    guard(
      app,
      'requisition_names',
      '(requisition = NEW.requisition AND member = NEW.member ' +
        'AND NOT EXISTS (SELECT 1 FROM requisition_backs WHERE requisition_backs.name = requisition_names.id))',
    );
    guard(app, 'requisition_backs', 'name = NEW.name');
    guard(app, 'requisition_enough', 'requisition = NEW.requisition');
    guard(app, 'requisition_calls', 'requisition = NEW.requisition');
  },
  () => {
    throw new Error('Who asked for a meeting would be lost. Restore a backup instead.');
  },
);
