/**
 * A person with a word of its own in every fact about them, and one viewer of each kind: whatever a door answers, it can
 * be seen by these words whether it told somebody more than the table of who may see what allows.
 */
import type { DatabaseSync } from 'node:sqlite';
import type { Insert } from '../../../src/cli/parts/rows.ts';
import {
  abilities,
  officeKeys,
  type Ability,
  type OfficeKey,
  type PersonFact,
  type Viewer,
} from '../../../src/domain/membership/index.ts';
import { lookRow, memberRow, officeRow } from '../../../src/records/membership.ts';
import { applicationRow, historyRow } from '../../../src/records/joining.ts';
import { noAnswers } from '../../../src/domain/joining/index.ts';
import { actRow, postRow, proposalRow } from '../../../src/records/motions.ts';
import { dateText } from '../../../src/records/row.ts';
import { accountRow } from '../../../src/records/sign-in.ts';
import { supportRow } from '../../../src/records/supporters.ts';
import {
  accountRow as timeAccountRow,
  answerRow,
  exchangeRow,
  postingRow,
} from '../../../src/records/time-bank.ts';
import { rollRow, voteRow } from '../../../src/records/voting.ts';
import type { FactDraft } from '../../../src/domain/register/index.ts';
import { cast, motions, NOON, timeAccountOf } from './small-co-op.ts';
import { insertRegister } from './small-register.ts';

const DAY = 24 * 60 * 60 * 1000;
const id = (name: string): string => name.padEnd(15, '0');

/** What stands in the database, and which fact it tells; null: something that nobody but the person themselves sees. */
export const markers: Readonly<Record<string, PersonFact | null>> = {
  zqcalled: 'calledName',
  zqfullname: 'name',
  zqstreet: 'postalAddress',
  'zqmail@small.example': 'email',
  'zqelectronic@small.example': 'email',
  '01632 960987': 'phone',
  'easy-read': 'preferredWays',
  zqgroup: 'group',
  '2023-03-07': 'joinedOn',
  [String(Date.parse('2023-03-07T10:00:00Z'))]: 'joinedOn',
  '7919': 'shares',
  '7907': 'payments',
  '104729': 'property',
  zqlisted: 'listing',
  zqofficer: 'offices',
  zqconsent: 'consents',
  zqapplied: 'application',
  zqhelpnote: 'timeBankEntries',
  '7890': 'balance',
  zqvoter: 'openVotes',
  zqopenvoter: null,
  zqmover: 'motions',
  zqpost: 'motions',
  zqroll: 'rollMembership',
  zqmessage: 'messages',
  zqletter: 'letters',
  zqdevice: 'devices',
  zqsecond: 'waitsForSecond',
  zqinput: null,
};

export const marked = {
  member: id('zqmember'),
  account: id('zqaccount'),
  email: 'zqmail@small.example',
  /** Ids with which a door could be asked about them. */
  ids: {
    exchange: id('zqexchange'),
    proposal: id('zqproposal'),
    approval: id('zqapproval'),
    application: id('zqapplication'),
    notice: id('zqnotice'),
    device: id('zqdeviceid'),
    listed: id('zqlistedmember'),
    officer: id('zqofficermember'),
  },
} as const;

/** Somebody who asks, and what they are to the marked person. */
export interface Asker {
  readonly name: string;
  /** Null for nobody. */
  readonly email: string | null;
  readonly viewer: Viewer;
  /** The member in whose place they ask: a supporter. */
  readonly inPlaceOf?: string;
}

const officer = (office: OfficeKey): string => `holds-${office}@small.example`;

/** Those who help the marked person, who are no members: with everything that there is to let, and with as little as can be. */
const helpers: readonly { name: string; email: string; abilities: readonly Ability[] }[] = [
  { name: 'a supporter with every ability', email: 'helps-all@small.example', abilities },
  {
    name: 'a supporter who reads the page',
    email: 'helps-little@small.example',
    abilities: ['read-my-page'],
  },
];

