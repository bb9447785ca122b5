/**
 * Puts a file into the register of a data folder. It is read and judged here, as the page does; the server's own program
 * judges it again and writes it, because only it may, also beside a running server.
 */
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { groups, mayBeInTwo, type Language } from '../../../site/co-op.ts';
import { londonDate, type Instant } from '../../domain/kernel/index.ts';
import { officeChoices, stops, type FileFault, type FileRules } from '../../domain/register-file/index.ts';
import { checkFile, type CheckedFile } from '../../lib/register-check.ts';
import { serverProgram, serverRoot } from '../parts/root.ts';
import { startChild } from '../parts/run.ts';
import { Stop } from '../parts/stop.ts';

/** Lines of one part: what the program takes at once. */
const PART = 40;

export interface Reading {
  readonly lang: Language;
  readonly now: Instant;
  readonly sharePence: number;
  /** The names of an office in all languages. */
  readonly officeNames: (office: string) => readonly string[];
}

/** A file with everything that is wrong in it. */
export function readFile(
  bytes: Uint8Array,
  { lang, now, sharePence, officeNames }: Reading,
): Promise<CheckedFile> {
  const rules: FileRules = {
    groups: groups.map(({ key, name, ofOrganisations }) => ({
      key,
      names: [name.en, name.cy],
      ofOrganisations: ofOrganisations === true,
    })),
    mayBeInTwo,
    offices: officeChoices(officeNames),
    sharePence,
    today: londonDate(now),
  };
  return checkFile(bytes, { lang, rules, now });
}

export const mayGoIn = (faults: readonly FileFault[]): boolean => !faults.some(stops);

/** Hands a file to the server's program, part by part. Throws its sentence when it is refused: then nothing is written. */
export async function putIn(
  { header, people }: CheckedFile,
  data: string,
  progress: (done: number, of: number) => void,
): Promise<number> {
  const child = startChild(serverProgram, ['steward', 'import', '--root', serverRoot, '--dir', data], {
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  let said = '';
  child.stderr!.on('data', (text: Buffer) => (said += text.toString()));
  const ended = once(child, 'close');
  const answers = createInterface({ input: child.stdout! })[Symbol.asyncIterator]();
  const step = async (what: string, input: object): Promise<Record<string, unknown>> => {
    child.stdin!.write(`${JSON.stringify({ what, input })}\n`);
    const { value, done } = await answers.next();
    if (!done) return JSON.parse(value) as Record<string, unknown>;
    await ended;
    throw new Stop(said.replace(/^common-care: /, '').trim() || 'The server’s program ended early.');
  };
  const columns = header!.columns.map((column) => column ?? '');
  const { importId } = await step('importBegin', { kind: header!.kind, columns, people: people.length });
  try {
    for (let from = 0; from < people.length; from += PART) {
      const part = people.slice(from, from + PART).map(({ lines }) => lines);
      await step('importPart', { importId, from, people: part });
      progress(from + part.length, people.length);
    }
    await step('importWrite', { importId });
  } finally {
    child.stdin!.end();
    await ended;
  }
  return people.length;
}
