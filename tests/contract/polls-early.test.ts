/** Voting on an item before its meeting: what is taken, who sees it, and what becomes of it in the full count. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { londonDate } from '../../src/domain/kernel/index.ts';
import { startCoop, type Answer, type Coop, type Seen } from './support/co-op.ts';
import { done, FIRST, hallOf, type Hall } from './support/put-off-meeting.ts';
import { cast, NOON, UNKNOWN, type Person } from './support/small-co-op.ts';

let coop: Coop;
let hall: Hall;

beforeAll(async () => {
  coop = await startCoop();
  hall = await hallOf(coop);
});
afterAll(() => coop?.stop());

const motion = (titleEn = 'A minibus', matter = 'ordinary') => ({
  kind: 'motion',
  titleEn,
  wordsEn: 'We buy one.',
  minutes: 20,
  matter,
});
const talk = { kind: 'discussion', titleEn: 'The minibus', minutes: 10 };
/** How often somebody has chosen on an item, as their page reads it. */
const turnOf = (who: Person, meetingId: string, item: number): number =>
  coop.query(
    'SELECT id FROM item_early_votes WHERE meeting = ? AND item = ? AND voter = ?',
    meetingId,
    item,
    cast[who].id,
  ).length;
const early = (who: Person, meetingId: string, choice: string, item = 1): Promise<Answer> =>
  hall.as[who].post('polls/vote-early', { meetingId, item, choice, turn: turnOf(who, meetingId, item) });
const rowsOf = () => coop.query('SELECT * FROM item_early_votes ORDER BY meeting, item, seq');
async function refused(asked: () => Promise<Answer>, status: number, code: string): Promise<void> {
  const before = rowsOf();
  const answer = await asked();
  expect([answer.status, answer.codes]).toEqual([status, [code]]);
  expect(rowsOf()).toEqual(before);
}
const mine = async (who: Person, meetingId: string, item = 1): Promise<Seen> =>
  (await hall.item(who, meetingId, item)).early;

