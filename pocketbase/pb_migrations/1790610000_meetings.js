/// <reference path="../pb_data/types.d.ts" />
/**
 * Meetings (src/domain/meetings): the plan with its agenda; that the notice went out, to whom and by which way; and that a
 * meeting was called off. What was told is never changed: those tables only grow.
 */
const { choice, guard, index, link, make, needed, neededTime, text, unique, whole } = require(
  `${__hooks}/../pb_migrations/kit/schema.js`,
);

migrate(
  (app) => {
    make(
      app,
      'meetings',
      [
        choice('kind', ['annual', 'special', 'board', 'group']),
        text('groupKey', { max: 60 }),
        // The version in force when it was planned or called: it is held by that one.
        needed('rulebook', { max: 10 }),
        neededTime('startsAt'),
        neededTime('endsAt'),
        text('placeEn', { max: 600 }),
        text('placeCy', { max: 600 }),
        text('joinEn', { max: 600 }),
        text('joinCy', { max: 600 }),
        text('accessEn', { max: 600 }),
        text('accessCy', { max: 600 }),
        whole('agreedToShort', { min: 0 }),
        text('auditorAskedOn', { max: 10 }),
        text('firstMeetingOn', { max: 10 }),
        neededTime('changedAt'),
      ],
      [index('meetings', ['startsAt'])],
    );
    make(
      app,
      'meeting_items',
      [
        link(app, 'meeting', 'meetings', { required: true }),
        whole('number', { required: true, min: 1 }),
        choice('kind', ['report', 'accounts', 'discussion', 'motion', 'election', 'break']),
        needed('titleEn', { max: 200 }),
        text('titleCy', { max: 200 }),
        text('wordsEn', { max: 5000 }),
        text('wordsCy', { max: 5000 }),
        whole('minutes', { required: true, min: 1 }),
        text('matter', { max: 20 }),
      ],
      [unique('meeting_items', ['meeting', 'number'])],
    );
    make(
      app,
      'meeting_calls',
      [
        link(app, 'meeting', 'meetings', { required: true }),
        link(app, 'by', 'members', { required: true }),
        neededTime('at'),
      ],
      [unique('meeting_calls', ['meeting'])],
    );
    make(
      app,
      'meeting_told',
      [
        link(app, 'meeting', 'meetings', { required: true }),
        link(app, 'member', 'members', { required: true }),
        needed('way', { max: 20 }),
        neededTime('at'),
      ],
      [unique('meeting_told', ['meeting', 'member']), index('meeting_told', ['member', 'at'])],
    );
    make(
      app,
      'meeting_ends',
      [
        link(app, 'meeting', 'meetings', { required: true }),
        link(app, 'by', 'members', { required: true }),
        needed('whyEn', { max: 1000 }),
        text('whyCy', { max: 1000 }),
        neededTime('at'),
      ],
      [unique('meeting_ends', ['meeting'])],
    );
    guard(app, 'meeting_calls', 'meeting = NEW.meeting');
    guard(app, 'meeting_told', 'meeting = NEW.meeting AND member = NEW.member');
    guard(app, 'meeting_ends', 'meeting = NEW.meeting');
  },
  () => {
    throw new Error('Which meetings were called would be lost. Restore a backup instead.');
  },
);
