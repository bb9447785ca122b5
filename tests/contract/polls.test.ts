/** Voting on an item of a meeting: hands and two tellers, a full count with proxies, and what the chair declares. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { officeRow } from '../../src/records/membership.ts';
import { dateText } from '../../src/records/row.ts';
import { startCoop, type Answer, type Caller, type Coop, type Seen } from './support/co-op.ts';
import { cast, NOON, UNKNOWN, type Person } from './support/small-co-op.ts';

const DAY = 24 * 60 * 60 * 1000;
const START = Date.parse('2026-07-06T13:00:00Z');
let coop: Coop;
const callers = {} as Record<Person, Caller>;

beforeAll(async () => {
  // The small co-op has five members and its rules ask for eight: a meeting that took the place of one has those present.
  coop = await startCoop();
  coop.write((insert) => {
    const { id: member, name: displayName } = cast.omar;
    const held = { member, displayName, office: 'chair', fromAt: NOON - DAY, untilAt: null } as const;
    insert('offices', { id: 'pollchair000000', ...officeRow(held) });
  });
  for (const name of ['sian', 'nia', 'ravi', 'tom', 'omar'] as const) callers[name] = await coop.as(name);
});
afterAll(() => coop?.stop());

async function done(asked: Promise<Answer>): Promise<Seen> {
  const answer = await asked;
  expect([answer.status, answer.codes]).toEqual([200, []]);
  return answer.body;
}
const motion = {
  kind: 'motion',
  titleEn: 'A minibus',
  wordsEn: 'We buy one.',
  minutes: 20,
  matter: 'ordinary',
};
const arrive = (meetingId: string, who: Person) =>
  done(callers.sian.post('meetings/arrive', { meetingId, member: cast[who].id, way: 'room' }));

/** A meeting that was put off and is on again, at its first item, with these people in the room. */
async function onNow(
  here: readonly Person[],
  { item = motion, more = [] as object[], proxies = [] as object[] } = {},
): Promise<string> {
  await coop.setClock(NOON);
  const plan = {
    meetingId: '',
    kind: 'special',
    day: '2026-07-06',
    minuteOfDay: 840,
    placeEn: 'Here',
    agenda: [item, ...more],
  };
  const { meetingId } = await done(callers.sian.post('meetings/save', plan));
  await done(callers.sian.post('meetings/call', { meetingId }));
  for (const { who, ...proxy } of proxies as { who: Person }[])
    await done(callers[who].post('proxies/give', { meetingId, ...proxy }));
  await coop.setClock(START + 30 * 60_000);
  const { next } = await done(callers.sian.post('meetings/put-off', { meetingId }));
  await coop.setClock(START + 7 * DAY);
  for (const who of here) await arrive(next, who);
  await done(callers.sian.post('meetings/open', { meetingId: next }));
  await done(callers.sian.post('meetings/begin-item', { meetingId: next, item: 1 }));
  return next;
}
const seen = async (who: Person, meetingId: string): Promise<Seen> =>
  done(callers[who].get(`/api/co-op/polls/item?meetingId=${meetingId}&item=1&language=en`));
const inRoom = async (who: Person, meetingId: string, door = 'now'): Promise<Seen> =>
  (await done(callers[who].get(`/api/co-op/meetings/${door}?meetingId=${meetingId}&language=en`))).vote;
const open = (
  meetingId: string,
  method = 'hands',
  tellers: readonly Person[] = ['tom', 'ravi'],
  by: Person = 'sian',
) =>
  callers[by].post('polls/open', { meetingId, item: 1, method, tellers: tellers.map((who) => cast[who].id) });
const count = (who: Person, voteId: string, votesFor: number, votesAgainst: number, abstained = 0) =>
  callers[who].post('polls/count', { voteId, votesFor, votesAgainst, abstained });
const castFor = (who: Person, voteId: string, choice: string, voter: Person = who) =>
  callers[who].post('polls/cast', { voteId, voter: cast[voter].id, choice });
const declare = (voteId: string, says: string) => callers.sian.post('polls/declare', { voteId, says });
const acts = (meetingId: string): Seen[] =>
  coop
    .query('SELECT kind, facts FROM meeting_acts WHERE meeting = ? ORDER BY number', meetingId)
    .map(({ kind, facts }) => ({ kind, facts: JSON.parse(facts) }));
const tables = [
  'item_votes',
  'item_counts',
  'item_askings',
  'item_choices',
  'item_closes',
  'item_declarations',
];
const everything = () => tables.map((table) => coop.query(`SELECT * FROM ${table}`));
async function refused(asked: () => Promise<Answer>, status: number, code: string): Promise<void> {
  const before = everything();
  const answer = await asked();
  expect([answer.status, answer.codes]).toEqual([status, [code]]);
  expect(everything()).toEqual(before);
}

