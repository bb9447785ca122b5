/** A member's private calendar address: what it tells, to whom, and that a wrong one and an ended one are answered alike. */
import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startCoop, type Answer, type Caller, type Coop } from './support/co-op.ts';
import { cast, motions, NOON } from './support/small-co-op.ts';

let coop: Coop;
let sian: Caller, nia: Caller, tom: Caller, ravi: Caller;
const meetings: Record<string, string> = {};

const item = { kind: 'discussion', titleEn: 'The minibus', titleCy: 'Y bws mini', minutes: 20 };
async function planned(kind: string, groupKey = ''): Promise<string> {
  const place = { placeEn: 'The Old Library', placeCy: 'Yr Hen Lyfrgell' };
  const plan = { meetingId: '', kind, groupKey, day: '2026-07-06', minuteOfDay: 840, ...place };
  const { body, codes } = await sian.post('meetings/save', { ...plan, agenda: [item] });
  expect(codes).toEqual([]);
  return body.meetingId;
}
async function called(kind: string, groupKey = ''): Promise<string> {
  const meetingId = await planned(kind, groupKey);
  expect((await sian.post('meetings/call', { meetingId })).codes).toEqual([]);
  return meetingId;
}

beforeAll(async () => {
  coop = await startCoop();
  [sian, nia, tom, ravi] = [
    await coop.as('sian'),
    await coop.as('nia'),
    await coop.as('tom'),
    await coop.as('ravi'),
  ];
  meetings['all'] = await called('special');
  meetings['workers'] = await called('group', 'workers');
  meetings['plan'] = await planned('special');
});
afterAll(() => coop?.stop());

const made = async (caller: Caller): Promise<string> => {
  const { body, codes } = await caller.post('calendar/make', {});
  expect(codes).toEqual([]);
  return new URL(body.address).pathname + new URL(body.address).search;
};
/** Asked by nobody who is signed in, as a calendar program does. */
const asked = (path: string): Promise<Answer> => coop.nobody.get(path);
const uids = ({ text }: Answer) => [...text.matchAll(/^UID:(\w+)@/gm)].map(([, uid]) => uid);
const since = async (caller: Caller) => (await caller.get('/api/co-op/calendar/mine')).body.madeAt;
const wrong = `/api/co-op/calendar/feed?key=${'x'.repeat(36)}`;

describe('the address', () => {
  test('is for members, told once, and of its key only the digest is kept', async () => {
    expect((await coop.nobody.post('calendar/make', {})).codes).toEqual(['not-signed-in']);
    expect(await since(tom)).toBeNull();
    const path = await made(tom);
    expect(await since(tom)).toBe(NOON);
    const key = new URLSearchParams(path.split('?')[1]).get('key')!;
    expect(key).toMatch(/^[a-z0-9]{36}$/);
    const [row] = coop.query('SELECT keyHash FROM calendar_feeds WHERE member = ?', cast.tom.id);
    expect(row.keyHash).toBe(createHash('sha256').update(`calendar.${key}`).digest('hex'));
    const tables = coop.query("SELECT name FROM sqlite_master WHERE type = 'table'") as { name: string }[];
    for (const { name } of tables)
      expect(JSON.stringify(coop.query(`SELECT * FROM "${name}"`))).not.toContain(key);
  });

  test('tells what its owner may see: called meetings and when votes close, as a file for calendars', async () => {
    const answer = await asked(await made(tom));
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toBe('text/calendar; charset=utf-8');
    expect(uids(answer)).toContain(meetings['all']);
    expect(uids(answer)).toEqual(expect.arrayContaining([motions.open.id, motions.closed.id]));
    expect(uids(answer)).not.toContain(meetings['workers']);
    expect(uids(answer)).not.toContain(meetings['plan']);
    expect(uids(await asked(await made(ravi)))).toContain(meetings['workers']);
    expect(answer.text).toContain('LOCATION:The Old Library\r\n');
  });

  test('of the secretary tells of no plan either, and speaks her language', async () => {
    const answer = await asked(await made(sian));
    expect(uids(answer)).not.toContain(meetings['plan']);
    expect(answer.text).toContain('LOCATION:Yr Hen Lyfrgell\r\n');
  });

  test('tells a member who voted and one who did not the same, to the last letter, and names nobody', async () => {
    const [voted, not] = [await made(nia), await made(tom)];
    await nia.post('voting/cast-vote', { motionId: motions.open.id, choice: 'for' });
    const [one, other] = [await asked(voted), await asked(not)];
    expect(one.text).toBe(other.text);
    for (const { name } of Object.values(cast)) expect(one.text).not.toContain(name);
  });

  test('gives a program that asks again the same file, and 304 when it says which it has', async () => {
    const path = await made(tom);
    const first = await asked(path);
    await coop.setClock(NOON + 60_000);
    const again = await asked(path);
    expect(again.text).toBe(first.text);
    const etag = first.headers.get('etag')!;
    const third = await fetch(coop.server.address + path, { headers: { 'If-None-Match': etag } });
    expect(third.status).toBe(304);
    await coop.setClock(NOON);
  });

  test('tells that a meeting is called off', async () => {
    const path = await made(tom);
    const meetingId = await called('special');
    expect((await asked(path)).text).not.toContain('STATUS:CANCELLED');
    await sian.post('meetings/call-off', { meetingId, whyEn: 'The hall is flooded.' });
    expect((await asked(path)).text).toContain('STATUS:CANCELLED');
  });
});

