/**
 * What holds for every verb: who is asked first, what a broken request gets, and that a refusal leaves nothing behind.
 */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { allCommands, commonRefusals } from '../../src/commands/index.ts';
import english from '../../content/messages/en/errors.json' with { type: 'json' };
import welsh from '../../content/messages/cy/errors.json' with { type: 'json' };
import { startCoop, type Caller, type Coop } from './support/co-op.ts';
import { checkOf } from './support/small-co-op.ts';

let coop: Coop;
let nia: Caller;

beforeAll(async () => {
  coop = await startCoop();
  nia = await coop.as('nia');
});
afterAll(() => coop?.stop());

const everything = () =>
  coop
    .query("SELECT name FROM _collections WHERE system = 0 AND type != 'view'")
    .map(({ name }) => [name, coop.query(`SELECT COUNT(*) AS rows FROM ${name}`)[0].rows]);

async function send(
  verb: string,
  init: { token?: string | null; body?: string; type?: string; method?: string; key?: string },
) {
  const headers: Record<string, string> = { 'Content-Type': init.type ?? 'application/json' };
  if (init.token) headers['Authorization'] = init.token;
  if (init.key !== '') headers['Idempotency-Key'] = init.key ?? crypto.randomUUID();
  const method = init.method ?? 'POST';
  const response = await fetch(`${coop.server.address}/api/co-op/${verb}`, {
    method,
    headers,
    body: method === 'GET' || method === 'HEAD' ? null : (init.body ?? '{}'),
  });
  const text = await response.text();
  let codes: string[] = [];
  try {
    codes = JSON.parse(text).refusals?.map(({ code }: { code: string }) => code) ?? [];
  } catch {
    // not JSON
  }
  return { status: response.status, text, codes };
}

const forMembers = allCommands.filter(({ caller }) => caller === 'member').map(({ verb }) => verb);
const all = allCommands.map(({ verb }) => verb);

describe.each(forMembers)('%s', (verb) => {
  test('asks nobody in: 401 without a token, with a broken one, and with a made-up one', async () => {
    const before = everything();
    for (const token of [null, 'not-a-token', 'eyJhbGciOiJub25lIn0.eyJpZCI6ImFjY25pYTAwMDAwMDAwIn0.']) {
      const answer = await send(verb, { token });
      expect([answer.status, answer.codes]).toEqual([401, ['not-signed-in']]);
    }
    expect(everything()).toEqual(before);
  });

  test('is not for superusers: at this door their token is nobody’s', async () => {
    const { token } = await coop.superuser();
    const before = everything();
    const answer = await send(verb, { token, body: JSON.stringify(sample[verb] ?? {}) });
    expect([answer.status, answer.codes]).toEqual([401, ['not-signed-in']]);
    expect(everything()).toEqual(before);
  });

  test('is not for those who left', async () => {
    const { token } = await coop.as('gwen');
    const before = everything();
    const answer = await send(verb, { token, body: JSON.stringify(sample[verb] ?? {}) });
    expect([answer.status, answer.codes]).toEqual([403, ['not-a-member']]);
    expect(everything()).toEqual(before);
  });
});

/** A well-formed input for each verb, so that what is refused is the caller and nothing else. */
const id = 'abcdefghijklmno';
const sample: Record<string, object> = {
  'membership/set-listing': { listed: true },
  'membership/set-language': { language: 'en' },
  'voting/open-vote': { motionId: id },
  'voting/cast-vote': { motionId: id, choice: 'for' },
  'voting/close-vote': { motionId: id },
  'time-bank/log-help': { memberId: id, minutes: 45, helpedOn: '2026-06-14', kindOfHelp: 'shopping' },
  'time-bank/confirm-help': { exchangeId: id },
  'time-bank/say-wrong': { exchangeId: id, reason: 'no' },
  'time-bank/take-back': { exchangeId: id },
  'guides/record-check': checkOf('pooling'),
};

describe.each(all)('%s', (verb) => {
  const command = allCommands.find((one) => one.verb === verb)!;

  test('refuses what is not a JSON object', async () => {
    const before = everything();
    for (const body of ['', 'null', '[]', '"text"', '{', '{"a":', '7']) {
      const answer = await send(verb, { token: nia.token, body });
      expect([body, answer.status, answer.codes]).toEqual([body, 400, ['not-json']]);
    }
    for (const type of [
      'text/plain',
      'application/x-www-form-urlencoded',
      'multipart/form-data; boundary=x',
    ]) {
      const answer = await send(verb, { token: nia.token, type });
      expect([type, answer.status]).toEqual([type, 400]);
    }
    expect(everything()).toEqual(before);
  });

  test('refuses a NUL and half a letter before anything else', async () => {
    const before = everything();
    for (const body of ['\u0000', '{"a":"b\\u0000"}', '{"a":"\\ud83d"}', '{"a":"\\ude42\\ud83d"}']) {
      const answer = await send(verb, { token: nia.token, body });
      expect([body, answer.status, answer.codes]).toEqual([body, 400, ['text-wrong']]);
    }
    expect(everything()).toEqual(before);
  });

  test('refuses a field that it does not know', async () => {
    const answer = await send(verb, {
      token: nia.token,
      body: JSON.stringify({ ...sample[verb], extra: 1 }),
    });
    expect(answer.status).toBe(400);
    expect(answer.codes).toContain('input-wrong');
  });

  test('refuses a body that is too large', async () => {
    const answer = await send(verb, { token: nia.token, body: JSON.stringify({ text: 'a'.repeat(70_000) }) });
    expect([answer.status, answer.codes]).toEqual([413, ['too-large']]);
  });

  test('answers only to POST', async () => {
    for (const method of ['GET', 'PUT', 'PATCH', 'DELETE', 'HEAD']) {
      const answer = await send(verb, { token: nia.token, method });
      expect([404, 405]).toContain(answer.status);
    }
  });

  test.runIf(command.repetition === 'kept')('asks for a key', async () => {
    for (const key of ['', 'short', 'no spaces here please', 'a'.repeat(65)]) {
      const answer = await send(verb, { token: nia.token, key, body: JSON.stringify(sample[verb]) });
      expect([key, answer.status, answer.codes]).toEqual([key, 400, ['key-missing']]);
    }
  });
});

test('every refusal code has its sentence in both languages', () => {
  const own = [
    'id-wrong',
    'request-wrong',
    'email-missing',
    'email-wrong',
    'language-wrong',
    'device-missing',
    'code-missing',
    'answer-missing',
    'choice-missing',
    'person-missing',
    'minutes-missing',
    'date-missing',
    'kind-missing',
    'reason-missing',
    'text-too-long',
    'guide-unknown',
    'name-missing',
    'agreement-missing',
    'readers-missing',
    'understood-missing',
    'number-wrong',
  ];
  const codes = new Set([
    ...own,
    ...Object.keys(commonRefusals),
    ...allCommands.flatMap(({ refusals }) => Object.keys(refusals)),
  ]);
  for (const code of codes) {
    expect([code, code in english]).toEqual([code, true]);
    expect([code, code in welsh]).toEqual([code, true]);
  }
});
