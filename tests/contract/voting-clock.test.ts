/**
 * What happens to votes by time: letters at the opening and on the last day, a vote that was missed, and a vote that
 * had to wait for its turn while the close came near.
 */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { CLOSING_PAUSE } from '../../src/domain/voting/index.ts';
import { dateText as stored } from '../../src/records/row.ts';
import { startCoop, type Caller, type Coop } from './support/co-op.ts';
import { cast, motions, NOON } from './support/small-co-op.ts';

const DAY = 86_400_000;
let coop: Coop;
let nia: Caller, sian: Caller;

beforeEach(async () => {
  coop = await startCoop();
  [nia, sian] = [await coop.as('nia'), await coop.as('sian')];
});
afterEach(() => coop?.stop());

const letters = (template: string) =>
  coop.query(
    'SELECT "to", language, subject, text, priority FROM outbox WHERE template = ? ORDER BY "to"',
    template,
  );
const to = (template: string) => letters(template).map(({ to }) => to);
const vote = (who: Caller, choice: string) =>
  who.post('voting/cast-vote', { motionId: motions.open.id, choice });
const change = (sql: string, ...params: string[]) =>
  coop.write((_insert, database) => {
    database.prepare(sql).run(...params);
  });
const leave = (member: string, at: number) =>
  change('UPDATE members SET leftAt = ? WHERE id = ?', stored(at), member);
const motion = async (who: Caller, id: string) =>
  (await who.get(`/api/co-op/voting/motion?motionId=${id}&language=en`)).body;

describe('letters', () => {
  test('go to everyone on the roll when a vote opens, in their own language', async () => {
    await coop.setClock(motions.notice.opens);
    await coop.due();
    await coop.due();
    expect(to('vote-opened')).toEqual(
      ['nia', 'omar', 'ravi', 'sian', 'tom'].map((person) => `${person}@small.example`),
    );
    const [first] = letters('vote-opened');
    expect(first).toMatchObject({
      language: 'en',
      subject: 'You can vote now: title of notice',
      priority: 0,
    });
    expect(first.text).toContain('It closes on Tuesday 30 June 2026 at 1pm.');
    expect(first.text).toContain(`/votes/motion/?id=${motions.notice.id}`);
    const welsh = letters('vote-opened').find(({ to }) => to === 'sian@small.example');
    expect(welsh.text).toContain(`/cy/votes/motion/?id=${motions.notice.id}`);
    expect(welsh.text).toContain("Mae'n cau ddydd Mawrth 30 Mehefin 2026 am 1pm.");
  });

  test('go once, on the last day, to those who have not voted', async () => {
    await vote(nia, 'for');
    await coop.setClock(motions.open.closes - DAY - 1);
    await coop.due();
    expect(to('vote-closes')).toEqual([]);
    await coop.setClock(motions.open.closes - DAY);
    await coop.due();
    await coop.setClock(motions.open.closes - DAY / 2);
    await coop.due();
    expect(to('vote-closes')).toEqual(['ravi', 'sian', 'tom'].map((person) => `${person}@small.example`));
  });

  test('go to nobody who has left the co-op, and their vote and their place on the roll still count', async () => {
    await vote(sian, 'for');
    for (const { id } of [cast.tom, cast.sian]) leave(id, NOON + 2 * DAY);
    await coop.setClock(motions.open.closes - DAY);
    await coop.due();
    expect(to('vote-closes')).toEqual(['nia@small.example', 'ravi@small.example']);
    await coop.setClock(motions.open.closes + CLOSING_PAUSE);
    await coop.due();
    expect(to('vote-not-carried')).toEqual(['nia@small.example', 'ravi@small.example']);
    const result = 'SELECT rollSize, votesFor, notVoted FROM vote_results WHERE motion = ?';
    expect(coop.query(result, motions.open.id)).toEqual([{ rollSize: 4, votesFor: 1, notVoted: 3 }]);
  });

  test('say once that a vote arrived, and never which', async () => {
    for (const choice of ['for', 'against', 'against', 'abstain']) await vote(nia, choice);
    expect(to('vote-received')).toEqual(['nia@small.example']);
    const [{ subject, text }] = letters('vote-received');
    expect(`${subject} ${text}`).not.toMatch(/voted for|against|abstain/);
  });
});