describe('a show of hands', () => {
  let meeting: string;
  let voteId: string;
  beforeAll(async () => {
    meeting = await onNow(['nia', 'tom', 'ravi', 'sian']);
  });

  test('is opened by whoever leads the meeting, with two tellers who are there', async () => {
    await refused(() => open(meeting, 'hands', ['tom', 'ravi'], 'nia'), 403, 'not-your-office');
    await refused(() => open(meeting, 'hands', ['tom']), 400, 'tellers-wrong');
    await refused(() => open(meeting, 'hands', ['tom', 'omar']), 400, 'tellers-wrong');
    await refused(() => open(meeting, 'hands', ['tom', 'sian']), 400, 'tellers-wrong');
    await refused(() => open(meeting, 'poll'), 409, 'poll-not-asked');
    const before = { state: 'none', on: true, leads: null, specialPercent: 75 };
    expect(await seen('nia', meeting)).toMatchObject(before);
    ({ voteId } = await done(open(meeting)));
    await refused(() => open(meeting), 409, 'vote-under-way');
    expect(await seen('nia', meeting)).toMatchObject({ state: 'hands', tellers: ['Ravi Sen', 'Tom Hale'] });
  });

  test('shows in the room and on the wall how far it is, and never a number', async () => {
    for (const door of ['now', 'screen'] as const)
      expect(await inRoom('nia', meeting, door)).toEqual({ state: 'hands', declared: null });
  });

  test('is counted by each teller without seeing the other’s numbers, and again by both when they differ', async () => {
    await refused(() => count('nia', voteId, 2, 1), 403, 'not-a-teller');
    await refused(() => count('tom', voteId, 9, 1), 409, 'hands-too-many');
    expect((await done(count('tom', voteId, 3, 1))).agreed).toBe(false);
    await refused(() => count('tom', voteId, 3, 1), 409, 'counted-already');
    const ravi = await callers.ravi.get(`/api/co-op/polls/item?meetingId=${meeting}&item=1&language=en`);
    expect(ravi.body).toMatchObject({
      hands: null,
      result: null,
      mine: { teller: { round: 1, counted: false } },
    });
    expect((await done(count('ravi', voteId, 2, 2))).agreed).toBe(false);
    for (const who of ['tom', 'ravi'] as const)
      expect((await seen(who, meeting)).mine.teller).toEqual({ round: 2, counted: false });
    await refused(() => declare(voteId, 'carried'), 409, 'vote-not-counted');
    await done(count('tom', voteId, 2, 2));
    expect((await done(count('ravi', voteId, 2, 2))).agreed).toBe(true);
    expect(await seen('nia', meeting)).toMatchObject({
      state: 'counted',
      hands: { votesFor: 2, votesAgainst: 2, abstained: 0 },
      result: null,
    });
    expect((await seen('sian', meeting)).result).toMatchObject({ outcome: 'lost', mayVote: 5 });
    await refused(() => count('tom', voteId, 3, 1), 409, 'hands-agreed');
  });

  test('is declared by whoever leads it, and when that is not what the rules say, everybody sees both', async () => {
    await refused(
      () => callers.nia.post('polls/declare', { voteId, says: 'carried' }),
      403,
      'not-your-office',
    );
    const answers = await Promise.all(Array.from({ length: 5 }, () => declare(voteId, 'carried')));
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(await seen('nia', meeting)).toMatchObject({
      state: 'declared',
      declared: { says: 'carried', computed: 'lost', byName: cast.sian.name },
      result: { reasons: expect.arrayContaining([expect.objectContaining({ key: 'tie' })]) },
    });
    expect(acts(meeting).slice(-2)).toMatchObject([
      { kind: 'hands-counted', facts: { votesFor: 2, votesAgainst: 2, rounds: 2 } },
      { kind: 'declared', facts: { says: 'carried', computed: 'lost' } },
    ]);
  });

  test('nothing changes after that', async () => {
    for (const asked of [
      () => open(meeting),
      () => count('tom', voteId, 4, 0),
      () => declare(voteId, 'lost'),
    ])
      await refused(asked, 409, 'item-decided');
    await refused(() => callers.nia.post('polls/ask', { voteId }), 409, 'poll-no-hands');
  });
});

