/** `npm start`: it runs, it ends, and each thing that stands in its way is one sentence. */
import { once } from 'node:events';
import { chmodSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { dataOf, rememberData } from '../../src/cli/start/remembered.ts';
import { localAddress } from '../../src/cli/build/steps.ts';
import { makeDemo } from '../../src/cli/demo/make.ts';
import { kindOfData } from '../../src/cli/demo/marker.ts';
import { migrate } from '../../src/cli/parts/migrate.ts';
import { freePort } from '../../src/cli/parts/server.ts';
import { checkSpace } from '../../src/cli/start/ready.ts';
import { runCommand, startCommand, temporaryFolder } from './support.ts';

let folder: string;
let remove: () => void;
let port: string;
beforeEach(async () => {
  ({ folder, remove } = temporaryFolder());
  port = String(await freePort());
});
afterEach(() => remove());

const DAY = 24 * 60 * 60 * 1000;

describe('npm start', () => {
  test('makes a demo in a new folder, serves it, and ends cleanly when asked to', async () => {
    const command = startCommand('start', ['--port', port, '--data', folder]);
    await command.until(`Common Care is running at http://127.0.0.1:${port}`);
    await command.until('To stop it, press Ctrl-C.');
    expect(command.said()).toContain('gwen.parry@ashbrook.example');
    expect((await fetch(`http://127.0.0.1:${port}/`)).status).toBe(200);
    expect(kindOfData(folder).kind).toBe('demo');
    command.child.kill('SIGINT');
    const { code, out } = await command.ended;
    expect(out.trimEnd().split('\n').at(-1)).toBe('Common Care has stopped.');
    expect(code).toBe(0);
    await expect(fetch(`http://127.0.0.1:${port}/`)).rejects.toThrow();
  });

  test('tells how to renew a demo that was made eight days ago, and leaves it as it is', async () => {
    await makeDemo(folder, Date.now() - 8 * DAY);
    const before = kindOfData(folder);
    const command = startCommand('start', ['--port', port, '--data', folder]);
    await command.until('To stop it, press Ctrl-C.');
    expect(command.said()).toContain('This demo was made 8 days ago');
    expect(command.said()).toContain('npm run demo:reset');
    expect(kindOfData(folder)).toEqual(before);
    command.child.kill('SIGTERM');
    expect((await command.ended).code).toBe(0);
  });

  test('names a port that is in use and how to choose another', async () => {
    const other = createServer().listen(Number(port), '127.0.0.1');
    await once(other, 'listening');
    const { code, out } = await runCommand('start', ['--port', port, '--data', folder]);
    other.close();
    expect(out).toBe(
      `Port ${port} is in use: please stop the other program, or choose another port with \`npm start -- --port ${Number(port) + 1}\`.\n`,
    );
    expect(code).toBe(1);
  });

  test('names a folder that it cannot write to', async () => {
    const file = join(folder, 'a-file');
    writeFileSync(file, '');
    const data = join(file, 'data');
    const { code, out } = await runCommand('start', ['--port', port, '--data', data]);
    expect(out).toBe(
      `Common Care may not write to ${data}: please give yourself the right to, or choose another folder with \`--data <folder>\`.\n`,
    );
    expect(code).toBe(1);
  });

  test.skipIf(process.platform === 'win32')(
    'names a folder of data that others of this machine may open, and how to close it',
    async () => {
      writeFileSync(join(folder, 'data.db'), '');
      chmodSync(folder, 0o755);
      const { code, out } = await runCommand('start', ['--port', port, '--data', folder]);
      expect(out).toContain(`please close it with \`chmod 700 ${folder}\` and start again.`);
      expect(code).toBe(1);
    },
  );

  test('a disk with too little room is named with how much is needed', () => {
    expect(() => checkSpace(join(folder, 'not', 'there', 'yet'), 10 ** 9)).toThrow(
      /^The disk is full: .* has \d+ MB free and Common Care needs 1000000000 MB\. Please free some space/,
    );
    expect(() => checkSpace(folder, 1)).not.toThrow();
  });

  test.each([
    [['--port', 'eighty'], '--port must be a whole number from 1 to 65535, not "eighty".'],
    [['--port', '0'], '--port must be a whole number from 1 to 65535, not "0".'],
    [['--prot', '80'], "Unknown option '--prot'. This command knows: --port, --data, --production."],
  ])('%s is answered with what it may be', async (args, sentence) => {
    const { code, out } = await runCommand('start', args);
    expect(out).toBe(`${sentence}\n`);
    expect(code).toBe(1);
  });
});

describe('a real co-op', () => {
  test('starts with what is missing said, and the steward works beside it on its data and its address', async () => {
    // The address of the site as the other tests have it built: it is not built again for this one.
    const env = { COMMON_CARE_PUBLIC_URL: localAddress, COMMON_CARE_SMTP_URL: undefined };
    const command = startCommand('start', ['--production', '--port', port, '--data', folder], env);
    await command.until('To stop it, press Ctrl-C.');
    expect(command.said()).toContain('No mail server is set (COMMON_CARE_SMTP_URL)');
    const added = await runCommand('steward', ['add', 'ann@care.coop', '--name', 'Ann']);
    expect(added.out).toMatch(/8090\/sign-in\/open\/#[a-f0-9]{32}\.[A-Za-z0-9]{43}\s/);
    const nowhere = await runCommand('steward', ['add', 'ben@care.coop', '--group', 'kings']);
    expect(nowhere.code).toBe(1);
    expect(nowhere.out).toContain('There is no group kings: please choose one of supported, families');
    const named = await runCommand('steward', ['link', 'ann@care.coop', '--data', folder]);
    expect(named.out).toContain(`${localAddress}/sign-in/open/#`);
    command.child.kill('SIGTERM');
    expect((await command.ended).code).toBe(0);
  });

  test('is found again while its folder is there', () => {
    const file = join(folder, 'remembered.json');
    expect(dataOf(undefined, file)).toMatch(/pb_data$/);
    rememberData(folder, file);
    expect(dataOf(undefined, file)).toBe(folder);
    rememberData(join(folder, 'gone'), file);
    expect(dataOf(undefined, file)).toMatch(/pb_data$/);
  });
});

describe('a real co-op and the demo are kept apart', () => {
  test("a real co-op's folder is not served as a demo, where anyone could sign in", async () => {
    await migrate(folder);
    const { code, out } = await runCommand('start', ['--port', port, '--data', folder]);
    expect(out).toContain(`${folder} holds a real co-op, not the demo`);
    expect(code).toBe(1);
  });

  test('a demo is not served as a real co-op', async () => {
    await makeDemo(folder, Date.now());
    const env = { COMMON_CARE_PUBLIC_URL: 'https://care.example' };
    const { code, out } = await runCommand('start', ['--production', '--port', port, '--data', folder], env);
    expect(out).toContain(`${folder} holds the demo co-op`);
    expect(code).toBe(1);
  });

  test('a real co-op must say under which address people reach it', async () => {
    const env = { COMMON_CARE_PUBLIC_URL: undefined };
    const { code, out } = await runCommand('start', ['--production', '--port', port, '--data', folder], env);
    expect(out).toContain('COMMON_CARE_PUBLIC_URL=https://care.example npm start -- --production');
    expect(code).toBe(1);
  });

  test('an interrupted making of the demo leaves no half of one', async () => {
    await migrate(join(folder, '.making')); // as a kill would leave it
    expect(kindOfData(folder).kind).toBe('empty');
    await makeDemo(folder, Date.now());
    expect(kindOfData(folder).kind).toBe('demo');
    rmSync(join(folder, 'data.db'));
    expect(kindOfData(folder).kind).toBe('empty');
  });
});
