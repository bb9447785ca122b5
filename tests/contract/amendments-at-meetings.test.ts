/**
 * Changes to the words of a motion at the meeting that decides it: put and seconded by people who are there, decided before
 * the motion, told to those who voted before, and written down with numbers.
 */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startCoop, type Answer, type Coop, type Seen } from './support/co-op.ts';
import { easy, motionOnFloor, words, type Wanted } from './support/motion-on-floor.ts';
import { done, hallOf, SECOND, type Hall } from './support/put-off-meeting.ts';
import { cast, NOON, type Person } from './support/small-co-op.ts';

let coop: Coop;
let hall: Hall;

beforeAll(async () => {
  coop = await startCoop();
  hall = await hallOf(coop);
});
afterAll(() => coop?.stop());

const onFloor = (here?: readonly Person[], wanted?: Wanted) => motionOnFloor(hall, here, wanted);
const amend = (who: Person, motionId: string, what = 'We hire a blue van.') =>
  hall.as[who].post('motions/amend', { motionId, what, why: 'It costs less.' });
const second = (who: Person, motionId: string, amendmentId: string) =>
  hall.as[who].post('motions/second-amendment', { motionId, amendmentId });
const decide = (
  motionId: string,
  amendmentId: string,
  votesFor: number,
  votesAgainst: number,
  by: Person = 'sian',
) => hall.as[by].post('motions/decide-amendment', { motionId, amendmentId, votesFor, votesAgainst });
const clerical = (who: Person, motionId: string, amendmentId: string) =>
  hall.as[who].post('motions/accept-amendment', { motionId, amendmentId });
/** An amendment that somebody put and somebody seconded. */
async function seconded(motionId: string, what?: string, by: Person = 'tom'): Promise<string> {
  const { amendmentId } = await done(amend(by, motionId, what));
  await done(second('ravi', motionId, amendmentId));
  return amendmentId;
}
const seen = (who: Person, motionId: string, language = 'en') =>
  done(hall.as[who].get(`/api/co-op/motions/motion?motionId=${motionId}&language=${language}`));
const openHands = (meetingId: string) =>
  hall.as.sian.post('polls/open', {
    meetingId,
    item: 1,
    method: 'hands',
    tellers: [cast.tom.id, cast.ravi.id],
  });
const letters = () =>
  coop.query("SELECT member, subject, text FROM notices WHERE template = 'early-votes-void' ORDER BY at, id");
const tables = ['proposal_acts', 'proposal_words', 'meeting_acts', 'item_votes'];
async function refused(asked: () => Promise<Answer>, status: number, code: string): Promise<void> {
  const rows = () => [...tables.map((table) => coop.query(`SELECT * FROM ${table}`)), letters()];
  const before = rows();
  const answer = await asked();
  expect([answer.status, answer.codes]).toEqual([status, [code]]);
  expect(rows()).toEqual(before);
}
async function agreedAnew(motionId: string): Promise<void> {
  await done(
    hall.as.nia.post('motions/write-easy', {
      motionId,
      ...easy,
      meaningEn: 'We hire a van.',
      otherText: 'Rydym yn llogi fan las.',
    }),
  );
  for (const who of ['nia', 'omar'] as const)
    await done(hall.as[who].post('motions/agree-easy', { motionId }));
}

