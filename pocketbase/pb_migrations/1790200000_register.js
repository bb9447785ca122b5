/// <reference path="../pb_data/types.d.ts" />
/**
 * The register of members: dated facts that are only ever added (src/domain/register), and apart from them the words of
 * people's own, so that erasing somebody takes their name and address and leaves the facts. Every member there is gets
 * the facts that the rows of members and offices tell. An office becomes a word: which ones there are is a rule.
 */
const { guard, index, json, link, make, needed, neededTime, retype, text, unique, whole } = require(
  `${__hooks}/../pb_migrations/kit/schema.js`,
);

migrate(
  (app) => {
    /** The facts that the rows of members and offices tell, each known from the moment that it began. */
    function writeWhatIsThere(app) {
      const shape = (columns) =>
        arrayOf(new DynamicModel(Object.fromEntries(columns.map((name) => [name, '']))));
      const all = (sql, columns) => {
        const found = shape(columns);
        app.db().newQuery(sql).all(found);
        return found;
      };
      const facts = [];
      for (const { id, displayName, groupKey, joinedAt, leftAt } of all(
        'SELECT id, displayName, groupKey, joinedAt, leftAt FROM members',
        ['id', 'displayName', 'groupKey', 'joinedAt', 'leftAt'],
      )) {
        facts.push([joinedAt, id, 'entered', {}], [joinedAt, id, 'group', { group: groupKey }]);
        facts.push([joinedAt, id, 'name', {}, { name: displayName }]);
        if (leftAt) facts.push([leftAt, id, 'ceased', { why: 'left' }]);
      }
      for (const { member, office, fromAt, untilAt } of all(
        'SELECT member, office, fromAt, untilAt FROM offices',
        ['member', 'office', 'fromAt', 'untilAt'],
      )) {
        facts.push([fromAt, member, 'office-from', { office }]);
        if (untilAt) facts.push([untilAt, member, 'office-until', { office }]);
      }
      facts.sort((a, b) => (a[0] < b[0] ? -1 : a[0] > b[0] ? 1 : 0));
      const collections = ['register_facts', 'register_words'].map((name) =>
        app.findCollectionByNameOrId(name),
      );
      for (const [at, [moment, person, kind, details, words]] of facts.entries()) {
        const salt = $security.randomString(32);
        const wordsHash = words ? $security.sha256(salt + JSON.stringify(words)) : '';
        const common = { person, kind, details, reason: 'was-there', by: 'terminal', knownAt: moment };
        const fact = new Record(collections[0]);
        // The day here is one hour ahead of UTC in summer; a day off by one matters to nobody who joined before the register.
        fact.load({ ...common, seq: at + 1, day: moment.slice(0, 10), supersedes: 0, wordsHash });
        app.save(fact);
        if (!words) continue;
        const row = new Record(collections[1]);
        row.load({ fact: at + 1, person, words, salt });
        app.save(row);
      }
    }

    make(
      app,
      'register_facts',
      [
        whole('seq', { required: true, min: 1 }),
        link(app, 'person', 'members', { required: true }),
        needed('kind', { max: 40 }),
        // A day of the calendar: 2026-04-05.
        needed('day', { max: 10, min: 10 }),
        json('details'),
        // The number of the fact whose place it takes; 0 for none.
        whole('supersedes', { min: 0 }),
        neededTime('knownAt'),
        needed('by', { max: 60 }),
        needed('reason', { max: 60 }),
        // SHA-256 of a salt and the words in register_words; empty when the kind has none.
        text('wordsHash', { max: 64 }),
      ],
      [unique('register_facts', ['seq']), index('register_facts', ['person', 'seq'])],
    );
    make(
      app,
      'register_words',
      [
        whole('fact', { required: true, min: 1 }),
        link(app, 'person', 'members', { required: true }),
        json('words'),
        needed('salt', { max: 64 }),
      ],
      [unique('register_words', ['fact']), index('register_words', ['person'])],
    );
    retype(app, 'offices', 'office', new TextField({ name: 'office', max: 40, required: true }));
    writeWhatIsThere(app);
    guard(app, 'register_facts', 'seq = NEW.seq');
  },
  () => {
    throw new Error('The register would be lost. Restore a backup instead.');
  },
);
