/** What the register has about one person, line by line: each fact with what took its place and who wrote it down. */
import type { PersonFactLine } from '../../../src/commands/register.ts';
import { isPassed, type Fact } from '../../../src/domain/register/index.ts';
import { rows, type Readable } from '../kit/engine.ts';

/** How those who wrote the facts are called, by their ids. */
function writersOf(app: Readable, facts: readonly Fact[]): Map<string, string> {
  const these = 'IN (SELECT value FROM json_each({:ids}))';
  const sql =
    `SELECT id, displayName FROM members WHERE id ${these} UNION ALL ` +
    `SELECT 'supporter/' || id, name FROM supporters WHERE 'supporter/' || id ${these}`;
  const ids = JSON.stringify([...new Set(facts.map(({ by }) => by))]);
  const found = rows(app, sql, { ids }, { id: '', displayName: '' } as const);
  return new Map(found.map(({ id, displayName }) => [id, displayName]));
}

/** The lines of some facts, the newest first. `all` says what took a fact's place. */
export function factLines(
  app: Readable,
  facts: readonly Fact[],
  all: readonly Fact[] = facts,
): PersonFactLine[] {
  const writers = writersOf(app, facts);
  const places = new Map(all.map(({ seq, supersedes }) => [supersedes, seq]));
  return facts
    .map(
      ({ seq, kind, on, data, words, supersedes, knownAt, by, reason }) =>
        ({
          seq,
          kind,
          on,
          data,
          words,
          supersedes,
          supersededBy: places.get(seq) ?? 0,
          knownAt,
          byName: writers.get(by) ?? '',
          reason,
          otherName: '',
        }) as PersonFactLine,
    )
    .reverse();
}

/** Where the twin of a line stands that says that shares passed: both ends are written one after the other. */
function twinOf({ seq, kind, reason }: Pick<PersonFactLine, 'seq' | 'kind' | 'reason'>): number {
  if (reason !== 'passed-from') return seq + 1;
  return kind === 'shares-issued' ? seq - 1 : seq - 2;
}

/** True when what stands there is the twin: it says the opposite, of the same day. A file that was read in may stand otherwise. */
const isTwin = (line: PersonFactLine, twin: { readonly reason: string; readonly day: string }): boolean =>
  isPassed(twin) &&
  (line.reason === 'passed-from') !== (twin.reason === 'passed-from') &&
  line.on === twin.day;

/** The same lines, with the name of the other one wherever shares passed: for those who keep the register. */
export function withTwins(app: Readable, lines: readonly PersonFactLine[]): PersonFactLine[] {
  const twins = JSON.stringify(lines.filter(isPassed).map(twinOf));
  const sql =
    'SELECT f.seq, f.reason, f.day, members.displayName FROM register_facts AS f ' +
    'JOIN members ON members.id = f.person WHERE f.seq IN (SELECT value FROM json_each({:twins}))';
  const shape = { seq: 0, reason: '', day: '', displayName: '' } as const;
  const found = new Map(rows(app, sql, { twins }, shape).map((row) => [row.seq, row]));
  return lines.map((line) => {
    const twin = isPassed(line) ? found.get(twinOf(line)) : undefined;
    return twin && isTwin(line, twin) ? { ...line, otherName: twin.displayName } : line;
  });
}