describe('at the meeting that is at the motion', () => {
  test('only people who are there put a change and second it, and nobody before or after', async () => {
    await coop.setClock(NOON);
    const { motionId, meeting } = await onFloor();
    await refused(() => amend('sian', motionId), 403, 'you-not-there');
    await refused(() => amend('tom', motionId, words.what), 409, 'amendment-same');
    const { amendmentId } = await done(amend('tom', motionId));
    await refused(() => amend('tom', motionId, 'Another one.'), 409, 'amendment-waits');
    await refused(() => second('sian', motionId, amendmentId), 403, 'you-not-there');
    await refused(() => second('tom', motionId, amendmentId), 409, 'second-own');
    await refused(() => decide(motionId, amendmentId, 3, 1), 409, 'amendment-not-its-turn');
    const twice = await Promise.all(Array.from({ length: 5 }, () => second('ravi', motionId, amendmentId)));
    expect(twice.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(await seen('nia', motionId)).toMatchObject({
      floor: { votedOn: false, clericalOnly: false },
      amendments: [
        { before: 'We buy a blue van.', after: 'We hire a blue van.', seconders: [cast.ravi.name] },
      ],
    });
    expect((await hall.item('nia', meeting)).changes).toMatchObject({
      amended: 'no',
      waiting: 1,
      easyMissing: false,
    });
    await refused(() => openHands(meeting), 409, 'amendments-wait');
    await done(decide(motionId, amendmentId, 1, 3));
    await done(hall.as.sian.post('meetings/end', { meetingId: meeting }));
    await refused(() => amend('tom', motionId), 409, 'amending-closed');
    expect((await seen('nia', motionId)).floor).toBeNull();
  });

  test('nobody but those who lead writes the hands down, never more than are there, and a tie is lost', async () => {
    const { motionId, meeting } = await onFloor();
    const amendmentId = await seconded(motionId);
    await refused(() => decide(motionId, amendmentId, 3, 1, 'nia'), 403, 'not-your-office');
    await refused(() => decide(motionId, amendmentId, 4, 1), 409, 'hands-too-many');
    await refused(() => clerical('nia', motionId, amendmentId), 403, 'amendment-for-hands');
    expect(await done(decide(motionId, amendmentId, 2, 2))).toEqual({ motionId, carried: false });
    await refused(() => decide(motionId, amendmentId, 3, 1), 409, 'amendment-over');
    expect(hall.acts(meeting).at(-1)).toMatchObject({
      kind: 'amended',
      item: 1,
      about: motionId,
      facts: { amendment: amendmentId, how: 'lost', votesFor: 2, votesAgainst: 2 },
    });
    expect((await hall.item('tom', meeting)).item.words).toBe('We buy a blue van.');
    expect(letters().filter(({ text }) => text.includes(meeting))).toEqual([]);
    await done(openHands(meeting));
  });

  test('words that the meeting has decided against come back by nobody, and nobody asks without end', async () => {
    const { motionId } = await onFloor();
    const told = () =>
      coop.query("SELECT id FROM notices WHERE template = 'motion-amended' AND member = ?", cast.nia.id)
        .length;
    const before = told();
    await done(decide(motionId, await seconded(motionId), 1, 3));
    await refused(() => amend('omar', motionId, ' We hire a blue  van.'), 409, 'amendment-lost-here');
    for (const colour of ['red', 'green'])
      await done(decide(motionId, await seconded(motionId, `We buy a ${colour} van.`), 1, 3));
    await refused(() => amend('tom', motionId, 'We buy a pink van.'), 409, 'amendments-too-many');
    // The mover had one letter of him.
    expect(told()).toBe(before + 1);
    await done(amend('omar', motionId, 'We buy a pink van.'));
    expect(told()).toBe(before + 2);
  });

  test('a change that is carried is what is voted on, once its easy-read words are agreed again', async () => {
    const { motionId, meeting } = await onFloor();
    const amendmentId = await seconded(motionId);
    expect(await done(decide(motionId, amendmentId, 3, 1))).toEqual({ motionId, carried: true });
    const view = await hall.item('tom', meeting);
    expect(view).toMatchObject({
      item: { words: 'We hire a blue van.' },
      easy: null,
      changes: { amended: 'substance', waiting: 0, easyMissing: true },
    });
    expect(view.leads ?? (await hall.item('sian', meeting)).leads).toMatchObject({ canOpen: [] });
    await refused(() => openHands(meeting), 409, 'easy-not-agreed');
    await agreedAnew(motionId);
    expect(await hall.item('tom', meeting)).toMatchObject({
      easy: { meaning: 'We hire a van.' },
      changes: { easyMissing: false },
    });
    expect((await hall.item('tom', meeting, 1, 'cy')).item.words).toBe('Rydym yn llogi fan las.');
    const room = await done(hall.as.nia.get(`/api/co-op/meetings/now?meetingId=${meeting}&language=en`));
    expect(room.item.words).toBe('We hire a blue van.');
    await done(openHands(meeting));
    await refused(() => amend('tom', motionId, 'We rent a van.'), 409, 'vote-under-way');
    await refused(() => hall.as.nia.post('motions/write-easy', { motionId, ...easy }), 409, 'easy-not-now');
  });

  test('the chair settles the easy-read words at once, never those they wrote, and nobody else does', async () => {
    const { motionId, meeting } = await onFloor();
    await done(decide(motionId, await seconded(motionId), 3, 1));
    const write = (who: Person) => hall.as[who].post('motions/write-easy', { motionId, ...easy });
    const settle = (who: Person) => hall.as[who].post('motions/settle-easy', { motionId });
    await done(write('omar'));
    await refused(() => settle('omar'), 409, 'easy-own-words');
    await done(write('nia'));
    // Nobody who votes reads words that nobody agreed to yet.
    expect((await hall.item('tom', meeting)).easy).toBeNull();
    await refused(() => settle('sian'), 403, 'not-your-office');
    await done(settle('omar'));
    expect((await hall.item('tom', meeting)).easy).toMatchObject({ meaning: 'We buy a van.' });
    for (const who of ['nia', 'omar'] as const) await refused(() => write(who), 409, 'easy-not-now');
    await done(openHands(meeting));
  });

  test('words that members have voted on before are not explained anew while the meeting changes nothing', async () => {
    const { motionId } = await onFloor();
    for (const who of ['nia', 'omar', 'sian'] as const)
      await refused(
        () => hall.as[who].post('motions/write-easy', { motionId, ...easy }),
        409,
        'easy-not-now',
      );
  });

  test('a meeting that stops until the next day goes on with the words, and decides them then', async () => {
    const { motionId, meeting } = await onFloor();
    await done(decide(motionId, await seconded(motionId), 3, 1));
    const { sian, nia, omar } = hall.as;
    await done(sian.post('meetings/adjourn', { meetingId: meeting, day: '2026-07-14', minuteOfDay: 840 }));
    await coop.setClock(SECOND + 24 * 60 * 60_000);
    for (const who of ['nia', 'tom', 'ravi', 'omar'] as const) await hall.arrive(meeting, who);
    await done(sian.post('meetings/resume', { meetingId: meeting }));
    expect((await seen('nia', motionId)).floor).toEqual({
      votedOn: false,
      clericalOnly: false,
      asks: ['adjourn-meeting', 'next-business', 'refer-back', 'in-parts'],
      questions: [],
    });
    await done(decide(motionId, await seconded(motionId, 'We hire a red van.'), 1, 3));
    await done(nia.post('motions/write-easy', { motionId, ...easy }));
    await done(omar.post('motions/settle-easy', { motionId }));
    const { voteId } = await done(openHands(meeting));
    for (const who of ['tom', 'ravi'] as const)
      await done(hall.as[who].post('polls/count', { voteId, votesFor: 3, votesAgainst: 1, abstained: 0 }));
    await done(sian.post('polls/declare', { voteId, says: 'carried' }));
    expect((await seen('nia', motionId)).stage).toBe('carried');
  });

  test('of two changes the one that touches the text first comes first, and both stand in the words', async () => {
    const { motionId, meeting } = await onFloor();
    const late = await seconded(motionId, 'We buy a blue bus.');
    const { amendmentId: first } = await done(amend('omar', motionId, 'You buy a blue van.'));
    await done(second('ravi', motionId, first));
    await refused(() => decide(motionId, late, 3, 1), 409, 'amendment-not-its-turn');
    await done(decide(motionId, first, 3, 1));
    await done(decide(motionId, late, 3, 0));
    expect((await hall.item('tom', meeting)).item.words).toBe('You buy a blue bus.');
  });

  test('a slip that the chair puts right changes no meaning: nothing is agreed again, and votes from before count', async () => {
    const { motionId, meeting } = await onFloor();
    const amendmentId = await seconded(motionId, 'We buy a blue van!');
    expect((await seen('omar', motionId)).amendments[0].can).toContain('clerical');
    expect((await seen('nia', motionId)).amendments[0].can).not.toContain('accept');
    await done(clerical('omar', motionId, amendmentId));
    expect(await hall.item('tom', meeting)).toMatchObject({
      item: { words: 'We buy a blue van!' },
      easy: { meaning: 'We buy a van.' },
      changes: { amended: 'clerical', easyMissing: false },
    });
    expect((await hall.item('tom', meeting, 1, 'cy')).item.words).toBe('Rydym yn prynu fan las.');
    expect(letters().filter(({ text }) => text.includes(meeting))).toEqual([]);
    const voteId = await hall.fullCount(meeting, ['tom', 'ravi'], 2);
    await done(hall.as.sian.post('polls/close', { voteId }));
    expect((await hall.item('sian', meeting)).result.counted).toEqual({
      votesFor: 1,
      votesAgainst: 0,
      abstained: 0,
    });
    await done(hall.as.sian.post('polls/declare', { voteId, says: 'carried' }));
  });

  test('the chair takes in nothing larger than a slip, and neither takes in nor decides what they asked for', async () => {
    const { motionId } = await onFloor();
    const larger = await seconded(motionId, 'We do not buy a blue van.');
    expect((await seen('omar', motionId)).amendments[0].can).not.toContain('clerical');
    await refused(() => clerical('omar', motionId, larger), 409, 'amendment-no-slip');
    await done(decide(motionId, larger, 1, 3));
    const own = await seconded(motionId, 'We buy a blue van!', 'omar');
    await refused(() => clerical('omar', motionId, own), 403, 'amendment-own');
    await refused(() => decide(motionId, own, 3, 1, 'omar'), 403, 'amendment-own');
    await done(decide(motionId, own, 3, 1));
  });

  test('of a slip everybody is told who voted before, or wrote down how their proxy votes', async () => {
    const { motionId, meeting } = await onFloor(undefined, {
      early: [['tom', 'for']],
      proxies: [{ directions: { 1: 'for' } }],
    });
    await done(clerical('omar', motionId, await seconded(motionId, 'We buy a blue van!')));
    const told = coop
      .query(
        "SELECT member, template, text FROM notices WHERE template LIKE '%-words-put-right' ORDER BY template",
      )
      .filter(({ text }) => text.includes(meeting));
    expect(told.map(({ member, template }) => [template, member])).toEqual([
      ['early-words-put-right', cast.tom.id],
      ['proxy-words-put-right', cast.sian.id],
    ]);
  });

  test('nothing about the words is decided once too few are left', async () => {
    const { motionId, meeting } = await onFloor();
    const amendmentId = await seconded(motionId);
    await coop.setClock(SECOND + 5 * 60_000);
    for (const who of ['nia', 'tom', 'ravi'] as const)
      await done(hall.as.sian.post('meetings/leave', { meetingId: meeting, member: cast[who].id }));
    await refused(() => decide(motionId, amendmentId, 1, 0), 409, 'quorum-missing');
    await refused(() => clerical('omar', motionId, amendmentId), 409, 'quorum-missing');
    await hall.arrive(meeting, 'nia');
    await done(decide(motionId, amendmentId, 1, 0));
  });

  test('a special resolution takes nothing else', async () => {
    const { motionId, meeting } = await onFloor(undefined, { resolution: 'special' });
    const amendmentId = await seconded(motionId, 'We buy a blue van!');
    expect((await seen('nia', motionId)).floor).toMatchObject({ votedOn: false, clericalOnly: true });
    await refused(() => decide(motionId, amendmentId, 4, 0), 403, 'clerical-only');
    await refused(() => clerical('nia', motionId, amendmentId), 403, 'amendment-for-hands');
    await done(clerical('omar', motionId, amendmentId));
    expect((await hall.item('tom', meeting)).changes).toMatchObject({ amended: 'clerical' });
    await done(openHands(meeting));
  });
});

describe('votes from before a change', () => {
  test('are void: all who cast one are told, once, and the room and the proxies decide', async () => {
    const { motionId, meeting } = await onFloor(['nia', 'tom', 'ravi', 'omar'], {
      early: [
        ['sian', 'for'],
        ['tom', 'against'],
      ],
    });
    const of = () => letters().filter(({ text }) => text.includes(meeting));
    await done(decide(motionId, await seconded(motionId, 'We hire a blue van.', 'omar'), 3, 1));
    expect(new Set(of().map(({ member }) => member))).toEqual(new Set([cast.sian.id, cast.tom.id]));
    // Each in their own language, and none says how somebody voted.
    for (const { subject, text } of of()) {
      expect(subject).toMatch(/A van for us|Fan i ni/);
      expect(text).not.toMatch(/You chose|Dewisoch|against|Yn erbyn/);
    }
    await done(decide(motionId, await seconded(motionId, 'We hire a red van.', 'omar'), 3, 1));
    expect(of()).toHaveLength(2);
    await agreedAnew(motionId);
    const voteId = await hall.fullCount(meeting, ['tom', 'ravi'], 2);
    expect((await hall.item('tom', meeting)).mine.papers).toEqual([
      { voter: cast.tom.id, name: '', choice: null, early: null },
    ]);
    await done(hall.as.nia.post('polls/cast', { voteId, voter: cast.nia.id, choice: 'against' }));
    await done(hall.as.sian.post('polls/close', { voteId }));
    const { result } = await hall.item('sian', meeting);
    expect(result).toMatchObject({
      outcome: 'lost',
      counted: { votesFor: 0, votesAgainst: 1, abstained: 0 },
      byRoute: { online: { votesFor: 0, votesAgainst: 0, abstained: 0 } },
      reasons: expect.arrayContaining([
        expect.objectContaining({ key: 'early-votes-void', params: { votes: 2 } }),
      ]),
    });
    await done(hall.as.sian.post('polls/declare', { voteId, says: 'lost' }));
    expect((await hall.item('tom', meeting)).names).toEqual({
      for: [],
      against: [cast.nia.name],
      abstain: [],
    });
    expect((await seen('nia', motionId)).stage).toBe('lost');
  });

  test.each([
    ['who wrote down how their proxy votes is told that this counts for the new words', { 1: 'for' }, 1],
    ['who left it to their proxy is told nothing', {}, 0],
  ])('and %s', async (_name, directions, many) => {
    const { motionId, meeting } = await onFloor(undefined, { early: [], proxies: [{ directions }] });
    await done(decide(motionId, await seconded(motionId), 3, 1));
    const told = coop
      .query("SELECT member, text FROM notices WHERE template = 'proxy-words-changed'")
      .filter(({ text }) => text.includes(meeting));
    expect(told).toHaveLength(many);
    for (const { member, text } of told) {
      expect([member, text.includes(cast.tom.name)]).toEqual([cast.sian.id, true]);
      expect(text).not.toMatch(/\bfor it\b|o blaid/);
    }
  });

  test('do not go along to the meeting that takes the place of one that changed the words', async () => {
    const { motionId, meeting } = await onFloor();
    await done(decide(motionId, await seconded(motionId), 3, 1));
    await coop.setClock(SECOND + 5 * 60_000);
    for (const who of ['nia', 'tom', 'ravi', 'omar'] as const)
      await done(hall.as.sian.post('meetings/leave', { meetingId: meeting, member: cast[who].id }));
    await coop.setClock(SECOND + 30 * 60_000);
    const { next } = await done(hall.as.sian.post('meetings/put-off', { meetingId: meeting }));
    expect(await hall.item('sian', next)).toMatchObject({
      item: { words: 'We hire a blue van.' },
      early: { can: true, mine: null },
    });
  });
});

describe('the minutes', () => {
  const linesOf = async (meetingId: string, language: string): Promise<string[]> => {
    const view = await done(
      hall.as.sian.get(`/api/co-op/minutes/minutes?meetingId=${meetingId}&language=${language}`),
    );
    return view.parts[1].lines.map(({ text }: Seen) => text);
  };

  test('say who wanted which words, who seconded them, and the numbers, in both languages', async () => {
    const { motionId, meeting } = await onFloor();
    await done(decide(motionId, await seconded(motionId), 3, 1));
    await done(decide(motionId, await seconded(motionId, 'We hire a red van.'), 1, 3));
    await done(clerical('omar', motionId, await seconded(motionId, 'We hire a blue van!')));
    expect((await linesOf(meeting, 'en')).slice(-9)).toEqual([
      'Tom Hale asked for these words: We hire a blue van.',
      'Seconded by: Ravi Sen.',
      'The meeting took these words in. For: 3. Against: 1.',
      'Tom Hale asked for these words: We hire a red van.',
      'Seconded by: Ravi Sen.',
      'The meeting did not take these words in. For: 1. Against: 3.',
      'Tom Hale asked for these words: We hire a blue van!',
      'Seconded by: Ravi Sen.',
      'The chair said that these words change no meaning, and took them in.',
    ]);
    expect((await linesOf(meeting, 'cy')).at(-1)).toBe(
      'Dywedodd y cadeirydd nad yw’r geiriau hyn yn newid yr ystyr, a’u derbyn.',
    );
  });

  test('say who explained the new words and who settled that, and the seal holds both', async () => {
    const { motionId, meeting } = await onFloor();
    await done(decide(motionId, await seconded(motionId), 3, 1));
    await done(hall.as.nia.post('motions/write-easy', { motionId, ...easy }));
    await done(hall.as.omar.post('motions/settle-easy', { motionId }));
    expect((await linesOf(meeting, 'en')).slice(-2)).toEqual([
      `${cast.nia.name} wrote what yes does and what no does.`,
      `${cast.omar.name} settled what yes does and what no does.`,
    ]);
    expect(await hall.brokenAt(meeting)).toBeNull();
    const at = hall.acts(meeting).findIndex(({ kind }) => kind === 'easy-written') + 1;
    coop.write((_insert, database) =>
      database.exec(
        `UPDATE proposal_words SET words = replace(words, 'The van comes.', 'You win.')
          WHERE act = (SELECT id FROM proposal_acts WHERE proposal = '${motionId}' AND kind = 'easy-written'
            ORDER BY place DESC LIMIT 1)`,
      ),
    );
    expect(await hall.brokenAt(meeting)).toBe(at);
  });

  test('rest on words that nobody changes behind the server’s back: the seal finds it', async () => {
    const { motionId, meeting } = await onFloor();
    await done(decide(motionId, await seconded(motionId), 3, 1));
    expect(await hall.brokenAt(meeting)).toBeNull();
    const at = hall.acts(meeting).findIndex(({ kind }) => kind === 'amended') + 1;
    coop.write((_insert, database) =>
      database.exec(
        `UPDATE proposal_words SET words = replace(words, 'hire', 'sell') WHERE proposal = '${motionId}'`,
      ),
    );
    expect(await hall.brokenAt(meeting)).toBe(at);
  });
});
