// What goes into a row comes out of it again as it was, and a new row fills every column that its collection has.
import { expect, test } from 'vitest';
import type { Listing, Member } from '../domain/membership/index.ts';
import type { Exchange, ExchangeAnswer, Posting, TimeAccount } from '../domain/time-bank/index.ts';
import type { Motion, Vote, VoteEvent } from '../domain/voting/index.ts';
import { shapes } from '../types/shapes.ts';
import { listingOf, listingRow, memberOf, memberRow, officeOf, officeRow } from './membership.ts';
import { withId } from './row.ts';
import {
  accountOf,
  accountRow,
  answerOf,
  answerRow,
  exchangeOf,
  exchangeRow,
  postingOf,
  postingRow,
} from './time-bank.ts';
import {
  closureRow,
  eventOf,
  eventRow,
  motionOf,
  motionRow,
  openingRow,
  resultRow,
  rollRow,
  voteOf,
  voteRow,
  type MotionWords,
} from './voting.ts';

const at = Date.parse('2026-06-15T12:00:00.125Z');
const who = { member: 'nia', displayName: 'Nia Prys', groupKey: 'supported' };
const words = (part: string) => ({ [`${part}En`]: part, [`${part}Cy`]: `${part} yn Gymraeg` });
const named = { proposerName: 'Nia Prys', seconderName: 'Ravi Sen' };
const wordsOfMotion = Object.assign(
  named,
  ...['title', 'meaning', 'text', 'ifPassed', 'ifLost'].map(words),
) as MotionWords;
const motion: Motion = {
  id: 'motion',
  number: 3,
  resolution: 'ordinary',
  ballot: 'open',
  rulebook: '2026-04-01',
  noticeAt: at,
  opensAt: at + 1,
  closesAt: at + 2,
};
const members: Member[] = [
  { id: 'nia', displayName: 'Nia Prys', groupKey: 'supported', joinedAt: at, leftAt: null },
  { id: 'tom', displayName: 'Tom Hale', groupKey: 'workers', joinedAt: at, leftAt: at + 5 },
];
const listing: Listing = { ...who, sinceAt: at };
const accounts: TimeAccount[] = [
  { id: 'a', kind: 'member', member: 'nia', displayName: 'Nia Prys', openedAt: at, closedAt: at + 1 },
  { id: 'p', kind: 'pool', member: null, displayName: 'Ashbrook', openedAt: at, closedAt: null },
];
const exchange: Exchange = {
  id: 'e',
  giver: 'a',
  receiver: 'b',
  giverName: 'Nia Prys',
  receiverName: 'Tom Hale',
  minutes: 25,
  helpedOn: '2026-06-14',
  kindOfHelp: 'garden',
  note: 'Beans.',
  loggedBy: 'nia',
  loggedAt: at,
};
const answers: ExchangeAnswer[] = [
  { exchange: 'e', answer: 'confirmed', wrong: null, reason: '', by: 'tom', at },
  { exchange: 'f', answer: 'wrong', wrong: 'which-day', reason: 'It was Monday.', by: 'tom', at },
];
const help = { debit: 'b', credit: 'a', minutes: 25, actor: 'tom', at };
const postings: Posting[] = [
  { ...help, seq: 1, exchange: 'e', kind: 'help', reverses: null },
  { ...help, seq: 2, exchange: null, kind: 'reversal', reverses: 1 },
];
const vote: Vote = { motion: 'm', member: 'nia', displayName: 'Nia Prys', choice: 'abstain', castAt: at };
const event: VoteEvent = { motion: 'm', member: 'nia', choice: 'against', seq: 2, at };
const office = { member: 'nia', office: 'chair', fromAt: at, untilAt: null } as const;
const officeRows = [office, { ...office, untilAt: at + 9 }].map((held) =>
  officeRow({ ...held, displayName: 'Nia Prys' }),
);

test('whatever the rules know comes back from its row as it was', () => {
  expect(members.map(withId(memberRow)).map(memberOf)).toEqual(members);
  expect(officeRows.map(officeOf)).toEqual([office, { ...office, untilAt: at + 9 }]);
  expect(listingOf({ id: 'l', ...listingRow(listing) })).toEqual(listing);
  expect(motionOf({ id: motion.id, ...motionRow({ ...motion, ...wordsOfMotion }) })).toEqual(motion);
  expect(accounts.map(withId(accountRow)).map(accountOf)).toEqual(accounts);
  expect(exchangeOf(withId(exchangeRow)(exchange))).toEqual(exchange);
  expect(answers.map(answerRow).map(answerOf)).toEqual(answers);
  expect(postings.map(postingRow).map(postingOf)).toEqual(postings);
  expect(voteOf(voteRow(vote))).toEqual(vote);
  expect(eventOf(eventRow(event))).toEqual(event);
});

test('a motion is stored with its words in both languages', () => {
  expect(motionRow({ ...motion, ...wordsOfMotion })).toMatchObject({ ...wordsOfMotion });
});

test('a new row has every column of its collection, and no other', () => {
  const decision = {
    votesFor: 2,
    votesAgainst: 1,
    abstained: 0,
    notVoted: 1,
    rollSize: 4,
    quorumNeeded: 3,
    quorumMet: true,
    carried: true,
    reason: 'more-for-than-against',
    ruleRef: '7.6',
    rulebook: '2026-04-01',
  } as const;
  const made: Partial<Record<keyof typeof shapes, object>> = {
    members: memberRow(members[0]!),
    offices: officeRows[0]!,
    listings: listingRow(listing),
    motions: motionRow({ ...motion, ...wordsOfMotion }),
    vote_openings: openingRow({ motion: 'm', at, byName: 'clock', rollSize: 4 }),
    vote_rolls: rollRow({ motion: 'm', ...who }),
    votes: voteRow(vote),
    vote_events: eventRow(event),
    vote_closures: closureRow({ motion: 'm', at, by: 'clock' }),
    vote_results: resultRow({ ...decision, motion: 'm', at }),
    time_accounts: accountRow(accounts[0]!),
    time_exchanges: exchangeRow(exchange),
    time_answers: answerRow(answers[0]!),
    time_postings: postingRow(postings[0]!),
  };
  for (const [collection, row] of Object.entries(made)) {
    const { id: _id, ...columns } = shapes[collection as keyof typeof shapes];
    expect([collection, Object.keys(row).sort()]).toEqual([collection, Object.keys(columns).sort()]);
  }
});
