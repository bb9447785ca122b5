/**
 * `npm run --silent vote-key -- parts KEYID`: prints the three parts of a vote's key, for three people to keep apart on
 * paper. `-- restore`: asks for two of them and writes the key again, where its file was lost. `--keys <folder>` says where
 * the server keeps them (the folder of the data with -keys). A key that was destroyed after a count is never written again.
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { dataFolder, readOptions } from './parts/options.ts';
import { main, Stop } from './parts/stop.ts';
import { keyFrom, partsOf } from './vote-key/parts.ts';

function privateKeyIn(keys: string, id: string): Uint8Array {
  const path = join(keys, `${id}.key`);
  if (!/^[0-9a-f]{16}$/.test(id) || !existsSync(path)) {
    const there = existsSync(keys) ? readdirSync(keys).filter((name) => name.endsWith('.key')) : [];
    const list = there.map((name) => name.slice(0, -'.key'.length)).join(', ') || 'none';
    throw new Stop(`There is no key "${id}" in ${keys}. There is: ${list}.`);
  }
  const { privateKey } = JSON.parse(readFileSync(path, 'utf8')) as { privateKey: string };
  return Uint8Array.from(Buffer.from(privateKey, 'base64url'));
}

async function print(keys: string, id: string): Promise<void> {
  const parts = await partsOf(privateKeyIn(keys, id));
  for (const [at, part] of parts.entries()) {
    console.log(`Part ${at + 1} of ${parts.length} of the key of a secret vote. Any two parts make the key.`);
    console.log('Keep it apart from the others, on paper alone. Tear it up when the vote was counted.');
    console.log(`\n    ${part}\n`);
  }
}

async function restore(keys: string): Promise<void> {
  const asking = createInterface({ input: process.stdin, output: process.stderr, terminal: false });
  const lines = asking[Symbol.asyncIterator]();
  const answer = async (question: string): Promise<string> => {
    process.stderr.write(question);
    return String((await lines.next()).value ?? '');
  };
  const { keyId, privateKey } = await keyFrom(await answer('First part: '), await answer('Second part: '));
  asking.close();
  if (existsSync(join(keys, `${keyId}.destroyed`)))
    throw new Stop('This key was destroyed after its count. It is not written again.');
  const text = JSON.stringify({
    version: 1,
    id: keyId,
    privateKey: Buffer.from(privateKey).toString('base64url'),
  });
  try {
    writeFileSync(join(keys, `${keyId}.key`), text, { flag: 'wx', mode: 0o600 });
  } catch (fault) {
    if ((fault as NodeJS.ErrnoException).code === 'EEXIST') throw new Stop('The key is there already.');
    throw fault;
  }
  console.log(`The key ${keyId} is there again.`);
}

await main(async () => {
  const { values, positionals } = readOptions({ data: { type: 'string' }, keys: { type: 'string' } }, true);
  const keys = values.keys === undefined ? `${dataFolder(values.data)}-keys` : dataFolder(values.keys);
  const [what, id = ''] = positionals;
  if (what === 'parts') return print(keys, id);
  if (what === 'restore') return restore(keys);
  throw new Stop('Say what: npm run --silent vote-key -- parts KEYID, or -- restore.');
});
