/// <reference path="../pb_data/types.d.ts" />
/**
 * What happened in a meeting (src/domain/meetings/acts.ts): acts numbered within the meeting, each sealed over the one
 * before it. The table only grows, and no two acts of a meeting have the same number.
 */
const { guard, index, link, make, needed, neededTime, text, unique, whole } = require(
  `${__hooks}/../pb_migrations/kit/schema.js`,
);

migrate(
  (app) => {
    make(
      app,
      'meeting_acts',
      [
        link(app, 'meeting', 'meetings', { required: true }),
        whole('number', { required: true, min: 1 }),
        needed('kind', { max: 30 }),
        // The number of the agenda item; 0 for none.
        whole('item', { min: 0 }),
        text('about', { max: 15 }),
        // JSON in its one spelling, as text: the seal is over these letters.
        needed('facts', { max: 4000 }),
        // Empty for the clock.
        text('by', { max: 15 }),
        neededTime('at'),
        needed('digest', { min: 64, max: 64 }),
      ],
      [
        unique('meeting_acts', ['meeting', 'number']),
        index('meeting_acts', ['kind', 'about']),
        index('meeting_acts', ['by', 'at']),
      ],
    );
    guard(app, 'meeting_acts', '(meeting = NEW.meeting AND number = NEW.number)');
  },
  () => {
    throw new Error('What happened in meetings would be lost. Restore a backup instead.');
  },
);
