/**
 * What was found on 24 November 2026 about the server itself: a data folder that others may open, a history that is cut
 * short unnoticed, a damaged file called well, feedback on guides that nobody has written, a dashboard that answers to
 * any name and takes SQL, text that is none, connections without end, and silence about mail that goes nowhere. Each is
 * still so on the first build (support/attacked.ts says how to see that).
 */
import { chmodSync, mkdtempSync, openSync, rmSync, statSync, writeSync, closeSync } from 'node:fs';
import { request } from 'node:http';
import { connect, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { freePort, startServer } from '../../src/cli/parts/server.ts';
import { attacked, runAttacked, startAttacked } from './support/attacked.ts';
import type { Coop } from './support/co-op.ts';
import { accountOf, cast, motions } from './support/small-co-op.ts';

describe('a stranger or a member who sends what no page sends', () => {
  let coop: Coop;
  beforeAll(async () => {
    coop = await startAttacked();
  });
  afterAll(() => coop?.stop());

  test('fills no table with guides that nobody has written', async () => {
    const said = { guide: 'nobody-wrote-this', face: 'clear', language: 'en' };
    const answer = await coop.nobody.post('guides/say-how-clear', said);
    expect([answer.status, answer.codes]).toEqual([404, ['guide-unknown']]);
    expect(coop.query('SELECT 1 FROM guide_feedback')).toEqual([]);
  });

  test('shuts nobody’s mouth about a guide by saying much about it, and fills no table either', async () => {
    const say = () =>
      coop.nobody.post('guides/say-how-clear', { guide: 'pooling', face: 'unclear', language: 'en' });
    for (let turn = 0; turn < 300; turn += 1) await say();
    expect((await say()).status).toBe(200);
    expect(coop.query('SELECT 1 FROM guide_feedback').length).toBeLessThan(10);
  });

  test.each([
    ['a NUL', '\\u0000'],
    ['half of a letter', '\\ud83d'],
    ['the other half', '\\ude00'],
  ])('leaves %s in no row', async (_what, escaped) => {
    const nia = await coop.as('nia');
    const help = `"memberId":"${cast.tom.id}","minutes":30,"helpedOn":"2026-06-14","kindOfHelp":"shopping"`;
    const answer = await nia.post('time-bank/log-help', `{${help},"note":"a${escaped}b"}`);
    expect(answer.status).toBe(400);
    expect(coop.query('SELECT 1 FROM time_exchanges WHERE loggedBy = ?', cast.nia.id)).toEqual([]);
  });

  test(
    'cannot hold every connection: one household keeps at most 800 open',
    { timeout: 60_000 },
    async () => {
      const { hostname, port } = new URL(coop.server.address);
      const open = new Set<Socket>();
      const all = Array.from({ length: 850 }, () => {
        const socket = connect(Number(port), hostname);
        open.add(socket);
        socket.on('close', () => open.delete(socket)).on('error', () => open.delete(socket));
        return socket;
      });
      try {
        // What the server hangs up on, it hangs up on before it answers the last one's question.
        await Promise.all(
          all.map((socket) => new Promise((done) => socket.once('connect', done).once('close', done))),
        );
        for (const socket of all) socket.write('GET /api/address HTTP/1.1\r\nHost: localhost\r\n\r\n');
        await Promise.all(
          all.map((socket) => new Promise((done) => socket.once('data', done).once('close', done))),
        );
        expect(open.size).toBeLessThanOrEqual(800);
      } finally {
        for (const socket of open) socket.destroy();
      }
    },
  );
});

describe.skipIf(process.platform === 'win32')('the folder of the data', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'common-care-attack-'));
    chmodSync(folder, 0o755);
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test('is its owner’s alone once there is something in it, and refused when others may open it', async () => {
    expect((await runAttacked('migrate', 'up', '--dir', folder)).code).toBe(0);
    expect((statSync(folder).mode & 0o777).toString(8)).toBe('700');
    chmodSync(folder, 0o755);
    expect((await runAttacked('migrate', 'up', '--dir', folder)).code).toBe(1);
  });
});

