/** Papers of a meeting: who adds one, what is taken, who reads it, and what is left when it is withdrawn. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startCoop, type Answer, type Caller, type Coop, type Seen } from './support/co-op.ts';
import { done, hallOf, SECOND } from './support/put-off-meeting.ts';
import { cast, NOON, UNKNOWN } from './support/small-co-op.ts';

const DAY = 24 * 60 * 60 * 1000;
const HELD = Date.parse('2026-07-06T13:00:00Z');
const PART = 45 * 1024;
let coop: Coop;
let sian: Caller, nia: Caller, ravi: Caller, tom: Caller, omar: Caller;

beforeAll(async () => {
  coop = await startCoop();
  [sian, nia, ravi, tom] = [
    await coop.as('sian'),
    await coop.as('nia'),
    await coop.as('ravi'),
    await coop.as('tom'),
  ];
  omar = await coop.as('omar');
});
afterAll(() => coop?.stop());

async function meetingOf(change: object = {}, call = true): Promise<string> {
  await coop.setClock(NOON);
  const plan = {
    meetingId: '',
    kind: 'special',
    day: '2026-07-06',
    minuteOfDay: 840,
    placeEn: 'Here',
    agenda: [{ kind: 'report', titleEn: 'The year', minutes: 20 }],
  };
  const { meetingId } = (await sian.post('meetings/save', { ...plan, ...change })).body;
  if (call) expect((await sian.post('meetings/call', { meetingId })).codes).toEqual([]);
  return meetingId;
}

const report = (size = 300): Buffer =>
  Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.alloc(size, 'report ')]);
const partsOf = (file: Buffer): string[] =>
  Array.from({ length: Math.ceil(file.length / PART) }, (_, at) =>
    file.subarray(at * PART, (at + 1) * PART).toString('base64'),
  );

/** Hands in a file, and gives its upload. */
async function handedIn(file: Buffer, by = sian): Promise<string> {
  let uploadId = '';
  for (const [at, data] of partsOf(file).entries()) {
    const answer = await by.post('meetings/document-part', { uploadId, number: at + 1, data });
    expect(answer.codes).toEqual([]);
    ({ uploadId } = answer.body);
  }
  return uploadId;
}
const attach = (meetingId: string, uploadId: string, change: object = {}, by = sian) =>
  by.post('meetings/attach', { meetingId, item: 1, uploadId, name: 'Report.pdf', ...change });
async function added(meetingId: string, file = report()): Promise<string> {
  const answer = await attach(meetingId, await handedIn(file));
  expect(answer.codes).toEqual([]);
  return answer.body.documentId;
}
const read = (caller: Caller, documentId: string) =>
  caller.get(`/api/co-op/meetings/document?documentId=${documentId}`);
const listed = async (caller: Caller, meetingId: string): Promise<Seen[]> =>
  (await caller.get(`/api/co-op/meetings/meeting?meetingId=${meetingId}&language=en`)).body.documents;
const stored = () =>
  ['meeting_documents', 'document_ends', 'document_parts'].map((table) =>
    coop.query(`SELECT * FROM ${table}`),
  );
async function refused(asked: () => Promise<Answer>, status: number, code: string): Promise<void> {
  const before = stored();
  const answer = await asked();
  expect([answer.status, answer.codes]).toEqual([status, [code]]);
  expect(stored()).toEqual(before);
}

