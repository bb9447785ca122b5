/**
 * The smallest co-op that has every role and every state: the cast of the contract tests. Its dates stand still at
 * noon on 15 June 2026, and so does the server's clock.
 */
import { DatabaseSync } from 'node:sqlite';
import { join } from 'node:path';
import { markerRow } from '../../../src/cli/demo/marker.ts';
import { inserter, type Insert } from '../../../src/cli/parts/rows.ts';
import type { OfficeKey } from '../../../src/domain/membership/index.ts';
import { listingRow, memberRow, officeRow } from '../../../src/records/membership.ts';
import { accountRow } from '../../../src/records/sign-in.ts';
import {
  accountRow as timeAccountRow,
  answerRow,
  exchangeRow,
  postingRow,
} from '../../../src/records/time-bank.ts';
import {
  closureRow,
  eventRow,
  motionRow,
  motionWordsShape,
  openingRow,
  resultRow,
  rollRow,
  voteRow,
  type MotionWords,
} from '../../../src/records/voting.ts';
import { insertRegister, projected, registerOf, type Entering } from './small-register.ts';

export const NOON = Date.parse('2026-06-15T12:00:00Z');
const DAY = 24 * 60 * 60 * 1000;

const id = (name: string): string => name.padEnd(15, '0');

/** Who they are. `account: false` has never signed in; `listed` agreed to be found. */
export const cast = {
  nia: { id: id('nia'), name: 'Nia Prys', group: 'supported', listed: true },
  tom: { id: id('tom'), name: 'Tom Hale', group: 'volunteers', listed: true },
  ravi: { id: id('ravi'), name: 'Ravi Sen', group: 'workers', listed: false },
  sian: { id: id('sian'), name: 'Siân Moss', group: 'families', listed: true, office: 'secretary' },
  omar: { id: id('omar'), name: 'Omar Dean', group: 'volunteers', listed: true, joined: NOON - DAY },
  gwen: { id: id('gwen'), name: 'Gwen Lowe', group: 'families', listed: true, left: NOON - 30 * DAY },
} as const;
export type Person = keyof typeof cast;

export const emailOf = (person: Person): string => `${person}@small.example`;
export const accountOf = (person: Person): string => id(`acc${person}`);
export const timeAccountOf = (person: Person): string => id(`time${person}`);

/** Motions, one for each state. Omar joined after the rolls were made; Gwen left before. */
export const motions = {
  open: { id: id('motionopen'), opens: NOON - 3 * DAY, closes: NOON + 5 * DAY, opened: true, closed: false },
  notice: {
    id: id('motionnotice'),
    opens: NOON + 5 * DAY,
    closes: NOON + 15 * DAY,
    opened: false,
    closed: false,
  },
  shortNotice: {
    id: id('motionshort'),
    opens: NOON + 5 * DAY,
    closes: NOON + 15 * DAY,
    opened: false,
    closed: false,
  },
  closed: {
    id: id('motionclosed'),
    opens: NOON - 30 * DAY,
    closes: NOON - 20 * DAY,
    opened: true,
    closed: true,
  },
} as const;
export const UNKNOWN = id('nothere');

interface Someone {
  readonly id: string;
  readonly name: string;
  readonly group: string;
  readonly listed: boolean;
  readonly office?: OfficeKey;
  readonly joined?: number;
  readonly left?: number;
}

const enteringOf = (person: Person): Entering => {
  const { id: member, name, group, office, joined, left }: Someone = cast[person];
  return {
    id: member,
    name,
    email: emailOf(person),
    group,
    joinedAt: joined ?? NOON - 400 * DAY,
    leftAt: left ?? null,
    offices: office ? [office] : [],
    paid: person !== 'omar',
  };
};

/** The register of the cast, as the secretary wrote it. */
const facts = registerOf((Object.keys(cast) as Person[]).map(enteringOf), cast.sian.id);

function addPerson(insert: Insert, person: Person): void {
  const { id: member, name, group, listed }: Someone = cast[person];
  const who = { displayName: name, groupKey: group };
  const { standing, offices } = projected(facts, member, NOON);
  const { joinedAt, leftAt } = standing;
  insert('members', { id: member, ...memberRow({ ...who, joinedAt, leftAt }) });
  const account = {
    member,
    email: emailOf(person),
    language: person === 'sian' ? 'cy' : 'en',
    tokenKey: `token-key-of-${person}`.padEnd(50, 'x'),
  } as const;
  insert('accounts', { id: accountOf(person), ...accountRow(account) });
  const time = { kind: 'member', member, displayName: name, openedAt: joinedAt, closedAt: leftAt } as const;
  insert('time_accounts', { id: timeAccountOf(person), ...timeAccountRow(time) });
  if (listed) {
    insert('listings', { id: id(`list${person}`), ...listingRow({ member, ...who, sinceAt: joinedAt }) });
  }
  for (const { office, ...span } of offices) {
    const held = { member, displayName: name, office: office as OfficeKey, ...span };
    insert('offices', { id: id(`off${person}`), ...officeRow(held) });
  }
}

