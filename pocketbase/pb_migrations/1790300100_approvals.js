/// <reference path="../pb_data/types.d.ts" />
/**
 * What waits for a second person, and how it ended (src/domain/approvals). An ending is written once and never changed:
 * two people who agree at the same moment are one agreement. What the act needs to be done (`input`) goes when it ended.
 * Rulebooks that two office holders confirmed, or that were there when the co-op was set up, by the digest of their words
 * and numbers (src/domain/rulebook).
 */
const { guard, index, json, link, make, needed, neededTime, text, unique } = require(
  `${__hooks}/../pb_migrations/kit/schema.js`,
);

migrate(
  (app) => {
    make(
      app,
      'approvals',
      [
        needed('act', { max: 60 }),
        needed('subject', { max: 60 }),
        json('input'),
        json('words'),
        link(app, 'askedBy', 'members', { required: true }),
        neededTime('askedAt'),
        neededTime('expiresAt'),
      ],
      [index('approvals', ['expiresAt']), index('approvals', ['askedBy', 'askedAt'])],
    );
    make(
      app,
      'approval_ends',
      [
        link(app, 'approval', 'approvals', { required: true }),
        needed('how', { max: 20 }),
        // Empty when nobody ended it: its time was over.
        link(app, 'by', 'members'),
        neededTime('at'),
      ],
      [unique('approval_ends', ['approval'])],
    );
    guard(app, 'approval_ends', 'approval = NEW.approval');
    make(
      app,
      'rulebook_confirmations',
      [
        needed('version', { max: 10, min: 10 }),
        needed('digest', { max: 64, min: 64 }),
        // Empty for those that were there when the co-op was set up.
        text('approval', { max: 15 }),
        neededTime('at'),
      ],
      [unique('rulebook_confirmations', ['version', 'digest'])],
    );
    guard(app, 'rulebook_confirmations', 'version = NEW.version AND digest = NEW.digest');
  },
  () => {
    throw new Error('Who agreed to what would be lost. Restore a backup instead.');
  },
);
