/**
 * What members read of motions and votes, and what they must not: before the close nobody learns how or whether others
 * voted, by any answer, its length, its order, its time or a nudge. On 24 November 2026 a member learned 45 of 45.
 */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { CLOSING_PAUSE } from '../../src/domain/voting/index.ts';
import { motionRow } from '../../src/records/voting.ts';
import { startCoop, type Answer, type Caller, type Coop, type Seen } from './support/co-op.ts';
import { cast, motions, NOON, UNKNOWN, wordsOf, type Person } from './support/small-co-op.ts';

let coop: Coop;
const people = {} as Record<Person, Caller>;
const open = motions.open.id;
const DAY = 86_400_000;
/** The open vote is open, the others have their notice. */
const TODAY = NOON + 3 * DAY;

beforeAll(async () => {
  coop = await startCoop();
  for (const person of Object.keys(cast) as Person[]) people[person] = await coop.as(person);
  await coop.setClock(TODAY);
});
afterAll(() => coop?.stop());

const ask = (who: Caller, motion: string, language = 'en'): Promise<Answer> =>
  who.get(`/api/co-op/voting/motion?motionId=${motion}&language=${language}`);
const list = (who: Caller, more = ''): Promise<Answer> =>
  who.get(`/api/co-op/voting/motions?language=en${more}`);
const vote = (who: Person, choice: string) =>
  people[who].post('voting/cast-vote', { motionId: open, choice });
const ids = (some: Seen[]) => some.map(({ id }) => id);

describe('the list of motions', () => {
  test('has what is open, what comes and what is over, each with the state that the rules give it', async () => {
    const { status, body } = await list(people.nia);
    expect(status).toBe(200);
    expect(ids(body.open)).toEqual([open]);
    expect(body.coming.map(({ id, state }: Seen) => [id, state])).toEqual([
      [motions.notice.id, 'notice'],
      [motions.shortNotice.id, 'missed'],
    ]);
    expect(body.over.map(({ id, state, carried, choice }: Seen) => [id, state, carried, choice])).toEqual([
      [motions.closed.id, 'closed', true, 'for'],
    ]);
    expect(body.after).toBeNull();
  });

  test('says who is on the roll and how they voted themselves', async () => {
    const [mine] = (await list(people.omar)).body.open;
    expect(mine).toMatchObject({ onRoll: false, choice: null, carried: null });
  });

  test('speaks the language that is asked for, and no other is known', async () => {
    const welsh = await people.nia.get('/api/co-op/voting/motions?language=cy');
    expect(welsh.body.open[0].title).toBe('title o open');
    expect((await people.nia.get('/api/co-op/voting/motions?language=fr')).codes).toEqual(['language-wrong']);
  });

  test('comes in pages that meet without a gap, and a page after nothing is refused', async () => {
    coop.write((insert) => {
      for (let number = 100; number < 125; number += 1) {
        const id = `over${number}`.padEnd(15, '0');
        const close = TODAY - (40 + Math.floor((number - 100) / 2)) * DAY; // two close at the same moment
        const over = motionRow({
          ...wordsOf('over'),
          number,
          resolution: 'ordinary',
          ballot: 'open',
          rulebook: '2026-04-01',
          noticeAt: close - 40 * DAY,
          opensAt: close - 10 * DAY,
          closesAt: close,
        });
        insert('motions', { id, ...over });
      }
    });
    const seen: string[] = [];
    let after = '';
    for (let page = 0; page < 10; page += 1) {
      const { body } = await list(people.nia, after);
      expect(body.over.length).toBeLessThanOrEqual(10);
      if (page > 0) expect([body.open, body.coming]).toEqual([[], []]);
      seen.push(...ids(body.over));
      if (body.after === null) break;
      after = `&after=${body.after}`;
    }
    expect(seen).toHaveLength(26);
    expect(new Set(seen).size).toBe(26);
    const refused = await list(people.nia, `&after=${UNKNOWN}`);
    expect([refused.status, refused.codes]).toEqual([404, ['motion-unknown']]);
  });
});

describe('one motion', () => {
  test('shows a member their own line and vote, and nothing of the votes before the close', async () => {
    await vote('nia', 'for');
    const { body } = await ask(people.nia, open);
    expect(body).toMatchObject({ state: 'open', onRoll: true, vote: { choice: 'for', castAt: TODAY } });
    expect([body.result, body.names, body.desk]).toEqual([null, null, null]);
  });

  test('shows after the close how it ended and who voted how', async () => {
    const { body } = await ask(people.sian, motions.closed.id);
    expect(body).toMatchObject({ state: 'closed', vote: null, result: { votesFor: 2, carried: true } });
    expect(body.names).toEqual({ for: ['Nia Prys', 'Tom Hale'], against: ['Ravi Sen'], abstain: [] });
  });

  test('that is not there, or of which members were not told yet, is not found', async () => {
    const unknown = await ask(people.nia, UNKNOWN);
    await coop.setClock(motions.notice.opens - 22 * DAY);
    const untold = await ask(people.nia, motions.notice.id);
    await coop.setClock(TODAY);
    expect([unknown.status, unknown.text]).toEqual([404, untold.text]);
    expect(untold.status).toBe(404);
  });

  test('tells the secretary, and nobody else, what can be done about it and why not yet', async () => {
    const desks = async (who: Caller) =>
      Promise.all(
        [motions.notice.id, motions.shortNotice.id, open, motions.closed.id].map(
          async (motion) => (await ask(who, motion)).body.desk,
        ),
      );
    expect(await desks(people.nia)).toEqual([null, null, null, null]);
    const codes = (await desks(people.sian)).map(({ step, refusals }: Seen) => [
      step,
      ...refusals.map(({ code }: Seen) => code),
    ]);
    expect(codes).toEqual([
      ['open', 'vote-not-due'],
      [null, 'notice-too-short'],
      ['close', 'vote-still-open'],
      [null],
    ]);
  });
});

