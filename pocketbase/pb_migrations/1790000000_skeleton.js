/// <reference path="../pb_data/types.d.ts" />
/**
 * The first schema: people, votes, the time bank, signing in, and what the platform keeps for itself.
 * No collection has a create, update or delete rule: every change is a verb (src/commands).
 * Tables named in pocketbase/append-only.json get three guard triggers each: no change, no removal, and no
 * replacing insert, because INSERT OR REPLACE slips past a delete trigger.
 */
migrate(
  (app) => {
    /** A signed-in person who is a member today. */
    const CURRENT =
      '@request.auth.collectionName = "accounts" && @request.auth.member != "" && @request.auth.member.leftAt = ""';
    /** Somebody who holds an office today. */
    const OFFICE = `${CURRENT} && @request.auth.member.offices_via_member.id ?!= "" && @request.auth.member.offices_via_member.untilAt ?= ""`;
    const OWN = `${CURRENT} && member = @request.auth.member`;

    const text = (name, more = {}) => ({ type: 'text', name, max: 5000, ...more });
    const needed = (name, more = {}) => text(name, { required: true, ...more });
    const time = (name) => ({ type: 'date', name });
    const neededTime = (name) => ({ type: 'date', name, required: true });
    const whole = (name, more = {}) => ({ type: 'number', name, onlyInt: true, ...more });
    const truth = (name) => ({ type: 'bool', name });
    const choice = (name, values) => ({ type: 'select', name, values, maxSelect: 1, required: true });
    const json = (name) => ({ type: 'json', name, maxSize: 200000 });
    const link = (name, collection, more = {}) => ({
      type: 'relation',
      name,
      collectionId: app.findCollectionByNameOrId(collection).id,
      maxSelect: 1,
      cascadeDelete: false,
      ...more,
    });
    const index = (table, columns) =>
      `CREATE INDEX idx_${table}_${columns.join('_')} ON ${table} (${columns.join(', ')})`;
    const unique = (table, columns) =>
      `CREATE UNIQUE INDEX unique_${table}_${columns.join('_')} ON ${table} (${columns.join(', ')})`;

    const make = (name, fields, { read = null, indexes = [] } = {}) =>
      app.save(
        new Collection({
          type: 'base',
          name,
          fields,
          indexes,
          listRule: read,
          viewRule: read,
          createRule: null,
          updateRule: null,
          deleteRule: null,
        }),
      );

    // -- people ---------------------------------------------------------------------------------------------
    make(
      'members',
      [
        needed('displayName', { max: 100 }),
        choice('groupKey', ['supported', 'families', 'workers', 'volunteers']),
        neededTime('joinedAt'),
        time('leftAt'),
      ],
      { read: `${CURRENT} && id = @request.auth.member` },
    );

    // The stock collection of PocketBase is not ours: sign-up there is open by default.
    try {
      app.delete(app.findCollectionByNameOrId('users'));
    } catch {
      // it is not there in every version
    }
    app.save(
      new Collection({
        type: 'auth',
        name: 'accounts',
        listRule: 'id = @request.auth.id',
        viewRule: 'id = @request.auth.id',
        createRule: null,
        updateRule: null,
        deleteRule: null,
        manageRule: null,
        // Who may renew a token: members only. Null would let nobody renew one.
        authRule: 'member != "" && member.leftAt = ""',
        passwordAuth: { enabled: false, identityFields: ['email'] },
        otp: { enabled: false },
        mfa: { enabled: false },
        oauth2: { enabled: false },
        authAlert: { enabled: false },
        authToken: { duration: 60 * 60 * 24 * 30 },
        fields: [
          link('member', 'members'),
          { type: 'select', name: 'language', values: ['en', 'cy'], maxSelect: 1, required: true },
        ],
        // A steward's account may belong to no member; a member has one account.
        indexes: ["CREATE UNIQUE INDEX unique_accounts_member ON accounts (member) WHERE member != ''"],
      }),
    );

    make(
      'offices',
      [
        link('member', 'members', { required: true }),
        needed('displayName', { max: 100 }),
        choice('office', ['chair', 'secretary', 'board', 'coordinator', 'steward']),
        neededTime('fromAt'),
        time('untilAt'),
      ],
      { read: CURRENT, indexes: [index('offices', ['member'])] },
    );
    make(
      'listings',
      [
        link('member', 'members', { required: true }),
        needed('displayName', { max: 100 }),
        choice('groupKey', ['supported', 'families', 'workers', 'volunteers']),
        neededTime('sinceAt'),
      ],
      { read: CURRENT, indexes: [unique('listings', ['member'])] },
    );

    // -- votes ----------------------------------------------------------------------------------------------
    make(
      'motions',
      [
        whole('number', { required: true, min: 1 }),
        ...['title', 'meaning', 'text', 'ifPassed', 'ifLost'].flatMap((name) => [
          needed(`${name}En`),
          needed(`${name}Cy`),
        ]),
        needed('proposerName', { max: 100 }),
        needed('seconderName', { max: 100 }),
        choice('resolution', ['ordinary']),
        choice('ballot', ['open']),
        needed('rulebook', { max: 20 }),
        neededTime('noticeAt'),
        neededTime('opensAt'),
        neededTime('closesAt'),
      ],
      { read: CURRENT, indexes: [unique('motions', ['number'])] },
    );
    const motion = () => link('motion', 'motions', { required: true });
    const member = () => link('member', 'members', { required: true });
    const vote = () => choice('choice', ['for', 'against', 'abstain']);
    make('vote_openings', [motion(), neededTime('at'), needed('byName'), whole('rollSize', { min: 0 })], {
      read: CURRENT,
      indexes: [unique('vote_openings', ['motion'])],
    });
    make(
      'vote_rolls',
      [
        motion(),
        member(),
        needed('displayName', { max: 100 }),
        choice('groupKey', ['supported', 'families', 'workers', 'volunteers']),
      ],
      { read: OWN, indexes: [unique('vote_rolls', ['motion', 'member'])] },
    );
    make('vote_closures', [motion(), neededTime('at'), needed('by', { max: 60 })], {
      read: CURRENT,
      indexes: [unique('vote_closures', ['motion'])],
    });
    make('votes', [motion(), member(), needed('displayName', { max: 100 }), vote(), neededTime('castAt')], {
      // Your own vote always; everyone's after the close, because this is an open vote and the page says so.
      read: `${CURRENT} && (member = @request.auth.member || motion.vote_closures_via_motion.id ?!= "")`,
      indexes: [unique('votes', ['motion', 'member'])],
    });
    make(
      'vote_events',
      [motion(), member(), vote(), whole('seq', { required: true, min: 1 }), neededTime('at')],
      {
        read: OWN,
        indexes: [unique('vote_events', ['motion', 'seq']), index('vote_events', ['motion', 'member'])],
      },
    );
    make(
      'vote_results',
      [
        motion(),
        ...['votesFor', 'votesAgainst', 'abstained', 'notVoted', 'rollSize', 'quorumNeeded'].map((name) =>
          whole(name, { min: 0 }),
        ),
        truth('quorumMet'),
        truth('carried'),
        needed('reason', { max: 60 }),
        needed('ruleRef', { max: 200 }),
        needed('rulebook', { max: 20 }),
        neededTime('at'),
      ],
      { read: CURRENT, indexes: [unique('vote_results', ['motion'])] },
    );

    // -- time bank ------------------------------------------------------------------------------------------
    make(
      'time_accounts',
      [
        choice('kind', ['member', 'pool']),
        link('member', 'members'),
        needed('displayName', { max: 100 }),
        neededTime('openedAt'),
        time('closedAt'),
      ],
      {
        read: OWN,
        indexes: [
          "CREATE UNIQUE INDEX unique_time_accounts_member ON time_accounts (member) WHERE member != ''",
        ],
      },
    );
    const mine = (path) => `${path}.member = @request.auth.member`;
    make(
      'time_exchanges',
      [
        link('giver', 'time_accounts', { required: true }),
        link('receiver', 'time_accounts', { required: true }),
        needed('giverName', { max: 100 }),
        needed('receiverName', { max: 100 }),
        whole('minutes', { required: true, min: 1 }),
        needed('helpedOn', { max: 10 }),
        choice('kindOfHelp', [
          'lift',
          'shopping',
          'company',
          'phone-call',
          'letters',
          'cooking',
          'garden',
          'tablet',
          'other',
        ]),
        text('note', { max: 300 }),
        link('loggedBy', 'members', { required: true }),
        neededTime('loggedAt'),
      ],
      {
        read: `${CURRENT} && (${mine('giver')} || ${mine('receiver')})`,
        indexes: [index('time_exchanges', ['giver']), index('time_exchanges', ['receiver'])],
      },
    );
    make(
      'time_answers',
      [
        link('exchange', 'time_exchanges', { required: true }),
        choice('answer', ['confirmed', 'wrong', 'taken-back']),
        text('reason', { max: 300 }),
        link('by', 'members', { required: true }),
        neededTime('at'),
      ],
      {
        read: `${CURRENT} && (${mine('exchange.giver')} || ${mine('exchange.receiver')})`,
        indexes: [unique('time_answers', ['exchange'])],
      },
    );
    make(
      'time_postings',
      [
        whole('seq', { required: true, min: 1 }),
        link('debit', 'time_accounts', { required: true }),
        link('credit', 'time_accounts', { required: true }),
        whole('minutes', { required: true, min: 1 }),
        link('exchange', 'time_exchanges'),
        choice('kind', ['help', 'reversal']),
        link('actor', 'members'),
        whole('reverses', { min: 0 }),
        neededTime('at'),
      ],
      {
        read: `${CURRENT} && (${mine('debit')} || ${mine('credit')})`,
        indexes: [
          unique('time_postings', ['seq']),
          'CREATE UNIQUE INDEX unique_time_postings_reverses ON time_postings (reverses) WHERE reverses > 0',
          "CREATE UNIQUE INDEX unique_time_postings_exchange ON time_postings (exchange) WHERE kind = 'help'",
          index('time_postings', ['debit']),
          index('time_postings', ['credit']),
        ],
      },
    );

    // -- kept by the server for itself: no one reads these through the API ----------------------------------------
    make(
      'sign_in_requests',
      [
        needed('requestId', { max: 64 }),
        needed('emailHash', { max: 64 }),
        text('account', { max: 15 }),
        needed('secretHash', { max: 64 }),
        needed('codeHash', { max: 64 }),
        neededTime('at'),
        neededTime('expiresAt'),
        time('usedAt'),
        whole('tries', { min: 0 }),
      ],
      {
        indexes: [unique('sign_in_requests', ['requestId']), index('sign_in_requests', ['emailHash', 'at'])],
      },
    );
    make(
      'devices',
      [
        link('account', 'accounts', { required: true }),
        needed('deviceHash', { max: 64 }),
        neededTime('firstAt'),
        neededTime('lastAt'),
      ],
      { indexes: [unique('devices', ['account', 'deviceHash'])] },
    );
    make(
      'outbox',
      [
        needed('to', { max: 254 }),
        choice('language', ['en', 'cy']),
        needed('template', { max: 60 }),
        text('subject', { max: 200 }),
        text('text', { max: 10000 }),
        truth('deliver'),
        neededTime('queuedAt'),
        time('nextTryAt'),
        time('claimedAt'),
        time('sentAt'),
        whole('tries', { min: 0 }),
        text('lastError', { max: 500 }),
      ],
      { indexes: [index('outbox', ['sentAt', 'nextTryAt'])] },
    );
    make(
      'idempotency_keys',
      [
        needed('account', { max: 15 }),
        needed('verb', { max: 60 }),
        needed('key', { max: 64 }),
        needed('inputHash', { max: 64 }),
        json('answer'),
        neededTime('at'),
      ],
      {
        indexes: [unique('idempotency_keys', ['account', 'verb', 'key']), index('idempotency_keys', ['at'])],
      },
    );
    make(
      'events',
      [
        whole('seq', { required: true, min: 1 }),
        neededTime('at'),
        needed('actor', { max: 60 }),
        needed('verb', { max: 60 }),
        text('subject', { max: 60 }),
        json('detail'),
      ],
      { indexes: [unique('events', ['seq'])] },
    );
    make(
      'guide_feedback',
      [
        needed('guide', { max: 60 }),
        text('row', { max: 60 }),
        choice('face', ['clear', 'partly', 'unclear']),
        text('sentence', { max: 300 }),
        choice('language', ['en', 'cy']),
        neededTime('at'),
      ],
      { read: OFFICE, indexes: [index('guide_feedback', ['guide'])] },
    );
    make(
      'guide_checks',
      [
        needed('guide', { max: 60 }),
        choice('language', ['en', 'cy']),
        needed('rowsHash', { max: 64 }),
        needed('checkedBy', { max: 80 }),
        whole('readers', { required: true, min: 1 }),
        whole('understood', { min: 0 }),
        text('changed', { max: 500 }),
        needed('checkedOn', { max: 10 }),
        neededTime('at'),
      ],
      // Proof for everybody: who checked a guide is shown on the guide, to people who never sign in.
      { read: 'id != ""', indexes: [index('guide_checks', ['guide', 'language'])] },
    );
    make('demo_marker', [neededTime('madeAt'), needed('seed', { max: 60 })]);

    // -- guards ---------------------------------------------------------------------------------------------
    const alike = {
      events: 'seq = NEW.seq',
      time_postings: 'seq = NEW.seq OR (NEW.reverses > 0 AND reverses = NEW.reverses)',
      vote_events: 'motion = NEW.motion AND seq = NEW.seq',
      vote_results: 'motion = NEW.motion',
    };
    for (const table of Object.keys(alike)) {
      const guard = (moment, when) =>
        app
          .db()
          .newQuery(
            `CREATE TRIGGER guard_${table}_${moment.toLowerCase()} BEFORE ${moment} ON ${table} ${when} ` +
              `BEGIN SELECT RAISE(ABORT, 'append-only: ${table}'); END`,
          )
          .execute();
      guard('INSERT', `WHEN EXISTS (SELECT 1 FROM ${table} WHERE id = NEW.id OR ${alike[table]})`);
      guard('UPDATE', '');
      guard('DELETE', '');
    }
    app
      .db()
      .newQuery(
        'CREATE TRIGGER check_time_postings BEFORE INSERT ON time_postings ' +
          "WHEN typeof(NEW.minutes) NOT IN ('integer', 'real') OR NEW.minutes < 1 OR NEW.minutes != CAST(NEW.minutes AS INTEGER) " +
          'OR NEW.debit = NEW.credit ' +
          "BEGIN SELECT RAISE(ABORT, 'ledger: a posting moves whole minutes between two accounts'); END",
      )
      .execute();
  },
  () => {
    throw new Error('The first schema cannot be taken back. Restore a backup instead.');
  },
);
