/** Motions on their way over HTTP: who may do what when, how often, and what a refusal leaves untouched. */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { officeRow } from '../../src/records/membership.ts';
import { startCoop, type Answer, type Caller, type Coop } from './support/co-op.ts';
import { cast, NOON, UNKNOWN } from './support/small-co-op.ts';

const DAY = 24 * 60 * 60 * 1000;
let coop: Coop;
/** Nia moves; Tom and Ravi second; Omar is against; Siân is the secretary, Ravi the chair and Tom the moderator. */
let nia: Caller, tom: Caller, ravi: Caller, sian: Caller, omar: Caller;

beforeAll(async () => {
  coop = await startCoop();
  coop.write((insert) => {
    for (const [person, office] of [
      ['ravi', 'chair'],
      ['tom', 'moderator'],
    ] as const) {
      const { id: member, name: displayName } = cast[person];
      const held = { member, displayName, office, fromAt: NOON - DAY, untilAt: null };
      insert('offices', { id: `mot${office}`.padEnd(15, '0'), ...officeRow(held) });
    }
  });
  [nia, tom, ravi, sian, omar] = [
    await coop.as('nia'),
    await coop.as('tom'),
    await coop.as('ravi'),
    await coop.as('sian'),
    await coop.as('omar'),
  ];
}, 60_000);
afterAll(() => coop?.stop());

const words = {
  title: 'A van with a ramp',
  what: 'The co-op buys a small van in May and a bench in June.',
  why: 'Then we can go out together.',
  cost: 'About £9,000.',
  who: 'The board buys it.',
};
const easy = {
  titleEn: 'A van with a ramp',
  titleCy: 'Fan â ramp',
  meaningEn: 'We buy a van.',
  meaningCy: 'Rydym yn prynu fan.',
  ifPassedEn: 'The van comes.',
  ifPassedCy: 'Daw’r fan.',
  ifLostEn: 'No van comes.',
  ifLostCy: 'Ni ddaw fan.',
  otherText: 'Mae’r fenter yn prynu fan fach ym Mai a mainc ym Mehefin.',
};

/** Everything that is stored of motions, to see that a refusal left it as it was. */
const stored = () =>
  ['proposals', 'proposal_acts', 'proposal_words', 'proposal_posts', 'proposal_post_marks', 'motions'].map(
    (table) => coop.query(`SELECT * FROM ${table} ORDER BY id`),
  );
const kinds = (motionId: string): string[] =>
  coop
    .query('SELECT kind FROM proposal_acts WHERE proposal = ? ORDER BY place', motionId)
    .map(({ kind }) => kind);

async function done(asked: Promise<Answer>): Promise<Answer['body']> {
  const answer = await asked;
  expect([answer.status, answer.codes]).toEqual([200, []]);
  return answer.body;
}
async function refused(asked: () => Promise<Answer>, status: number, codes: string[]): Promise<void> {
  const before = stored();
  const answer = await asked();
  expect([answer.status, answer.codes]).toEqual([status, codes]);
  expect(stored()).toEqual(before);
}

const put = async (by = nia, more: object = {}): Promise<string> =>
  (await done(by.post('motions/put-forward', { ...words, language: 'en', resolution: 'ordinary', ...more })))
    .motionId;
async function seconded(by = nia, more: object = {}): Promise<string> {
  const motionId = await put(by, more);
  await done(ravi.post('motions/second', { motionId }));
  await done((by === sian ? nia : sian).post('motions/second', { motionId }));
  return motionId;
}
async function ready(by = nia): Promise<string> {
  const motionId = await seconded(by);
  await done(by.post('motions/write-easy', { motionId, ...easy }));
  await done(by.post('motions/agree-easy', { motionId }));
  await done(omar.post('motions/agree-easy', { motionId }));
  return motionId;
}
const withdrawn = (motionId: string, by = nia) => done(by.post('motions/withdraw', { motionId }));
const seen = async (motionId: string, by = nia) =>
  done(by.get(`/api/co-op/motions/motion?motionId=${motionId}&language=en`));