describe('before the meeting', () => {
  let meeting: string;
  beforeAll(async () => {
    meeting = await hall.planned([motion(), talk, motion('Another auditor', 'audit-exemption')]);
  });

  test('a member votes, changes it and takes it back, and sends nothing twice', async () => {
    expect(await mine('nia', meeting)).toEqual({
      can: true,
      surely: true,
      until: FIRST,
      turn: 0,
      mine: null,
      proxy: '',
      many: null,
    });
    await refused(() => early('nia', meeting, 'taken-back'), 409, 'early-none');
    for (const choice of ['for', 'for', 'against', 'taken-back', 'abstain'])
      await done(early('nia', meeting, choice));
    expect((await mine('nia', meeting)).mine).toBe('abstain');
    expect(coop.query('SELECT choice FROM item_early_votes WHERE meeting = ? ORDER BY seq', meeting)).toEqual(
      ['for', 'against', 'taken-back', 'abstain'].map((choice) => ({ choice })),
    );
  });

  test('nobody else sees that or how they voted, whatever office they hold', async () => {
    for (const who of ['sian', 'omar', 'tom'] as const) {
      const view = await hall.item(who, meeting);
      expect(view.early).toMatchObject({ mine: null, many: null });
      expect(JSON.stringify(view)).not.toContain(cast.nia.name);
    }
  });

  test('twenty votes at once leave one that stands', async () => {
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, at) => early('tom', meeting, at % 2 === 0 ? 'for' : 'against')),
    );
    // All were sent from one page: the first is taken, and what says the same; no other takes its place.
    expect(answers.map(({ codes }) => codes.join()).sort()).toEqual([
      ...Array<string>(10).fill(''),
      ...Array<string>(10).fill('early-late'),
    ]);
    const rows = rowsOf().filter(({ voter }) => voter === cast.tom.id);
    expect([rows.length, (await mine('tom', meeting)).mine]).toEqual([1, rows[0]!['choice']]);
  });

  test('a request that was long on its way does not take the place of a later choice', async () => {
    const { turn } = await mine('omar', meeting);
    const old = (choice: string) =>
      hall.as.omar.post('polls/vote-early', { meetingId: meeting, item: 1, choice, turn });
    await done(early('omar', meeting, 'against'));
    await refused(() => old('for'), 409, 'early-late');
    await done(old('against'));
    expect(await mine('omar', meeting)).toMatchObject({ mine: 'against', turn: turn + 1 });
    await done(early('omar', meeting, 'taken-back'));
    await refused(() => old('against'), 409, 'early-late');
  });

  test('a member who named somebody to vote for them reads that their own vote comes first', async () => {
    await done(
      hall.as.ravi.post('proxies/give', { meetingId: meeting, holder: cast.tom.id, directions: {} }),
    );
    expect((await mine('ravi', meeting)).proxy).toBe(cast.tom.name);
    expect((await mine('tom', meeting)).proxy).toBe('');
  });

  test('the name of a proxy that is taken away is shown to nobody any more', async () => {
    const calls = (name: string) =>
      coop.write((_insert, database) =>
        database.exec(`UPDATE members SET displayName = '${name}' WHERE id = '${cast.tom.id}'`),
      );
    calls('');
    expect((await mine('ravi', meeting)).proxy).toBe('');
    calls(cast.tom.name);
    expect((await mine('ravi', meeting)).proxy).toBe(cast.tom.name);
  });

  test('it is refused where nothing is decided, where the rules count none, and for what is not there', async () => {
    await refused(() => early('nia', meeting, 'for', 2), 409, 'nothing-to-decide');
    await refused(() => early('nia', meeting, 'for', 3), 409, 'early-not-here');
    await refused(() => early('nia', meeting, 'for', 4), 404, 'item-unknown');
    await refused(() => early('nia', UNKNOWN, 'for'), 404, 'meeting-unknown');
    await refused(() => early('nia', meeting, 'maybe'), 400, 'choice-missing');
    expect((await hall.item('nia', meeting, 3)).early).toBeNull();
  });

  test('it is refused for a plan that nobody was told of, one that was called off, and the board’s', async () => {
    const plan = {
      kind: 'special',
      day: '2026-07-06',
      minuteOfDay: 840,
      placeEn: 'Here',
      agenda: [motion()],
    };
    const { meetingId } = await done(hall.as.sian.post('meetings/save', { meetingId: '', ...plan }));
    for (const who of ['nia', 'sian'] as const)
      await refused(() => early(who, meetingId, 'for'), 404, 'meeting-unknown');
    const board = { ...plan, kind: 'board' };
    const boards = await done(hall.as.sian.post('meetings/save', { meetingId: '', ...board }));
    await done(hall.as.sian.post('meetings/call', { meetingId: boards.meetingId }));
    await refused(() => early('nia', boards.meetingId, 'for'), 404, 'meeting-unknown');
    await refused(() => early('sian', boards.meetingId, 'for'), 409, 'early-not-here');
    const off = await hall.planned([motion()]);
    await done(hall.as.sian.post('meetings/call-off', { meetingId: off, whyEn: 'Flooded.' }));
    await refused(() => early('nia', off, 'for'), 409, 'meeting-called-off');
  });

  test('it is refused from the moment at which the meeting begins, also to take one back', async () => {
    await coop.setClock(FIRST - 1000);
    await done(early('nia', meeting, 'for'));
    await coop.setClock(FIRST);
    for (const choice of ['against', 'taken-back'])
      await refused(() => early('nia', meeting, choice), 409, 'early-over');
    expect(await mine('nia', meeting)).toMatchObject({ can: false, mine: 'for' });
    await coop.setClock(NOON);
  });
});

