/**
 * How long `npm start` takes until the address is printed: with a new data folder, again with nothing changed, and
 * (asked for with --cold, since it takes minutes) from a fresh clone that has to install and build everything.
 */
import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from '../parts/root.ts';
import { run } from '../parts/run.ts';
import { freePort } from '../parts/server.ts';
import { rounded, type Measured } from './report.ts';

const READY = 'To stop it, press Ctrl-C.';
const MOST_LATER_SECONDS = 5;

/** Starts by the door, as npm does, and answers with the seconds until it is ready; then stops it. */
async function secondsToStart(
  folder: string,
  args: string[],
  env: Record<string, string> = {},
): Promise<number> {
  const started = performance.now();
  const child = spawn(process.execPath, [join(folder, 'src', 'cli', 'enter.mjs'), 'start', ...args], {
    cwd: folder,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await until(child, READY);
  const seconds = (performance.now() - started) / 1000;
  child.kill('SIGTERM');
  await new Promise((resolve) => child.once('close', resolve));
  return rounded(seconds);
}

function until(child: ChildProcess, text: string): Promise<void> {
  let said = '';
  return new Promise((resolve, reject) => {
    child.stdout?.on('data', (piece: Buffer) => {
      said += piece.toString();
      if (said.includes(text)) resolve();
    });
    child.once('close', () => reject(new Error(`It did not start:\n${said}`)));
  });
}

/** A fresh clone with npm's and Go's caches empty, so that everything is fetched and built. */
async function cold(port: string): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'common-care-cold-'));
  try {
    const clone = join(folder, 'clone');
    const { code, output } = await run('git', ['clone', '--quiet', root, clone]);
    if (code !== 0) throw new Error(output);
    const env = {
      npm_config_cache: join(folder, 'npm'),
      GOCACHE: join(folder, 'go'),
      GOMODCACHE: join(folder, 'mod'),
    };
    return await secondsToStart(clone, ['--port', port], env);
  } finally {
    // Its files are read-only. The Go of this machine does: another would first be fetched into what is cleaned.
    await run('go', ['clean', '-modcache'], {
      env: { GOTOOLCHAIN: 'local', GOMODCACHE: join(folder, 'mod') },
    });
    rmSync(folder, { recursive: true, force: true });
  }
}

export async function benchStarts(withCold: boolean): Promise<Measured> {
  const data = mkdtempSync(join(tmpdir(), 'common-care-start-'));
  const port = String(await freePort());
  try {
    const args = ['--port', port, '--data', data];
    const first = await secondsToStart(root, args);
    const later = await secondsToStart(root, args);
    const fresh = withCold ? await cold(port) : undefined;
    return {
      title: 'Seconds from `npm start` until the address is printed',
      columns: ['', 'seconds'],
      rows: [
        ...(fresh === undefined ? [] : [['fresh clone, all caches empty', fresh]]),
        ['new data folder, everything built', first],
        ['nothing changed', later],
      ],
      missed: later > MOST_LATER_SECONDS ? [`a later start took more than ${MOST_LATER_SECONDS} s`] : [],
      numbers: { fresh, first, later },
    };
  } finally {
    rmSync(data, { recursive: true, force: true });
  }
}