describe('an address that is over', () => {
  test('because a new one was made, or it was ended, is answered as one that never was', async () => {
    const old = await made(tom);
    const path = await made(tom);
    const never = await asked(wrong);
    expect([never.status, never.codes]).toEqual([404, ['calendar-unknown']]);
    expect((await asked(old)).text).toBe(never.text);
    expect((await asked(path)).status).toBe(200);
    expect((await tom.post('calendar/end', {})).status).toBe(200);
    expect((await asked(path)).text).toBe(never.text);
    expect(await since(tom)).toBeNull();
    expect((await tom.post('calendar/end', {})).status).toBe(200);
  });

  test('because its owner left the co-op is answered so too', async () => {
    const path = await made(ravi);
    coop.write((_insert, database) =>
      database.exec(`UPDATE members SET leftAt = '2026-06-14 12:00:00.000Z' WHERE id = '${cast.ravi.id}'`),
    );
    expect((await asked(path)).text).toBe((await asked(wrong)).text);
  });

  test('because its owner signed out everywhere: who has their lost phone reads it no more', async () => {
    const lost = await coop.as('omar');
    const path = await made(lost);
    expect((await lost.post('sign-in/leave-all-devices', {})).status).toBe(200);
    expect((await asked(path)).text).toBe((await asked(wrong)).text);
    expect(coop.query('SELECT id FROM calendar_feeds WHERE member = ?', cast.omar.id)).toEqual([]);
  });

  test('is nothing that a stranger’s words could find', async () => {
    for (const key of ['', '%', "' OR 1=1 --", '*', '_'.repeat(36)])
      expect((await asked(`/api/co-op/calendar/feed?key=${encodeURIComponent(key)}`)).codes).toEqual([
        'calendar-unknown',
      ]);
    expect((await asked('/api/co-op/calendar/feed')).status).toBe(400);
  });
});

test('ten at once leave one address that works', async () => {
  const answers = await Promise.all(Array.from({ length: 10 }, () => tom.post('calendar/make', {})));
  const paths = answers.map(({ body }) => new URL(body.address).pathname + new URL(body.address).search);
  const works = await Promise.all(paths.map(async (path) => (await asked(path)).status));
  expect(works.filter((status) => status === 200)).toHaveLength(1);
  expect(coop.query('SELECT id FROM calendar_feeds WHERE member = ?', cast.tom.id)).toHaveLength(1);
});

test('the address ends when its owner deletes it among what is held about them', async () => {
  const path = await made(nia);
  const deleted = await nia.post('my-information/delete', { section: 'calendar', sure: true });
  expect(deleted.codes).toEqual([]);
  expect((await asked(path)).codes).toEqual(['calendar-unknown']);
});