describe('putting a motion forward', () => {
  test('every member reads it, with its number and what is next', async () => {
    const motionId = await put();
    const view = await seen(motionId, omar);
    expect(view).toMatchObject({
      title: { text: words.title, language: 'en' },
      moverName: 'Nia Prys',
      stage: 'seeking-seconds',
      next: { who: 'members', what: 'second', byAt: NOON + 28 * DAY },
      seconds: { got: 0, needed: 2 },
      words,
      mine: false,
    });
    expect(view.can).toEqual(['second', 'say']);
    expect((await seen(motionId)).can).toEqual(
      expect.arrayContaining(['put-again', 'withdraw', 'ask-merge', 'add-document']),
    );
    const list = await done(omar.get('/api/co-op/motions/list?language=en'));
    expect(list.open.map(({ id }: { id: string }) => id)).toContain(motionId);
    await withdrawn(motionId);
  });

  test('the same request twice is one motion; another input under its key is refused', async () => {
    const key = randomUUID();
    const input = { ...words, language: 'en', resolution: 'ordinary' };
    const first = await nia.post('motions/put-forward', input, key);
    const again = await nia.post('motions/put-forward', input, key);
    expect(again.body).toEqual(first.body);
    await refused(() => nia.post('motions/put-forward', { ...input, title: 'Other' }, key), 409, [
      'key-used-for-other-input',
    ]);
    await withdrawn(first.body.motionId);
  });

  test('twenty at once leave as many as one member may have', async () => {
    const input = { ...words, language: 'en', resolution: 'ordinary' };
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => omar.post('motions/put-forward', input)),
    );
    const made = answers.filter(({ status }) => status === 200);
    expect(made).toHaveLength(3);
    expect(new Set(answers.filter(({ status }) => status !== 200).flatMap(({ codes }) => codes))).toEqual(
      new Set(['motions-too-many']),
    );
    const numbers = coop.query('SELECT number FROM proposals ORDER BY number').map(({ number }) => number);
    expect(numbers).toEqual(numbers.map((_, place) => place + 1));
    for (const { body } of made) await withdrawn(body.motionId, omar);
  });

  test('what is missing or too long is named beside its field', async () => {
    const wrong = { title: ' ', what: '', why: 'x'.repeat(2001), cost: '', who: '', language: 'en' };
    await refused(() => nia.post('motions/put-forward', { ...wrong, resolution: 'royal' }), 400, [
      'motion-title-missing',
      'motion-what-missing',
      'motion-words-long',
      'motion-cost-missing',
      'motion-who-missing',
      'choice-missing',
    ]);
  });

  test('before the first second its mover writes it again, after it nobody does', async () => {
    const motionId = await put();
    await done(nia.post('motions/put-again', { motionId, ...words, title: 'A bus with a ramp' }));
    expect((await seen(motionId)).title.text).toBe('A bus with a ramp');
    await refused(() => tom.post('motions/put-again', { motionId, ...words }), 403, ['not-the-mover']);
    await done(tom.post('motions/second', { motionId }));
    await refused(() => nia.post('motions/put-again', { motionId, ...words }), 409, ['motion-words-stand']);
    await withdrawn(motionId);
  });
});

describe('seconding', () => {
  test('two other members second it, each once, and its mover hears of it', async () => {
    const motionId = await put();
    await refused(() => nia.post('motions/second', { motionId }), 409, ['second-own']);
    await done(tom.post('motions/second', { motionId }));
    await refused(() => tom.post('motions/second', { motionId }), 409, ['second-twice']);
    await done(omar.post('motions/second', { motionId }));
    await refused(() => ravi.post('motions/second', { motionId }), 409, ['motion-seconded']);
    expect(await seen(motionId)).toMatchObject({ stage: 'seconded', seconders: ['Tom Hale', 'Omar Dean'] });
    const told = coop.query("SELECT member FROM notices WHERE template = 'motion-seconded'");
    expect(told).toEqual([{ member: cast.nia.id }]);
    await withdrawn(motionId);
  });

  test('of many who second at once as many count as are needed', async () => {
    const motionId = await put();
    const answers = await Promise.all(
      [tom, ravi, sian, omar].map((by) => by.post('motions/second', { motionId })),
    );
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(2);
    expect(kinds(motionId)).toEqual(['put-forward', 'seconded', 'seconded']);
    await withdrawn(motionId);
  });

  test('nobody who is not signed in, has left or is no member does', async () => {
    const motionId = await put();
    await refused(() => coop.nobody.post('motions/second', { motionId }), 401, ['not-signed-in']);
    const gwen = await coop.as('gwen');
    await refused(() => gwen.post('motions/second', { motionId }), 403, ['not-a-member']);
    await refused(() => tom.post('motions/second', { motionId: UNKNOWN }), 404, ['motion-unknown']);
    await withdrawn(motionId);
    await refused(() => nia.post('motions/withdraw', { motionId }), 409, ['motion-past-withdrawing']);
    await refused(() => tom.post('motions/withdraw', { motionId }), 403, [
      'not-the-mover',
      'motion-past-withdrawing',
    ]);
  });
});

