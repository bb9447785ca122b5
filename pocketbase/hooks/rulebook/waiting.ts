/** The rulebooks that do not count yet: new files, and files that are not as they were confirmed. */
import {
  lacksResolution,
  ruleChanges,
  rulebookAt,
  type RuleChange,
  type Rulebook,
} from '../../../src/domain/rulebook/index.ts';
import { londonInstant, type Instant } from '../../../src/domain/kernel/index.ts';
import type { Readable } from '../kit/engine.ts';
import { allRulebooks, confirmations, confirmedVersions, digestOf } from '../kit/rulebooks.ts';

export interface WaitingRulebook {
  readonly rulebook: Rulebook;
  readonly digest: string;
  /** Another text of the same version was confirmed before. */
  readonly again: boolean;
  /** What it says otherwise than the one that it would follow. */
  readonly changes: readonly RuleChange[];
  /** True when it changes a number and names no resolution of the members: then nobody can confirm it. */
  readonly lacksResolution: boolean;
}

/** Each with what it changes against the one that would be in force without it on its first day. */
export function waitingRulebooks(app: Readable): WaitingRulebook[] {
  const written = confirmations(app);
  if (written.length === 0) return [];
  const counting = confirmedVersions(app);
  return allRulebooks
    .filter((rulebook) => !counting.includes(rulebook))
    .map((rulebook) => {
      const day: Instant = londonInstant(rulebook.version, 0);
      const changes = ruleChanges(rulebookAt(counting, day) ?? null, rulebook);
      return {
        rulebook,
        digest: digestOf(rulebook),
        again: written.some(({ version }) => version === rulebook.version),
        changes,
        lacksResolution: lacksResolution(changes, rulebook),
      };
    });
}