describe('at the meeting', () => {
  /** Nia and Ravi have voted before, Omar has and comes, Tom has not. Ravi has named Tom too. */
  async function opened(): Promise<{ before: string; meeting: string }> {
    const before = await hall.planned([talk, motion()]);
    for (const [who, choice] of [
      ['nia', 'for'],
      ['ravi', 'against'],
      ['omar', 'against'],
    ] as const)
      await done(early(who, before, choice, 2));
    await done(hall.as.ravi.post('proxies/give', { meetingId: before, holder: cast.tom.id, directions: {} }));
    const meeting = await hall.putOffAndOpen(before, ['omar', 'tom', 'sian']);
    await done(hall.as.sian.post('meetings/begin-item', { meetingId: meeting, item: 2 }));
    return { before, meeting };
  }
  const openPoll = async (meetingId: string) => {
    const tellers = [cast.tom.id, cast.omar.id];
    const open = (method: string) =>
      done(hall.as.sian.post('polls/open', { meetingId, item: 2, method, tellers }));
    const { voteId } = await open('hands');
    for (const teller of ['tom', 'omar'] as const)
      await done(hall.as[teller].post('polls/count', { voteId, votesFor: 2, votesAgainst: 1, abstained: 0 }));
    return { hands: voteId, open };
  };
  const castNow = (who: Person, voteId: string, choice: string) =>
    hall.as[who].post('polls/cast', { voteId, voter: cast[who].id, choice });

  test('put off, it takes the votes along; they can be changed until the new day', async () => {
    const before = await hall.planned([talk, motion()]);
    await done(early('nia', before, 'for', 2));
    await done(early('tom', before, 'for', 2));
    await done(early('tom', before, 'taken-back', 2));
    await coop.setClock(FIRST + 30 * 60_000);
    const { next } = await done(hall.as.sian.post('meetings/put-off', { meetingId: before }));
    expect(await mine('nia', next, 2)).toMatchObject({ can: true, mine: 'for' });
    expect(await mine('tom', next, 2)).toMatchObject({ can: true, mine: null });
    await done(early('nia', next, 'against', 2));
    expect((await mine('nia', next, 2)).mine).toBe('against');
  });

  test('hands leave them out, and everybody reads how many they are, not what they chose', async () => {
    const { meeting } = await opened();
    expect((await mine('sian', meeting, 2)).many).toBeNull();
    const { hands } = await openPoll(meeting);
    expect((await mine('tom', meeting, 2)).many).toBe(3);
    const { result } = await hall.item('sian', meeting, 2);
    expect(result).toMatchObject({
      outcome: 'carried',
      counted: { votesFor: 2, votesAgainst: 1, abstained: 0 },
      byRoute: { online: { votesFor: 0, votesAgainst: 0, abstained: 0 } },
      reasons: expect.arrayContaining([
        expect.objectContaining({ key: 'route-not-counted', params: { route: 'online', votes: 3 } }),
      ]),
    });
    await done(hall.as.sian.post('polls/declare', { voteId: hands, says: 'carried' }));
    const view = await hall.item('tom', meeting, 2);
    expect([view.names, view.early.many]).toEqual([null, null]);
  });

  test('a full count counts them, unless their voter comes and votes again; it says so, with names after the declaration', async () => {
    const { meeting } = await opened();
    const { hands, open } = await openPoll(meeting);
    await done(hall.as.omar.post('polls/ask', { voteId: hands }));
    const { voteId } = await open('poll');
    const paper = async (who: Person) => (await hall.item(who, meeting, 2)).mine.papers;
    expect(await paper('omar')).toEqual([{ voter: cast.omar.id, name: '', choice: null, early: 'against' }]);
    // Ravi voted before: nobody votes for him.
    expect((await paper('tom')).map(({ voter }: Seen) => voter)).toEqual([cast.tom.id]);
    await done(castNow('omar', voteId, 'for'));
    expect((await paper('omar'))[0]).toMatchObject({ choice: 'for', early: 'against' });
    await done(castNow('tom', voteId, 'abstain'));
    expect((await hall.item('sian', meeting, 2)).result).toBeNull();
    await done(hall.as.sian.post('polls/close', { voteId }));
    await done(hall.as.sian.post('polls/declare', { voteId, says: 'carried' }));
    const view = await hall.item('nia', meeting, 2);
    expect(view.result).toMatchObject({
      outcome: 'carried',
      mayVote: 5,
      counted: { votesFor: 2, votesAgainst: 1, abstained: 1 },
      byRoute: {
        room: { votesFor: 1, votesAgainst: 0, abstained: 1 },
        online: { votesFor: 1, votesAgainst: 1, abstained: 0 },
        proxy: { votesFor: 0, votesAgainst: 0, abstained: 0 },
      },
    });
    expect(view.result.reasons.map(({ key }: Seen) => key)).toEqual(
      expect.arrayContaining(['early-replaced', 'proxy-voted-self']),
    );
    expect(view.names).toEqual({
      for: [cast.nia.name, cast.omar.name],
      against: [cast.ravi.name],
      abstain: [cast.tom.name],
    });
    expect(hall.acts(meeting).find(({ kind }) => kind === 'poll-taken')!.facts).toMatchObject({
      roll: 5,
      voted: 4,
      notVoted: 1,
    });
  });

  test('whoever comes and does not vote again keeps their vote', async () => {
    const { meeting } = await opened();
    const { hands, open } = await openPoll(meeting);
    await done(hall.as.omar.post('polls/ask', { voteId: hands }));
    const { voteId } = await open('poll');
    await done(hall.as.sian.post('polls/close', { voteId }));
    const { result } = await hall.item('sian', meeting, 2);
    expect(result.counted).toEqual({ votesFor: 1, votesAgainst: 2, abstained: 0 });
    await done(hall.as.sian.post('polls/declare', { voteId, says: 'lost' }));
  });

  test('the seal finds a vote that is written in or changed behind the server’s back', async () => {
    const { meeting } = await opened();
    const { hands, open } = await openPoll(meeting);
    await done(hall.as.omar.post('polls/ask', { voteId: hands }));
    const { voteId } = await open('poll');
    await done(hall.as.sian.post('polls/close', { voteId }));
    expect(await hall.brokenAt(meeting)).toBeNull();
    const taken = hall.acts(meeting).findIndex(({ kind }) => kind === 'poll-taken') + 1;
    coop.write((insert) =>
      insert('item_early_votes', {
        id: 'forgedearly0000',
        meeting,
        item: 2,
        seq: 99,
        voter: cast.sian.id,
        choice: 'for',
        at: '2026-07-01 10:00:00.000Z',
      }),
    );
    expect(await hall.brokenAt(meeting)).toBe(taken);
  });
});

