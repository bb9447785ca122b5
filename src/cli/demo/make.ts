/**
 * Makes the demo co-op in a data folder: the tables by the server's own migrations, the people and their year by
 * site/demo. It is made beside and moved in when it is complete, so an interrupted start leaves no half a co-op.
 */
import { createHash, randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { generateDemo, type DemoCoop } from '../../../site/demo/generate.ts';
import { loadRulebooks, rulebookFolder } from '../build/rulebook.ts';
import { codeText, type HistoryRow } from '../../domain/joining/index.ts';
import type { Fact } from '../../domain/register/index.ts';
import { migrate } from '../parts/migrate.ts';
import { seal } from '../parts/seal.ts';
import { approvalRow } from '../../records/approvals.ts';
import { applicationRow, historyRow } from '../../records/joining.ts';
import { listingRow, memberRow, officeRow, lookRow } from '../../records/membership.ts';
import { actRow, postRow, proposalRow } from '../../records/motions.ts';
import { factRows } from '../../records/register.ts';
import { itemRow, meetingRow } from '../../records/meetings.ts';
import { dateText, withId } from '../../records/row.ts';
import { cardText } from '../../domain/sign-in/index.ts';
import { accountRow, cardRow, passkeyRow } from '../../records/sign-in.ts';
import { supportRow } from '../../records/supporters.ts';
import { accountRow as timeAccountRow, answerRow, exchangeRow, postingRow } from '../../records/time-bank.ts';
import {
  closureRow,
  eventRow,
  motionRow,
  openingRow,
  resultRow,
  rollRow,
  voteRow,
} from '../../records/voting.ts';
import { loadRows, type Tables } from './load.ts';
import { markerRow } from './marker.ts';
import { failedRow, letterRow, noticeRow } from './messages.ts';
import { roomTables } from './room.ts';

/** The seed of the invented people and of the turns their year takes. Any whole number makes a co-op. */
const SEED = 1;

/** No key that anybody has: PocketBase signs with it what it gives to who signs in. */
const newTokenKey = (): string => randomBytes(25).toString('hex');

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/** The account of somebody with a card: it has no address, and none made up. */
const accountOfCard = ({ account, member, language }: DemoCoop['cards'][number]) => ({
  id: account,
  member,
  email: '',
  language,
});

/** The facts of the register, and their words sealed as the server seals them. */
function registerTables(facts: readonly Fact[]) {
  const made = facts.map((fact) => factRows(fact, seal));
  return {
    register_facts: made.map(({ fact }) => fact),
    register_words: made.flatMap(({ words }) => words ?? []),
  };
}

/** The rows of each collection, in the order in which they refer to each other. */
function tablesOf(coop: DemoCoop, now: number): Tables {
  return {
    members: coop.members.map(withId(memberRow)),
    accounts: [...coop.accounts, ...coop.cards.map(accountOfCard)].map((account) =>
      withId(accountRow)({ ...account, tokenKey: newTokenKey() }),
    ),
    cards: coop.cards.map(({ code, ...card }) =>
      withId(cardRow)({ ...card, codeHash: sha256(cardText('code', code)) }),
    ),
    passkeys: coop.passkeys.map(withId(passkeyRow)),
    supporters: coop.supporters.map((support) => {
      const { abilities, ...row } = withId(supportRow)({ ...support, accountMade: false });
      return { ...row, abilities: JSON.stringify(abilities) };
    }),
    approvals: coop.approvals.map((approval) => {
      const { words, input, ...row } = withId(approvalRow)(approval);
      return { ...row, words: JSON.stringify(words), input: JSON.stringify(input) };
    }),
    ...registerTables(coop.register_facts),
    offices: coop.offices.map(withId(officeRow)),
    listings: coop.listings.map(withId(listingRow)),
    motions: coop.motions.map(withId(motionRow)),
    vote_openings: coop.vote_openings.map(withId(openingRow)),
    vote_rolls: coop.vote_rolls.map(withId(rollRow)),
    votes: coop.votes.map(withId(voteRow)),
    vote_events: coop.vote_events.map(withId(eventRow)),
    vote_closures: coop.vote_closures.map(withId(closureRow)),
    vote_results: coop.vote_results.map(withId(resultRow)),
    motion_people: coop.motion_people,
    proposals: coop.proposals.map(withId(proposalRow)),
    proposal_acts: coop.proposal_acts.map(({ proposal, ...act }) => ({
      id: act.id,
      ...actRow(proposal, act),
    })),
    proposal_words: coop.proposal_words.map(({ words, ...row }) => ({
      ...row,
      words: JSON.stringify(words),
    })),
    proposal_posts: coop.proposal_posts.map(withId(postRow)),
    time_accounts: coop.time_accounts.map(withId(timeAccountRow)),
    time_exchanges: coop.time_exchanges.map(withId(exchangeRow)),
    time_answers: coop.time_answers.map(withId(answerRow)),
    time_postings: coop.time_postings.map(withId(postingRow)),
    notices: coop.notices.map(withId(noticeRow)),
    letters_due: coop.letters_due.map(withId(letterRow)),
    outbox: coop.outbox.map(withId(failedRow)),
    looks: coop.looks.map(({ seq, ...look }) => ({ ...withId(lookRow)(look), seq })),
    applications: coop.applications.map(({ code, ...application }) =>
      withId(applicationRow)({ ...application, codeHash: seal.digest(codeText(code)) }),
    ),
    application_events: coop.application_events.map(({ application, place, ...row }) =>
      withId((happened: HistoryRow) => historyRow(application, place, happened))(row),
    ),
    meetings: coop.meetings.map(({ id, plan, rulebook, calledAt }) => ({
      ...meetingRow(plan, { rulebook, now: calledAt }),
      id,
    })),
    meeting_items: coop.meetings.flatMap(({ id, items }) =>
      items.map(({ id: item, ...rest }, at) => ({ ...itemRow(id, rest, at), id: item })),
    ),
    meeting_calls: coop.meetings.map(({ id, call, by, calledAt }) => ({
      id: call,
      meeting: id,
      by,
      at: dateText(calledAt),
    })),
    meeting_told: coop.meeting_told.map(({ at, ...told }) => ({ ...told, at: dateText(at) })),
    ...roomTables(coop),
    demo_marker: [markerRow(now, String(SEED))],
  } satisfies Record<keyof DemoCoop, unknown> & Tables;
}

/** The files of a database; data.db last, because its presence says that the demo is there. */
function moveIn(from: string, to: string): void {
  const names = readdirSync(from).sort((a, b) => Number(a === 'data.db') - Number(b === 'data.db'));
  for (const name of ['data.db', ...names]) rmSync(join(to, name), { recursive: true, force: true });
  for (const leftover of ['data.db-wal', 'data.db-shm']) rmSync(join(to, leftover), { force: true });
  for (const name of names) renameSync(join(from, name), join(to, name));
}

/** Makes a demo whose dates are counted from `now`, in place of whatever demo the folder holds. */
export async function makeDemo(folder: string, now: number): Promise<{ members: number }> {
  const making = join(folder, '.making');
  rmSync(making, { recursive: true, force: true });
  mkdirSync(making, { recursive: true, mode: 0o700 }); // and the folder above, where there is none
  try {
    await migrate(making);
    const coop = generateDemo({ seed: SEED, now, rulebooks: loadRulebooks(rulebookFolder) });
    loadRows(join(making, 'data.db'), tablesOf(coop, now));
    moveIn(making, folder);
    return { members: coop.members.filter(({ leftAt }) => leftAt === null).length };
  } finally {
    if (existsSync(making)) rmSync(making, { recursive: true, force: true });
  }
}
