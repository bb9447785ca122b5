/**
 * What a stranger did about members' signing in until 24 November 2026: locked a member out, shut sign-in for everybody
 * new, had every reader behind a proxy refused, and left rows behind for ever; and the links of the terminal that did
 * not open. Each succeeds on the first build (support/attacked.ts says how to see that).
 */
import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { runAttacked, startAttacked } from './support/attacked.ts';
import type { Coop } from './support/co-op.ts';
import { signInAt, type SignIn } from './support/sign-in.ts';
import { accountOf, emailOf, NOON } from './support/small-co-op.ts';

const DAY = 24 * 60 * 60_000;
const PROXY = '--trusted-proxy=127.0.0.1';

describe('a stranger', () => {
  let s: SignIn;
  beforeAll(async () => {
    s = signInAt(await startAttacked([PROXY]));
  });
  afterAll(() => s?.coop.stop());

  test('cannot lock a member out by asking five times and typing six wrong codes each time', async () => {
    const household = '192.0.2.66';
    const asked = [];
    for (let turn = 0; turn < 5; turn += 1) asked.push(await s.asked(emailOf('nia'), { household }));
    for (const { requestId } of asked)
      for (let turn = 0; turn < 6; turn += 1) await s.finish({ requestId, code: 'AAAA AAAA' });
    // Each of the messages that she finds lets her in by its link.
    expect((await s.finish(asked[0]!.proof)).status).toBe(200);
    // And she gets one when she asks herself.
    const requestId = s.newId();
    await s.ask(emailOf('nia'), { requestId });
    const letter = s.letterOf(requestId);
    expect(letter).toBeDefined();
    expect((await s.finish({ requestId, code: letter!.code })).status).toBe(200);
  });

  test('leaves nothing behind for ever: no address, no request, no answer that was kept', async () => {
    const { coop } = s;
    await s.ask('stray@elsewhere.example');
    const omar = await coop.as('omar');
    await omar.post('membership/set-listing', { listed: false });
    const kept = () => ({
      letters: coop.query('SELECT 1 FROM outbox WHERE "to" = ?', 'stray@elsewhere.example').length,
      requests: coop.query('SELECT 1 FROM sign_in_requests').length,
      answers: coop.query('SELECT 1 FROM idempotency_keys WHERE account = ?', accountOf('omar')).length,
    });
    expect(Object.values(kept()).every((rows) => rows > 0)).toBe(true);
    await coop.setClock(NOON + 62 * DAY);
    await coop.due();
    expect(kept()).toEqual({ letters: 0, requests: 0, answers: 0 });
  });
});

/** How the answer begins to asking without a body: counted as asking to sign in, and refused. */
const ANSWER = 'HTTP/1.1 400 ';

/** Asks to sign in once from each of so many addresses, as fast as one connection goes, and waits for all answers. */
function askFromInvented(coop: Coop, count: number): Promise<void> {
  const { hostname, port } = new URL(coop.server.address);
  const asking = (at: number) =>
    `POST /api/co-op/sign-in/ask HTTP/1.1\r\nHost: localhost\r\nContent-Length: 0\r\n` +
    `X-Forwarded-For: 10.${(at >> 16) & 255}.${(at >> 8) & 255}.${at & 255}\r\n\r\n`;
  return new Promise((resolve, reject) => {
    let [sent, answered, tail] = [0, 0, ''];
    const socket = connect(Number(port), hostname);
    const sendSome = () => {
      const some = Math.min(count - sent, 500);
      socket.write(Array.from({ length: some }, (_, more) => asking(sent + more)).join(''));
      sent += some;
    };
    socket.on('connect', sendSome);
    socket.on('error', reject);
    socket.on('data', (piece) => {
      const heard = tail + piece.toString('latin1');
      answered += heard.split(ANSWER).length - 1;
      tail = heard.slice(1 - ANSWER.length);
      if (answered === count) {
        socket.destroy();
        resolve();
      } else if (answered === sent) sendSome();
    });
  });
}

test('200,000 invented addresses do not shut sign-in for somebody new', { timeout: 120_000 }, async () => {
  const coop = await startAttacked([PROXY, '--rate-limits=real']);
  try {
    await askFromInvented(coop, 200_000);
    const somebody = coop.nobody.from('203.0.113.5');
    const asked = { requestId: 'a'.repeat(32), email: emailOf('nia'), language: 'en' };
    expect((await somebody.post('sign-in/ask', asked)).status).toBe(200);
  } finally {
    await coop.stop();
  }
});

test('readers who come through the proxy that COMMON_CARE_PROXY names are let in', async () => {
  const coop = await startAttacked([], { COMMON_CARE_PROXY: '127.0.0.1' });
  try {
    expect((await coop.nobody.from('203.0.113.5').get('/')).status).toBe(200);
  } finally {
    await coop.stop();
  }
});

test('every link that the terminal prints is one that the page reads, and opens', async () => {
  const coop = await startAttacked();
  try {
    for (let turn = 0; turn < 8; turn += 1) {
      const printed = await runAttacked('steward', 'link', emailOf('sian'), '--dir', coop.folder);
      const [, requestId, secret] = /#([a-f0-9]{32})\.(\S+)/.exec(printed.output)!;
      // The page reads letters and digits: other signs are lost in mail and at the end of a sentence.
      expect(secret).toMatch(/^[A-Za-z0-9]{1,64}$/);
      await coop.setClock(null); // the terminal goes by real time
      const finished = await coop.nobody.post('sign-in/finish', { requestId, secret, device: 'own' });
      expect(finished.status).toBe(200);
    }
  } finally {
    await coop.stop();
  }
});
