/**
 * A letter to more members than fit one turn: each gets it once, and what a stop of the server left over is written when
 * the clock comes by.
 */
import { afterEach, expect, test } from 'vitest';
import { addCrowd } from '../../src/cli/parts/crowd.ts';
import { startCoop, type Coop } from './support/co-op.ts';
import { motions, NOON } from './support/small-co-op.ts';

/** More than two turns of five hundred, and the last one not full. */
const CROWD = 1_215;
/** Those of the small co-op who are on the roll too. */
const OTHERS = 5;

let coop: Coop;
afterEach(() => coop?.stop());

const start = async () => {
  coop = await startCoop([], { prepare: (folder) => void addCrowd(folder, CROWD, NOON) });
  await coop.setClock(motions.notice.opens);
};
const told = (table: 'notices' | 'outbox') =>
  coop.query(
    `SELECT COUNT(*) AS letters, COUNT(DISTINCT member) AS members FROM ${table} WHERE template = 'vote-opened'`,
  )[0];
const waiting = () => coop.query('SELECT done FROM notice_sendings');
const unsent = () => coop.query("SELECT id FROM outbox WHERE sentAt = '' LIMIT 1");
const all = { letters: CROWD + OTHERS, members: CROWD + OTHERS };

test('a vote that opens is told to each of more than a thousand members once', async () => {
  await start();
  await coop.due();
  await expect
    .poll(() => [told('notices'), told('outbox'), waiting()], { timeout: 10_000 })
    .toEqual([all, all, []]);
});

test.each([0, 500, 1_000])(
  'after a stop when %i members had a letter, the others get it, nobody twice',
  async (done) => {
    await start();
    await coop.due();
    await expect.poll(() => [waiting(), unsent()], { timeout: 30_000 }).toEqual([[], []]);
    // What a stop leaves: the letter, how many have it, and no messages of those who came after them.
    coop.write((insert, database) => {
      const rows = database
        .prepare("SELECT member FROM notices WHERE template = 'vote-opened' ORDER BY rowid")
        .all() as { member: string }[];
      const members = rows.map(({ member }) => member);
      for (const table of ['notices', 'outbox'])
        database
          .prepare(
            `DELETE FROM ${table} WHERE template = 'vote-opened' AND member IN (SELECT value FROM json_each(?))`,
          )
          .run(JSON.stringify(members.slice(done)));
      const words = { subject: 'You can vote now', text: 'The vote is open.', link: '/votes/' };
      insert('notice_sendings', {
        template: 'vote-opened',
        priority: 0,
        members: JSON.stringify(members),
        words: JSON.stringify({ en: words, cy: words }),
        done,
        at: coop.query('SELECT at FROM notices ORDER BY at DESC LIMIT 1')[0].at,
      });
    });
    await coop.restart();
    await coop.due();
    expect([told('notices'), told('outbox'), waiting()]).toEqual([all, all, []]);
  },
);

test('a meeting of more than a thousand members is called with all of them told, and nothing makes it invalid', async () => {
  await start();
  await coop.setClock(NOON);
  const sian = await coop.as('sian');
  const plan = { meetingId: '', kind: 'special', day: '2026-08-20', minuteOfDay: 840, placeEn: 'The hall' };
  const agenda = [{ kind: 'discussion', titleEn: 'The minibus', minutes: 20 }];
  const { meetingId } = (await sian.post('meetings/save', { ...plan, agenda })).body;
  const called = await sian.post('meetings/call', { meetingId });
  expect(called.codes).toEqual([]);
  const toldOf = () =>
    coop.query('SELECT COUNT(*) AS told FROM meeting_told WHERE meeting = ?', meetingId)[0].told;
  expect([called.body.told, toldOf()]).toEqual([CROWD + OTHERS, CROWD + OTHERS]);
  await expect.poll(waiting, { timeout: 20_000 }).toEqual([]);
  const ways = coop.query(
    `SELECT COUNT(*) AS n FROM meeting_told JOIN notices ON notices.member = meeting_told.member
     WHERE notices.template = 'meeting-called' AND notices.way = meeting_told.way`,
  );
  expect(ways).toEqual([{ n: CROWD + OTHERS }]);
  const { body } = await sian.get(`/api/co-op/meetings/meeting?meetingId=${meetingId}&language=en`);
  expect(body.desk.faults).toEqual([]);
});
