/** Hearing that something changed: who may hear what, and that a line says no more than "look again". */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startCoop, type Caller, type Coop } from './support/co-op.ts';
import { cast, motions } from './support/small-co-op.ts';

let coop: Coop;
let nia: Caller;
let ravi: Caller;

beforeAll(async () => {
  coop = await startCoop();
  [nia, ravi] = [await coop.as('nia'), await coop.as('ravi')];
});
afterAll(() => coop?.stop());

const ticketFor = async (caller: Caller, topics: string) =>
  caller.get(`/api/co-op/live/ticket?topics=${topics}`);

/** Listens until `until` has come in, or for `patience` ms when nothing may come. What was heard comes back. */
async function hear(
  ticket: string,
  until: string | null,
  act: () => Promise<unknown>,
  patience = 1_500,
): Promise<string> {
  const stop = new AbortController();
  const response = await fetch(`${coop.server.address}/api/co-op/live/hear?ticket=${ticket}`, {
    signal: stop.signal,
  });
  expect(response.status).toBe(200);
  expect(response.headers.get('Content-Type')).toContain('text/event-stream');
  const reader = response.body!.pipeThrough(new TextDecoderStream()).getReader();
  let heard = '';
  const listening = (async () => {
    while (until === null || !heard.includes(until)) {
      const { done, value } = await reader.read();
      if (done) return;
      heard += value;
    }
  })().catch(() => undefined);
  await act();
  await Promise.race([
    listening,
    new Promise((resolve) => setTimeout(resolve, until === null ? patience : 20_000)),
  ]);
  stop.abort();
  return heard;
}

const logHelp = (from: Caller, to: string) =>
  from.post('time-bank/log-help', {
    memberId: to,
    minutes: 45,
    helpedOn: '2026-06-14',
    kindOfHelp: 'shopping',
    note: 'a private note',
  });

describe("'live/ticket'", () => {
  test('is for topics that there are, and a handful of them', async () => {
    for (const topics of [
      '',
      'ballots',
      'votes,',
      'time-bank/' + cast.ravi.id,
      'votes,votes,votes,votes,votes,votes',
    ]) {
      const answer = await ticketFor(nia, encodeURIComponent(topics));
      expect([topics, answer.status, answer.codes]).toEqual([topics, 400, ['topic-unknown']]);
    }
  });

  test('opens one line once; used up, made up or for nobody it opens nothing', async () => {
    const { ticket } = (await ticketFor(nia, 'votes')).body;
    await hear(ticket, null, async () => undefined, 50);
    for (const used of [ticket, 'abcdefghijklmnopqrstuvwxyz', '', '../../x']) {
      const again = await coop.nobody.get(`/api/co-op/live/hear?ticket=${used}`);
      expect([used, again.status]).toEqual([used, 404]);
    }
    expect((await coop.nobody.get('/api/co-op/live/hear')).status).toBe(404);
  });
});

describe('a line', () => {
  test('tells the person whose hours changed to look again, and says nothing else', async () => {
    const { ticket } = (await ticketFor(nia, 'time-bank')).body;
    const heard = await hear(ticket, 'time-bank', () => logHelp(ravi, cast.nia.id));
    expect(heard).toContain('event: changed');
    for (const word of ['Ravi', 'private', '45', 'log-help']) expect(heard).not.toContain(word);
  });

  test('never tells of other people’s hours', async () => {
    const { ticket } = (await ticketFor(await coop.as('sian'), 'time-bank')).body;
    const heard = await hear(ticket, null, () => logHelp(ravi, cast.tom.id));
    expect(heard).not.toContain('changed');
  });

  test('ends when its owner signs out everywhere: an open page hears nothing more', async () => {
    const tom = await coop.as('tom');
    const { ticket } = (await ticketFor(tom, 'time-bank')).body;
    const spare = (await ticketFor(tom, 'votes')).body.ticket;
    const response = await fetch(`${coop.server.address}/api/co-op/live/hear?ticket=${ticket}`);
    await tom.post('sign-in/leave-all-devices', {});
    await logHelp(ravi, cast.tom.id);
    expect(await response.text()).not.toContain('changed'); // the text is whole: the line has ended
    expect((await coop.nobody.get(`/api/co-op/live/hear?ticket=${spare}`)).status).toBe(404);
  });

  test('tells whoever got a message to look again, and nobody else', async () => {
    const [omar, sian] = [await coop.as('omar'), await coop.as('sian')];
    const mine = (await ticketFor(omar, 'messages')).body.ticket;
    const theirs = (await ticketFor(ravi, 'messages')).body.ticket;
    const help = () => logHelp(sian, cast.omar.id);
    const [heard, others] = await Promise.all([
      hear(mine, 'messages', help),
      hear(theirs, null, async () => 0),
    ]);
    expect(heard).toContain('event: changed');
    expect(others).not.toContain('changed');
  });

  test('never tells of the message that a vote has arrived: its moment would tell who voted', async () => {
    const { ticket } = (await ticketFor(ravi, 'messages')).body;
    const vote = () => ravi.post('voting/cast-vote', { motionId: motions.open.id, choice: 'for' });
    expect(await hear(ticket, null, vote)).not.toContain('changed');
    expect(coop.query("SELECT member FROM notices WHERE template = 'vote-received'")).toContainEqual({
      member: cast.ravi.id,
    });
  });

  test('never tells that somebody has voted', async () => {
    const { ticket } = (await ticketFor(ravi, 'votes,my-page')).body;
    const vote = () => nia.post('voting/cast-vote', { motionId: motions.open.id, choice: 'against' });
    expect(await hear(ticket, null, vote)).not.toContain('changed');
  });

  test('tells of a meeting those who may see it, and nobody else that there is one', async () => {
    const sian = await coop.as('sian');
    const agenda = [{ kind: 'discussion', titleEn: 'Pay', minutes: 20 }];
    const plan = { meetingId: '', day: '2026-07-10', minuteOfDay: 840, placeEn: 'The hall', agenda };
    const tickets = async () => {
      const [hers, his] = [await ticketFor(sian, 'meetings'), await ticketFor(nia, 'meetings')];
      return { sian: hers.body.ticket as string, nia: his.body.ticket as string };
    };
    const board = { ...plan, kind: 'board' };
    let meetingId = '';
    const { nia: niaTicket, sian: sianTicket } = await tickets();
    const save = async (): Promise<void> => {
      meetingId = (await sian.post('meetings/save', { ...board, meetingId })).body.meetingId;
    };
    expect(await hear(sianTicket, 'changed', save)).toContain('changed');
    expect(await hear(niaTicket, null, save)).not.toContain('changed');
    const call = () => sian.post('meetings/call', { meetingId });
    expect(await hear((await tickets()).nia, null, call)).not.toContain('changed');

    const general = (await sian.post('meetings/save', { ...plan, kind: 'special' })).body.meetingId;
    const callGeneral = () => sian.post('meetings/call', { meetingId: general });
    expect(await hear((await tickets()).nia, 'changed', callGeneral)).toContain('changed');
  });
});