describe('a full count', () => {
  test('is asked for by two members; everybody there and their proxies count once, and nobody sees a vote before', async () => {
    const meeting = await onNow(['tom', 'ravi', 'sian'], {
      proxies: [
        { who: 'nia', holder: cast.tom.id, directions: { 1: 'against' } },
        { who: 'omar', holder: cast.ravi.id },
      ],
    });
    const { voteId: hands } = await done(open(meeting));
    for (const who of ['tom', 'ravi'] as const) await done(count(who, hands, 3, 0));
    await refused(() => callers.nia.post('polls/ask', { voteId: hands }), 403, 'you-not-there');
    await done(callers.tom.post('polls/ask', { voteId: hands }));
    await refused(() => callers.tom.post('polls/ask', { voteId: hands }), 409, 'poll-asked-already');
    await refused(() => open(meeting, 'poll'), 409, 'poll-not-asked');
    await done(callers.ravi.post('polls/ask', { voteId: hands }));
    expect((await seen('sian', meeting)).result.outcome).toBe('not-decided');
    const { voteId } = await done(open(meeting, 'poll'));
    await refused(() => declare(hands, 'carried'), 409, 'vote-not-counted');
    expect(await inRoom('nia', meeting)).toEqual({ state: 'poll', declared: null });

    expect((await seen('ravi', meeting)).mine.papers.map(({ name }: Seen) => name)).toEqual([
      '',
      cast.omar.name,
    ]);
    expect((await seen('tom', meeting)).mine.papers.map(({ name }: Seen) => name)).toEqual(['']);
    await done(castFor('ravi', voteId, 'for'));
    await done(castFor('ravi', voteId, 'for', 'omar'));
    await refused(() => castFor('tom', voteId, 'for', 'nia'), 409, 'voter-not-there');
    await refused(() => castFor('sian', voteId, 'for', 'nia'), 403, 'paper-not-yours');
    await refused(() => castFor('nia', voteId, 'for'), 403, 'you-not-there');
    await refused(() => castFor('tom', voteId, 'maybe'), 400, 'choice-missing');
    // A teller writes down the vote of somebody without a device; then that person votes and takes its place.
    await done(castFor('tom', voteId, 'against', 'sian'));
    await done(castFor('sian', voteId, 'for'));
    await refused(() => castFor('tom', voteId, 'against', 'sian'), 409, 'voted-themselves');
    const other = await callers.tom.get(`/api/co-op/polls/item?meetingId=${meeting}&item=1&language=en`);
    expect(other.body).toMatchObject({ result: null, names: null, mine: { papers: [{ choice: null }] } });
    await done(castFor('tom', voteId, 'abstain'));
    await done(castFor('tom', voteId, 'for'));

    await done(callers.sian.post('polls/close', { voteId }));
    await refused(() => castFor('tom', voteId, 'against'), 409, 'poll-not-open');
    await refused(() => callers.sian.post('polls/close', { voteId }), 409, 'poll-not-open');
    // Who comes or leaves after the close changes nothing.
    await arrive(meeting, 'nia');
    await done(callers.sian.post('meetings/leave', { meetingId: meeting, member: cast.ravi.id }));
    expect((await seen('nia', meeting)).result).toBeNull();
    expect(await inRoom('nia', meeting)).toEqual({ state: 'counted', declared: null });
    expect((await done(declare(voteId, 'carried'))).agrees).toBe(true);
    expect(await inRoom('nia', meeting)).toEqual({ state: 'declared', declared: 'carried' });
    const { result, names, declared } = await seen('nia', meeting);
    expect(declared).toMatchObject({ says: 'carried', computed: 'carried' });
    expect(result).toMatchObject({
      mayVote: 5,
      counted: { votesFor: 4, votesAgainst: 1, abstained: 0 },
      byRoute: {
        room: { votesFor: 3, votesAgainst: 0 },
        proxy: { votesFor: 1, votesAgainst: 1 },
      },
    });
    expect(names).toEqual({ for: ['Ravi Sen', 'Siân Moss', 'Tom Hale'], against: [], abstain: [] });
    expect(acts(meeting).find(({ kind }) => kind === 'poll-taken')).toMatchObject({
      facts: { roll: 5, voted: 5, notVoted: 0, votesFor: 4, votesAgainst: 1, abstained: 0 },
    });

    // The minutes say all of it in both languages, from the same record.
    const said = async (language: string): Promise<string[]> => {
      const path = `/api/co-op/minutes/minutes?meetingId=${meeting}&language=${language}`;
      const { parts } = await done(callers.sian.get(path));
      return parts.at(-1).lines.map(({ text }: Seen) => text);
    };
    const english = await said('en');
    expect(english.slice(english.indexOf(`${cast.sian.name} declared: The motion is passed.`) + 1)).toEqual([
      'Votes in the room. For: 3. Against: 0. Abstained: 0.',
      'Votes by a proxy. For: 1. Against: 1. Abstained: 0.',
      'Could vote and did not: 0.',
      ...result.reasons.map(() => expect.stringMatching(/^Why: .+ Rule \d+(\.\d+)*\.$/)),
    ]);
    expect(english.at(-1)).toContain('More voted for it than against it. For: 4. Against: 1.');
    const welsh = await said('cy');
    expect(welsh).toHaveLength(english.length);
    expect(welsh).toContain('Pleidleisiau drwy ddirprwy. O blaid: 1. Yn erbyn: 1. Yn ymatal: 0.');
  });

  test('is asked for by the chair alone; who gave a proxy and comes votes themselves', async () => {
    const meeting = await onNow(['omar', 'tom', 'ravi'], { proxies: [{ who: 'nia', holder: cast.tom.id }] });
    const { voteId: hands } = await done(open(meeting));
    for (const who of ['tom', 'ravi'] as const) await done(count(who, hands, 2, 1));
    await done(callers.omar.post('polls/ask', { voteId: hands }));
    const { voteId } = await done(open(meeting, 'poll'));
    await done(castFor('tom', voteId, 'for', 'nia'));
    await arrive(meeting, 'nia');
    expect((await seen('tom', meeting)).mine.papers.map(({ name }: Seen) => name)).toEqual(['']);
    await done(castFor('nia', voteId, 'against'));
    await done(callers.sian.post('polls/close', { voteId }));
    await done(declare(voteId, 'lost'));
    expect((await seen('tom', meeting)).result).toMatchObject({
      counted: { votesFor: 0, votesAgainst: 1 },
      byRoute: { proxy: { votesFor: 0, votesAgainst: 0 } },
    });
  });

  test('is changed by no proxy that is written down after its close, though its paper came in time', async () => {
    const meeting = await onNow(['omar', 'tom', 'ravi']);
    const { voteId: hands } = await done(open(meeting));
    await done(callers.omar.post('polls/ask', { voteId: hands }));
    const { voteId } = await done(open(meeting, 'poll'));
    await done(castFor('tom', voteId, 'for'));
    await done(castFor('ravi', voteId, 'against'));
    await done(callers.sian.post('polls/close', { voteId }));
    expect((await seen('sian', meeting)).result).toMatchObject({ outcome: 'lost' });
    const paper = { meetingId: meeting, giver: cast.nia.id, holder: cast.tom.id, directions: { 1: 'for' } };
    await done(callers.sian.post('proxies/give-paper', { ...paper, receivedOn: '2026-06-15' }));
    expect(await done(declare(voteId, 'lost'))).toMatchObject({ agrees: true });
    expect((await seen('nia', meeting)).result).toMatchObject({
      counted: { votesFor: 1, votesAgainst: 1 },
      byRoute: { proxy: { votesFor: 0 } },
    });
  });

  test('of twenty presses at once leaves one voice', async () => {
    const meeting = await onNow(['omar', 'tom', 'ravi', 'nia']);
    const { voteId: hands } = await done(open(meeting));
    await done(callers.omar.post('polls/ask', { voteId: hands }));
    const { voteId } = await done(open(meeting, 'poll'));
    await Promise.all(
      Array.from({ length: 20 }, (_, at) => castFor('nia', voteId, at % 2 === 0 ? 'for' : 'against')),
    );
    await done(callers.sian.post('polls/close', { voteId }));
    const { counted } = (await seen('sian', meeting)).result;
    expect(counted.votesFor + counted.votesAgainst + counted.abstained).toBe(1);
  });

  test('is closed only after whoever leads has seen the cards that are up', async () => {
    const meeting = await onNow(['omar', 'tom', 'ravi', 'nia']);
    const { voteId: hands } = await done(open(meeting));
    await done(callers.omar.post('polls/ask', { voteId: hands }));
    const { voteId } = await done(open(meeting, 'poll'));
    await done(callers.nia.post('meetings/show-card', { meetingId: meeting, card: 'more-time', up: true }));
    await refused(() => callers.sian.post('polls/close', { voteId }), 409, 'cards-are-up');
    await done(callers.sian.post('polls/close', { voteId, seen: 1 }));
  });
});