describe('the easy-read version', () => {
  test('the mover and an opponent agree to it, and then the secretary hears that notice can be given', async () => {
    const motionId = await seconded();
    await refused(() => omar.post('motions/agree-easy', { motionId }), 409, ['easy-missing']);
    await refused(() => omar.post('motions/write-easy', { motionId, ...easy }), 403, ['not-the-mover']);
    await refused(() => nia.post('motions/write-easy', { motionId, ...easy, ifLostCy: '' }), 400, [
      'easy-words-missing',
    ]);
    await done(sian.post('motions/write-easy', { motionId, ...easy }));
    expect(coop.query("SELECT member FROM notices WHERE template = 'motion-easy'")).toEqual([
      { member: cast.nia.id },
    ]);
    await refused(() => ravi.post('motions/agree-easy', { motionId }), 409, ['easy-not-against']);
    await done(nia.post('motions/agree-easy', { motionId }));
    await refused(() => nia.post('motions/agree-easy', { motionId }), 409, ['easy-agreed-already']);
    const page = await done(nia.get('/api/co-op/my-page/mine'));
    expect(page.next.cards.map(({ kind }: { kind: string }) => kind)).not.toContain('motion-agree');
    await done(omar.post('motions/agree-easy', { motionId }));
    expect((await seen(motionId)).stage).toBe('ready');
    const mine = await done(sian.get('/api/co-op/my-page/mine'));
    expect(mine.next.cards.map(({ kind }: { kind: string }) => kind)).toContain('motion-notice');
    await withdrawn(motionId);
  });

  test('the chair settles it after seven days, not before, and nobody else does', async () => {
    const motionId = await seconded(nia);
    await done(nia.post('motions/write-easy', { motionId, ...easy }));
    await refused(() => sian.post('motions/settle-easy', { motionId }), 403, ['not-your-office']);
    await refused(() => ravi.post('motions/settle-easy', { motionId }), 409, ['easy-settle-early']);
    await coop.setClock(NOON + 7 * DAY);
    await done(ravi.post('motions/settle-easy', { motionId }));
    expect((await seen(motionId)).easy).toMatchObject({ settledByName: 'Ravi Sen', current: true });
    await coop.setClock(NOON);
    await withdrawn(motionId);
  });
});

