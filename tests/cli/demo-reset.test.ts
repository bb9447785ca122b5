/** `npm run demo:reset` makes a demo new, and touches nothing else. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { makeDemo } from '../../src/cli/demo/make.ts';
import { isInUse, kindOfData } from '../../src/cli/demo/marker.ts';
import { migrate } from '../../src/cli/parts/migrate.ts';
import { freePort, startServer } from '../../src/cli/parts/server.ts';
import { runCommand, temporaryFolder } from './support.ts';

let folder: string;
let remove: () => void;
beforeEach(() => ({ folder, remove } = temporaryFolder()));
afterEach(() => remove());

const WEEK_MS = 7 * 24 * 60 * 60 * 1000;
const digest = () =>
  createHash('sha256')
    .update(readFileSync(join(folder, 'data.db')))
    .digest('hex');

test('a demo becomes new: its dates are counted from today', async () => {
  await makeDemo(folder, Date.now() - 3 * WEEK_MS);
  const { code, out } = await runCommand('demo-reset', ['--data', folder]);
  expect(out).toContain(`The demo co-op in ${folder} is new: 60 members.`);
  expect(code).toBe(0);
  const found = kindOfData(folder);
  expect(found.kind === 'demo' && Date.now() - found.madeAt).toBeLessThan(WEEK_MS);
});

test('a folder that was not made as a demo is refused, and nothing in it changes', async () => {
  await migrate(folder);
  const before = digest();
  const { code, out } = await runCommand('demo-reset', ['--data', folder]);
  expect(out).toBe(
    `${folder} was not made as a demo, so nothing was changed: please name the demo's folder with --data <folder>.\n`,
  );
  expect(code).toBe(1);
  expect(digest()).toBe(before);
});

test('a demo that a server is using is refused, and the server goes on', async () => {
  await makeDemo(folder, Date.now());
  const made = kindOfData(folder);
  const server = await startServer({ data: folder, port: await freePort() });
  try {
    expect(isInUse(folder)).toBe(true);
    const { code, out } = await runCommand('demo-reset', ['--data', folder]);
    expect(out).toContain(`Common Care is running on ${folder}, so nothing was changed`);
    expect(code).toBe(1);
    expect((await fetch(`${server.address}/api/health`)).status).toBe(200);
  } finally {
    await server.stop();
  }
  expect(kindOfData(folder)).toEqual(made);
  expect(isInUse(folder)).toBe(false);
});