test('a vote in a full count leaves no line of history, no letter and no nudge, not even to whoever leads', async () => {
  const meetingId = await onNow(['nia', 'tom', 'ravi', 'omar'], { item: { ...motion, matter: 'special' } });
  const hands = (await done(open(meetingId))).voteId;
  for (const who of ['tom', 'ravi'] as const) await done(count(who, hands, 1, 0));
  await done(callers.omar.post('polls/ask', { voteId: hands }));
  const { voteId } = await done(open(meetingId, 'poll'));
  const traces = () =>
    ['events', 'outbox', 'notices', 'meeting_acts'].map(
      (table) => coop.query(`SELECT COUNT(*) AS many FROM ${table}`)[0].many,
    );
  const before = traces();
  const { ticket } = await done(callers.sian.get('/api/co-op/live/ticket?topics=meetings,my-page,motions'));
  const stop = new AbortController();
  const line = await fetch(`${coop.server.address}/api/co-op/live/hear?ticket=${ticket}`, {
    signal: stop.signal,
  });
  const reader = line.body!.pipeThrough(new TextDecoderStream()).getReader();
  let heard = '';
  const listening = (async () => {
    for (let next = await reader.read(); !next.done; next = await reader.read()) heard += next.value;
  })().catch(() => undefined);
  const wait = (ms: number) => new Promise((over) => setTimeout(over, ms));
  // What opened the count rests for a second: from then on a nudge is told at once.
  await wait(1_100);
  heard = '';
  await done(castFor('nia', voteId, 'for'));
  await done(castFor('tom', voteId, 'against', 'ravi'));
  await wait(300);
  expect([heard, traces()]).toEqual(['', before]);
  await done(callers.nia.post('meetings/show-card', { meetingId, card: 'stop', up: true }));
  await expect.poll(() => heard).toContain('changed');
  stop.abort();
  await listening;
});

