// Which rulebooks count at all. A file can be changed by one person at a desk; a rulebook binds everybody. So one that is
// new to the server, or whose words or numbers are others than they were, comes into force only when two office holders
// have confirmed it (rule 9.5). Those that were there when the co-op was set up count as confirmed.

import { canonicalJson, type RuleEntry, type RuleValue } from '../kernel/index.ts';
import type { Rulebook } from './rulebook.ts';

/** What was confirmed: a version with the digest of all that it says. */
export interface Confirmation {
  readonly version: string;
  readonly digest: string;
}

/** All that a rulebook says, as one text: its digest changes with every number and every word. */
export const rulebookText = (rulebook: Rulebook): string => canonicalJson(rulebook);

/**
 * The rulebooks that count. Before anything was written down all do: the co-op is being set up. `digestOf` gives the
 * digest of a rulebook's text.
 */
export function confirmedRulebooks(
  rulebooks: readonly Rulebook[],
  confirmations: readonly Confirmation[],
  digestOf: (rulebook: Rulebook) => string,
): readonly Rulebook[] {
  if (confirmations.length === 0) return rulebooks;
  return rulebooks.filter((rulebook) =>
    confirmations.some(
      ({ version, digest }) => version === rulebook.version && digest === digestOf(rulebook),
    ),
  );
}

type Entry = RuleEntry<RuleValue>;

/** One rule that is not as it was: `before` is null for a new one, `after` for one that is gone. */
export interface RuleChange {
  /** Section and key: `voting.openDays`. */
  readonly key: string;
  readonly before: Entry | null;
  readonly after: Entry | null;
}

function entriesOf(rulebook: Rulebook | null): Map<string, Entry> {
  const found = new Map<string, Entry>();
  for (const [section, entries] of Object.entries(rulebook ?? {})) {
    if (section === 'agreed' || typeof entries !== 'object' || entries === null) continue;
    for (const [key, entry] of Object.entries(entries as Record<string, Entry>))
      found.set(`${section}.${key}`, entry);
  }
  return found;
}

/**
 * True when a number or a choice changes and the file names no resolution by which the members agreed. Other words for
 * the same number need none.
 */
export const lacksResolution = (
  changes: readonly RuleChange[],
  { agreed }: Pick<Rulebook, 'agreed'>,
): boolean =>
  agreed.resolution === undefined &&
  changes.some(
    ({ before, after }) => canonicalJson(before?.value ?? null) !== canonicalJson(after?.value ?? null),
  );

/** What one rulebook says otherwise than another, in the order of the file: numbers, words, and the rule they come from. */
export function ruleChanges(before: Rulebook | null, after: Rulebook): RuleChange[] {
  const [old, fresh] = [entriesOf(before), entriesOf(after)];
  const keys = [...new Set([...fresh.keys(), ...old.keys()])];
  return keys.flatMap((key) => {
    const [was, is] = [old.get(key) ?? null, fresh.get(key) ?? null];
    return canonicalJson(was) === canonicalJson(is) ? [] : [{ key, before: was, after: is }];
  });
}