/** Gives a motion another notice, opening and close, as whoever looks after the portal does. */
const redate = (id: string, noticeAt: number, opensAt: number, closesAt: number) =>
  change(
    'UPDATE motions SET noticeAt = ?, opensAt = ?, closesAt = ? WHERE id = ?',
    ...[noticeAt, opensAt, closesAt].map(stored),
    id,
  );
const missedCards = async (who: Caller): Promise<string[]> =>
  (await who.get('/api/co-op/my-page/mine')).body.next.cards
    .filter(({ kind }: { kind: string }) => kind === 'vote-missed')
    .map(({ id }: { id: string }) => id);

describe('a motion that was never opened', () => {
  const missed = motions.notice.id;
  const slept = async () => {
    await coop.setClock(motions.notice.closes - 6 * DAY); // seven days are asked for
    await coop.due();
  };
  const faults = () =>
    coop.query("SELECT COUNT(*) AS lines FROM events WHERE subject = ? AND detail LIKE '%missed%'", missed);

  test('is said to be missed, and the chair and the secretary are told once, by letter and on their page', async () => {
    await slept();
    for (let minute = 0; minute < 3; minute += 1) await coop.due();
    expect((await motion(nia, missed)).state).toBe('missed');
    expect(letters('vote-missed').map(({ to, subject }) => [to, subject])).toEqual([
      ['sian@small.example', 'Ni agorodd y bleidlais hon: title o notice'],
      ['sian@small.example', 'Ni agorodd y bleidlais hon: title o shortNotice'],
    ]);
    expect(faults()).toEqual([{ lines: 1 }]);
    const kinds = async (who: Caller) =>
      (await who.get('/api/co-op/my-page/mine')).body.next.cards.map(
        ({ kind, path }: { kind: string; path: string }) => `${kind} ${path}`,
      );
    expect(await kinds(sian)).toContain(`vote-missed /votes/motion/?id=${missed}`);
    expect(await kinds(nia)).not.toContain(`vote-missed /votes/motion/?id=${missed}`);
  });

  test('cannot be opened with its dates, by nobody and by no clock', async () => {
    await slept();
    const answer = await sian.post('voting/open-vote', { motionId: missed });
    expect([answer.status, answer.codes]).toEqual([409, ['vote-too-short']]);
    await coop.setClock(motions.notice.closes + DAY);
    await coop.due();
    expect(coop.query('SELECT * FROM vote_openings WHERE motion = ?', missed)).toEqual([]);
    expect((await motion(sian, missed)).desk).toMatchObject({ step: null });
    const { body } = await sian.get('/api/co-op/voting/motions?language=en');
    expect(body.over.map(({ id, state }: { id: string; state: string }) => [id, state])).toContainEqual([
      missed,
      'missed',
    ]);
  });

  test('says by letter and on its page how to give notice again, with the first days that it can name', async () => {
    await slept(); // on 24 June 2026: 14 clear days of notice, 7 days of voting
    const again = { noticeOn: '2026-06-24', opensOn: '2026-07-09', closesOn: '2026-07-16' };
    expect((await motion(sian, missed)).desk.again).toEqual(again);
    expect((await motion(nia, missed)).desk).toBeNull();
    const [{ text }] = letters('vote-missed');
    for (const day of ['ddydd Mercher 24 Mehefin', 'ddydd Iau 9 Gorffennaf', 'ddydd Iau 16 Gorffennaf'])
      expect(text).toContain(day);
  });

  test('opens by itself once its dates are put right, and is told of no more', async () => {
    await slept();
    expect(await missedCards(sian)).toContain(missed);
    const [told, opens] = [NOON + 10 * DAY, NOON + 25 * DAY];
    redate(missed, told, opens, opens + 10 * DAY);
    await coop.setClock(told);
    await coop.due();
    expect((await motion(nia, missed)).state).toBe('notice');
    expect(await missedCards(sian)).not.toContain(missed);
    await coop.setClock(opens);
    await coop.due();
    expect((await motion(nia, missed)).state).toBe('open');
    expect(coop.query('SELECT byName FROM vote_openings WHERE motion = ?', missed)).toEqual([
      { byName: 'clock' },
    ]);
    expect(to('vote-opened')).toContain('nia@small.example');
  });

  test('is told of again when it is missed again', async () => {
    await slept();
    const about = () => letters('vote-missed').filter(({ subject }) => subject.endsWith('o notice')).length;
    expect(about()).toBe(1);
    const opens = NOON + 25 * DAY;
    redate(missed, NOON + 10 * DAY, opens, opens + 7 * DAY);
    await coop.setClock(NOON + 11 * DAY);
    await coop.due();
    await coop.setClock(opens + DAY); // slept through once more
    for (let minute = 0; minute < 3; minute += 1) await coop.due();
    expect(about()).toBe(2);
    expect(await missedCards(sian)).toContain(missed);
  });
});

