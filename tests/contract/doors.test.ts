/**
 * What holds for every door there is: who is asked first, what a broken request gets, and that a refusal leaves nothing
 * behind. Doors, methods and well-formed inputs come from the declarations: a new door is tried without a line here.
 */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Insert } from '../../src/cli/parts/rows.ts';
import { servedDoor } from '../../src/commands/door.ts';
import { allCommands } from '../../src/commands/index.ts';
import { officeKeys } from '../../src/domain/membership/index.ts';
import { allQueries } from '../../src/queries/index.ts';
import { officeRow } from '../../src/records/membership.ts';
import { startCoop, type Caller, type Coop } from './support/co-op.ts';
import { cast, NOON } from './support/small-co-op.ts';

const DAY = 24 * 60 * 60 * 1000;

let coop: Coop;
let nia: Caller;

/** Siân, the secretary, holds every other office too: what is asked here is asked of somebody whose office it is. */
function everyOffice(insert: Insert): void {
  const { id: member, name: displayName } = cast.sian;
  for (const [at, office] of officeKeys.filter((key) => key !== 'secretary').entries())
    insert('offices', {
      id: `every${at}`.padEnd(15, '0'),
      ...officeRow({ member, displayName, office, fromAt: NOON - DAY, untilAt: null }),
    });
}

beforeAll(async () => {
  coop = await startCoop();
  coop.write(everyOffice);
  nia = await coop.as('nia');
});
afterAll(() => coop?.stop());

type Door = (typeof allCommands)[number] | (typeof allQueries)[number];
const doors: readonly Door[] = [...allCommands, ...allQueries];
const named = <D extends Door>(some: readonly D[]) => some.map((door) => [door.name, door] as const);

/** How many rows each table has: what a refusal must leave as it was. */
const everything = () => coop.counts();

interface Sent {
  readonly token?: string | null;
  /** In place of the door's example. */
  readonly input?: object;
  readonly body?: string;
  readonly type?: string;
  readonly method?: string;
  readonly key?: string;
}

async function send(door: Door, { token, input = door.example as object, ...sent }: Sent = {}) {
  const query = door.kind === 'query';
  const headers: Record<string, string> = query ? {} : { 'Content-Type': sent.type ?? 'application/json' };
  if (token) headers['Authorization'] = token;
  if (sent.key !== '') headers['Idempotency-Key'] = sent.key ?? crypto.randomUUID();
  const method = sent.method ?? servedDoor(door).method;
  const address = new URL(`/api/co-op/${door.name}`, coop.server.address);
  if (query)
    for (const [name, value] of Object.entries(input)) address.searchParams.append(name, String(value));
  const bodiless = method === 'GET' || method === 'HEAD';
  const body = bodiless ? null : (sent.body ?? JSON.stringify(input));
  const response = await fetch(address, { method, headers, body });
  const text = await response.text();
  let codes: string[] = [];
  try {
    codes = JSON.parse(text).refusals?.map(({ code }: { code: string }) => code) ?? [];
  } catch {
    // not JSON
  }
  return { status: response.status, text, codes, headers: response.headers };
}

describe.each(named(doors.filter(({ who }) => who !== 'anyone')))('%s', (_name, door) => {
  const forMembers = door.who !== 'account';

  test('asks nobody in: 401 without a token, with a broken one, and with a made-up one', async () => {
    const before = everything();
    for (const token of [null, 'not-a-token', 'eyJhbGciOiJub25lIn0.eyJpZCI6ImFjY25pYTAwMDAwMDAwIn0.']) {
      const answer = await send(door, { token });
      expect([answer.status, answer.codes]).toEqual([401, ['not-signed-in']]);
    }
    expect(everything()).toEqual(before);
  });

  test('is not for superusers: at this door their token is nobody’s', async () => {
    const { token } = await coop.superuser();
    const before = everything();
    const answer = await send(door, { token });
    expect([answer.status, answer.codes]).toEqual([401, ['not-signed-in']]);
    expect(everything()).toEqual(before);
  });

  // At a door for whoever is signed in, somebody who left is one of them: they may help somebody.
  test.runIf(forMembers)('is not for those who left', async () => {
    const { token } = await coop.as('gwen');
    const before = everything();
    const answer = await send(door, { token });
    expect([answer.status, answer.codes]).toEqual([403, ['not-a-member']]);
    expect(everything()).toEqual(before);
  });
});