describe('the result flows back', () => {
  test('to the motion of a member, which is carried as it was declared', async () => {
    await coop.setClock(NOON);
    const words = { title: 'A van', what: 'We buy a van.', why: 'To go out.', cost: '£9', who: 'The board.' };
    const both = (text: string) => ({ [`${text}En`]: text, [`${text}Cy`]: text });
    const easy = {
      ...both('title'),
      ...both('meaning'),
      ...both('ifPassed'),
      ...both('ifLost'),
      otherText: 'Fan.',
    };
    const { motionId } = await done(
      callers.nia.post('motions/put-forward', { ...words, language: 'en', resolution: 'special' }),
    );
    for (const who of ['ravi', 'sian'] as const)
      await done(callers[who].post('motions/second', { motionId }));
    await done(callers.nia.post('motions/write-easy', { motionId, ...easy }));
    for (const who of ['nia', 'omar'] as const)
      await done(callers[who].post('motions/agree-easy', { motionId }));
    const item = { kind: 'motion', minutes: 20, matter: 'special', proposal: motionId };
    const meeting = await onNow(['nia', 'tom', 'ravi', 'omar'], { item: item as never });
    await refused(() => open(meeting, 'hands', ['nia', 'tom']), 400, 'tellers-wrong');
    const { voteId } = await done(open(meeting));
    expect(await seen('tom', meeting)).toMatchObject({
      item: { matter: 'special', proposal: motionId },
      easy: { meaning: 'meaning', ifPassed: 'ifPassed', ifLost: 'ifLost' },
    });
    for (const who of ['tom', 'ravi'] as const) await done(count(who, voteId, 3, 1));
    expect((await seen('sian', meeting)).result.outcome).toBe('carried');
    await done(declare(voteId, 'carried'));
    const page = await done(callers.tom.get(`/api/co-op/motions/motion?motionId=${motionId}&language=en`));
    expect(page).toMatchObject({ stage: 'carried', next: { what: 'add-actions' }, meeting: { id: meeting } });
  });
});

describe('the minutes', () => {
  const minutesOf = async (meetingId: string, language: string): Promise<string[]> => {
    const view = await done(
      callers.sian.get(`/api/co-op/minutes/minutes?meetingId=${meetingId}&language=${language}`),
    );
    return view.parts[1].lines.map(({ text }: Seen) => text);
  };

  test.each([
    [
      'as they agree',
      3,
      1,
      'Siân Moss declared: The motion is passed.',
      'Cyhoeddodd Siân Moss: Mae’r cynnig wedi’i basio.',
    ],
    [
      'where the rules say otherwise',
      1,
      3,
      'Siân Moss declared: The motion is passed. The rules say otherwise: The motion is lost.',
      'Cyhoeddodd Siân Moss: Mae’r cynnig wedi’i basio. Mae’r rheolau yn dweud fel arall: Mae’r cynnig wedi’i golli.',
    ],
  ])('say what was counted and declared, %s', async (_name, votesFor, votesAgainst, english, welsh) => {
    const meetingId = await onNow(['nia', 'tom', 'ravi', 'sian']);
    const { voteId } = await done(open(meetingId));
    for (const teller of ['tom', 'ravi'] as const) await done(count(teller, voteId, votesFor, votesAgainst));
    await done(declare(voteId, 'carried'));
    const which = votesFor > votesAgainst ? 'for it than against it' : 'against it than for it';
    expect((await minutesOf(meetingId, 'en')).slice(-4)).toEqual([
      `By show of hands. For: ${votesFor}. Against: ${votesAgainst}. Abstained: 0.`,
      english,
      'Why: This meeting was put off before. So those who are there are enough: 4. Rule 6.11.',
      `Why: More voted ${which}. For: ${votesFor}. Against: ${votesAgainst}. Rule 7.6.`,
    ]);
    expect((await minutesOf(meetingId, 'cy')).slice(-3)).toEqual([
      welsh,
      expect.stringMatching(/^Pam: .+: 4\. Rheol 6\.11\.$/),
      expect.stringMatching(/^Pam: .+ Rheol 7\.6\.$/),
    ]);
  });
});

