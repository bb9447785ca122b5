/** Minutes from the record to the approval: who reads a draft, who puts it right, when it is fixed, and that it then stays so. */
import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { dateText } from '../../src/records/row.ts';
import { startCoop, type Caller, type Coop, type Seen } from './support/co-op.ts';
import { cast, NOON, UNKNOWN } from './support/small-co-op.ts';

const DAY = 24 * 60 * 60 * 1000;
const HOUR = 60 * 60 * 1000;
/** Meetings begin at 2pm here, which is 1pm in UTC. */
const FIRST = Date.parse('2026-07-06T13:00:00Z');
const SECOND = Date.parse('2026-08-03T13:00:00Z');
const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

let coop: Coop;
let sian: Caller, tom: Caller, ravi: Caller;
let next = 0;

beforeAll(async () => {
  coop = await startCoop();
  [sian, tom, ravi] = [await coop.as('sian'), await coop.as('tom'), await coop.as('ravi')];
});
afterAll(() => coop?.stop());

const agenda = [
  { kind: 'discussion', titleEn: 'The minibus', titleCy: 'Y bws mini', minutes: 20 },
  {
    kind: 'motion',
    titleEn: 'A van',
    titleCy: 'Fan',
    wordsEn: 'We buy a van.',
    wordsCy: 'Rydym yn prynu fan.',
    minutes: 20,
    matter: 'ordinary',
  },
];

/** A called meeting at 2pm of a day. */
async function called(day: string, change: object = {}): Promise<string> {
  await coop.setClock(NOON);
  const plan = { meetingId: '', kind: 'special', day, minuteOfDay: 840, placeEn: 'The Old Library', agenda };
  const { body } = await sian.post('meetings/save', { ...plan, ...change });
  const answer = await sian.post('meetings/call', { meetingId: body.meetingId });
  expect(answer.codes).toEqual([]);
  return body.meetingId;
}

/** So many people in the room, some of whom are nobody of the cast. */
function come(meeting: string, at: number, many: number): void {
  const people = [cast.nia.id, cast.tom.id];
  coop.write((insert) => {
    for (let one = 0; one < many; one += 1) {
      next += 1;
      insert('meeting_presences', {
        id: `came${String(next).padStart(11, '0')}`,
        meeting,
        member: people[one] ?? `stranger${String(next).padStart(7, '0')}`,
        way: 'room',
        at: dateText(at - 60_000),
        by: cast.sian.id,
      });
    }
  });
}

/** A meeting that was held at FIRST with nine people, looked at a day later. */
async function held(change: object = {}, many = 9): Promise<string> {
  const id = await called('2026-07-06', change);
  come(id, FIRST, many);
  await coop.setClock(FIRST + DAY);
  return id;
}

const read = (caller: Caller, id: string, language = 'en') =>
  caller.get(`/api/co-op/minutes/minutes?meetingId=${id}&language=${language}`);
const texts = ({ body }: Seen): string[] =>
  body.parts.flatMap(({ lines }: Seen) => lines.map(({ text }: Seen) => text));
const note = (id: string, change: object = {}) =>
  sian.post('minutes/note', { meetingId: id, item: 1, wordsEn: 'Tom thanked everybody.', ...change });
const tables = ['minutes_notes', 'minutes_shown', 'minutes_approved', 'minutes_people', 'meeting_acts'];
const stored = () => tables.map((table) => coop.query(`SELECT * FROM ${table}`));