function addHelpers(insert: Insert): void {
  for (const [at, { email, abilities: allowed }] of helpers.entries()) {
    const account = id(`acchelps${at}x`);
    const tokenKey = `key-of-helper-${at}`.padEnd(50, 'x');
    insert('accounts', { id: account, ...accountRow({ member: '', email, language: 'en', tokenKey }) });
    const times = { invitedAt: NOON - 9 * DAY, acceptedAt: NOON - 8 * DAY, endedAt: null };
    const support = { member: marked.member, account, name: 'Helper', abilities: allowed, ...times };
    const { abilities: letThem, ...row } = supportRow({ ...support, accountMade: true });
    insert('supporters', { id: id(`helps${at}x`), ...row, abilities: JSON.stringify(letThem) });
  }
}

export const askers: readonly Asker[] = [
  { name: 'nobody', email: null, viewer: {} },
  { name: 'a member', email: 'tom@small.example', viewer: { member: true } },
  { name: 'the one who helped them', email: 'ravi@small.example', viewer: { member: true, party: true } },
  {
    name: 'a member who may inspect the register',
    email: 'omar@small.example',
    viewer: { member: true, inspector: true },
  },
  ...officeKeys.map((office) => ({
    name: `the holder of ${office}`,
    email: officer(office),
    viewer: { member: true, offices: [office] },
  })),
  ...helpers.map(({ name, email, abilities }) => ({
    name,
    email,
    viewer: { abilities },
    inPlaceOf: marked.member,
  })),
  { name: 'the person themselves', email: marked.email, viewer: { self: true, member: true } },
];

/** Somebody with an account and no facts worth marking. */
function person(insert: Insert, member: string, name: string, email: string): void {
  const joinedAt = NOON - 300 * DAY;
  insert('members', {
    id: member,
    ...memberRow({ displayName: name, groupKey: 'families', joinedAt, leftAt: null }),
  });
  const account = { member, email, language: 'en', tokenKey: `key-of-${member}`.padEnd(50, 'x') } as const;
  insert('accounts', { id: id(`a${member.slice(0, 13)}`), ...accountRow(account) });
}

function addOfficers(insert: Insert): void {
  for (const [at, office] of officeKeys.entries()) {
    const member = id(`officer${at}x`);
    person(insert, member, `Officer ${at}`, officer(office));
    const held = { member, displayName: `Officer ${at}`, office, fromAt: NOON - 10 * DAY, untilAt: null };
    insert('offices', { id: id(`held${at}x`), ...officeRow(held) });
  }
}

const on = '2023-03-07';
const reason = 'told-us';
const drafts: readonly FactDraft[] = [
  { kind: 'entered', on, data: {}, reason },
  { kind: 'name', on, data: {}, words: { name: 'Zed zqfullname' }, reason },
  { kind: 'address', on, data: {}, words: { lines: ['1 zqstreet', 'Ashbrook'] }, reason },
  {
    kind: 'electronic',
    on,
    data: { purposes: ['notices'] },
    words: { address: 'zqelectronic@small.example' },
    reason,
  },
  { kind: 'group', on, data: { group: 'zqgroup' }, reason },
  { kind: 'shares-issued', on, data: { shares: 1, pence: 7919 }, reason },
  { kind: 'shares-paid', on, data: { pence: 7907, how: 'cash' }, reason },
  { kind: 'property', on, data: { of: 'loan', pence: 104729 }, reason },
];

function addRegister(insert: Insert, database: DatabaseSync): void {
  const last = database.prepare('SELECT MAX(seq) AS seq FROM register_facts').get()!['seq'] as number;
  const common = {
    person: marked.member,
    supersedes: 0,
    knownAt: Date.parse(`${on}T10:00:00Z`),
    by: cast.sian.id,
  };
  const facts = drafts.map((draft, at) => ({
    ...draft,
    ...common,
    seq: last + 1 + at,
    words: draft.words ?? null,
    erased: false,
  }));
  insertRegister(insert, facts as never);
}