describe('amendments', () => {
  const amend = async (by: Caller, motionId: string, what: string): Promise<string> =>
    (await done(by.post('motions/amend', { motionId, what, why: 'It is better.' }))).amendmentId;

  test('the first in the text is decided first; the others are carried over or clash', async () => {
    const motionId = await seconded();
    const later = await amend(omar, motionId, words.what.replace('a bench', 'two benches'));
    const first = await amend(tom, motionId, words.what.replace('small', 'large'));
    const same = await amend(sian, motionId, words.what.replace('small', 'red'));
    await refused(() => omar.post('motions/second-amendment', { motionId, amendmentId: later }), 409, [
      'second-own',
    ]);
    for (const amendmentId of [later, first, same])
      await done(ravi.post('motions/second-amendment', { motionId, amendmentId }));
    await refused(() => ravi.post('motions/second-amendment', { motionId, amendmentId: first }), 409, [
      'second-twice',
    ]);
    await refused(() => nia.post('motions/accept-amendment', { motionId, amendmentId: later }), 409, [
      'amendment-not-its-turn',
    ]);
    await refused(() => tom.post('motions/accept-amendment', { motionId, amendmentId: first }), 403, [
      'not-the-mover',
    ]);
    const mine = await done(nia.get('/api/co-op/my-page/mine'));
    expect(mine.next.cards.map(({ kind }: { kind: string }) => kind)).toContain('motion-amendment');
    await done(nia.post('motions/accept-amendment', { motionId, amendmentId: first }));
    const view = await seen(motionId, sian);
    expect(view.words.what).toBe(words.what.replace('small', 'large'));
    const one = (id: string) => view.amendments.find((each: { id: string }) => each.id === id);
    expect(one(same)).toMatchObject({ clashes: true, can: ['withdraw'] });
    expect(one(later)).toMatchObject({
      clashes: false,
      after: 'The co-op buys a large van in May and two benches in June.',
    });
    await refused(() => nia.post('motions/accept-amendment', { motionId, amendmentId: same }), 409, [
      'amendment-not-its-turn',
      'amendment-clashes',
    ]);
    const hands = { motionId, amendmentId: later, votesFor: 4, votesAgainst: 4 };
    await refused(() => nia.post('motions/decide-amendment', hands), 403, ['not-your-office']);
    await refused(() => sian.post('motions/decide-amendment', { ...hands, votesFor: -1 }), 400, [
      'hands-wrong',
    ]);
    expect(await done(sian.post('motions/decide-amendment', hands))).toEqual({ motionId, carried: false });
    await refused(() => sian.post('motions/decide-amendment', hands), 409, ['amendment-over']);
    await refused(() => tom.post('motions/withdraw-amendment', { motionId, amendmentId: same }), 403, [
      'not-your-amendment',
    ]);
    await done(sian.post('motions/withdraw-amendment', { motionId, amendmentId: same }));
    await refused(() => sian.post('motions/withdraw-amendment', { motionId, amendmentId: UNKNOWN }), 404, [
      'amendment-unknown',
    ]);
    await withdrawn(motionId);
  });

  test('one that a meeting carried is the text, and the easy-read words are agreed again', async () => {
    const motionId = await ready();
    const amendmentId = await amend(tom, motionId, words.what.replace('small', 'large'));
    await refused(() => tom.post('motions/amend', { motionId, what: 'x', why: 'y' }), 409, [
      'amendment-waits',
    ]);
    await refused(() => omar.post('motions/amend', { motionId, what: words.what, why: 'y' }), 409, [
      'amendment-same',
    ]);
    await done(omar.post('motions/second-amendment', { motionId, amendmentId }));
    const dates = { opensOn: '2026-06-30', closesOn: '2026-07-10' };
    await refused(() => sian.post('motions/give-notice', { motionId, ...dates }), 409, ['amendments-wait']);
    const decided = { motionId, amendmentId, votesFor: 5, votesAgainst: 4 };
    expect((await done(sian.post('motions/decide-amendment', decided))).carried).toBe(true);
    expect(await seen(motionId)).toMatchObject({ stage: 'seconded', easy: { current: false } });
    await refused(() => sian.post('motions/give-notice', { motionId, ...dates }), 409, ['motion-not-ready']);
    await withdrawn(motionId);
  });

  test('a change of the rules takes clerical changes only, from the chair', async () => {
    const motionId = await seconded(nia, { resolution: 'special' });
    const amendmentId = await amend(omar, motionId, words.what.replace('bench', 'Bench'));
    await done(tom.post('motions/second-amendment', { motionId, amendmentId }));
    await refused(() => nia.post('motions/accept-amendment', { motionId, amendmentId }), 403, [
      'clerical-only',
    ]);
    await done(ravi.post('motions/accept-amendment', { motionId, amendmentId }));
    await withdrawn(motionId);
  });

  test('a motion that seeks seconds is not amended', async () => {
    const motionId = await put();
    await refused(() => tom.post('motions/amend', { motionId, what: 'x', why: 'y' }), 409, [
      'amending-closed',
    ]);
    await withdrawn(motionId);
  });
});

