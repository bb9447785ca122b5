/**
 * The smallest co-op that has every role and every state: the cast of the contract tests. Its dates stand still at
 * noon on 15 June 2026, and so does the server's clock.
 */
import { DatabaseSync } from 'node:sqlite';
import { join } from 'node:path';

export const NOON = Date.parse('2026-06-15T12:00:00Z');
const DAY = 24 * 60 * 60 * 1000;

const id = (name: string): string => name.padEnd(15, '0');
const date = (at: number): string => new Date(at).toISOString().replace('T', ' ');

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

type Row = { readonly [column: string]: string | number };

export type Insert = (table: string, row: Row) => void;

export function inserter(database: DatabaseSync): Insert {
  return (table, row) => {
    const columns = Object.keys(row);
    const places = columns.map(() => '?').join(', ');
    const names = columns.map((name) => `"${name}"`).join(', ');
    database.prepare(`INSERT INTO ${table} (${names}) VALUES (${places})`).run(...Object.values(row));
  };
}

function addPeople(insert: Insert): void {
  for (const person of Object.keys(cast) as Person[]) {
    const who: {
      id: string;
      name: string;
      group: string;
      listed: boolean;
      office?: string;
      joined?: number;
      left?: number;
    } = cast[person];
    const joinedAt = date(who.joined ?? NOON - 400 * DAY);
    const left = who.left === undefined ? '' : date(who.left);
    insert('members', { id: who.id, displayName: who.name, groupKey: who.group, joinedAt, leftAt: left });
    insert('accounts', {
      id: accountOf(person),
      email: emailOf(person),
      member: who.id,
      language: person === 'sian' ? 'cy' : 'en',
      tokenKey: `token-key-of-${person}`.padEnd(50, 'x'),
      password: '-',
    });
    insert('time_accounts', {
      id: timeAccountOf(person),
      kind: 'member',
      member: who.id,
      displayName: who.name,
      openedAt: joinedAt,
      closedAt: left,
    });
    if (who.listed) {
      insert('listings', {
        id: id(`list${person}`),
        member: who.id,
        displayName: who.name,
        groupKey: who.group,
        sinceAt: joinedAt,
      });
    }
    if (who.office) {
      insert('offices', {
        id: id(`off${person}`),
        member: who.id,
        displayName: who.name,
        office: who.office,
        fromAt: joinedAt,
        untilAt: '',
      });
    }
  }
}

const onRoll: readonly Person[] = ['nia', 'tom', 'ravi', 'sian'];

function addMotions(insert: Insert): void {
  let number = 0;
  for (const [name, motion] of Object.entries(motions)) {
    number += 1;
    const words = Object.fromEntries(
      ['title', 'meaning', 'text', 'ifPassed', 'ifLost'].flatMap((part) => [
        [`${part}En`, `${part} of ${name}`],
        [`${part}Cy`, `${part} o ${name}`],
      ]),
    );
    insert('motions', {
      id: motion.id,
      number,
      ...words,
      proposerName: 'Nia Prys',
      seconderName: 'Ravi Sen',
      resolution: 'ordinary',
      ballot: 'open',
      rulebook: '2026-04-01',
      noticeAt: date(name === 'shortNotice' ? motion.opens - 3 * DAY : motion.opens - 21 * DAY),
      opensAt: date(motion.opens),
      closesAt: date(motion.closes),
    });
    if (!motion.opened) continue;
    insert('vote_openings', {
      id: id(`open${number}`),
      motion: motion.id,
      at: date(motion.opens),
      byName: 'clock',
      rollSize: onRoll.length,
    });
    for (const person of onRoll) {
      const who = cast[person];
      insert('vote_rolls', {
        id: id(`roll${number}${person}`),
        motion: motion.id,
        member: who.id,
        displayName: who.name,
        groupKey: who.group,
      });
    }
  }
  addClosedVote(insert);
}

/** The closed motion: Nia and Tom for, Ravi against, Siân did not vote. */
function addClosedVote(insert: Insert): void {
  const motion = motions.closed.id;
  const castAt = date(motions.closed.closes - DAY);
  let seq = 0;
  for (const [person, choice] of [
    ['nia', 'for'],
    ['tom', 'for'],
    ['ravi', 'against'],
  ] as const) {
    seq += 1;
    const who = cast[person];
    insert('votes', {
      id: id(`vote${person}`),
      motion,
      member: who.id,
      displayName: who.name,
      choice,
      castAt,
    });
    insert('vote_events', { id: id(`event${person}`), motion, member: who.id, choice, seq, at: castAt });
  }
  const at = date(motions.closed.closes);
  insert('vote_closures', { id: id('closure'), motion, at, by: 'clock' });
  insert('vote_results', {
    id: id('result'),
    motion,
    at,
    votesFor: 2,
    votesAgainst: 1,
    abstained: 0,
    notVoted: 1,
    rollSize: 4,
    quorumNeeded: 3,
    quorumMet: 1,
    carried: 1,
    reason: 'more-for-than-against',
    ruleRef: '7.6',
    rulebook: '2026-04-01',
  });
}

/** Ravi helped Siân last month: one confirmed exchange, one posting of 60 minutes. */
function addTime(insert: Insert): void {
  const at = date(NOON - 20 * DAY);
  insert('time_exchanges', {
    id: id('oldhelp'),
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
  });
  insert('time_answers', {
    id: id('oldanswer'),
    exchange: id('oldhelp'),
    answer: 'confirmed',
    reason: '',
    by: cast.sian.id,
    at,
  });
  insert('time_postings', {
    id: id('oldposting'),
    seq: 1,
    debit: timeAccountOf('sian'),
    credit: timeAccountOf('ravi'),
    minutes: 60,
    exchange: id('oldhelp'),
    kind: 'help',
    actor: cast.sian.id,
    reverses: 0,
    at,
  });
}

/** Fills a migrated, empty data folder. */
export function fillSmallCoop(folder: string): void {
  const database = new DatabaseSync(join(folder, 'data.db'), { timeout: 5000 });
  try {
    const insert = inserter(database);
    database.exec('BEGIN IMMEDIATE');
    addPeople(insert);
    addMotions(insert);
    addTime(insert);
    insert('demo_marker', { id: id('marker'), madeAt: date(NOON), seed: 'contract tests' });
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
