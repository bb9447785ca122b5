/** A motion of a member on the agenda of a meeting: its words, its notice, and how it stands after that. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startCoop, type Answer, type Caller, type Coop, type Seen } from './support/co-op.ts';
import { cast, NOON, UNKNOWN } from './support/small-co-op.ts';

const DAY = 24 * 60 * 60 * 1000;
let coop: Coop;
let nia: Caller, tom: Caller, ravi: Caller, sian: Caller, omar: Caller;

beforeAll(async () => {
  coop = await startCoop();
  [nia, tom, ravi, sian, omar] = [
    await coop.as('nia'),
    await coop.as('tom'),
    await coop.as('ravi'),
    await coop.as('sian'),
    await coop.as('omar'),
  ];
});
afterAll(() => coop?.stop());

async function done(asked: Promise<Answer>): Promise<Seen> {
  const answer = await asked;
  expect([answer.status, answer.codes]).toEqual([200, []]);
  return answer.body;
}
const words = { title: 'A van', what: 'We buy a van.', why: 'To go out.', cost: '£9,000', who: 'The board.' };
const easy = {
  titleEn: 'A van for us',
  titleCy: 'Fan i ni',
  meaningEn: 'We buy a van.',
  meaningCy: 'Rydym yn prynu fan.',
  ifPassedEn: 'The van comes.',
  ifPassedCy: 'Daw’r fan.',
  ifLostEn: 'No van comes.',
  ifLostCy: 'Ni ddaw fan.',
  otherText: 'Rydym yn prynu fan fawr.',
};
async function seconded(resolution: 'ordinary' | 'special'): Promise<string> {
  const { motionId } = await done(nia.post('motions/put-forward', { ...words, language: 'en', resolution }));
  for (const by of [ravi, sian]) await done(by.post('motions/second', { motionId }));
  return motionId;
}
async function agreed(motionId: string): Promise<string> {
  await done(nia.post('motions/write-easy', { motionId, ...easy }));
  await done(nia.post('motions/agree-easy', { motionId }));
  await done(omar.post('motions/agree-easy', { motionId }));
  return motionId;
}
const seen = (motionId: string, by = tom) =>
  done(by.get(`/api/co-op/motions/motion?motionId=${motionId}&language=en`));
const plan = (...agenda: object[]) => ({
  meetingId: '',
  kind: 'special',
  day: '2026-07-06',
  minuteOfDay: 840,
  placeEn: 'The Old Library',
  agenda,
});
const item = (proposal: string, matter: string) => ({ kind: 'motion', minutes: 20, matter, proposal });
const withdrawn = (motionId: string) => done(nia.post('motions/withdraw', { motionId }));

describe('on an agenda', () => {
  test('a special resolution has its own words, goes out only once they are agreed, and then stands still', async () => {
    const motionId = await seconded('special');
    const saved = await done(sian.post('meetings/save', plan(item(motionId, 'special'))));
    const meeting = async (language = 'en') =>
      done(sian.get(`/api/co-op/meetings/meeting?meetingId=${saved.meetingId}&language=${language}`));
    const planned = await meeting();
    expect(planned.agenda[0]).toMatchObject({ title: 'A van', words: 'We buy a van.', proposal: motionId });
    expect(planned.desk.faults).toMatchObject([{ key: 'motion-not-ready', params: { number: 1 } }]);
    const before = coop.counts();
    const early = await sian.post('meetings/call', saved);
    expect([early.status, early.codes]).toEqual([409, ['meeting-invalid']]);
    expect(coop.counts()).toEqual(before);

    await agreed(motionId);
    expect((await meeting()).desk.faults).toEqual([]);
    await done(sian.post('meetings/call', { meetingId: saved.meetingId }));
    expect((await meeting()).agenda[0]).toMatchObject({ title: 'A van for us', words: 'We buy a van.' });
    expect((await meeting('cy')).agenda[0]).toMatchObject({
      title: 'Fan i ni',
      words: 'Rydym yn prynu fan fawr.',
    });
    const [mail] = coop.query(
      "SELECT text FROM notices WHERE template = 'meeting-called' AND member = ? ORDER BY at DESC, id DESC",
      cast.tom.id,
    ) as Seen[];
    expect(mail.text).toContain('We buy a van.');
    const view = await seen(motionId);
    expect(view).toMatchObject({
      stage: 'noticed',
      next: { what: 'meeting-decides' },
      meeting: { id: saved.meetingId, item: 1 },
      vote: null,
    });
    const amended = await tom.post('motions/amend', { motionId, what: 'We buy two vans.', why: 'More.' });
    expect(amended.codes).toEqual(['amending-closed']);
    expect((await nia.post('motions/withdraw', { motionId })).codes).toEqual(['motion-past-withdrawing']);

    // Called off, it waits for another meeting.
    await done(sian.post('meetings/call-off', { meetingId: saved.meetingId, whyEn: 'Flooded.' }));
    expect((await seen(motionId)).stage).toBe('missed');
    const again = await done(sian.post('meetings/save', plan(item(motionId, 'special'))));
    await done(sian.post('meetings/call', again));
    expect(await seen(motionId)).toMatchObject({ stage: 'noticed', meeting: { id: again.meetingId } });
    // ...and is missed by one that is over and has not decided it.
    await coop.setClock(NOON + 22 * DAY);
    expect((await seen(motionId)).stage).toBe('missed');
    await coop.setClock(NOON);
  });

  test('it is decided when the chair has declared it, and its page says so', async () => {
    const motionId = await agreed(await seconded('ordinary'));
    const { meetingId } = await done(sian.post('meetings/save', plan(item(motionId, 'ordinary'))));
    await done(sian.post('meetings/call', { meetingId }));
    coop.write((insert) =>
      insert('meeting_acts', {
        id: 'actdeclared0000',
        meeting: meetingId,
        number: 1,
        kind: 'declared',
        item: 1,
        about: motionId,
        facts: JSON.stringify({ says: 'carried' }),
        by: cast.sian.id,
        at: '2026-07-06 14:00:00.000Z',
        digest: 'a'.repeat(64),
      }),
    );
    expect((await seen(motionId)).stage).toBe('carried');
    expect((await seen(motionId, sian)).can).toContain('add-action');
    const open = (await done(tom.get('/api/co-op/motions/list?language=en'))).open;
    expect(open.map(({ id }: Seen) => id)).not.toContain(motionId);
  });

  test('one that was never put, or is over, is refused beside its item, and nothing is kept', async () => {
    const motionId = await seconded('ordinary');
    const before = coop.counts();
    for (const [proposal, matter, code] of [
      [UNKNOWN, 'ordinary', 'item-motion-over'],
      [motionId, 'special', 'item-motion-matter'],
    ] as const) {
      const answer = await sian.post('meetings/save', plan(item(proposal, matter)));
      expect([answer.status, answer.codes]).toEqual([400, [code]]);
      expect(answer.body.refusals[0]).toMatchObject({ field: 'agenda-0', params: { number: 1 } });
    }
    const twice = await sian.post(
      'meetings/save',
      plan(item(motionId, 'ordinary'), item(motionId, 'ordinary')),
    );
    expect(twice.codes).toEqual(['item-motion-twice']);
    expect(coop.counts()).toEqual(before);
    await withdrawn(motionId);
    expect((await sian.post('meetings/save', plan(item(motionId, 'ordinary')))).codes).toEqual([
      'item-motion-over',
    ]);
  });

  test('those who plan meetings choose from what is on its way, and nobody else is told what is ready', async () => {
    const motionId = await seconded('ordinary');
    const found = async () =>
      (await done(sian.get('/api/co-op/motions/for-meeting?language=en'))).motions.find(
        ({ id }: Seen) => id === motionId,
      );
    expect(await found()).toMatchObject({ resolution: 'ordinary', ready: false });
    await agreed(motionId);
    expect(await found()).toMatchObject({ ready: true });
    expect((await nia.get('/api/co-op/motions/for-meeting?language=en')).codes).toEqual(['not-your-office']);
    await withdrawn(motionId);
    expect(await found()).toBeUndefined();
  });
});

test('a vote names the motion that it is about', async () => {
  const motionId = await agreed(await seconded('ordinary'));
  const { voteId } = await done(
    sian.post('motions/give-notice', { motionId, opensOn: '2026-07-01', closesOn: '2026-07-10' }),
  );
  const vote = await done(tom.get(`/api/co-op/voting/motion?motionId=${voteId}&language=en`));
  expect(vote.proposalId).toBe(motionId);
});