describe('what a meeting does before the vote', () => {
  test('it gives a motion back with a reason, and the mover writes it again', async () => {
    const motionId = await seconded();
    await refused(() => tom.post('motions/refer-back', { motionId, reason: 'No' }), 403, ['not-your-office']);
    await refused(() => sian.post('motions/refer-back', { motionId, reason: '' }), 400, [
      'motion-reason-missing',
    ]);
    await done(sian.post('motions/refer-back', { motionId, reason: 'Say what it costs.' }));
    expect(await seen(motionId)).toMatchObject({
      stage: 'referred-back',
      backReason: 'Say what it costs.',
      next: { who: 'mover', what: 'write-again' },
    });
    await done(nia.post('motions/put-again', { motionId, ...words, cost: '£8,000' }));
    expect(await seen(motionId)).toMatchObject({ stage: 'seeking-seconds', seconders: [] });
    await refused(() => sian.post('motions/refer-back', { motionId, reason: 'No' }), 409, [
      'motion-not-seconded',
    ]);
    await withdrawn(motionId);
  });

  test('it puts a motion off, or goes to the next business; a tie changes nothing', async () => {
    const motionId = await seconded();
    const decided = { motionId, procedure: 'adjourn', votesFor: 3, votesAgainst: 1, until: '2026-06-20' };
    await refused(() => tom.post('motions/record-procedure', decided), 403, ['not-your-office']);
    await refused(() => sian.post('motions/record-procedure', { ...decided, until: '2026-06-15' }), 409, [
      'adjourn-day-wrong',
    ]);
    await done(sian.post('motions/record-procedure', decided));
    expect((await seen(motionId)).stage).toBe('adjourned');
    await coop.setClock(NOON + 6 * DAY);
    expect((await seen(motionId)).stage).toBe('seconded');
    const next = { motionId, procedure: 'next-business', votesFor: 2, votesAgainst: 2, until: '' };
    await done(sian.post('motions/record-procedure', next));
    expect((await seen(motionId)).stage).toBe('seconded');
    await done(sian.post('motions/record-procedure', { ...next, votesFor: 3 }));
    await coop.setClock(NOON);
    const list = await done(nia.get('/api/co-op/motions/list?language=en'));
    expect(list.over.find(({ id }: { id: string }) => id === motionId)).toMatchObject({ stage: 'fell' });
  });

  test('two motions become one when both movers want it', async () => {
    const [from, into] = [await put(nia), await put(omar)];
    const { number } = await seen(into);
    await refused(() => omar.post('motions/agree-merge', { motionId: into, fromId: from }), 409, [
      'merge-not-asked',
    ]);
    await refused(() => tom.post('motions/ask-merge', { motionId: from, number }), 403, ['not-the-mover']);
    await refused(() => nia.post('motions/ask-merge', { motionId: from, number: 9999 }), 404, [
      'merge-number-wrong',
    ]);
    await done(nia.post('motions/ask-merge', { motionId: from, number }));
    expect((await seen(into, omar)).wantsIn.map(({ id }: { id: string }) => id)).toEqual([from]);
    expect((await seen(into, tom)).wantsIn).toEqual([]);
    const mine = await done(omar.get('/api/co-op/my-page/mine'));
    expect(mine.next.cards.map(({ kind }: { kind: string }) => kind)).toContain('motion-merge');
    await refused(() => nia.post('motions/agree-merge', { motionId: into, fromId: from }), 403, [
      'not-the-mover',
    ]);
    await done(omar.post('motions/agree-merge', { motionId: into, fromId: from }));
    expect(await seen(from)).toMatchObject({ stage: 'merged', into: { id: into } });
    await withdrawn(into, omar);
  });

  test('a motion that too few second falls by the clock, once, and its mover hears of it', async () => {
    const motionId = await put();
    await coop.setClock(NOON + 28 * DAY);
    await coop.due();
    await coop.due();
    expect(kinds(motionId)).toEqual(['put-forward', 'fell']);
    await refused(() => tom.post('motions/second', { motionId }), 409, ['motion-seconded']);
    await coop.setClock(NOON);
  });
});

