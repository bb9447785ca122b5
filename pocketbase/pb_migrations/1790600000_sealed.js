/// <reference path="../pb_data/types.d.ts" />
/**
 * Secret votes by sealed envelope (src/domain/sealed). The envelope is a column of a member's line on the roll, and the one
 * thing of a vote that can be put in the place of another: until the box is fixed. The roll itself takes no new line once
 * the paper of a secret vote is fixed, and never another member or group on a line. No table here has a column or an
 * order that follows a single vote: the fingerprints lie in the order of what they say (hooks/sealed/box.ts).
 */
const { choice, guard, json, link, make, needed, neededTime, text, truth, unique, whole } = require(
  `${__hooks}/../pb_migrations/kit/schema.js`,
);

/** A list that grows with the roll. */
const list = (name) => ({ ...json(name), maxSize: 5000000 });

const noEnvelope = "'" + '.'.repeat(208) + "'";

migrate(
  (app) => {
    const motions = app.findCollectionByNameOrId('motions');
    motions.fields.getByName('ballot').values = ['open', 'secret'];
    app.save(motions);

    const rolls = app.findCollectionByNameOrId('vote_rolls');
    rolls.fields.add(new Field(text('envelope', { max: 208 })));
    rolls.fields.add(new Field(text('turn', { max: 16 })));
    rolls.fields.add(new Field(truth('voted')));
    app.save(rolls);

    const motion = () => link(app, 'motion', 'motions', { required: true });
    const ofMotion = (name, fields, more = []) =>
      make(app, name, [motion(), ...fields, neededTime('at')], [unique(name, ['motion', ...more])]);

    ofMotion('sealed_votes', [
      choice('keyHolder', ['server']),
      needed('keyId', { max: 16 }),
      needed('publicKey', { max: 100 }),
    ]);
    ofMotion('sealed_papers', [
      needed('paper', { max: 200000 }),
      needed('digest', { max: 64 }),
      // How many voters each group on the roll has, smallest first: the roll is fixed, and a page need not count it again.
      list('groupSizes'),
    ]);
    ofMotion('sealed_boxes', [
      whole('rollSize', { min: 0 }),
      whole('voted', { min: 0 }),
      list('fingerprints'),
      needed('digest', { max: 64 }),
      neededTime('objectionsUntil'),
    ]);
    ofMotion('sealed_openings', [
      choice('outcome', ['opened', 'void', 'key-gone']),
      whole('valid', { min: 0 }),
      whole('spoilt', { min: 0 }),
    ]);
    ofMotion('sealed_answers', [needed('question', { max: 60 }), list('answers')], ['question']);
    ofMotion('sealed_destructions', []);
    for (const table of [
      'sealed_votes',
      'sealed_papers',
      'sealed_boxes',
      'sealed_openings',
      'sealed_destructions',
    ])
      guard(app, table, 'motion = NEW.motion');
    guard(app, 'sealed_answers', '(motion = NEW.motion AND question = NEW.question)');

    const member = () => link(app, 'member', 'members', { required: true });
    ofMotion(
      'sealed_objections',
      [
        member(),
        choice('reason', ['i-voted', 'i-did-not-vote', 'something-else']),
        text('words', { max: 500 }),
      ],
      ['member'],
    );
    make(
      app,
      'sealed_objection_answers',
      [
        link(app, 'objection', 'sealed_objections', { required: true }),
        truth('right'),
        text('words', { max: 500 }),
        needed('by', { max: 15 }),
        neededTime('at'),
      ],
      [unique('sealed_objection_answers', ['objection'])],
    );
    ofMotion('sealed_turnouts', [whole('tens', { min: 0 })]);
    make(
      app,
      'sealed_helps',
      [motion(), member(), needed('helperName', { max: 100 })],
      [unique('sealed_helps', ['motion', 'member'])],
    );
    make(
      app,
      'sealed_seen',
      [motion(), needed('fingerprint', { max: 64 })],
      [unique('sealed_seen', ['motion', 'fingerprint'])],
    );

    // The roll of a secret vote. What may change on a line is the name (when somebody is erased) and the envelope.
    const trigger = (name, when, condition, says) =>
      app
        .db()
        .newQuery(
          `CREATE TRIGGER guard_vote_rolls_${name} BEFORE ${when} ON vote_rolls WHEN ${condition} ` +
            `BEGIN SELECT RAISE(ABORT, '${says}'); END`,
        )
        .execute();
    const has = (table, row) => `EXISTS (SELECT 1 FROM ${table} WHERE motion = ${row}.motion)`;
    trigger('insert', 'INSERT', has('sealed_papers', 'NEW'), 'append-only: vote_rolls');
    trigger('delete', 'DELETE', has('sealed_papers', 'OLD'), 'append-only: vote_rolls');
    trigger(
      'update',
      'UPDATE OF id, motion, member, groupKey',
      has('sealed_papers', 'OLD'),
      'append-only: vote_rolls',
    );
    trigger(
      'box',
      'UPDATE OF envelope, turn, voted',
      `${has('sealed_boxes', 'OLD')} AND NOT (${has('sealed_openings', 'OLD')} AND ` +
        `NEW.voted = OLD.voted AND NEW.turn = '' AND NEW.envelope = ${noEnvelope})`,
      'the box is fixed: vote_rolls',
    );
  },
  () => {
    throw new Error('Secret votes would be lost. Restore a backup instead.');
  },
);
