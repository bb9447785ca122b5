/**
 * Compresses the built site once, so that the server only hands files out: beside `page.html` lie `page.html.br`
 * and `page.html.gz`. Files that do not get smaller get no copy. Results are kept by content, because Astro
 * empties its folder on every build and most files stay the same.
 */
import { createHash } from 'node:crypto';
import { copyFile, mkdir, readFile, readdir, rename, writeFile } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { cacheFolder } from '../parts/root.ts';

const WORTH_IT = /\.(html|css|js|mjs|json|svg|txt|xml|webmanifest|ico|ttf|wasm|map)$/;
const SMALLEST_BYTES = 200;
/** An Ethernet frame holds about this much: saving less saves no packet. */
const LEAST_SAVED_BYTES = 60;
const kept = join(cacheFolder, 'compressed');

const methods = {
  br: (bytes: Buffer) =>
    promisify(brotliCompress)(bytes, {
      params: {
        [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
        [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
      },
    }),
  gz: (bytes: Buffer) => promisify(gzip)(bytes, { level: constants.Z_BEST_COMPRESSION }),
};

/** The compressed bytes from the store, made first when they are new; undefined when it is not worth it. */
async function compressed(bytes: Buffer, kind: keyof typeof methods): Promise<string | undefined> {
  const name = createHash('sha256').update(bytes).digest('hex');
  const path = join(kept, `${name}.${kind}`);
  const notWorthIt = `${path}.no`;
  if (existsSync(path)) return path;
  if (existsSync(notWorthIt)) return undefined;
  const small = await methods[kind](bytes);
  const good = small.length + LEAST_SAVED_BYTES <= bytes.length;
  const half = `${path}.${process.pid}.half`;
  await writeFile(half, good ? small : '');
  await rename(half, good ? path : notWorthIt);
  return good ? path : undefined;
}

async function compressFile(file: string): Promise<number> {
  const bytes = await readFile(file);
  if (bytes.length < SMALLEST_BYTES) return 0;
  let made = 0;
  for (const kind of ['br', 'gz'] as const) {
    const source = await compressed(bytes, kind);
    if (source === undefined) continue;
    await copyFile(source, `${file}.${kind}`);
    made++;
  }
  return made;
}

/** Compresses every file of the built site that gains by it; answers how many copies there are now. */
export async function compressSite(folder: string): Promise<number> {
  await mkdir(kept, { recursive: true });
  const names = await readdir(folder, { recursive: true });
  const files = names.filter((name) => WORTH_IT.test(name)).map((name) => join(folder, name));
  let made = 0;
  const work = async () => {
    for (let file = files.pop(); file !== undefined; file = files.pop()) {
      const copies = await compressFile(file); // first the wait, then the sum: four of these run at once
      made += copies;
    }
  };
  await Promise.all([work(), work(), work(), work()]);
  return made;
}
