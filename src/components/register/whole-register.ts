/** The whole register page after page, as known at one moment, for a file. */
import type { WrittenPerson } from '../../domain/register-file/index.ts';
import type { ExportPage } from './views.ts';

interface Input {
  readonly after?: string;
  readonly knownAt?: number;
}

interface WholeRegister {
  readonly knownAt: number;
  readonly people: readonly WrittenPerson[];
}

/** How long to wait when the server says that it was asked too often, and how often. */
const WAIT_MS = 5000;
const MOST_WAITS = 24;

const pause = (): Promise<void> => new Promise((go) => setTimeout(go, WAIT_MS));

/** What somebody may not see of a person is an empty cell in their file. */
const written = ({
  person = '',
  called = '',
  phone = '',
  ways = [],
  facts = [],
}: ExportPage['people'][number]) => ({
  person,
  called,
  phone,
  ways,
  facts,
});

/**
 * Reads all pages; null when one was refused or the connection was lost. `codes` says why the last one was not answered,
 * `onread` hears how many people there are so far.
 */
export async function wholeRegister(
  page: (input: Input) => Promise<ExportPage | undefined>,
  codes: () => readonly string[],
  onread: (count: number) => void,
): Promise<WholeRegister | null> {
  const people: WrittenPerson[] = [];
  let input: Input = {};
  let waits = 0;
  for (;;) {
    const found = await page(input);
    if (!found) {
      waits += 1;
      if (!codes().includes('too-many') || waits > MOST_WAITS) return null;
      await pause();
      continue;
    }
    people.push(...found.people.map(written));
    onread(people.length);
    if (found.after === null) return { knownAt: found.knownAt, people };
    input = { after: found.after, knownAt: found.knownAt };
  }
}
