/// <reference path="../pb_data/types.d.ts" />
/**
 * What members asked to have put right, and the answers (src/domain/my-information/corrections.ts); and e-mail addresses
 * that somebody wants to sign in with and that are not shown to be theirs yet (email-change.ts).
 */
const { index, link, make, needed, neededTime, text, truth, unique } = require(
  `${__hooks}/../pb_migrations/kit/schema.js`,
);

migrate(
  (app) => {
    make(
      app,
      'corrections',
      [
        link(app, 'member', 'members', { required: true }),
        needed('section', { max: 40 }),
        needed('words', { max: 2000 }),
        neededTime('askedAt'),
      ],
      [index('corrections', ['member', 'askedAt'])],
    );
    make(
      app,
      'correction_answers',
      [
        link(app, 'correction', 'corrections', { required: true }),
        truth('done'),
        // What was done, or why not.
        text('words', { max: 2000 }),
        link(app, 'by', 'members', { required: true }),
        neededTime('at'),
      ],
      [unique('correction_answers', ['correction'])],
    );
    make(
      app,
      'email_changes',
      [
        link(app, 'member', 'members', { required: true }),
        needed('email', { max: 254 }),
        // SHA-256 of the secret in the link.
        needed('secretHash', { max: 64 }),
        neededTime('at'),
        neededTime('expiresAt'),
      ],
      [index('email_changes', ['member', 'at']), index('email_changes', ['expiresAt'])],
    );
  },
  (app) => {
    for (const name of ['email_changes', 'correction_answers', 'corrections'])
      app.delete(app.findCollectionByNameOrId(name));
  },
);
