/// <reference path="../pb_data/types.d.ts" />
/**
 * Motions on their way (src/domain/motions). What happened to each is an act: ids, numbers and days, append-only, for
 * ever. The words of acts stand apart, and so do the names of those who act, so that a name can give way to a pseudonym.
 * What members say in the threads is no part of that history: it goes when its writer is erased.
 */
const { guard, index, json, link, make, needed, neededTime, text, unique, whole } = require(
  `${__hooks}/../pb_migrations/kit/schema.js`,
);

migrate(
  (app) => {
    make(
      app,
      'motion_people',
      [link(app, 'member', 'members', { required: true }), needed('displayName', { max: 100 })],
      [unique('motion_people', ['member'])],
    );
    make(
      app,
      'proposals',
      [
        whole('number', { required: true, min: 1 }),
        link(app, 'mover', 'members', { required: true }),
        needed('resolution', { max: 20 }),
        needed('language', { max: 2 }),
        needed('rulebook', { max: 20 }),
        neededTime('begunAt'),
      ],
      [unique('proposals', ['number']), index('proposals', ['mover'])],
    );
    const proposal = () => link(app, 'proposal', 'proposals', { required: true });
    make(
      app,
      'proposal_acts',
      [
        proposal(),
        whole('place', { required: true, min: 1 }),
        needed('kind', { max: 30 }),
        // Empty for the clock.
        text('by', { max: 15 }),
        neededTime('at'),
        text('about', { max: 15 }),
        text('say', { max: 20 }),
        text('day', { max: 10 }),
        whole('votesFor', { min: 0 }),
        whole('votesAgainst', { min: 0 }),
      ],
      [
        unique('proposal_acts', ['proposal', 'place']),
        index('proposal_acts', ['kind', 'about']),
        index('proposal_acts', ['by']),
      ],
    );
    guard(app, 'proposal_acts', '(proposal = NEW.proposal AND place = NEW.place)');
    make(
      app,
      'proposal_words',
      [proposal(), link(app, 'act', 'proposal_acts', { required: true }), json('words')],
      [unique('proposal_words', ['act']), index('proposal_words', ['proposal'])],
    );
    make(
      app,
      'proposal_posts',
      [
        proposal(),
        needed('thread', { max: 10 }),
        link(app, 'member', 'members', { required: true }),
        needed('words', { max: 1500 }),
        neededTime('at'),
      ],
      [index('proposal_posts', ['proposal', 'thread', 'at']), index('proposal_posts', ['member', 'at'])],
    );
    make(
      app,
      'proposal_post_marks',
      [
        link(app, 'post', 'proposal_posts', { required: true, cascadeDelete: true }),
        needed('what', { max: 10 }),
        link(app, 'member', 'members', { required: true }),
        needed('reason', { max: 500 }),
        neededTime('at'),
      ],
      [index('proposal_post_marks', ['post', 'at']), index('proposal_post_marks', ['member'])],
    );
  },
  () => {
    throw new Error('The motions and what happened to them would be lost. Restore a backup instead.');
  },
);