describe('talking', () => {
  const say = async (by: Caller, motionId: string, thread: string, text: string): Promise<string> =>
    (await done(by.post('motions/say', { motionId, thread, words: text }))).postId;
  let motionId = '';
  beforeAll(async () => {
    motionId = await put();
  });
  afterAll(() => withdrawn(motionId));

  test('each side has its own thread, the newest first, a page at a time', async () => {
    for (const [place, by] of [nia, omar, ravi].entries())
      for (let turn = 0; turn < 4; turn += 1) await say(by, motionId, 'for', `for ${place} ${turn}`);
    await say(omar, motionId, 'against', 'It costs too much.');
    const { threads } = await seen(motionId, tom);
    expect(threads.against.posts).toMatchObject([
      { byName: 'Omar Dean', words: 'It costs too much.', mine: false },
    ]);
    expect(threads.for.posts).toHaveLength(10);
    const older = await done(
      tom.get(`/api/co-op/motions/posts?motionId=${motionId}&thread=for&after=${threads.for.after}`),
    );
    expect([older.posts.length, older.after]).toEqual([2, null]);
    const shown = [...threads.for.posts, ...older.posts].map(({ id }: { id: string }) => id);
    expect(new Set(shown).size).toBe(12);
    const other = await tom.get(
      `/api/co-op/motions/posts?motionId=${motionId}&thread=against&after=${threads.for.after}`,
    );
    expect([other.status, other.codes]).toEqual([404, ['post-unknown']]);
  });

  test('one member says five things a day, and again the day after', async () => {
    await refused(() => omar.post('motions/say', { motionId, thread: 'for', words: 'more' }), 429, [
      'posts-too-many',
    ]);
    await coop.setClock(NOON + DAY);
    await say(omar, motionId, 'against', 'more');
    await coop.setClock(NOON);
    await refused(() => sian.post('motions/say', { motionId, thread: 'shout', words: '' }), 400, [
      'thread-missing',
      'post-words-missing',
    ]);
  });

  test('a reported post is judged by a moderator; hidden, only its writer and moderators read it', async () => {
    const postId = await say(sian, motionId, 'question', 'zqsecretwords');
    await refused(() => sian.post('motions/report-post', { postId, reason: 'x' }), 409, ['post-own']);
    await done(omar.post('motions/report-post', { postId, reason: 'It is rude.' }));
    await refused(() => omar.post('motions/report-post', { postId, reason: 'x' }), 409, ['post-reported']);
    const cards = (await done(tom.get('/api/co-op/my-page/mine'))).next.cards;
    expect(cards.map(({ kind }: { kind: string }) => kind)).toContain('motion-report');
    const of = async (by: Caller) =>
      (await seen(motionId, by)).threads.question.posts.find(({ id }: { id: string }) => id === postId);
    expect((await of(nia)).reports).toEqual([]);
    expect((await of(tom)).reports).toEqual(['It is rude.']);
    await refused(() => omar.post('motions/judge-post', { postId, what: 'hidden', reason: 'x' }), 403, [
      'not-your-office',
    ]);
    await refused(() => sian.post('motions/judge-post', { postId, what: 'shown', reason: 'x' }), 409, [
      'post-own',
    ]);
    await done(tom.post('motions/judge-post', { postId, what: 'hidden', reason: 'Please be kind.' }));
    expect(await of(nia)).toMatchObject({ words: null, hidden: 'Please be kind.' });
    expect(
      (await nia.get(`/api/co-op/motions/posts?motionId=${motionId}&thread=question`)).text,
    ).not.toContain('zqsecretwords');
    expect(await of(sian)).toMatchObject({ words: 'zqsecretwords', mine: true });
    expect(await of(tom)).toMatchObject({ words: 'zqsecretwords' });
    expect(coop.query("SELECT member FROM notices WHERE template = 'post-hidden'")).toEqual([
      { member: cast.sian.id },
    ]);
    await refused(() => nia.post('motions/report-post', { postId, reason: 'x' }), 409, ['post-hidden']);
    await done(tom.post('motions/judge-post', { postId, what: 'shown', reason: 'It was a mistake.' }));
    expect(await of(nia)).toMatchObject({ words: 'zqsecretwords', hidden: null });
    await refused(() => tom.post('motions/judge-post', { postId, what: 'shown', reason: 'x' }), 409, [
      'post-shown',
    ]);
    await refused(() => nia.post('motions/report-post', { postId: UNKNOWN, reason: 'x' }), 404, [
      'post-unknown',
    ]);
  });

  test('the moderator keeps a summary, the mover adds papers', async () => {
    await refused(() => omar.post('motions/summarise', { motionId, words: 'x' }), 403, ['not-your-office']);
    await done(tom.post('motions/summarise', { motionId, words: 'Some for, some against.' }));
    expect((await seen(motionId)).summary).toEqual({ words: 'Some for, some against.', at: NOON });
    const paper = { motionId, title: 'Prices', link: 'https://example.org/prices' };
    await refused(() => omar.post('motions/add-document', paper), 403, ['not-the-mover']);
    await refused(() => nia.post('motions/add-document', { ...paper, link: 'javascript:alert(1)' }), 400, [
      'document-link-wrong',
    ]);
    await done(nia.post('motions/add-document', paper));
    expect((await seen(motionId)).documents).toEqual([{ title: paper.title, link: paper.link }]);
  });
});

