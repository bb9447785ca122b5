/** The door of every command: what it says when this machine cannot run Common Care. */
import { chmodSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { enter, temporaryFolder } from './support.ts';

const { folder, remove } = temporaryFolder();
afterAll(remove);

/** Makes Node say that it is another version. */
function asNode(version: string): string[] {
  const code = `Object.defineProperty(process, 'versions', { value: { ...process.versions, node: '${version}' } });`;
  return ['--import', `data:text/javascript,${encodeURIComponent(code)}`];
}

describe('the door', () => {
  test('without Go it says where to get it, in one sentence, and ends with 1', async () => {
    const { code, out } = await enter(['start'], { PATH: folder });
    expect(out).toBe(
      'Common Care needs Go and did not find it: please install Go 1.21 or newer from https://go.dev/dl and run the command again.\n',
    );
    expect(code).toBe(1);
  });

  test.skipIf(process.platform === 'win32')('it names a Go that is too old', async () => {
    const fake = join(folder, 'go');
    writeFileSync(fake, '#!/bin/sh\necho go version go1.20.14 linux/amd64\n');
    chmodSync(fake, 0o755);
    const { code, out } = await enter(['start'], { PATH: `${folder}:/bin:/usr/bin` });
    expect(out).toContain('Common Care needs Go 1.21 or newer and found Go 1.20');
    expect(out.trim().split('\n')).toHaveLength(1);
    expect(code).toBe(1);
  });

  test.each(['18.20.4', '20.18.3'])('it names Node %s as too old before anything else', async (version) => {
    const { code, out } = await enter(['start'], { PATH: folder }, asNode(version));
    expect(out).toBe(
      `Common Care needs Node 20.19 or newer and this is Node ${version}: please install a newer one from https://nodejs.org and run the command again.\n`,
    );
    expect(code).toBe(1);
  });

  test('an unknown command is answered with those that there are', async () => {
    const { code, out } = await enter(['strat']);
    expect(out).toMatch(/^Please name one of these commands: start, test, /);
    expect(code).toBe(1);
  });
});
