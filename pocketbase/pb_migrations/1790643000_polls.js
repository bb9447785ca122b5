/// <reference path="../pb_data/types.d.ts" />
/**
 * Voting on an item of a meeting (src/domain/polls): shows of hands with what each teller counted, full counts with every
 * choice, who asked for one, and what the chair declared. All of it only grows.
 */
const { choice, guard, index, json, link, make, needed, neededTime, unique, whole } = require(
  `${__hooks}/../pb_migrations/kit/schema.js`,
);

migrate(
  (app) => {
    make(
      app,
      'item_votes',
      [
        link(app, 'meeting', 'meetings', { required: true }),
        whole('item', { required: true, min: 1 }),
        // Within the meeting.
        whole('number', { required: true, min: 1 }),
        choice('method', ['hands', 'poll']),
        link(app, 'by', 'members', { required: true }),
        neededTime('at'),
      ],
      [unique('item_votes', ['meeting', 'number'])],
    );
    const vote = () => link(app, 'vote', 'item_votes', { required: true });
    const member = (name) => link(app, name, 'members', { required: true });
    make(app, 'item_tellers', [vote(), member('member')], [unique('item_tellers', ['vote', 'member'])]);
    make(
      app,
      'item_counts',
      [
        vote(),
        member('member'),
        whole('round', { required: true, min: 1 }),
        whole('votesFor', { min: 0 }),
        whole('votesAgainst', { min: 0 }),
        whole('abstained', { min: 0 }),
        neededTime('at'),
      ],
      [unique('item_counts', ['vote', 'member', 'round'])],
    );
    make(
      app,
      'item_askings',
      [vote(), member('member'), needed('office', { max: 20 }), neededTime('at')],
      [unique('item_askings', ['vote', 'member'])],
    );
    make(
      app,
      'item_choices',
      [
        vote(),
        whole('seq', { required: true, min: 1 }),
        // Whose voice it is, and who cast it: themselves, a teller, or the holder of a proxy.
        member('voter'),
        member('by'),
        choice('route', ['room', 'joined', 'proxy']),
        choice('choice', ['for', 'against', 'abstain']),
        neededTime('at'),
      ],
      [unique('item_choices', ['vote', 'seq']), index('item_choices', ['voter', 'at'])],
    );
    make(
      app,
      'item_closes',
      // Who was there at that moment, in which way: whoever comes or leaves afterwards changes nothing.
      [vote(), json('here'), member('by'), neededTime('at')],
      [unique('item_closes', ['vote'])],
    );
    make(
      app,
      'item_declarations',
      [
        vote(),
        choice('says', ['carried', 'lost', 'not-decided']),
        choice('computed', ['carried', 'lost', 'not-decided']),
        // What was worked out: the votes by route, the reasons with their rules, what follows.
        json('result'),
        member('by'),
        neededTime('at'),
      ],
      [unique('item_declarations', ['vote'])],
    );
    guard(app, 'item_votes', '(meeting = NEW.meeting AND number = NEW.number)');
    guard(app, 'item_tellers', '(vote = NEW.vote AND member = NEW.member)');
    guard(app, 'item_counts', '(vote = NEW.vote AND member = NEW.member AND round = NEW.round)');
    guard(app, 'item_askings', '(vote = NEW.vote AND member = NEW.member)');
    guard(app, 'item_choices', '(vote = NEW.vote AND seq = NEW.seq)');
    guard(app, 'item_closes', 'vote = NEW.vote');
    guard(app, 'item_declarations', 'vote = NEW.vote');
  },
  () => {
    throw new Error('How members voted at meetings would be lost. Restore a backup instead.');
  },
);
