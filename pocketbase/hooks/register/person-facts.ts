/** What the register has about one person, line by line: each fact with what took its place and who wrote it down. */
import type { PersonFactLine } from '../../../src/commands/register.ts';
import type { Fact } from '../../../src/domain/register/index.ts';
import { rows, type Readable } from '../kit/engine.ts';

/** How those who wrote the facts are called, by their ids. */
function writersOf(app: Readable, facts: readonly Fact[]): Map<string, string> {
  const sql = 'SELECT id, displayName FROM members WHERE id IN (SELECT value FROM json_each({:ids}))';
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
        }) as PersonFactLine,
    )
    .reverse();
}