test('how somebody voted before is in what the co-op holds about them, and in nobody else’s', async () => {
  const meeting = await hall.planned([motion()]);
  const of = async (who: Person) => {
    const { body } = await hall.as[who].get('/api/co-op/my-information/held?section=meeting-votes');
    return body.sections.find(({ section }: Seen) => section === 'meeting-votes').rows;
  };
  const before = (await of('sian')).length;
  await done(early('sian', meeting, 'against'));
  expect(await of('sian')).toHaveLength(before + 1);
  expect(await of('sian')).toContainEqual(
    expect.objectContaining({ choice: 'against', route: 'route-online' }),
  );
});

test('a vote from before can be neither changed nor taken away', () => {
  for (const sql of ['UPDATE item_early_votes SET id = id', 'DELETE FROM item_early_votes'])
    expect(() => coop.write((_insert, database) => database.exec(sql))).toThrow('append-only');
});

describe('somebody whose messages others read', () => {
  let meeting: string;
  const proxies = () => coop.query('SELECT * FROM proxy_givings WHERE meeting = ?', meeting);
  const isGuarded = async (asked: Promise<Answer>): Promise<void> => {
    const answer = await asked;
    expect([answer.status, answer.codes]).toEqual([403, ['not-surely-you-here']]);
  };
  beforeAll(async () => {
    meeting = await hall.planned([motion()]);
    coop.write((insert) =>
      insert('profiles', {
        id: 'othersreadnia00',
        member: cast.nia.id,
        phone: '',
        preferredWays: '["large-print"]',
        othersRead: true,
      }),
    );
  });

  test('neither votes before a meeting nor names a proxy after a sign-in by message, and reads why', async () => {
    expect(await mine('nia', meeting)).toMatchObject({ can: true, surely: false });
    await isGuarded(early('nia', meeting, 'for'));
    const give = { meetingId: meeting, holder: cast.tom.id, directions: {} };
    await isGuarded(hall.as.nia.post('proxies/give', give));
    expect([rowsOf().filter((row) => row['meeting'] === meeting), proxies()]).toEqual([[], []]);
    await done(early('tom', meeting, 'for'));
  });

  test('names a proxy on paper, and whoever reads their messages does not take that back', async () => {
    const { proxyId } = await done(
      hall.as.sian.post('proxies/give-paper', {
        meetingId: meeting,
        giver: cast.nia.id,
        holder: cast.tom.id,
        directions: { 1: 'for' },
        receivedOn: londonDate(NOON),
      }),
    );
    await isGuarded(hall.as.nia.post('proxies/take-back', { proxyId }));
    await done(hall.as.sian.post('proxies/take-back', { proxyId }));
  });
});