describe('a draft', () => {
  test('is there for the secretary, in both languages, and for nobody else as if there were no meeting', async () => {
    const id = await held();
    const english = await read(sian, id);
    expect(english.body).toMatchObject({ id, title: 'General meeting', state: 'draft', approved: null });
    expect(texts(english)).toEqual(
      expect.arrayContaining([
        'The meeting was on Monday 6 July 2026 at 2pm. Place: The Old Library',
        'Siân Moss called it. The notice went out on Monday 15 June 2026 at 1pm.',
        'Members who came: 9. In the room: 9. By phone or video: 0.',
        'From 2pm enough were there.',
        'The words: We buy a van.',
        'Nothing is recorded of this item.',
      ]),
    );
    const welsh = await read(sian, id, 'cy');
    expect(texts(welsh)).toContain('Y geiriau: Rydym yn prynu fan.');
    expect(welsh.body.parts.map(({ title }: Seen) => title)).toEqual(['', 'Y bws mini', 'Fan']);
    for (const caller of [tom, ravi]) {
      const [other, unknown] = [await read(caller, id), await read(caller, UNKNOWN)];
      expect([other.status, other.codes]).toEqual([404, ['minutes-unknown']]);
      expect(other.text).toBe(unknown.text);
    }
    expect(
      (await tom.get(`/api/co-op/meetings/meeting?meetingId=${id}&language=en`)).body.minutes,
    ).toBeNull();
  });

  test('is not there before the meeting begins, nor of one that was called off', async () => {
    const id = await called('2026-07-06');
    expect((await read(sian, id)).codes).toEqual(['minutes-unknown']);
    await sian.post('meetings/call-off', { meetingId: id, whyEn: 'The hall is flooded.' });
    await coop.setClock(FIRST + DAY);
    expect((await read(sian, id)).codes).toEqual(['minutes-unknown']);
  });

  test('names those who came to whoever may read names, and says numbers to everybody', async () => {
    const id = await held();
    expect((await read(sian, id)).body.desk.came).toEqual([{ name: 'Nia Prys' }, { name: 'Tom Hale' }]);
    await sian.post('minutes/show', { meetingId: id });
    const { body, text } = await read(tom, id);
    expect(body.desk).toBeNull();
    expect(text).not.toContain('Nia Prys');
  });

  test('cannot be shown while the meeting is on', async () => {
    const id = await called('2026-07-06');
    await coop.setClock(FIRST + 60_000);
    expect((await sian.post('minutes/show', { meetingId: id })).codes).toEqual(['minutes-too-early']);
    expect(coop.query('SELECT id FROM minutes_shown WHERE meeting = ?', id)).toEqual([]);
  });

  test('is shown once, by the secretary, and then members read it as not agreed yet', async () => {
    const id = await held();
    const no = await tom.post('minutes/show', { meetingId: id });
    expect([no.status, no.codes]).toEqual([403, ['not-your-office']]);
    const answers = await Promise.all(
      Array.from({ length: 10 }, () => sian.post('minutes/show', { meetingId: id })),
    );
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    expect((await read(tom, id)).body.state).toBe('shown');
    expect((await tom.get(`/api/co-op/meetings/meeting?meetingId=${id}&language=en`)).body.minutes).toBe(
      'shown',
    );
  });

  test('of a meeting of one group is for that group only', async () => {
    const id = await held({ kind: 'group', groupKey: 'workers' });
    await sian.post('minutes/show', { meetingId: id });
    expect((await read(ravi, id)).body.state).toBe('shown');
    expect((await read(tom, id)).codes).toEqual(['minutes-unknown']);
  });
});

describe('what happened at the meeting', () => {
  /** A motion of Nia's that Ravi and Siân seconded, agreed in easy words. */
  async function motionOfNia(): Promise<string> {
    const words = { title: 'A van', what: 'We buy a van.', why: 'To go out.', cost: '£9,000', who: 'All.' };
    const [nia, omar] = [await coop.as('nia'), await coop.as('omar')];
    const put = await nia.post('motions/put-forward', { ...words, language: 'en', resolution: 'ordinary' });
    const { motionId } = put.body;
    for (const by of [ravi, sian]) await by.post('motions/second', { motionId });
    const easy = Object.fromEntries(
      ['title', 'meaning', 'ifPassed', 'ifLost'].flatMap((part) => [
        [`${part}En`, `${part} of a van`],
        [`${part}Cy`, `${part} o fan`],
      ]),
    );
    await nia.post('motions/write-easy', { motionId, ...easy, otherText: 'Rydym yn prynu fan.' });
    for (const by of [nia, omar])
      expect((await by.post('motions/agree-easy', { motionId })).codes).toEqual([]);
    return motionId;
  }

  test('stands there in both languages: who moved and seconded, what was counted and declared, and where the rules say otherwise', async () => {
    await coop.setClock(NOON);
    const proposal = await motionOfNia();
    const motion = { kind: 'motion', minutes: 20, matter: 'ordinary', proposal };
    const id = await called('2026-07-06', { agenda: [motion] });
    come(id, FIRST, 9);
    await coop.setClock(FIRST);
    expect((await sian.post('meetings/open', { meetingId: id })).codes).toEqual([]);
    expect((await sian.post('meetings/begin-item', { meetingId: id, item: 1, seen: 0 })).codes).toEqual([]);
    // What a count and a declaration leave behind, as the votes of a meeting write it down.
    const act = (number: number, kind: string, facts: object) =>
      coop.write((insert) =>
        insert('meeting_acts', {
          id: `act${String(number).padStart(12, '0')}`,
          meeting: id,
          number,
          kind,
          item: 1,
          about: proposal,
          facts: JSON.stringify(facts),
          by: cast.sian.id,
          at: dateText(FIRST),
          digest: sha256(String(number)),
        }),
      );
    act(3, 'hands-counted', { votesFor: 5, votesAgainst: 3, abstained: 1, tellers: 2, rounds: 1 });
    act(4, 'declared', { says: 'lost', computed: 'carried', method: 'hands' });
    await coop.setClock(FIRST + DAY);
    const english = texts(await read(sian, id));
    expect(english.slice(english.indexOf('Siân Moss opened the meeting at 2pm.'))).toEqual([
      'Siân Moss opened the meeting at 2pm.',
      'The words: We buy a van.',
      'Moved by Nia Prys.',
      'Seconded by: Ravi Sen, Siân Moss.',
      'This item began at 2pm.',
      'By show of hands. For: 5. Against: 3. Abstained: 1.',
      'Siân Moss declared: The motion is lost. The rules say otherwise: The motion is passed.',
    ]);
    const welsh = texts(await read(sian, id, 'cy'));
    expect(welsh).toContain('Cynigiwyd gan Nia Prys.');
    expect(welsh).toContain('Y geiriau: Rydym yn prynu fan.');
    expect(welsh).toHaveLength(english.length);
    const [{ digest }] = coop.query('SELECT digest FROM meeting_acts WHERE meeting = ? AND number = 4', id);
    expect((await read(sian, id)).body.chain).toEqual({ number: 4, digest });
  });
});