describe('a vote goes on only while its meeting is on', () => {
  test('and the meeting neither goes on, ends nor stops before it is declared', async () => {
    const meetingId = await onNow(['nia', 'tom', 'ravi', 'sian'], { more: [motion] });
    const { voteId } = await done(open(meetingId));
    const later = { meetingId, day: '2026-07-14', minuteOfDay: 840 };
    const nextItem = { meetingId, item: 2 };
    await refused(() => callers.sian.post('meetings/begin-item', nextItem), 409, 'vote-not-declared');
    await refused(() => callers.sian.post('meetings/end', { meetingId }), 409, 'vote-not-declared');
    await refused(() => callers.sian.post('meetings/adjourn', later), 409, 'vote-not-declared');
    await done(count('tom', voteId, 3, 0));
    await done(count('ravi', voteId, 3, 0));
    await done(declare(voteId, 'carried'));
    await done(callers.sian.post('meetings/begin-item', nextItem));
    await done(callers.sian.post('meetings/end', { meetingId }));
  });

  test('who leaves between the count and the declaration does not change what was decided', async () => {
    const meetingId = await onNow(['nia', 'tom', 'ravi', 'sian']);
    const { voteId } = await done(open(meetingId));
    for (const teller of ['tom', 'ravi'] as const) await done(count(teller, voteId, 3, 1));
    for (const who of ['nia', 'tom', 'ravi'] as const)
      await done(callers.sian.post('meetings/leave', { meetingId, member: cast[who].id }));
    expect(await done(declare(voteId, 'carried'))).toMatchObject({ agrees: true });
  });

  test('and is not held again because the chair says that nothing was decided', async () => {
    const meetingId = await onNow(['nia', 'tom', 'ravi', 'sian']);
    const { voteId } = await done(open(meetingId));
    for (const teller of ['tom', 'ravi'] as const) await done(count(teller, voteId, 1, 3));
    expect(await done(declare(voteId, 'not-decided'))).toMatchObject({ agrees: false });
    await refused(() => open(meetingId), 409, 'item-decided');
  });

  test('a full count takes no vote, no close and no declaration once it is long over, and the meeting can end', async () => {
    const meetingId = await onNow(['nia', 'tom', 'ravi', 'sian']);
    const { voteId: hands } = await done(open(meetingId));
    for (const who of ['nia', 'tom'] as const) await done(callers[who].post('polls/ask', { voteId: hands }));
    const { voteId } = await done(open(meetingId, 'poll'));
    await coop.setClock(START + 28 * DAY);
    await refused(() => castFor('nia', voteId, 'for'), 409, 'item-not-on');
    await refused(() => callers.sian.post('polls/close', { voteId }), 409, 'item-not-on');
    await refused(() => declare(voteId, 'carried'), 409, 'item-not-on');
    await done(callers.sian.post('meetings/end', { meetingId }));
    expect(acts(meetingId).at(-1)).toMatchObject({ kind: 'ended' });
  });
});

describe('when those who lost walk out', () => {
  const boat = { ...motion, titleEn: 'A boat' };
  const putOff = (meetingId: string) => callers.sian.post('meetings/put-off', { meetingId });
  /** Hands are counted on the first item. */
  async function counted(more: object[], votesFor: number, votesAgainst: number) {
    const proxies = [{ who: 'omar', holder: cast.nia.id, directions: { [more.length + 1]: 'against' } }];
    const meetingId = await onNow(['nia', 'tom', 'ravi', 'sian'], { more, proxies });
    const { voteId } = await done(open(meetingId));
    for (const teller of ['tom', 'ravi'] as const) await done(count(teller, voteId, votesFor, votesAgainst));
    return { meetingId, voteId };
  }
  /** Everybody has left, and the time to wait for them is over. */
  async function left(meetingId: string): Promise<void> {
    await coop.setClock(START + 7 * DAY + 5 * 60_000);
    for (const who of ['nia', 'tom', 'ravi', 'sian'] as const)
      await done(callers.sian.post('meetings/leave', { meetingId, member: cast[who].id }));
    await coop.setClock(START + 7 * DAY + 15 * 60_000);
  }
  const agendaOf = async (meetingId: string): Promise<string[]> =>
    (
      await done(callers.sian.get(`/api/co-op/meetings/meeting?meetingId=${meetingId}&language=en`))
    ).agenda.map(({ title }: Seen) => title);

  test.each([
    ['carried', 3, 1],
    ['lost', 1, 3],
  ])(
    'an item that was %s is not decided again: the new meeting begins with the next one',
    async (says, votesFor, votesAgainst) => {
      const { meetingId, voteId } = await counted([boat], votesFor, votesAgainst);
      await left(meetingId);
      // What was counted is declared before anything else.
      await refused(() => putOff(meetingId), 409, 'vote-not-declared');
      await done(declare(voteId, says));
      const { next } = await done(putOff(meetingId));
      expect(await agendaOf(next)).toEqual(['A boat']);
      const [{ directions }] = coop.query('SELECT directions FROM proxy_givings WHERE meeting = ?', next);
      expect(JSON.parse(directions)).toEqual({ 1: 'against' });
    },
  );

  test('an item that was not decided is talked about again', async () => {
    const { meetingId, voteId } = await counted([boat], 1, 3);
    for (const who of ['nia', 'tom'] as const) await done(callers[who].post('polls/ask', { voteId }));
    await done(open(meetingId, 'poll'));
    await left(meetingId);
    expect(await agendaOf((await done(putOff(meetingId))).next)).toEqual(['A minibus', 'A boat']);
  });

  test('a meeting that has decided everything ends, and no other takes its place', async () => {
    const { meetingId, voteId } = await counted([], 3, 1);
    await done(declare(voteId, 'carried'));
    await left(meetingId);
    const before = coop.query('SELECT id FROM meetings');
    expect(await done(putOff(meetingId))).toEqual({ meetingId, next: '' });
    expect(coop.query('SELECT id FROM meetings')).toEqual(before);
    expect(acts(meetingId).at(-1)).toMatchObject({ kind: 'ended' });
    await refused(() => putOff(meetingId), 409, 'meeting-ended');
  });
});

