/**
 * What can be known before anything is built: the port is free, the folder can be written to, the disk has room.
 * Each fault is one sentence that says what to do.
 */
import { once } from 'node:events';
import { chmodSync, mkdirSync, readdirSync, rmSync, statSync, statfsSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { dirname, join } from 'node:path';
import { existsSync } from 'node:fs';
import { Stop } from '../parts/stop.ts';

const MEGABYTE = 1024 * 1024;
/** A folder of data is its owner's alone; the server refuses a wider one (pocketbase/internal/private). */
const PRIVATE = 0o700;

/** Throws when another program listens on the port. */
export async function checkPort(port: number): Promise<void> {
  const probe = createServer().listen(port, '127.0.0.1');
  try {
    await once(probe, 'listening');
  } catch (fault) {
    const other = port < 65_000 ? port + 1 : port - 1;
    if ((fault as NodeJS.ErrnoException).code === 'EACCES') {
      throw new Stop(
        `You may not use port ${port}: please choose one above 1023, with \`npm start -- --port 8090\`.`,
      );
    }
    throw new Stop(
      `Port ${port} is in use: please stop the other program, or choose another port with \`npm start -- --port ${other}\`.`,
    );
  }
  probe.close();
  await once(probe, 'close');
}

/** Throws when other accounts of this machine may open the folder. One that holds nothing yet is narrowed. */
function checkPrivate(folder: string): void {
  if (process.platform === 'win32' || (statSync(folder).mode & 0o077) === 0) return;
  if (readdirSync(folder).length > 0) {
    throw new Stop(
      `Other accounts of this machine may open the data folder ${folder}: please close it with \`chmod 700 ${folder}\` and start again.`,
    );
  }
  chmodSync(folder, PRIVATE);
}

/** True when the folder holds a database: a server over it can be read on a full disk too. */
export const holdsData = (folder: string): boolean => existsSync(join(folder, 'data.db'));

/** Makes the folder when it is not there. Throws when it cannot be written to, or is open to others. */
export function checkFolder(folder: string): void {
  const probe = join(folder, `.writable-${process.pid}`);
  try {
    mkdirSync(folder, { recursive: true, mode: PRIVATE });
    checkPrivate(folder);
    writeFileSync(probe, 'x');
    rmSync(probe);
  } catch (fault) {
    if (fault instanceof Stop) throw fault;
    if (['ENOSPC', 'EDQUOT'].includes((fault as NodeJS.ErrnoException).code ?? '')) {
      if (holdsData(folder)) return; // it is served for reading, and the server says so
      throw fault;
    }
    throw new Stop(
      `Common Care may not write to ${folder}: please give yourself the right to, or choose another folder with \`--data <folder>\`.`,
    );
  }
}

/** Throws when the disk that holds `folder` has less than `megabytes` free. */
export function checkSpace(folder: string, megabytes: number): void {
  let there = folder;
  while (!existsSync(there) && dirname(there) !== there) there = dirname(there);
  const { bavail, bsize } = statfsSync(there);
  const free = Math.floor((bavail * bsize) / MEGABYTE);
  if (free >= megabytes) return;
  throw new Stop(
    `The disk is full: ${there} has ${free} MB free and Common Care needs ${megabytes} MB. Please free some space and run the command again.`,
  );
}
