/** A motion of Nia's on the floor: its words and easy-read words agreed, on the agenda, and a meeting that is at it. */
import { dateText } from '../../../src/records/row.ts';
import type { Coop } from './co-op.ts';
import { done, type Hall } from './put-off-meeting.ts';
import { cast, NOON, type Person } from './small-co-op.ts';

export const words = {
  title: 'A van',
  what: 'We buy a blue van.',
  why: 'To go out.',
  cost: '£9',
  who: 'The board.',
};
export const easy = {
  titleEn: 'A van for us',
  titleCy: 'Fan i ni',
  meaningEn: 'We buy a van.',
  meaningCy: 'Rydym yn prynu fan.',
  ifPassedEn: 'The van comes.',
  ifPassedCy: 'Daw’r fan.',
  ifLostEn: 'No van comes.',
  ifLostCy: 'Ni ddaw fan.',
  otherText: 'Rydym yn prynu fan las.',
};

/** One member has three motions on their way at the most: that of the test before is over. */
function endTheLast(coop: Coop): void {
  const [last] = coop.query(
    'SELECT proposal, MAX(place) AS place FROM proposal_acts GROUP BY proposal ORDER BY at DESC, rowid DESC',
  );
  if (!last) return;
  coop.write((insert) =>
    insert('proposal_acts', {
      id: `fell${last['proposal']}`.slice(0, 15),
      proposal: last['proposal'],
      place: last['place'] + 1,
      kind: 'fell',
      by: '',
      at: dateText(NOON),
      about: '',
      say: '',
      day: '',
      votesFor: 0,
      votesAgainst: 0,
    }),
  );
}

export interface Wanted {
  readonly resolution?: string;
  readonly proxies?: readonly object[];
  readonly early?: readonly (readonly [Person, string])[];
  /** What else is on the agenda, after it. */
  readonly then?: readonly object[];
}

/** Puts it there, with votes from before, at a meeting that is at it; these people are there. */
export async function motionOnFloor(
  hall: Hall,
  here: readonly Person[] = ['nia', 'tom', 'ravi', 'omar'],
  { resolution = 'ordinary', proxies = [], early = [['sian', 'for']], then = [] }: Wanted = {},
): Promise<{ motionId: string; meeting: string }> {
  await hall.coop.setClock(NOON);
  endTheLast(hall.coop);
  const { nia, ravi, sian, omar } = hall.as;
  const { motionId } = await done(nia.post('motions/put-forward', { ...words, language: 'en', resolution }));
  for (const by of [ravi, sian]) await done(by.post('motions/second', { motionId }));
  await done(nia.post('motions/write-easy', { motionId, ...easy }));
  for (const by of [nia, omar]) await done(by.post('motions/agree-easy', { motionId }));
  const item = { kind: 'motion', minutes: 20, matter: resolution, proposal: motionId };
  const planned = await hall.planned([item, ...then]);
  for (const [who, choice] of early)
    await done(hall.as[who].post('polls/vote-early', { meetingId: planned, item: 1, choice }));
  for (const proxy of proxies)
    await done(sian.post('proxies/give', { meetingId: planned, holder: cast.tom.id, ...proxy }));
  return { motionId, meeting: await hall.putOffAndOpen(planned, here) };
}