describe('notice, vote and what is done after', () => {
  test('from notice to done', async () => {
    const motionId = await ready();
    const { dates } = await seen(motionId, sian);
    expect(dates).toEqual({ opensOn: '2026-06-30', closesOn: '2026-07-07' });
    expect((await seen(motionId)).dates).toBeNull();
    const notice = { motionId, ...dates };
    await refused(() => nia.post('motions/give-notice', notice), 403, ['not-your-office']);
    await refused(() => sian.post('motions/give-notice', { ...notice, opensOn: '2026-06-29' }), 409, [
      'notice-too-short',
    ]);
    await refused(() => sian.post('motions/give-notice', { ...notice, opensOn: 'soon' }), 409, [
      'notice-day-wrong',
    ]);
    const key = randomUUID();
    const { voteId } = await done(sian.post('motions/give-notice', notice, key));
    expect((await sian.post('motions/give-notice', notice, key)).body.voteId).toBe(voteId);
    await refused(() => sian.post('motions/give-notice', notice), 409, ['motion-not-ready']);
    const [row] = coop.query('SELECT * FROM motions WHERE id = ?', voteId);
    expect(row).toMatchObject({
      titleCy: easy.titleCy,
      textEn: words.what,
      textCy: easy.otherText,
      proposerName: 'Nia Prys',
      seconderName: 'Ravi Sen',
      opensAt: '2026-06-30 08:00:00.000Z',
      closesAt: '2026-07-07 16:00:00.000Z',
    });
    const told = coop.query("SELECT member FROM notices WHERE template = 'motion-noticed'");
    expect(told.map(({ member }) => member).sort()).toEqual(
      [cast.nia, cast.tom, cast.ravi, cast.sian, cast.omar].map(({ id }) => id).sort(),
    );
    // The words stand still from now on.
    await refused(() => omar.post('motions/amend', { motionId, what: 'x', why: 'y' }), 409, [
      'amending-closed',
    ]);
    await refused(() => nia.post('motions/write-easy', { motionId, ...easy }), 409, ['easy-not-now']);
    await refused(() => nia.post('motions/withdraw', { motionId }), 409, ['motion-past-withdrawing']);
    await refused(
      () =>
        sian.post('motions/add-action', { motionId, what: 'x', ownerId: cast.tom.id, dueOn: '2026-07-20' }),
      409,
      ['action-not-now'],
    );
    await coop.setClock(Date.parse('2026-06-30T08:00:01Z'));
    await coop.due();
    expect((await seen(motionId)).stage).toBe('voting');
    for (const by of [nia, tom, ravi, sian])
      await done(by.post('voting/cast-vote', { motionId: voteId, choice: 'for' }));
    await coop.setClock(Date.parse('2026-07-07T16:01:00Z'));
    await coop.due();
    const [result] = coop.query('SELECT carried FROM vote_results WHERE motion = ?', voteId);
    // The small co-op is smaller than the quorum of its rulebook asks for.
    expect((await seen(motionId)).stage).toBe(result!.carried ? 'carried' : 'lost');
    await refused(() => omar.post('motions/say', { motionId, thread: 'for', words: 'late' }), 409, [
      'talk-over',
    ]);
    // As if enough had taken part.
    coop.write((_insert, database) => {
      database.exec('DROP TRIGGER guard_vote_results_update');
      database.prepare('UPDATE vote_results SET carried = TRUE WHERE motion = ?').run(voteId);
    });
    const action = { motionId, what: 'Ask three sellers.', ownerId: cast.tom.id, dueOn: '2026-07-20' };
    await refused(() => nia.post('motions/add-action', action), 403, ['not-your-office']);
    await refused(() => sian.post('motions/add-action', { ...action, ownerId: cast.gwen.id }), 409, [
      'action-owner-unknown',
    ]);
    await refused(() => sian.post('motions/add-action', { ...action, dueOn: '2026-07-01' }), 409, [
      'action-day-wrong',
    ]);
    const { actionId } = await done(sian.post('motions/add-action', action));
    const cards = (await done(tom.get('/api/co-op/my-page/mine'))).next;
    expect([...cards.cards, ...cards.waiting].map(({ kind }: { kind: string }) => kind)).toContain(
      'motion-action',
    );
    const told2 = { motionId, actionId, words: 'Two prices came.', done: false };
    await refused(() => nia.post('motions/tell-action', told2), 403, ['not-your-action']);
    await done(tom.post('motions/tell-action', told2));
    const list = await done(nia.get('/api/co-op/motions/list?language=cy'));
    expect(list.doing).toMatchObject([
      { id: motionId, stage: 'carried', title: { text: 'Fan â ramp', language: 'cy' } },
    ]);
    await done(tom.post('motions/tell-action', { ...told2, words: 'It is bought.', done: true }));
    await refused(() => tom.post('motions/tell-action', told2), 409, ['action-over']);
    await refused(() => tom.post('motions/tell-action', { ...told2, actionId: UNKNOWN }), 404, [
      'action-unknown',
    ]);
    const view = await seen(motionId);
    expect(view).toMatchObject({
      stage: 'done',
      actions: [{ ownerName: 'Tom Hale', told: 'It is bought.' }],
    });
    expect(view.history.map(({ kind }: { kind: string }) => kind)).toEqual(kinds(motionId));
    await coop.setClock(NOON);
  });

  test('a change of the rules does not become a vote of this kind', async () => {
    const motionId = await seconded(nia, { resolution: 'special' });
    await done(nia.post('motions/write-easy', { motionId, ...easy }));
    await done(nia.post('motions/agree-easy', { motionId }));
    await done(omar.post('motions/agree-easy', { motionId }));
    await refused(
      () => sian.post('motions/give-notice', { motionId, opensOn: '2026-06-30', closesOn: '2026-07-07' }),
      409,
      ['special-needs-meeting'],
    );
    await withdrawn(motionId);
  });
});

test('what happened to a motion cannot be changed or taken away, not even with the disk', () => {
  for (const sql of [
    "UPDATE proposal_acts SET kind = 'seconded'",
    'DELETE FROM proposal_acts',
    'INSERT OR REPLACE INTO proposal_acts SELECT * FROM proposal_acts',
  ])
    expect(() => coop.write((_insert, database) => database.exec(sql))).toThrow('append-only');
});

test('a query answers nobody who is no member, and knows no motion that is not there', async () => {
  for (const path of [
    'motions/list?language=en',
    `motions/motion?motionId=${UNKNOWN}&language=en`,
    `motions/posts?motionId=${UNKNOWN}&thread=for`,
  ]) {
    expect((await coop.nobody.get(`/api/co-op/${path}`)).status).toBe(401);
    expect((await (await coop.as('gwen')).get(`/api/co-op/${path}`)).status).toBe(403);
  }
  for (const path of [
    `motions/motion?motionId=${UNKNOWN}&language=en`,
    `motions/posts?motionId=${UNKNOWN}&thread=for`,
    `motions/list?language=en&after=${UNKNOWN}`,
  ])
    expect((await nia.get(`/api/co-op/${path}`)).codes).toEqual(['motion-unknown']);
});
