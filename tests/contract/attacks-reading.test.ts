/**
 * What a member read on 24 November 2026 and must not: how others vote before the close, other people's help, names
 * that are not to be found; and how one long question kept everybody waiting. Each attack says what it has learned, and
 * learns nothing. It succeeds on the first build (support/attacked.ts says how to see that). The trick of all of them:
 * a filter such as `votes_via_motion.member != "x"` is true when it is true of every row, seen or unseen.
 */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { allQueries } from '../../src/queries/index.ts';
import { memberRow } from '../../src/records/membership.ts';
import { rollRow } from '../../src/records/voting.ts';
import { startAttacked } from './support/attacked.ts';
import type { Caller, Coop } from './support/co-op.ts';
import { cast, motions, type Person } from './support/small-co-op.ts';

let coop: Coop;
let nia: Caller;
const open = motions.open.id;
const vote = async (who: Person, choice: string) =>
  (await coop.as(who)).post('voting/cast-vote', { motionId: open, choice });

beforeAll(async () => {
  coop = await startAttacked();
  nia = await coop.as('nia');
  // Who has voted, and helped, sees a row of it, and every attack goes out from a row that one may see.
  await vote('nia', 'abstain');
  const help = { memberId: cast.omar.id, minutes: 30, helpedOn: '2026-06-14', kindOfHelp: 'shopping' };
  await nia.post('time-bank/log-help', help);
  await vote('tom', 'for');
});
afterAll(() => coop?.stop());

/** Every address that answers a question about motions, now or on 24 November. */
const addresses = [
  '/api/collections/motions/records?',
  ...allQueries.map(({ name, example }) => {
    const fields = new URLSearchParams(example as Record<string, string>);
    return `/api/co-op/${name}?${fields}&`;
  }),
];

/** What is said to one filter about the open motion, everywhere, without the filter and the tickets. */
async function said(filter: string): Promise<string> {
  const asked = new URLSearchParams({ filter: `id="${open}" && ${filter}`, perPage: '1', skipTotal: '0' });
  const answers = [];
  for (const address of addresses) {
    const { status, text } = await nia.get(address + asked);
    answers.push(status, text.replaceAll(filter, '').replace(/"ticket":"[^"]+"/, ''));
  }
  return answers.join('\n');
}

/** Whether a filter that is asked about is told apart from one like it that is as good as any other. */
const tells = async (asked: string, likeIt: string) => (await said(asked)) !== (await said(likeIt));

/** Reads a text that nobody shows, letter by letter, as far as the answers lead. */
async function spelled(field: string, letters: string, most: number): Promise<string> {
  let known = '';
  const begins = (text: string) => `${field} !~ "${text}%"`;
  while (known.length < most) {
    const next = [];
    for (const letter of letters) if (await tells(begins(known + letter), begins('#'))) next.push(letter);
    if (next.length === 0) break;
    known += next[0];
  }
  return known;
}

describe('before the close a member learns nothing of others’ votes', () => {
  const nobody = 'nobodyatall0000';

  test('not who has voted, by the total of motions in whose votes they are not', async () => {
    const voted = [];
    for (const who of ['tom', 'ravi', 'sian'] as const)
      if (
        await tells(`votes_via_motion.member != "${cast[who].id}"`, `votes_via_motion.member != "${nobody}"`)
      )
        voted.push(who);
    expect(voted).toEqual([]);
  });

  test('not how many have voted, by the numbers in the history', async () => {
    const seq = (most: number) => `vote_events_via_motion.seq <= ${most}`;
    const told = [];
    for (const most of [1, 2, 3]) if (await tells(seq(most), seq(9))) told.push(most);
    expect(told).toEqual([]);
  });

  test('not when they voted, by the time', async () => {
    const before = (time: string) => `votes_via_motion.castAt < "${time}"`;
    expect(await tells(before('2026-06-15 11:59:59'), before('2026-06-15 12:00:01'))).toBe(false);
  });

  test('not how somebody has voted, by asking again after each vote', async () => {
    const choices = async () => {
      const found = [];
      for (const choice of ['for', 'against'])
        if (await tells(`votes_via_motion.choice != "${choice}"`, 'votes_via_motion.choice != "whatever"'))
          found.push(choice);
      return found;
    };
    const before = await choices();
    await vote('ravi', 'against');
    const ravi = (await choices()).filter((choice) => !before.includes(choice));
    expect({ before, ravi }).toEqual({ before: [], ravi: [] });
  });
});

describe('a member reads nothing letter by letter', () => {
  const letters = ' abcdefghijklmnopqrstuvwxyz';

  test('not the note on help between two others', async () => {
    const way = 'vote_rolls_via_motion.member.time_accounts_via_member.time_exchanges_via_giver.note';
    expect(await spelled(way, letters, 6)).toBe('');
  });

  test('not the name of somebody who chose not to be found', async () => {
    // Those on the roll whose names she may see begin with N, S and T.
    expect(await spelled('vote_rolls_via_motion.displayName', letters.replace(/[nst]/g, ''), 8)).toBe('');
  });
});

test('one long question keeps nobody waiting: it is answered before twenty that come after it', async () => {
  const joinedAt = Date.parse('2026-06-01T12:00:00Z');
  coop.write((insert, database) => {
    // A co-op of some hundred people.
    database.exec('BEGIN');
    for (let number = 0; number < 250; number += 1) {
      const member = `crowd${String(number).padStart(10, '0')}`;
      const who = { displayName: `Crowd ${number}`, groupKey: 'families' };
      insert('members', { id: member, ...memberRow({ ...who, joinedAt, leftAt: null }) });
      for (const motion of [open, motions.closed.id]) {
        const id = `${motion.slice(6, 9)}${member.slice(3)}`;
        insert('vote_rolls', { id, ...rollRow({ motion, member, ...who }) });
      }
    }
    database.exec('COMMIT');
  });
  const way = 'vote_rolls_via_motion.member.vote_rolls_via_member.motion.vote_rolls_via_motion.displayName';
  const filter = Array.from({ length: 28 }, (_, at) => `${way}~"q${at}"`).join('||');
  let answered = false;
  const long = nia
    .get(`/api/collections/motions/records?${new URLSearchParams({ filter })}`)
    .then(() => (answered = true));
  for (let turn = 0; turn < 20; turn += 1) await coop.nobody.get('/api/address');
  const wasFirst = answered;
  await long;
  await long;
  expect(wasFirst).toBe(true);
});
