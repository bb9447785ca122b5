/// <reference path="../pb_data/types.d.ts" />
/**
 * Minutes of meetings (src/domain/minutes): what people wrote into them, that members may read them, and the text that was
 * approved with its digest. Nothing of it is ever changed but a name beside the text, when somebody is erased.
 */
const { guard, index, link, make, needed, neededTime, text, unique, whole } = require(
  `${__hooks}/../pb_migrations/kit/schema.js`,
);

/** A guard that no kit has: it stops a statement when something is so. */
const stop = (app, name, moment, when, says) =>
  app
    .db()
    .newQuery(`CREATE TRIGGER ${name} BEFORE ${moment} ${when} BEGIN SELECT RAISE(ABORT, '${says}'); END`)
    .execute();

migrate(
  (app) => {
    const meeting = () => link(app, 'meeting', 'meetings', { required: true });
    const by = () => link(app, 'by', 'members', { required: true });
    make(
      app,
      'minutes_notes',
      [
        meeting(),
        whole('place', { required: true, min: 1 }),
        whole('item', { min: 0 }),
        text('line', { max: 60 }),
        text('wordsEn', { max: 8000 }),
        text('wordsCy', { max: 8000 }),
        text('askedIn', { max: 15 }),
        by(),
        neededTime('at'),
      ],
      [unique('minutes_notes', ['meeting', 'place']), index('minutes_notes', ['by', 'at'])],
    );
    make(app, 'minutes_shown', [meeting(), by(), neededTime('at')], [unique('minutes_shown', ['meeting'])]);
    make(
      app,
      'minutes_approved',
      [
        meeting(),
        link(app, 'approvedIn', 'meetings', { required: true }),
        needed('text', { max: 2000000 }),
        needed('digest', { max: 64 }),
        by(),
        neededTime('at'),
      ],
      [unique('minutes_approved', ['meeting']), index('minutes_approved', ['approvedIn'])],
    );
    make(
      app,
      'minutes_people',
      [
        meeting(),
        whole('number', { required: true, min: 1 }),
        link(app, 'member', 'members', { required: true }),
        needed('displayName', { max: 200 }),
      ],
      [unique('minutes_people', ['meeting', 'number']), index('minutes_people', ['member'])],
    );
    guard(app, 'minutes_notes', 'meeting = NEW.meeting AND place = NEW.place');
    guard(app, 'minutes_shown', 'meeting = NEW.meeting');
    guard(app, 'minutes_approved', 'meeting = NEW.meeting');
    stop(
      app,
      'fixed_minutes_notes',
      'INSERT ON minutes_notes',
      'WHEN EXISTS (SELECT 1 FROM minutes_approved WHERE meeting = NEW.meeting)',
      'fixed: minutes_notes',
    );
    stop(
      app,
      'own_minutes_approved',
      'INSERT ON minutes_approved',
      'WHEN NEW.approvedIn = NEW.meeting',
      'fixed: minutes_approved',
    );
    // People come with the text and never after it; only the name of somebody who is erased becomes another.
    stop(
      app,
      'fixed_minutes_people_insert',
      'INSERT ON minutes_people',
      'WHEN EXISTS (SELECT 1 FROM minutes_approved WHERE meeting = NEW.meeting) ' +
        'OR EXISTS (SELECT 1 FROM minutes_people WHERE id = NEW.id OR (meeting = NEW.meeting AND number = NEW.number))',
      'fixed: minutes_people',
    );
    stop(
      app,
      'fixed_minutes_people_update',
      'UPDATE ON minutes_people',
      'WHEN NEW.id != OLD.id OR NEW.meeting != OLD.meeting OR NEW.number != OLD.number OR NEW.member != OLD.member ' +
        'OR NOT EXISTS (SELECT 1 FROM erasures WHERE erasures.member = OLD.member)',
      'fixed: minutes_people',
    );
    stop(app, 'fixed_minutes_people_delete', 'DELETE ON minutes_people', '', 'fixed: minutes_people');
  },
  () => {
    throw new Error('What was written and approved as minutes would be lost. Restore a backup instead.');
  },
);
