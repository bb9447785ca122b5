/**
 * How a command ends. A person gets one sentence that says what to do and exit code 1; a stack trace is for bugs.
 */

/** A sentence for the person at the terminal: the command cannot go on, and this is what they can do. */
export class Stop extends Error {}

/** What the machine's own faults mean to a person. */
const SENTENCES: Record<string, (path: string) => string> = {
  ENOSPC: () => 'The disk is full: please free some space and run the command again.',
  EDQUOT: () => 'Your share of the disk is full: please free some space and run the command again.',
  EACCES: (path) =>
    `Common Care may not write to ${path}: please give yourself the right to, or choose another folder.`,
  EPERM: (path) =>
    `Common Care may not write to ${path}: please give yourself the right to, or choose another folder.`,
  EROFS: (path) => `${path} can only be read: please choose a folder that can be written to.`,
};

/** The sentence for a fault, or undefined when it is a bug that deserves its trace. */
export function sentenceFor(fault: unknown): string | undefined {
  if (fault instanceof Stop) return fault.message;
  const { code, path, message } = fault as NodeJS.ErrnoException;
  if (/database or disk is full/.test(message ?? '')) return SENTENCES['ENOSPC']!('');
  return code === undefined ? undefined : SENTENCES[code]?.(path ?? 'that folder');
}

/** Waits until whoever reads a stream has all of it: a process that ends before takes the rest of its words with it. */
const isSaid = (stream: NodeJS.WriteStream): Promise<void> =>
  new Promise((resolve) => stream.write('', () => resolve()));

/** Ends the process when all that it said has been taken. */
async function end(code: number): Promise<never> {
  await Promise.all([isSaid(process.stdout), isSaid(process.stderr)]);
  process.exit(code);
}

/** Runs a command's body and ends the process with its exit code (0 when it gives none). */
export async function main(body: () => Promise<number | void>): Promise<never> {
  try {
    return await end((await body()) ?? 0);
  } catch (fault) {
    console.error(sentenceFor(fault) ?? fault);
    return end(1);
  }
}