describe('a paper', () => {
  test('of several parts comes back to every member as it was, and no browser keeps the answer', async () => {
    const meeting = await meetingOf();
    const file = report(2 * PART + 5);
    const id = await added(meeting, file);
    expect(await listed(nia, meeting)).toMatchObject([
      {
        id,
        item: 1,
        name: 'Report.pdf',
        kind: 'pdf',
        bytes: file.length,
        byName: cast.sian.name,
        withdrawn: null,
      },
    ]);
    const answer = await read(nia, id);
    expect(answer.body).toMatchObject({ name: 'Report.pdf', kind: 'pdf' });
    const bytes = Buffer.concat(answer.body.parts.map((part: string) => Buffer.from(part, 'base64')));
    expect(bytes.equals(file)).toBe(true);
    expect(answer.headers.get('cache-control')).toBe('no-store');
    const [{ digest }] = coop.query('SELECT digest FROM meeting_documents WHERE id = ?', id);
    expect(digest).toBe(createHash('sha256').update(file.toString('base64')).digest('hex'));
  });

  test('is known by its first bytes and gets a name that says what it is', async () => {
    const meeting = await meetingOf();
    const picture = Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16, 0x4a, 0x46, 0x49, 0x46, 0, 1]);
    const answer = await attach(meeting, await handedIn(picture), { name: '..\\..\\van.pdf\u202e.exe' });
    expect(answer.codes).toEqual([]);
    expect(await listed(nia, meeting)).toMatchObject([{ kind: 'jpeg', name: 'van.pdf.jpg' }]);
  });

  test.each<[string, Buffer]>([
    ['a web page', Buffer.from('<!doctype html><script>alert(1)</script>')],
    ['a drawing with script', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>')],
    ['a program', Buffer.from('MZ and so on')],
  ])('is never %s, whatever it is called', async (_name, file) => {
    const meeting = await meetingOf();
    const upload = await handedIn(file);
    await refused(() => attach(meeting, upload), 400, 'document-kind-wrong');
  });

  test('is at most 2 MB', async () => {
    const meeting = await meetingOf();
    const upload = await handedIn(Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.alloc(2 * 1024 * 1024)]));
    await refused(() => attach(meeting, upload), 400, 'document-too-large');
  });

  test('is added by those who call meetings, once, and from parts of their own', async () => {
    const meeting = await meetingOf();
    const upload = await handedIn(report());
    await refused(() => attach(meeting, upload, {}, nia), 403, 'not-your-office');
    await refused(
      () => nia.post('meetings/document-part', { uploadId: '', number: 1, data: 'JVBERi0x' }),
      403,
      'not-your-office',
    );
    await refused(() => attach(meeting, UNKNOWN), 404, 'document-unknown');
    await refused(() => attach(UNKNOWN, upload), 404, 'meeting-unknown');
    await refused(() => attach(meeting, upload, { item: 2 }), 404, 'item-unknown');
    const answers = await Promise.all(Array.from({ length: 10 }, () => attach(meeting, upload)));
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(await listed(sian, meeting)).toHaveLength(1);
    await refused(
      () => sian.post('meetings/document-part', { uploadId: upload, number: 2, data: 'AAAA' }),
      404,
      'document-unknown',
    );
  });

  test('belongs to a meeting whose notice is out and that is not over', async () => {
    const upload = await handedIn(report());
    const planned = await meetingOf({}, false);
    await refused(() => attach(planned, upload), 409, 'document-not-called');
    const off = await meetingOf();
    await sian.post('meetings/call-off', { meetingId: off, whyEn: 'The hall is flooded.' });
    await refused(() => attach(off, upload), 409, 'meeting-called-off');
    const over = await meetingOf();
    await coop.setClock(HELD + DAY);
    await refused(() => attach(over, upload), 409, 'meeting-over');
  });

  test('of one group’s meeting is for that group: to everybody else it is as if there were none', async () => {
    const meeting = await meetingOf({ kind: 'group', groupKey: 'workers' });
    const id = await added(meeting);
    expect((await read(ravi, id)).status).toBe(200);
    const [other, none] = [await read(tom, id), await read(tom, UNKNOWN)];
    expect([other.status, other.codes, other.text]).toEqual([404, ['document-unknown'], none.text]);
    expect((await read(omar, id)).codes).toEqual(['document-unknown']);
  });

  test('is withdrawn with a reason that everybody reads; what was in it goes', async () => {
    const meeting = await meetingOf();
    const id = await added(meeting);
    const withdraw = (why: string, by = sian) =>
      by.post('meetings/withdraw-document', { documentId: id, why });
    await refused(() => withdraw('Wrong.', nia), 403, 'not-your-office');
    await refused(() => withdraw(' '), 400, 'document-why-missing');
    await refused(() => withdraw('x'.repeat(301)), 400, 'document-why-long');
    const [{ upload }] = coop.query('SELECT upload FROM meeting_documents WHERE id = ?', id);
    expect(coop.query('SELECT id FROM document_parts WHERE upload = ?', upload)).toHaveLength(1);
    expect((await withdraw('A number was wrong.')).codes).toEqual([]);
    expect(coop.query('SELECT id FROM document_parts WHERE upload = ?', upload)).toEqual([]);
    expect(await listed(nia, meeting)).toMatchObject([{ id, withdrawn: 'A number was wrong.' }]);
    expect((await read(nia, id)).codes).toEqual(['document-unknown']);
    expect((await read(sian, id)).codes).toEqual(['document-unknown']);
    await refused(() => withdraw('Again.'), 409, 'document-withdrawn');
  });

  test('that is withdrawn is in no file of the server any more, not in the database’s log either', async () => {
    const said = Buffer.from(`%PDF-1.7\n${'zebra giraffe '.repeat(20)}`);
    const documentId = await added(await meetingOf(), said);
    const kept = () => {
      const files = readdirSync(coop.folder).filter((name) => name.startsWith('data.db'));
      const word = said.toString('base64').slice(24, 64);
      return files.filter((name) => readFileSync(join(coop.folder, name)).includes(word));
    };
    expect(kept()).not.toEqual([]);
    await done(sian.post('meetings/withdraw-document', { documentId, why: 'Not for us.' }));
    await expect.poll(kept, { timeout: 20_000 }).toEqual([]);
  });

  test('stays in the list for good: its line can be neither changed nor taken away', async () => {
    const id = await added(await meetingOf());
    for (const sql of [
      `UPDATE meeting_documents SET name = 'Other.pdf' WHERE id = '${id}'`,
      `DELETE FROM meeting_documents WHERE id = '${id}'`,
    ])
      expect(() => coop.write((_insert, database) => database.exec(sql))).toThrow(/append-only/);
  });
});

