/// <reference path="../pb_data/types.d.ts" />
/**
 * Elections of the board until there is a voting paper (src/domain/elections): the call with the places it fills,
 * nominations with their answers, seconders and ends, what candidates say, questions, and the paper once it is made. All
 * of it only grows, but for what candidates say: that can be changed until the paper is made, and is theirs to have erased.
 */
const { choice, guard, index, json, link, make, needed, neededTime, text, unique, whole } = require(
  `${__hooks}/../pb_migrations/kit/schema.js`,
);

migrate(
  (app) => {
    const member = (name) => link(app, name, 'members', { required: true });
    const election = () => link(app, 'election', 'elections', { required: true });
    const nomination = () => link(app, 'nomination', 'nominations', { required: true });
    make(
      app,
      'elections',
      [
        member('by'),
        needed('rulebook', { max: 10 }),
        needed('closesOn', { max: 10 }),
        whole('seats', { required: true, min: 1 }),
        neededTime('at'),
      ],
      [index('elections', ['at'])],
    );
    // Who was on the board at the call, for which groups, and whether they stay.
    make(
      app,
      'election_places',
      [
        election(),
        member('member'),
        text('groups', { max: 200 }),
        choice('what', ['stays', 'term-over', 'in-turn', 'drawn']),
      ],
      [unique('election_places', ['election', 'member'])],
    );
    make(
      app,
      'election_again',
      [election(), needed('untilOn', { max: 10 }), member('by'), neededTime('at')],
      [unique('election_again', ['election'])],
    );
    make(
      app,
      'nominations',
      [election(), member('candidate'), member('by'), neededTime('at')],
      [index('nominations', ['election', 'candidate']), index('nominations', ['candidate', 'at'])],
    );
    make(
      app,
      'nomination_answers',
      [nomination(), choice('agreed', ['yes', 'no']), text('groupKey', { max: 50 }), neededTime('at')],
      [unique('nomination_answers', ['nomination'])],
    );
    make(
      app,
      'nomination_seconds',
      [nomination(), member('member'), neededTime('at')],
      [unique('nomination_seconds', ['nomination', 'member']), index('nomination_seconds', ['member', 'at'])],
    );
    make(
      app,
      'nomination_ends',
      [
        nomination(),
        choice('how', ['withdrawn', 'may-not-stand', 'interests-untrue', 'died', 'stopped']),
        member('by'),
        neededTime('at'),
      ],
      [unique('nomination_ends', ['nomination'])],
    );
    make(
      app,
      'election_questions',
      [
        election(),
        member('by'),
        needed('words', { max: 1000 }),
        choice('language', ['en', 'cy']),
        neededTime('at'),
      ],
      [index('election_questions', ['election', 'at']), index('election_questions', ['by', 'at'])],
    );
    make(
      app,
      'candidate_words',
      [
        nomination(),
        choice('what', ['statement', 'interests', 'reply']),
        link(app, 'question', 'election_questions'),
        choice('language', ['en', 'cy']),
        needed('words', { max: 20000 }),
        neededTime('at'),
      ],
      [unique('candidate_words', ['nomination', 'what', 'question', 'language'])],
    );
    make(
      app,
      'election_papers',
      [
        election(),
        choice('how', ['elected', 'vote', 'nobody']),
        whole('seats', { min: 0 }),
        whole('empty', { min: 0 }),
        json('groups'),
        json('because'),
        member('by'),
        neededTime('at'),
      ],
      [unique('election_papers', ['election'])],
    );
    // Who stands, by their number on the paper.
    make(
      app,
      'election_candidates',
      [election(), nomination(), whole('number', { required: true, min: 1 }), text('groups', { max: 200 })],
      [unique('election_candidates', ['election', 'number']), unique('election_candidates', ['nomination'])],
    );
    guard(app, 'elections', 'FALSE');
    guard(app, 'election_places', '(election = NEW.election AND member = NEW.member)');
    guard(app, 'election_again', 'election = NEW.election');
    // One nomination of a candidate at a time: another only after they said no or the first ended.
    guard(
      app,
      'nominations',
      '(election = NEW.election AND candidate = NEW.candidate ' +
        'AND NOT EXISTS (SELECT 1 FROM nomination_ends WHERE nomination_ends.nomination = nominations.id) ' +
        "AND NOT EXISTS (SELECT 1 FROM nomination_answers WHERE nomination_answers.nomination = nominations.id AND agreed = 'no'))",
    );
    guard(app, 'nomination_answers', 'nomination = NEW.nomination');
    guard(app, 'nomination_seconds', '(nomination = NEW.nomination AND member = NEW.member)');
    guard(app, 'nomination_ends', 'nomination = NEW.nomination');
    guard(app, 'election_questions', 'FALSE');
    guard(app, 'election_papers', 'election = NEW.election');
    guard(
      app,
      'election_candidates',
      'nomination = NEW.nomination OR (election = NEW.election AND number = NEW.number)',
    );
  },
  () => {
    throw new Error('Who stood for the board would be lost. Restore a backup instead.');
  },
);