describe('the seal', () => {
  const brokenAt = async (meetingId: string): Promise<number | null> =>
    (await done(callers.sian.get(`/api/co-op/meetings/meeting?meetingId=${meetingId}&language=en`))).desk
      .brokenAt;

  /** A meeting with hands, a full count with a proxy, a declaration, and a paragraph in its minutes. */
  async function whole(): Promise<{ meetingId: string; hands: string; poll: string }> {
    const meetingId = await onNow(['omar', 'tom', 'ravi'], {
      proxies: [{ who: 'nia', holder: cast.tom.id, directions: { 1: 'against' } }],
    });
    const { voteId: hands } = await done(open(meetingId));
    for (const teller of ['tom', 'ravi'] as const) await done(count(teller, hands, 2, 1));
    await done(callers.omar.post('polls/ask', { voteId: hands }));
    const { voteId: poll } = await done(open(meetingId, 'poll'));
    await done(castFor('tom', poll, 'for'));
    await done(castFor('ravi', poll, 'for'));
    await done(callers.sian.post('polls/close', { voteId: poll }));
    await done(declare(poll, 'carried'));
    await done(callers.sian.post('minutes/note', { meetingId, item: 1, wordsEn: 'Tom thanked everybody.' }));
    return { meetingId, hands, poll };
  }

  /** Does what nobody can do while the guards of a table stand. */
  function behindTheGuard(table: string, sql: string): void {
    coop.write((_insert, database) => {
      const [guard] = coop.query(
        "SELECT sql FROM sqlite_master WHERE type = 'trigger' AND name = ?",
        `guard_${table}_update`,
      );
      database.exec(`DROP TRIGGER guard_${table}_update`);
      database.exec(sql);
      database.exec(guard.sql);
    });
  }
  const actOf = (meetingId: string, kind: string): number =>
    acts(meetingId).findIndex((act) => act.kind === kind) + 1;

  test('holds over a whole meeting, while people come and go and after it', async () => {
    const { meetingId } = await whole();
    await arrive(meetingId, 'sian');
    await done(callers.sian.post('meetings/leave', { meetingId, member: cast.tom.id }));
    expect(await brokenAt(meetingId)).toBeNull();
    await done(callers.sian.post('meetings/end', { meetingId }));
    expect(await brokenAt(meetingId)).toBeNull();
  });

  test('is for those who call meetings: nobody else is told of it', async () => {
    const { meetingId } = await whole();
    const view = await done(
      callers.nia.get(`/api/co-op/meetings/meeting?meetingId=${meetingId}&language=en`),
    );
    expect(view.desk).toBeNull();
  });

  test.each<[string, string, string, (ids: { hands: string; poll: string; meetingId: string }) => string]>([
    [
      'what a teller counted',
      'item_counts',
      'hands-counted',
      ({ hands }) => `UPDATE item_counts SET votesFor = 3 WHERE vote = '${hands}'`,
    ],
    [
      'who was there at the count',
      'item_closes',
      'hands-counted',
      ({ hands }) =>
        `UPDATE item_closes SET here = replace(here, '${cast.omar.id}', '${cast.sian.id}') WHERE vote = '${hands}'`,
    ],
    [
      'how somebody voted',
      'item_choices',
      'poll-taken',
      ({ poll }) =>
        `UPDATE item_choices SET choice = 'against' WHERE vote = '${poll}' AND voter = '${cast.ravi.id}'`,
    ],
    [
      'what a proxy was told',
      'proxy_givings',
      'poll-taken',
      ({ meetingId }) => `UPDATE proxy_givings SET directions = '{}' WHERE meeting = '${meetingId}'`,
    ],
    [
      'the words in the minutes',
      'minutes_notes',
      'minutes-corrected',
      ({ meetingId }) => `UPDATE minutes_notes SET wordsEn = 'Other.' WHERE meeting = '${meetingId}'`,
    ],
    [
      'who was there when it was opened',
      'meeting_presences',
      'opened',
      ({ meetingId }) =>
        `UPDATE meeting_presences SET member = '${cast.sian.id}' WHERE meeting = '${meetingId}' AND member = '${cast.omar.id}'`,
    ],
    [
      'what was declared',
      'meeting_acts',
      'declared',
      ({ meetingId }) =>
        `UPDATE meeting_acts SET facts = replace(facts, 'carried', 'lost') WHERE meeting = '${meetingId}' AND kind = 'declared'`,
    ],
  ])('no longer holds when %s is changed behind the server’s back', async (_name, table, kind, sql) => {
    const ids = await whole();
    expect(await brokenAt(ids.meetingId)).toBeNull();
    behindTheGuard(table, sql(ids));
    expect(await brokenAt(ids.meetingId)).toBe(actOf(ids.meetingId, kind));
  });

  test('no longer holds when somebody is written in later for a time before it was opened', async () => {
    const { meetingId } = await whole();
    coop.write((insert) =>
      insert('meeting_presences', {
        id: 'writteninlater0',
        meeting: meetingId,
        member: cast.sian.id,
        way: 'room',
        at: dateText(START + 7 * DAY - 60_000),
        by: cast.sian.id,
      }),
    );
    expect(await brokenAt(meetingId)).toBe(actOf(meetingId, 'opened'));
  });
});