describe('a draft that members have not been told of', () => {
  const { id, opens } = motions.notice;
  const dates = (...days: readonly [number, number, number]) => redate(id, ...days);

  test('is never missed, and opens once its dates are put right', async () => {
    dates(NOON + DAY, NOON + 2 * DAY, NOON + 3 * DAY);
    await coop.due();
    expect(coop.query('SELECT kind FROM vote_letters WHERE motion = ?', id)).toEqual([]);
    dates(opens - 21 * DAY, opens, opens + 10 * DAY);
    await coop.setClock(opens);
    await coop.due();
    expect(coop.query('SELECT byName FROM vote_openings WHERE motion = ?', id)).toEqual([
      { byName: 'clock' },
    ]);
  });

  test("is on nobody's page, also when it was said to be missed before", async () => {
    coop.write((insert) =>
      insert('vote_letters', { id: 'draftmissed0000', motion: id, kind: 'missed', at: stored(NOON) }),
    );
    const shown = async () =>
      JSON.stringify((await sian.get('/api/co-op/my-page/mine')).body.next.cards).includes(id);
    dates(NOON - DAY, NOON + 2 * DAY, NOON + 3 * DAY);
    expect(await shown()).toBe(true);
    dates(NOON + DAY, NOON + 2 * DAY, NOON + 3 * DAY);
    expect(await shown()).toBe(false);
  });
});

describe('a motion whose rulebook is gone', () => {
  const gone = (id: string) => change("UPDATE motions SET rulebook = '1999-01-01' WHERE id = ?", id);
  const listed = async (): Promise<Record<'open' | 'coming' | 'over', string[]>> => {
    const { status, body } = await nia.get('/api/co-op/voting/motions?language=en');
    expect(status).toBe(200);
    const ids = (lines: { id: string }[]) => lines.map(({ id }) => id);
    return { open: ids(body.open), coming: ids(body.coming), over: ids(body.over) };
  };

  test('stops no other vote, and hides no other motion', async () => {
    gone(motions.shortNotice.id);
    expect(await listed()).toEqual({
      open: [motions.open.id],
      coming: [motions.notice.id],
      over: [motions.closed.id],
    });
    await coop.setClock(motions.open.closes + CLOSING_PAUSE);
    await coop.due();
    expect(coop.query('SELECT motion FROM vote_closures WHERE by = ? ORDER BY at', 'clock')).toEqual(
      [motions.closed.id, motions.open.id].map((id) => ({ motion: id })),
    );
    expect(coop.query('SELECT motion FROM vote_openings WHERE motion = ?', motions.notice.id)).toHaveLength(
      1,
    );
  });

  test('on a page of what is over hides no older page', async () => {
    const copies = Array.from({ length: 11 }, (_, index) => `copy${index}`.padEnd(15, 'x'));
    coop.write((insert, database) => {
      const row = database.prepare('SELECT * FROM motions WHERE id = ?').get(motions.closed.id)!;
      for (const [index, id] of copies.entries()) {
        const closesAt = stored(motions.closed.closes + (index + 1) * 1000);
        insert('motions', { ...(row as Record<string, string>), id, number: 100 + index, closesAt });
      }
    });
    gone(copies[5]!);
    const page = async (more: string) =>
      (await nia.get(`/api/co-op/voting/motions?language=en${more}`)).body as {
        over: { id: string }[];
        after: string | null;
      };
    const first = await page('');
    expect(first.over).toHaveLength(9);
    const second = await page(`&after=${first.after}`);
    expect(second.over.map(({ id }) => id)).toEqual([copies[0], motions.closed.id]);
    expect(second.after).toBeNull();
  });

  test('stays readable when it has been opened or closed: its state needs no rule', async () => {
    for (const { id } of [motions.open, motions.closed]) gone(id);
    expect(await listed()).toMatchObject({ open: [motions.open.id], over: [motions.closed.id] });
    expect((await motion(nia, motions.closed.id)).state).toBe('closed');
    expect((await vote(nia, 'for')).status).toBe(200);
    expect((await nia.get('/api/co-op/my-page/mine')).status).toBe(200);
  });
});