describe.each(named(doors.filter(({ who }) => typeof who !== 'string')))('%s', (_name, door) => {
  test('is not for a member without one of its offices', async () => {
    const before = everything();
    const answer = await send(door, { token: nia.token });
    expect([answer.status, answer.codes]).toEqual([403, ['not-your-office']]);
    expect(everything()).toEqual(before);
  });
});

describe.each(named(doors))('%s', (_name, door) => {
  test('refuses a field that it does not know', async () => {
    const before = everything();
    const answer = await send(door, { token: nia.token, input: { ...(door.example as object), extra: 1 } });
    expect([answer.status, answer.codes]).toEqual([400, expect.arrayContaining(['input-wrong'])]);
    expect(everything()).toEqual(before);
  });

  test('answers only to its own method', async () => {
    const own = servedDoor(door).method;
    const others = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'].filter((method) => method !== own);
    for (const method of others) {
      const answer = await send(door, { token: nia.token, method });
      expect([method, answer.status]).toEqual([
        method,
        method === 'GET' || method === 'POST' ? 405 : answer.status,
      ]);
      expect([404, 405]).toContain(answer.status);
    }
  });

  test('is kept by nobody on the way when it is for members', async () => {
    // Tom's, because one of the doors signs whoever comes in out of everything.
    const answer = await send(door, { token: (await coop.as('tom')).token });
    if (door.who !== 'anyone' || door.kind === 'command')
      expect(answer.headers.get('Cache-Control')).toBe('no-store');
  });
});

describe.each(named(allCommands))('%s', (_name, door) => {
  test('refuses what is not a JSON object', async () => {
    const before = everything();
    for (const body of ['', 'null', '[]', '"text"', '{', '{"a":', '7']) {
      const answer = await send(door, { token: nia.token, body });
      expect([body, answer.status]).toEqual([body, 400]);
    }
    for (const type of [
      'text/plain',
      'application/x-www-form-urlencoded',
      'multipart/form-data; boundary=x',
    ]) {
      const answer = await send(door, { token: nia.token, type });
      expect([type, answer.status]).toEqual([type, 400]);
    }
    expect(everything()).toEqual(before);
  });

  test('refuses a NUL and half a letter before anything else', async () => {
    const before = everything();
    for (const body of ['\u0000', '{"a":"b\\u0000"}', '{"a":"\\ud83d"}', '{"a":"\\ude42\\ud83d"}']) {
      const answer = await send(door, { token: nia.token, body });
      expect([body, answer.status, answer.codes]).toEqual([body, 400, ['text-wrong']]);
    }
    expect(everything()).toEqual(before);
  });

  test('refuses a body that is too large', async () => {
    const answer = await send(door, { token: nia.token, input: { text: 'a'.repeat(70_000) } });
    expect([answer.status, answer.codes]).toEqual([413, ['too-large']]);
  });
});

describe.each(named(allCommands.filter(({ repetition }) => repetition === 'kept')))('%s', (_name, door) => {
  test('asks for a key', async () => {
    const token = typeof door.who === 'string' ? nia.token : (await coop.as('sian')).token;
    const before = everything();
    for (const key of ['', 'short', 'no spaces here please', 'a'.repeat(65)]) {
      const answer = await send(door, { token, key });
      expect([key, answer.status, answer.codes]).toEqual([key, 400, ['key-missing']]);
    }
    expect(everything()).toEqual(before);
  });
});

describe.each(named(allQueries))('%s', (_name, door) => {
  test('changes nothing', async () => {
    const before = everything();
    await send(door, { token: nia.token });
    expect(everything()).toEqual(before);
  });

  test('refuses a field that is there twice, and an address without end', async () => {
    for (const [name, value] of Object.entries(door.example as object)) {
      const twice = new URLSearchParams([
        [name, value],
        [name, value],
      ]);
      const answer = await nia.get(`/api/co-op/${door.name}?${twice}`);
      expect(answer.status).toBe(400);
    }
    const endless = await nia.get(`/api/co-op/${door.name}?text=${'a'.repeat(40_000)}`);
    expect([400, 414, 431]).toContain(endless.status);
  });
});