describe('my information', () => {
  const rowsOf = async (who: Person, section: string): Promise<Seen[]> => {
    const { body } = await callers[who].get(`/api/co-op/my-information/held?section=${section}`);
    return body.sections.find((one: Seen) => one.section === section).rows;
  };
  /** What a section has more after something was done: the clock stands still, so that the last row is no newer one. */
  async function more(who: Person, section: string, does: () => Promise<Seen>): Promise<Seen[]> {
    const before = new Set((await rowsOf(who, section)).map(({ cursor }) => cursor));
    await does();
    return (await rowsOf(who, section)).filter(({ cursor }) => !before.has(cursor));
  }

  test('lists how somebody voted, and of votes that they wrote down for others only that they did', async () => {
    const meetingId = await onNow(['tom', 'ravi', 'sian', 'omar']);
    const { voteId: hands } = await done(open(meetingId));
    await done(callers.omar.post('polls/ask', { voteId: hands }));
    const { voteId } = await done(open(meetingId, 'poll'));
    const writes = (choice: string) => () => done(castFor('tom', voteId, choice, 'sian'));
    expect(await more('tom', 'meeting-votes', writes('against'))).toEqual([]);
    const [written, ...others] = await more('tom', 'meeting-counts', writes('for'));
    expect(others).toEqual([]);
    expect(written).toMatchObject({ act: 'vote-for-other' });
    expect(Object.keys(written!)).not.toContain('choice');
    expect(await more('sian', 'meeting-votes', writes('against'))).toMatchObject([{ choice: 'against' }]);
    expect(await more('tom', 'meeting-votes', () => done(castFor('tom', voteId, 'for')))).toMatchObject([
      { choice: 'for' },
    ]);
  });

  test('says of a show of hands that somebody counted it, not that they closed a full count', async () => {
    const meetingId = await onNow(['nia', 'tom', 'ravi', 'sian']);
    const { voteId } = await done(open(meetingId));
    await done(count('tom', voteId, 3, 1));
    const counts = () => done(count('ravi', voteId, 3, 1));
    const said = (await more('ravi', 'meeting-counts', counts)).map(({ act }) => act);
    expect(said).toEqual(['vote-counted']);
    await done(declare(voteId, 'carried'));
  });
});

test('a vote that there is not, or an item that decides nothing, is not there', async () => {
  const meeting = await onNow(['tom', 'ravi'], {
    item: { kind: 'discussion', titleEn: 'The minibus', minutes: 10 } as never,
  });
  await refused(() => open(meeting), 409, 'nothing-to-decide');
  await refused(() => castFor('tom', UNKNOWN, 'for'), 404, 'vote-unknown');
  const item = await callers.tom.get(`/api/co-op/polls/item?meetingId=${meeting}&item=1&language=en`);
  expect([item.status, item.codes]).toEqual([404, ['item-unknown']]);
  await coop.setClock(NOON);
});

test('what was counted, cast and declared can be neither changed nor taken away', () => {
  for (const table of [...tables, 'item_tellers'])
    for (const sql of [`UPDATE ${table} SET id = id`, `DELETE FROM ${table}`])
      expect(() => coop.write((_insert, database) => database.exec(sql))).toThrow('append-only');
});
