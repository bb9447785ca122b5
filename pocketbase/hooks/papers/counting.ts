/**
 * The two counts of the papers. They wait sealed, with a secret that lies outside the data and goes with the key: where few
 * voted on paper the numbers say how somebody voted. When two are the same they wait for the opening, in which they are
 * joined with the envelopes and go; when they differ both go at once, and only where they differed is kept.
 */
import type { Id } from '../../../src/domain/kernel/index.ts';
import { differencesOf, tallyText, type Difference, type Tally } from '../../../src/domain/papers/index.ts';
import { execute, insert, row, rows, type App, type Readable } from '../kit/engine.ts';

/** The counts that wait, opened. */
export const talliesOf = (app: Readable, motion: Id, keyId: string): Tally[] =>
  rows(app, 'SELECT sealed FROM paper_tallies WHERE motion = {:motion} ORDER BY teller', { motion }, {
    sealed: '',
  } as const).map(({ sealed }) => JSON.parse(platform.sealedShow(keyId, sealed)) as Tally);

export function differencesIn(app: Readable, motion: Id): Difference[] | null {
  const sql = 'SELECT places FROM paper_differences WHERE motion = {:motion}';
  const found = row(app, sql, { motion }, { places: '' } as const);
  return found && (JSON.parse(found.places) as Difference[]);
}

export const forgetTallies = (app: App, motion: Id): void =>
  execute(app, 'DELETE FROM paper_tallies WHERE motion = {:motion}', { motion });

const forgetDifferences = (app: App, motion: Id): void =>
  execute(app, 'DELETE FROM paper_differences WHERE motion = {:motion}', { motion });

/** False when the key of the vote was destroyed: then there is nothing left to count for. */
export const mayCount = (keyId: string): boolean => platform.sealedHide(keyId, '') !== null;

/** Takes one count in, and compares it with the other when there is one. */
export function takeTally(
  app: App,
  { motion, keyId, teller, tally }: { motion: Id; keyId: string; teller: Id; tally: Tally },
): 'first' | 'differs' | 'agreed' {
  const [other] = talliesOf(app, motion, keyId);
  const places = other ? differencesOf(tally, other) : [];
  if (places.length > 0) {
    forgetTallies(app, motion);
    const sql = 'SELECT times FROM paper_differences WHERE motion = {:motion}';
    const times = (row(app, sql, { motion }, { times: 0 } as const)?.times ?? 0) + 1;
    forgetDifferences(app, motion);
    insert(app, 'paper_differences', { motion, times, places });
    return 'differs';
  }
  const sealed = platform.sealedHide(keyId, tallyText(tally));
  insert(app, 'paper_tallies', { motion, teller, sealed });
  return other ? 'agreed' : 'first';
}