/** What the server says of itself: that all is well or not, and a part of it. */
async function health(coop: Coop, part: 'history' | 'integrity') {
  const { status, body } = await coop.nobody.get('/api/health');
  return { status, isWell: (body?.data?.[part] ?? 'ok') === 'ok' };
}
const unwell = { status: 503, isWell: false };

describe('somebody with the disk', () => {
  test('cannot take the newest lines of the history away unnoticed', async () => {
    const coop = await startAttacked();
    try {
      const nia = await coop.as('nia');
      for (const choice of ['for', 'against'])
        await nia.post('voting/cast-vote', { motionId: motions.open.id, choice });
      await coop.server.stop();
      coop.write((_insert, database) => {
        const guard = database
          .prepare("SELECT sql FROM sqlite_master WHERE name = 'guard_vote_events_delete'")
          .get()!;
        database.exec('DROP TRIGGER guard_vote_events_delete');
        database.exec('DELETE FROM vote_events WHERE seq = (SELECT MAX(seq) FROM vote_events)');
        database.exec(String(guard['sql']));
      });
      await coop.restart();
      expect(await health(coop, 'history')).toEqual(unwell);
    } finally {
      await coop.stop();
    }
  });

  test('or a broken disk, cannot damage the database unnoticed', async () => {
    const coop = await startAttacked();
    try {
      await coop.server.stop();
      damage(coop.folder);
      await coop.restart();
      await expect.poll(() => health(coop, 'integrity'), { timeout: 10_000 }).toEqual(unwell);
    } finally {
      await coop.stop();
    }
  });
});

/** Overwrites one page that holds rows of checks of guides and nothing that a start reads. */
function damage(folder: string): void {
  const file = join(folder, 'data.db');
  const database = new DatabaseSync(file);
  database.exec('PRAGMA wal_checkpoint(TRUNCATE)');
  const number = (sql: string) => Number(Object.values(database.prepare(sql).get()!)[0]);
  const page = number("SELECT rootpage FROM sqlite_master WHERE name = 'guide_checks'");
  const size = number('PRAGMA page_size');
  database.close();
  const disk = openSync(file, 'r+');
  writeSync(disk, Buffer.alloc(size, 0xff), 0, size, (page - 1) * size);
  closeSync(disk);
}

describe('the dashboard', () => {
  let coop: Coop;
  let port: number;
  let token: string;
  beforeAll(async () => {
    port = await freePort();
    coop = await startAttacked([`--dashboard=127.0.0.1:${port}`, '--dashboard-ips=127.0.0.1']);
    token = (await coop.superuser()).token!;
  });
  afterAll(() => coop?.stop());

  const asks = (method: string, path: string, body?: object, host = `127.0.0.1:${port}`): Promise<number> =>
    new Promise((resolve, reject) => {
      const headers = { Host: host, Authorization: token, 'Content-Type': 'application/json' };
      const asked = request({ hostname: '127.0.0.1', port, method, path, headers }, (answer) => {
        answer.resume();
        resolve(answer.statusCode ?? 0);
      });
      asked.on('error', reject);
      asked.end(body ? JSON.stringify(body) : undefined);
    });

  test('answers a superuser by its own name, and by no name that somebody else has pointed at it', async () => {
    expect(await asks('GET', '/api/collections')).toBe(200);
    expect(await asks('GET', '/api/collections', undefined, 'elsewhere.example')).toBe(421);
  });

  test('takes no SQL', async () => {
    expect(await asks('POST', '/api/sql', { query: 'SELECT 1' })).toBe(404);
  });

  test('writes no row that a command would write', async () => {
    const path = `/api/collections/accounts/records/${accountOf('tom')}`;
    expect(await asks('PATCH', path, { language: 'cy' })).toBe(403);
    expect(coop.query('SELECT language FROM accounts WHERE id = ?', accountOf('tom'))).toEqual([
      { language: 'en' },
    ]);
  });
});

test('a real co-op without a mail server is told so when it starts', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'common-care-attack-'));
  let heard = '';
  const server = await startServer({
    data: folder,
    port: await freePort(),
    program: attacked.program,
    root: attacked.root,
    mode: 'production',
    hear: (text) => (heard += text),
    env: { COMMON_CARE_SMTP_URL: '' },
  });
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
  expect(heard).toMatch(/^Note: .*mail/m);
});
