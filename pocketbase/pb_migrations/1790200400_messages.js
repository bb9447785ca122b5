/// <reference path="../pb_data/types.d.ts" />
/**
 * Messages: what a member chose about each kind, the messages on their page with the way each took, the letters that the
 * office posts; and of an e-mail for whom it is, until when it is tried, and why it failed. The rules: src/domain/messages.
 * `sending` stands for one piece of sending: by it and the member an e-mail or a letter finds its message.
 */
const { addIndexes, choice, index, link, make, needed, neededTime, text, time, truth, unique } = require(
  `${__hooks}/../pb_migrations/kit/schema.js`,
);

migrate(
  (app) => {
    const member = () => link(app, 'member', 'members', { required: true });
    const kind = () => needed('kind', { max: 30 });
    const way = () => choice('way', ['email', 'letter', 'page-only']);
    const pace = () => choice('pace', ['at-once', 'daily', 'weekly']);
    const words = () => [
      choice('language', ['en', 'cy']),
      needed('subject', { max: 200 }),
      needed('text', { max: 10000 }),
    ];

    make(
      app,
      'message_choices',
      [member(), kind(), way(), pace(), neededTime('at')],
      [unique('message_choices', ['member', 'kind'])],
    );
    make(
      app,
      'notices',
      [
        member(),
        kind(),
        needed('template', { max: 60 }),
        ...words(),
        // The page that it is about, within the portal: `/votes/motion/?id=…`.
        text('link', { max: 300 }),
        needed('sending', { max: 15 }),
        way(),
        pace(),
        truth('wordless'),
        neededTime('at'),
        // When its e-mail or letter was written; empty while it waits for a digest, and when it is on the page only.
        time('goneAt'),
        // The sending of the digest that named it.
        text('digest', { max: 15 }),
        time('readAt'),
      ],
      [
        index('notices', ['member', 'at', 'id']),
        unique('notices', ['sending', 'member']),
        index('notices', ['at']),
        "CREATE INDEX idx_notices_waits ON notices (pace, at) WHERE way = 'email' AND goneAt = '' AND readAt = ''",
        "CREATE INDEX idx_notices_digest ON notices (digest, member) WHERE digest != ''",
      ],
    );
    make(
      app,
      'letters_due',
      [
        member(),
        ...words(),
        needed('sending', { max: 15 }),
        neededTime('queuedAt'),
        time('printedAt'),
        link(app, 'printedBy', 'members'),
      ],
      [unique('letters_due', ['sending', 'member']), index('letters_due', ['printedAt', 'queuedAt'])],
    );

    const outbox = app.findCollectionByNameOrId('outbox');
    for (const [name, max] of [
      ['member', 15],
      ['kind', 30],
      ['sending', 15],
      ['failure', 20],
    ])
      outbox.fields.add(new TextField({ name, max }));
    // How many messages a digest names; 0 for an e-mail that is one message.
    outbox.fields.add(new NumberField({ name: 'digestOf', onlyInt: true, min: 0 }));
    for (const name of ['tryUntil', 'failedAt']) outbox.fields.add(new DateField({ name }));
    app.save(outbox);
    addIndexes(app, 'outbox', [
      "CREATE INDEX idx_outbox_failed ON outbox (failedAt, member) WHERE failedAt != ''",
      "CREATE INDEX idx_outbox_member ON outbox (member, queuedAt) WHERE member != ''",
    ]);
  },
  () => {
    throw new Error('What people chose and what waits would be lost. Restore a backup instead.');
  },
);