describe('putting right', () => {
  test('writes a paragraph, and another wording with the record under it, each as a row of its own', async () => {
    const id = await held();
    expect((await note(id)).body).toEqual({ meetingId: id, line: 'note-1' });
    await note(id, { line: 'came', wordsEn: 'Nine of us came.', wordsCy: 'Daeth naw ohonom.' });
    const { body } = await read(sian, id);
    const lines = body.parts.flatMap((part: Seen) => part.lines);
    expect(lines.find(({ id: line }: Seen) => line === 'came')).toEqual({
      id: 'came',
      text: 'Nine of us came.',
      recorded: 'Members who came: 9. In the room: 9. By phone or video: 0.',
    });
    expect(body.parts[1].lines.map(({ text }: Seen) => text)).toEqual([
      'Nothing is recorded of this item.',
      'Tom thanked everybody.',
    ]);
    expect(texts(await read(sian, id, 'cy'))).toContain('Daeth naw ohonom.');
    expect(body.notes.map(({ place, by, at }: Seen) => [place, by, at])).toEqual([
      [1, 'Siân Moss', FIRST + DAY],
      [2, 'Siân Moss', FIRST + DAY],
    ]);
    const acts = coop.query('SELECT kind FROM meeting_acts WHERE meeting = ?', id);
    expect(acts).toEqual([{ kind: 'minutes-corrected' }, { kind: 'minutes-corrected' }]);
  });

  test('without words takes a paragraph out and gives a sentence of the record back', async () => {
    const id = await held();
    await note(id);
    await note(id, { line: 'note-1', wordsEn: '' });
    await note(id, { line: 'came' });
    await note(id, { line: 'came', wordsEn: '' });
    const { body } = await read(sian, id);
    expect(texts({ body })).toContain('Members who came: 9. In the room: 9. By phone or video: 0.');
    expect(texts({ body })).not.toContain('Tom thanked everybody.');
    expect(body.desk.takenOut).toEqual(['note-1']);
    expect(body.notes).toHaveLength(4);
  });

  test('the same request twice writes once', async () => {
    const id = await held();
    const key = crypto.randomUUID();
    const input = { meetingId: id, item: 1, wordsEn: 'Once.' };
    const [one, two] = [
      await sian.post('minutes/note', input, key),
      await sian.post('minutes/note', input, key),
    ];
    expect(two.body).toEqual(one.body);
    expect(coop.query('SELECT id FROM minutes_notes WHERE meeting = ?', id)).toHaveLength(1);
  });

  test('by ten at once numbers each of them', async () => {
    const id = await held();
    await Promise.all(Array.from({ length: 10 }, (_, at) => note(id, { wordsEn: `Words ${at}.` })));
    const places = coop.query('SELECT place FROM minutes_notes WHERE meeting = ? ORDER BY place', id);
    expect(places.map(({ place }) => place)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
  });

  test.each<[string, object, number, string]>([
    ['no words', { wordsEn: ' ' }, 400, 'minutes-words-missing'],
    ['Welsh alone', { wordsEn: '', wordsCy: 'Geiriau.' }, 400, 'minutes-words-missing'],
    ['too many words', { wordsEn: 'x'.repeat(2001) }, 400, 'minutes-words-long'],
    ['far too many words', { wordsEn: 'x'.repeat(5000) }, 400, 'minutes-words-long'],
    ['a line that there is not', { line: 'act-99' }, 404, 'minutes-line-unknown'],
    ['an item that there is not', { item: 3 }, 404, 'minutes-line-unknown'],
    ['half an item', { item: 0.5 }, 400, 'minutes-line-unknown'],
    ['a meeting that there is not', { meetingId: UNKNOWN }, 404, 'minutes-unknown'],
    ['an asking meeting that there is not', { askedIn: UNKNOWN }, 409, 'minutes-meeting-wrong'],
  ])('with %s is refused, and nothing is kept', async (_name, change, status, code) => {
    const id = await held();
    const before = stored();
    const answer = await note(id, change);
    expect([answer.status, answer.codes]).toEqual([status, [code]]);
    expect(stored()).toEqual(before);
  });

  test('is for the chair and the secretary, and the meeting itself cannot have asked for it', async () => {
    const id = await held();
    const before = stored();
    expect((await tom.post('minutes/note', { meetingId: id, item: 1, wordsEn: 'Mine.' })).codes).toEqual([
      'not-your-office',
    ]);
    expect((await note(id, { askedIn: id })).codes).toEqual(['minutes-meeting-wrong']);
    expect(stored()).toEqual(before);
  });
});

describe('the approval', () => {
  let id: string, later: string;
  const approve = (change: object = {}) =>
    sian.post('minutes/approve', { meetingId: id, approvedIn: later, ...change });

  beforeAll(async () => {
    id = await held();
    later = await called('2026-08-03');
    come(later, SECOND, 8);
    await coop.setClock(SECOND + HOUR);
  });

  test('waits until members could read the minutes', async () => {
    expect((await approve()).codes).toEqual(['minutes-not-shown']);
    await sian.post('minutes/show', { meetingId: id });
  });

  test('is offered at later meetings, with whether they could decide', async () => {
    const { desk } = (await read(sian, id)).body;
    expect(desk.later.map(({ id: one, couldDecide }: Seen) => [one, couldDecide])).toContainEqual([
      later,
      true,
    ]);
  });

  test('is refused for the meeting itself, for one of other people, and for one to which too few came', async () => {
    const group = await called('2026-08-03', { kind: 'group', groupKey: 'workers' });
    const few = await called('2026-08-03');
    come(few, SECOND, 7);
    await coop.setClock(SECOND + HOUR);
    const before = stored();
    expect((await approve({ approvedIn: id })).codes).toEqual(['minutes-own-meeting']);
    expect((await approve({ approvedIn: '' })).codes).toEqual(['minutes-meeting-wrong']);
    expect((await approve({ approvedIn: UNKNOWN })).codes).toEqual(['minutes-meeting-wrong']);
    expect((await approve({ approvedIn: group })).codes).toEqual(['minutes-meeting-wrong']);
    expect((await approve({ approvedIn: few })).codes).toEqual(['minutes-no-quorum']);
    expect((await tom.post('minutes/approve', { meetingId: id, approvedIn: later })).codes).toEqual([
      'not-your-office',
    ]);
    expect(stored()).toEqual(before);
  });

  test('takes what that meeting asked for first, and says where it was asked for', async () => {
    expect((await note(id, { wordsEn: 'The van is blue.', askedIn: later })).status).toBe(200);
    expect((await read(tom, id)).body.notes[0]).toMatchObject({ askedInAt: SECOND });
  });

  test('fixes the text in both languages with its digest, once, and the later meeting’s record says so', async () => {
    const before = texts(await read(tom, id));
    const answers = await Promise.all(Array.from({ length: 10 }, () => approve()));
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    const [row] = coop.query('SELECT text, digest FROM minutes_approved WHERE meeting = ?', id);
    expect(row.digest).toBe(sha256(row.text));
    const { body } = await read(tom, id);
    expect(texts({ body })).toEqual(before);
    expect(body).toMatchObject({
      state: 'approved',
      approved: { by: 'Siân Moss', inMeeting: { id: later }, digest: row.digest, intact: true },
    });
    expect(JSON.parse(row.text).cy[2].title).toBe('Fan');
    expect(row.text).not.toContain('Siân Moss');
    const acts = coop.query(
      "SELECT about FROM meeting_acts WHERE meeting = ? AND kind = 'minutes-approved'",
      later,
    );
    expect(acts).toEqual([{ about: id }]);
    expect(texts(await read(sian, later))).toContain(
      'The minutes of the meeting on Monday 6 July 2026 at 2pm were approved.',
    );
  });

  test('is not recorded at a meeting whose own minutes are approved already: it would stand in no text', async () => {
    const [first, second, third] = [await held(), await called('2026-08-03'), await called('2026-08-10')];
    come(second, SECOND, 8);
    come(third, SECOND + 7 * DAY, 8);
    await coop.setClock(SECOND + 8 * DAY);
    for (const meetingId of [first, second]) await sian.post('minutes/show', { meetingId });
    const thirdApproves = (meetingId: string) =>
      sian.post('minutes/approve', { meetingId, approvedIn: third });
    expect((await thirdApproves(second)).codes).toEqual([]);
    const { desk } = (await read(sian, first)).body;
    expect(desk.later.map(({ id: one, fixed }: Seen) => [one, fixed])).toContainEqual([second, true]);
    const before = stored();
    const answer = await sian.post('minutes/approve', { meetingId: first, approvedIn: second });
    expect([answer.status, answer.codes]).toEqual([409, ['minutes-meeting-fixed']]);
    expect(stored()).toEqual(before);
    expect((await thirdApproves(first)).codes).toEqual([]);
  });

  test('is the end: no later change, no second approval, nothing at the disk’s own hand', async () => {
    const before = stored();
    expect((await note(id)).codes).toEqual(['minutes-approved']);
    expect((await approve()).codes).toEqual(['minutes-approved']);
    expect((await sian.post('minutes/show', { meetingId: id })).codes).toEqual(['minutes-approved']);
    for (const sql of [
      `UPDATE minutes_approved SET text = '{}' WHERE meeting = '${id}'`,
      `DELETE FROM minutes_approved WHERE meeting = '${id}'`,
      `INSERT INTO minutes_notes (id, meeting, place) VALUES ('late00000000000', '${id}', 99)`,
      `INSERT INTO minutes_people (id, meeting, number) VALUES ('late00000000000', '${id}', 99)`,
      `UPDATE minutes_people SET displayName = 'Other' WHERE meeting = '${id}'`,
      `DELETE FROM minutes_people WHERE meeting = '${id}'`,
    ])
      expect(() => coop.write((_insert, database) => database.exec(sql))).toThrow(/append-only|fixed/);
    expect(stored()).toEqual(before);
  });

  test('keeps its words when a name, or the record underneath, becomes another', async () => {
    const before = texts(await read(tom, id));
    coop.write((_insert, database) =>
      database.exec(`UPDATE members SET displayName = 'Other Name' WHERE id = '${cast.sian.id}'`),
    );
    come(id, FIRST, 5);
    expect(texts(await read(tom, id))).toEqual(before);
    expect(texts(await read(tom, id)).join('\n')).toContain('Siân Moss called it.');
  });

  test('keeps its text and its seal when somebody in it is erased: their name becomes the pseudonym', async () => {
    const [row] = coop.query('SELECT text, digest FROM minutes_approved WHERE meeting = ?', id);
    coop.write((insert, database) => {
      insert('erasures', {
        id: 'erasureofsian00',
        member: cast.sian.id,
        askedAt: dateText(SECOND),
        doneAt: '',
        nameUntil: '',
        nameGoneAt: '',
      });
      database.exec(`UPDATE minutes_people SET displayName = 'Somebody' WHERE member = '${cast.sian.id}'`);
      database.exec("DELETE FROM erasures WHERE id = 'erasureofsian00'");
    });
    const { body } = await read(tom, id);
    expect(texts({ body }).join('\n')).toContain('Somebody called it.');
    expect(body.approved).toMatchObject({ digest: row.digest, intact: true });
  });

  test('says so when somebody has changed the text behind the server’s back', async () => {
    coop.write((_insert, database) => {
      database.exec('DROP TRIGGER guard_minutes_approved_update');
      database.exec(
        `UPDATE minutes_approved SET text = replace(text, 'blue', 'red!') WHERE meeting = '${id}'`,
      );
    });
    expect((await read(tom, id)).body.approved.intact).toBe(false);
  });
});
