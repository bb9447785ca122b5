/// <reference path="../pb_data/types.d.ts" />
/**
 * Votes on paper in a secret vote (src/domain/papers). A paper is a line that says whose it is and where it is; where it
 * is changes in place, without a time, as the envelope does, so that no order follows who voted when. Who took it in stays
 * beside it. From the fixed box on nothing of it changes. What two people counted is kept sealed until the opening.
 */
const { choice, guard, json, link, make, needed, neededTime, text, truth, unique, whole } = require(
  `${__hooks}/../pb_migrations/kit/schema.js`,
);

migrate(
  (app) => {
    const motion = () => link(app, 'motion', 'motions', { required: true });
    const member = () => link(app, 'member', 'members', { required: true });
    make(
      app,
      'vote_papers',
      [
        motion(),
        member(),
        choice('route', ['post', 'room', 'assisted']),
        choice('state', ['sent', 'out', 'in', 'back', 'ended']),
        // On the outer envelope of a pack; none for the others.
        text('code', { max: 10 }),
        // Who made the pack, handed the paper out or helped, and when; who took it in, without a time.
        needed('by', { max: 15 }),
        neededTime('at'),
        text('takenBy', { max: 15 }),
        // Set at the close: an envelope lay on the member's line, and was set aside unopened.
        truth('double'),
      ],
      [
        "CREATE UNIQUE INDEX unique_vote_papers_code ON vote_papers (code) WHERE code != ''",
        "CREATE UNIQUE INDEX unique_vote_papers_living ON vote_papers (motion, member) WHERE state IN ('sent', 'out', 'in')",
        'CREATE INDEX idx_vote_papers_motion_member ON vote_papers (motion, member)',
      ],
    );
    make(app, 'paper_wishes', [motion(), member()], [unique('paper_wishes', ['motion', 'member'])]);
    make(
      app,
      'paper_boxes',
      [
        motion(),
        whole('post', { min: 0 }),
        whole('room', { min: 0 }),
        whole('assisted', { min: 0 }),
        whole('doubles', { min: 0 }),
        neededTime('at'),
      ],
      [unique('paper_boxes', ['motion'])],
    );
    guard(app, 'paper_boxes', 'motion = NEW.motion');
    make(
      app,
      'paper_tallies',
      [motion(), link(app, 'teller', 'members', { required: true }), needed('sealed', { max: 50000 })],
      [unique('paper_tallies', ['motion', 'teller'])],
    );
    make(
      app,
      'paper_differences',
      [motion(), whole('times', { min: 1 }), json('places')],
      [unique('paper_differences', ['motion'])],
    );
    make(
      app,
      'ballot_calls',
      [motion(), member(), needed('by', { max: 15 }), neededTime('at')],
      [unique('ballot_calls', ['motion', 'member', 'by'])],
    );
    guard(app, 'ballot_calls', '(motion = NEW.motion AND member = NEW.member AND "by" = NEW."by")');

    const trigger = (name, when, condition, says) =>
      app
        .db()
        .newQuery(
          `CREATE TRIGGER guard_vote_papers_${name} BEFORE ${when} ON vote_papers WHEN ${condition} ` +
            `BEGIN SELECT RAISE(ABORT, '${says}'); END`,
        )
        .execute();
    const fixed = (row) => `EXISTS (SELECT 1 FROM sealed_boxes WHERE motion = ${row}.motion)`;
    trigger('insert', 'INSERT', fixed('NEW'), 'the box is fixed: vote_papers');
    trigger('update', 'UPDATE', fixed('OLD'), 'the box is fixed: vote_papers');
    trigger('delete', 'DELETE', 'TRUE', 'append-only: vote_papers');
    trigger(
      'whose',
      'UPDATE OF id, motion, member, route, code, "by", at',
      'TRUE',
      'append-only: vote_papers',
    );
    // A paper that is in stays in, and one that came back or is new is not in by itself.
    trigger(
      'state',
      'UPDATE OF state',
      "NOT (OLD.state = NEW.state OR (OLD.state = 'sent' AND NEW.state IN ('in', 'ended')) OR " +
        "(OLD.state = 'out' AND NEW.state IN ('in', 'back')) OR (OLD.state = 'ended' AND NEW.state = 'sent'))",
      'a paper goes one way: vote_papers',
    );
  },
  () => {
    throw new Error('Votes on paper would be lost. Restore a backup instead.');
  },
);