function addTime(insert: Insert, database: DatabaseSync): void {
  const own = id('zqtimeaccount');
  const account = {
    kind: 'member',
    member: marked.member,
    displayName: 'zqcalled Mark',
    openedAt: NOON - 300 * DAY,
    closedAt: null,
  } as const;
  insert('time_accounts', { id: own, ...timeAccountRow(account) });
  let seq = database.prepare('SELECT MAX(seq) AS seq FROM time_postings').get()!['seq'] as number;
  // Two people helped, so that the sum of both is nobody's but the person's own.
  for (const [other, minutes, note] of [
    ['ravi', 4001, 'zqhelpnote'],
    ['sian', 3889, 'another note'],
  ] as const) {
    seq += 1;
    const at = NOON - 20 * DAY;
    const exchange = other === 'ravi' ? marked.ids.exchange : id('zqotherexch');
    const help = {
      giver: own,
      receiver: timeAccountOf(other),
      giverName: 'A giver',
      receiverName: cast[other].name,
      minutes,
      helpedOn: '2026-05-25',
      kindOfHelp: 'garden',
      note,
      loggedBy: marked.member,
      loggedAt: at,
    } as const;
    insert('time_exchanges', { id: exchange, ...exchangeRow(help) });
    const answer = {
      exchange,
      answer: 'confirmed',
      wrong: null,
      reason: '',
      by: cast[other].id,
      at,
    } as const;
    insert('time_answers', { id: id(`zqansw${seq}x`), ...answerRow(answer) });
    const posting = {
      seq,
      debit: help.receiver,
      credit: own,
      minutes,
      exchange,
      kind: 'help',
      actor: cast[other].id,
      reverses: null,
      at,
    } as const;
    insert('time_postings', { id: id(`zqpost${seq}x`), ...postingRow(posting) });
  }
}

/** A motion that they put forward, and what they said about it. */
function addMotion(insert: Insert): void {
  const [proposal, act] = [marked.ids.proposal, id('zqmotionact')];
  const mover = marked.member;
  insert('motion_people', { id: id('zqmotionname'), member: mover, displayName: 'zqmover' });
  const begun = { number: 9001, mover, resolution: 'ordinary', language: 'en', begunAt: NOON } as const;
  insert('proposals', { id: proposal, ...proposalRow({ ...begun, rulebook: '2026-06-01' }) });
  const bare = { about: '', say: '', on: '', votesFor: 0, votesAgainst: 0 };
  const put = { ...bare, place: 1, kind: 'put-forward', by: mover, at: NOON } as const;
  insert('proposal_acts', { id: act, ...actRow(proposal, put) });
  const words = { title: 'A motion', what: 'w', why: 'y', cost: 'c', who: 'o' };
  insert('proposal_words', { id: id('zqmotionwords'), proposal, act, words: JSON.stringify(words) });
  const said = { proposal, thread: 'for', member: mover, words: 'zqpost', at: NOON } as const;
  insert('proposal_posts', { id: id('zqmotionpost'), ...postRow(said) });
}

function addVotes(insert: Insert): void {
  const member = marked.member;
  for (const [motion, displayName] of [
    [motions.closed.id, 'zqvoter'],
    [motions.open.id, 'zqopenvoter'],
  ] as const) {
    insert('votes', {
      id: id(`v${displayName}`.slice(0, 14)),
      ...voteRow({ motion, member, displayName, choice: 'for', castAt: NOON - DAY }),
    });
    insert('vote_rolls', {
      id: id(`r${displayName}`.slice(0, 14)),
      ...rollRow({ motion, member, displayName: 'zqroll', groupKey: 'zqgroup' }),
    });
  }
}

function addMessages(insert: Insert): void {
  const { member } = marked;
  const at = dateText(NOON - DAY);
  insert('notices', {
    id: marked.ids.notice,
    member,
    kind: 'membership',
    template: 'office-appointed',
    language: 'en',
    subject: 'zqmessage',
    text: 'zqmessage',
    link: '',
    sending: 'zqsending',
    way: 'page',
    pace: 'at-once',
    wordless: false,
    at,
    goneAt: at,
    digest: '',
    readAt: '',
  });
  insert('outbox', {
    id: id('zqbounced'),
    to: marked.email,
    language: 'en',
    template: 'office-appointed',
    subject: 'zqmessage',
    text: 'zqmessage',
    deliver: true,
    queuedAt: at,
    nextTryAt: '',
    claimedAt: '',
    sentAt: '',
    tries: 1,
    lastError: '550',
    priority: 0,
    member,
    kind: 'membership',
    sending: 'zqsending',
    failure: 'address',
    digestOf: 0,
    tryUntil: '',
    failedAt: at,
  });
  insert('letters_due', {
    id: id('zqletterdue'),
    member,
    language: 'en',
    subject: 'zqletter',
    text: 'zqletter',
    sending: 'zqsending',
    queuedAt: at,
    printedAt: '',
    printedBy: '',
  });
}