describe('a vote that waits for its turn', () => {
  const { id, closes } = motions.open;

  test('is too early when it arrived before the opening, however late its turn comes', async () => {
    const { id: early, opens } = motions.notice;
    await coop.setClock(opens - 1);
    let waiting: ReturnType<typeof vote>[] = [];
    const cast = () => nia.post('voting/cast-vote', { motionId: early, choice: 'for' });
    await coop.held(async () => {
      waiting = [sian.post('voting/open-vote', { motionId: early })];
      await coop.asked(1);
      waiting.push(cast());
      await coop.asked(2);
      await coop.setClock(opens);
    });
    const [opened, refused] = await Promise.all(waiting);
    expect(opened!.status).toBe(200);
    expect(refused!.codes).toEqual(['vote-not-open']);
    expect(coop.query('SELECT * FROM votes WHERE motion = ?', early)).toEqual([]);
    expect((await cast()).status).toBe(200);
  });

  test('is in time when it arrived in time, and is dated by its arrival', async () => {
    await coop.setClock(closes - 1);
    let waiting: ReturnType<typeof vote>;
    await coop.held(async () => {
      waiting = vote(nia, 'for');
      await coop.asked(1);
      await coop.setClock(closes + 9000);
    });
    expect((await waiting!).body).toEqual({ motionId: id, what: 'cast' });
    expect(coop.query('SELECT castAt FROM votes WHERE motion = ?', id)).toEqual([
      { castAt: stored(closes - 1) },
    ]);
  });

  test('is too late when it arrived too late, however soon its turn comes', async () => {
    await coop.setClock(closes);
    const answer = await vote(nia, 'for');
    expect([answer.status, answer.codes]).toEqual([409, ['vote-closed']]);
    expect(coop.query('SELECT * FROM votes WHERE motion = ?', id)).toEqual([]);
  });

  test('is not overtaken by the close, and is counted', async () => {
    await coop.setClock(closes - 1);
    let waiting: Promise<unknown>[] = [];
    await coop.held(async () => {
      waiting = [vote(nia, 'for')];
      await coop.asked(1);
      await coop.setClock(closes + CLOSING_PAUSE - 1);
      waiting.push(sian.post('voting/close-vote', { motionId: id }));
      await coop.asked(2);
    });
    const [, refused] = (await Promise.all(waiting)) as { codes: string[] }[];
    expect(refused!.codes).toEqual(['votes-still-arriving']);
    await coop.setClock(closes + CLOSING_PAUSE);
    await coop.due();
    expect(coop.query('SELECT votesFor, notVoted FROM vote_results WHERE motion = ?', id)).toEqual([
      { votesFor: 1, notVoted: 3 },
    ]);
  });
});

test('the roll is everybody who is a member at the opening, whatever is entered for later days', async () => {
  await coop.setClock(NOON);
  leave(cast.tom.id, motions.notice.opens + 1);
  await coop.setClock(motions.notice.opens);
  await coop.due();
  const roll = coop.query(
    'SELECT member, displayName, groupKey FROM vote_rolls WHERE motion = ? ORDER BY member',
    motions.notice.id,
  );
  expect(roll.map(({ member }) => member)).toContain(cast.tom.id);
  expect(roll[0]).toEqual({ member: cast.nia.id, displayName: 'Nia Prys', groupKey: 'supported' });
});
