/// <reference path="../pb_data/types.d.ts" />
/** Who came to a meeting, in which way, and when they left (src/domain/meetings/presence.ts). Both only grow. */
const { choice, guard, index, link, make, neededTime, unique } = require(
  `${__hooks}/../pb_migrations/kit/schema.js`,
);

migrate(
  (app) => {
    make(
      app,
      'meeting_presences',
      [
        link(app, 'meeting', 'meetings', { required: true }),
        link(app, 'member', 'members', { required: true }),
        choice('way', ['room', 'joined']),
        neededTime('at'),
        // Who wrote it down: themselves, or somebody who looks after the meeting.
        link(app, 'by', 'members', { required: true }),
      ],
      [index('meeting_presences', ['meeting', 'at']), index('meeting_presences', ['member', 'at'])],
    );
    make(
      app,
      'meeting_leavings',
      [
        link(app, 'presence', 'meeting_presences', { required: true }),
        neededTime('at'),
        link(app, 'by', 'members', { required: true }),
      ],
      [unique('meeting_leavings', ['presence'])],
    );
    guard(app, 'meeting_presences', 'FALSE');
    guard(app, 'meeting_leavings', 'presence = NEW.presence');
  },
  () => {
    throw new Error('Who was at a meeting would be lost. Restore a backup instead.');
  },
);