function addOwn(insert: Insert): void {
  const { member } = marked;
  const at = dateText(NOON - DAY);
  insert('profiles', {
    id: id('zqprofile'),
    member,
    phone: '01632 960987',
    preferredWays: JSON.stringify(['easy-read']),
    othersRead: true,
  });
  insert('consents', { id: id('zqconsentrow'), member, kind: 'zqconsent', given: true, at, by: member });
  insert('devices', {
    id: marked.ids.device,
    account: marked.account,
    deviceHash: 'zqhash',
    firstAt: at,
    lastAt: at,
    isKnown: true,
    way: 'message',
    browser: 'zqdevice',
    system: 'zqdevice',
    passkey: '',
    card: '',
    endsAt: dateText(NOON + DAY),
  });
  insert('looks', {
    id: id('zqlook'),
    seq: 1,
    ...lookRow({ member, by: cast.sian.id, office: 'secretary', what: 'details', at: NOON - DAY }),
  });
  for (const [approval, act] of [
    [marked.ids.approval, 'register/end-membership'],
    [id('zqrecovery'), 'sign-in/recover'],
  ] as const)
    insert('approvals', {
      id: approval,
      act,
      subject: member,
      input: JSON.stringify({ why: 'zqinput' }),
      words: JSON.stringify({ why: 'zqsecond' }),
      askedBy: cast.sian.id,
      askedAt: at,
      expiresAt: dateText(NOON + 10 * DAY),
    });
}

function addApplication(insert: Insert): void {
  const application = marked.ids.application;
  const said = 'Zed zqapplied';
  const answers = { ...noAnswers, calledName: said, fullName: said, address: said, why: said, phone: said };
  const begunAt = NOON - 15 * DAY;
  const row = applicationRow({
    codeHash: 'zqcodehash',
    language: 'en',
    answers: { ...answers, group: 'families', payHow: 'bank', agreed: true, othersRead: 'no' },
    cameBy: 'online',
    toldBy: '',
    household: '',
    begunAt,
    touchedAt: begunAt,
    person: null,
  });
  insert('applications', { id: application, ...row });
  for (const [at, kind] of (['started', 'sent'] as const).entries()) {
    const event = { kind, on: '2026-06-01', at: NOON - 14 * DAY, by: 'applicant', reason: '', words: '' };
    insert('application_events', { id: id(`zqappevent${at}x`), ...historyRow(application, at + 1, event) });
  }
}

/** Fills the small co-op with the marked person, and with a holder of each office. */
export function addMarked(insert: Insert, database: DatabaseSync): void {
  const { member, account, email } = marked;
  const joinedAt = Date.parse(`${on}T10:00:00Z`);
  const who = { displayName: 'zqcalled Mark', groupKey: 'zqgroup' };
  insert('members', { id: member, ...memberRow({ ...who, joinedAt, leftAt: null }) });
  const row = accountRow({ member, email, language: 'en', tokenKey: 'zq'.repeat(25) });
  insert('accounts', { id: account, ...row });
  addOfficers(insert);
  addHelpers(insert);
  addRegister(insert, database);
  addTime(insert, database);
  addVotes(insert);
  addMotion(insert);
  addMessages(insert);
  addOwn(insert);
  addApplication(insert);
  // Two others, whose names members may know: one agreed to be found, one holds an office.
  const { listed, officer: holder } = marked.ids;
  person(insert, listed, 'zqlisted Lee', 'listed@small.example');
  insert('listings', {
    id: id('zqlisting'),
    member: listed,
    displayName: 'zqlisted Lee',
    groupKey: 'families',
    sinceAt: dateText(NOON - DAY),
  });
  insert('time_accounts', {
    id: id('zqlistedtime'),
    ...timeAccountRow({
      kind: 'member',
      member: listed,
      displayName: 'zqlisted Lee',
      openedAt: NOON - 300 * DAY,
      closedAt: null,
    }),
  });
  person(insert, holder, 'zqofficer Lee', 'officer@small.example');
  const held = {
    member: holder,
    displayName: 'zqofficer Lee',
    office: 'treasurer',
    fromAt: NOON - 10 * DAY,
  } as const;
  insert('offices', { id: id('zqheld'), ...officeRow({ ...held, untilAt: null }) });
}