describe('before the close', () => {
  /** Everything that a member can ask about votes, as text. */
  const everything = async (who: Caller): Promise<string[]> => {
    const answers = await Promise.all([
      list(who),
      ask(who, open),
      ask(who, open, 'cy'),
      who.get('/api/co-op/my-page/mine'),
    ]);
    return answers.map(({ status, text }) => `${status} ${text}`);
  };

  test('no answer to another member changes by a letter when somebody votes or changes their vote', async () => {
    for (const who of ['omar', 'sian'] as const) {
      const before = await everything(people[who]);
      for (const choice of ['for', 'against', 'abstain'] as const) {
        for (const voter of ['nia', 'tom', 'ravi'] as const) await vote(voter, choice);
        expect(await everything(people[who])).toEqual(before);
      }
    }
  });

  test('who is not on the roll hears why, with their own day and nothing of others', async () => {
    const { body } = await ask(people.omar, open);
    expect(body.whyNotOnRoll).toEqual({ why: 'not-yet-a-member', day: '2026-06-14' });
    expect((await ask(people.nia, open)).body.whyNotOnRoll).toBeNull();
  });

  test('who opens and closes votes sees how many are on the roll and how many are not; nobody else does', async () => {
    const { body } = await ask(people.sian, open);
    expect(body.desk.roll).toEqual({ onRoll: 4, left: 1, later: 1 });
    expect((await ask(people.nia, open)).body.desk).toBeNull();
  });

  test('nothing that names or numbers other people is in the answers', async () => {
    const texts = (await everything(people.omar)).join();
    for (const person of ['nia', 'tom', 'ravi', 'sian'] as const)
      expect([person, texts.includes(cast[person].id)]).toEqual([person, false]);
    const { body } = await ask(people.omar, open);
    expect(Object.keys(body).sort()).toEqual(
      [
        'ballot',
        'closedAt',
        'closesAt',
        'desk',
        'id',
        'ifLost',
        'ifPassed',
        'meaning',
        'names',
        'onRoll',
        'opensAt',
        'proposalId',
        'proposerName',
        'result',
        'seconderName',
        'state',
        'text',
        'title',
        'vote',
        'whyNotOnRoll',
      ].sort(),
    );
  });

  test.each([
    'filter=votes_via_motion.choice="for"',
    'sort=votes_via_motion.castAt',
    'expand=votes_via_motion',
    'fields=*',
    'member=nia000000000000',
    'perPage=1&skipTotal=0',
  ])('a query takes no %s', async (more) => {
    for (const name of [`voting/motion?motionId=${open}&language=en`, 'voting/motions?language=en']) {
      const answer = await people.omar.get(`/api/co-op/${name}&${more}`);
      expect([answer.status, answer.codes[0]]).toEqual([400, 'input-wrong']);
    }
  });

  test('no line that a page listens on says anything when somebody votes', async () => {
    const { body } = await people.omar.get('/api/co-op/live/ticket?topics=votes,my-page,time-bank');
    const stop = new AbortController();
    const line = await fetch(`${coop.server.address}/api/co-op/live/hear?ticket=${body.ticket}`, {
      signal: stop.signal,
    });
    const reader = line.body!.pipeThrough(new TextDecoderStream()).getReader();
    for (const choice of ['for', 'against', 'for'] as const) await vote('nia', choice);
    // The opening of another vote is heard on the same line, after all that was said before it.
    await coop.setClock(motions.notice.opens);
    await people.sian.post('voting/open-vote', { motionId: motions.notice.id });
    let heard = '';
    while (!heard.includes('event: changed')) heard += (await reader.read()).value ?? '';
    stop.abort();
    expect(heard.match(/event: changed/g)).toHaveLength(1);
    await coop.setClock(TODAY);
  });

  test('between the end and the close the votes stay as hidden as before', async () => {
    await coop.setClock(motions.open.closes);
    const { body } = await ask(people.omar, open);
    expect([body.state, body.result, body.names]).toEqual(['closing-due', null, null]);
    await coop.setClock(motions.open.closes + CLOSING_PAUSE);
    await people.sian.post('voting/close-vote', { motionId: open });
    expect((await ask(people.omar, open)).body.names).toEqual({
      for: ['Nia Prys'],
      against: [],
      abstain: ['Ravi Sen', 'Tom Hale'],
    });
  });
});