test('papers go along to the meeting that takes the place of one that was put off, each with its item', async () => {
  const hall = await hallOf(coop);
  const motion = (titleEn: string) => ({
    kind: 'motion',
    titleEn,
    wordsEn: 'We buy one.',
    minutes: 20,
    matter: 'ordinary',
  });
  const planned = await hall.planned([motion('A minibus'), motion('A boat')]);
  const [minibus, boat] = [await added(planned), await handedIn(report())];
  const { documentId } = (await attach(planned, boat, { item: 2, name: 'Boat.pdf' })).body;
  const here = ['nia', 'tom', 'ravi', 'sian'] as const;
  const meeting = await hall.putOffAndOpen(planned, here);
  const papers = async (meetingId: string) =>
    (await listed(nia, meetingId)).map(({ id, item }: Seen) => [id, item]);
  expect(await papers(meeting)).toEqual([
    [minibus, 1],
    [documentId, 2],
  ]);
  const tellers = [cast.tom.id, cast.ravi.id];
  const { voteId } = await done(
    sian.post('polls/open', { meetingId: meeting, item: 1, method: 'hands', tellers }),
  );
  for (const who of [tom, ravi])
    await done(who.post('polls/count', { voteId, votesFor: 3, votesAgainst: 1, abstained: 0 }));
  await done(sian.post('polls/declare', { voteId, says: 'carried' }));
  // One is added to what is left, and then everybody leaves.
  const late = (await attach(meeting, await handedIn(report()), { item: 2 })).body.documentId;
  await coop.setClock(SECOND + 5 * 60_000);
  for (const who of here)
    await done(sian.post('meetings/leave', { meetingId: meeting, member: cast[who].id }));
  await coop.setClock(SECOND + 15 * 60_000);
  const { next } = await done(sian.post('meetings/put-off', { meetingId: meeting }));
  expect(await papers(next)).toEqual([
    [documentId, 1],
    [late, 1],
  ]);
  expect((await read(nia, documentId)).body.name).toBe('Boat.pdf');
  await done(sian.post('meetings/withdraw-document', { documentId, why: 'Another boat.' }));
  expect(await listed(nia, next)).toMatchObject([{ withdrawn: 'Another boat.' }, { withdrawn: null }]);
});

describe('parts', () => {
  test('come one after the other, and none twice', async () => {
    const first = await sian.post('meetings/document-part', { uploadId: '', number: 1, data: 'JVBERi0x' });
    const { uploadId } = first.body;
    const part = (number: number, data = 'AAAA') =>
      sian.post('meetings/document-part', { uploadId, number, data });
    await refused(() => part(1), 400, 'document-not-whole');
    await refused(() => part(3), 400, 'document-not-whole');
    await refused(() => part(2, 'not base64!'), 400, 'document-not-whole');
    await refused(() => part(47), 400, 'document-too-large');
    // A short part before another is no file.
    expect((await part(2)).codes).toEqual([]);
    const meeting = await meetingOf();
    await refused(() => attach(meeting, uploadId), 400, 'document-not-whole');
  });

  test('wait for a day; two files of one person at the most', async () => {
    await added(await meetingOf());
    const kept = () =>
      coop.query(
        'SELECT DISTINCT upload FROM document_parts WHERE upload IN (SELECT upload FROM meeting_documents)',
      ).length;
    const papers = kept();
    await coop.setClock(NOON + 30 * DAY);
    const begin = () => sian.post('meetings/document-part', { uploadId: '', number: 1, data: 'JVBERi0x' });
    const waiting = () =>
      coop.query('SELECT id FROM document_parts WHERE upload NOT IN (SELECT upload FROM meeting_documents)')
        .length;
    const before = waiting();
    for (let at = 0; at < 92; at += 1) expect((await begin()).codes).toEqual([]);
    await refused(begin, 409, 'documents-waiting');
    expect(waiting()).toBe(before + 92);
    await coop.setClock(NOON + 31 * DAY + 1000);
    expect((await begin()).codes).toEqual([]);
    const minutes = Math.ceil((before + 92) / 20);
    for (let minute = 0; minute < minutes; minute += 1) await coop.due();
    // The one that was begun just now waits on, and no paper has lost what is in it.
    expect(waiting()).toBe(1);
    expect(kept()).toBe(papers);
  });
});