const onRoll: readonly Person[] = ['nia', 'tom', 'ravi', 'sian'];

/** The words of a motion: each says what it is of. */
export function wordsOf(name: string): MotionWords {
  const texts = Object.keys(motionWordsShape).map((key) => {
    const part = key.slice(0, -2);
    return [key, key.endsWith('Cy') ? `${part} o ${name}` : `${part} of ${name}`];
  });
  const words = Object.fromEntries(texts) as MotionWords;
  return { ...words, proposerName: 'Nia Prys', seconderName: 'Ravi Sen' };
}

function addMotion(insert: Insert, name: keyof typeof motions, number: number): void {
  const { id: motion, opens, closes, opened } = motions[name];
  const stored = motionRow({
    ...wordsOf(name),
    number,
    resolution: 'ordinary',
    ballot: 'open',
    rulebook: '2026-04-01',
    noticeAt: opens - (name === 'shortNotice' ? 3 : 21) * DAY,
    opensAt: opens,
    closesAt: closes,
  });
  insert('motions', { id: motion, ...stored });
  if (!opened) return;
  const opening = { motion, at: opens, byName: 'clock', rollSize: onRoll.length };
  insert('vote_openings', { id: id(`open${number}`), ...openingRow(opening) });
  for (const person of onRoll) {
    const { id: member, name: displayName, group: groupKey } = cast[person];
    insert('vote_rolls', {
      id: id(`roll${number}${person}`),
      ...rollRow({ motion, member, displayName, groupKey }),
    });
  }
}

/** The closed motion: Nia and Tom for, Ravi against, Siân did not vote. */
function addClosedVote(insert: Insert): void {
  const { id: motion, closes: at } = motions.closed;
  const voted = { nia: 'for', tom: 'for', ravi: 'against' } as const;
  for (const [index, person] of (['nia', 'tom', 'ravi'] as const).entries()) {
    const { id: member, name: displayName } = cast[person];
    const vote = { motion, member, displayName, choice: voted[person], castAt: at - DAY };
    insert('votes', { id: id(`vote${person}`), ...voteRow(vote) });
    const event = { ...vote, seq: index + 1, at: vote.castAt };
    insert('vote_events', { id: id(`event${person}`), ...eventRow(event) });
  }
  insert('vote_closures', { id: id('closure'), ...closureRow({ motion, at, by: 'clock' }) });
  const result = {
    motion,
    at,
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
  insert('vote_results', { id: id('result'), ...resultRow(result) });
}

/** Ravi helped Siân last month: one confirmed exchange, one posting of 60 minutes. */
function addTime(insert: Insert): void {
  const at = NOON - 20 * DAY;
  const exchange = id('oldhelp');
  const by = cast.sian.id;
  const help = {
    giver: timeAccountOf('ravi'),
    receiver: timeAccountOf('sian'),
    giverName: 'Ravi Sen',
    receiverName: 'Siân Moss',
    minutes: 60,
    helpedOn: '2026-05-25',
    kindOfHelp: 'garden',
    note: 'a private note',
    loggedBy: cast.ravi.id,
    loggedAt: at,
  } as const;
  insert('time_exchanges', { id: exchange, ...exchangeRow(help) });
  const answer = { exchange, answer: 'confirmed', wrong: null, reason: '', by, at } as const;
  insert('time_answers', { id: id('oldanswer'), ...answerRow(answer) });
  const posting = {
    seq: 1,
    debit: help.receiver,
    credit: help.giver,
    minutes: help.minutes,
    exchange,
    kind: 'help',
    actor: by,
    reverses: null,
    at,
  } as const;
  insert('time_postings', { id: id('oldposting'), ...postingRow(posting) });
}

/** Fills a migrated, empty data folder. */
export function fillSmallCoop(folder: string): void {
  const database = new DatabaseSync(join(folder, 'data.db'), { timeout: 5000 });
  try {
    const insert = inserter(database);
    database.exec('BEGIN IMMEDIATE');
    for (const person of Object.keys(cast) as Person[]) addPerson(insert, person);
    insertRegister(insert, facts);
    const names = Object.keys(motions) as (keyof typeof motions)[];
    for (const [index, name] of names.entries()) addMotion(insert, name, index + 1);
    addClosedVote(insert);
    addTime(insert);
    insert('demo_marker', markerRow(NOON, 'contract tests'));
    database.exec('COMMIT');
  } finally {
    database.close();
  }
}

/** A check of a guide as a form sends it. */
export const checkOf = (guide: string, more: object = {}) => ({
  guide,
  language: 'en',
  rowsHash: 'ab12cd34ef567890',
  checkedBy: 'The reading group',
  nameAgreed: true,
  readers: 5,
  understood: 4,
  changed: '',
  checkedOn: '2026-06-10',
  ...more,
});
