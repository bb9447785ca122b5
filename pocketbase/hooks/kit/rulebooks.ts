/**
 * The co-op's rulebooks as the server uses them: bundled, so that server and page can never read different ones. One that
 * is new or changed is in force only when two office holders have confirmed it (domain/rulebook/confirmed.ts).
 */
import rulebooks from 'virtual:rulebook';
import { londonInstant, type Instant } from '../../../src/domain/kernel/index.ts';
import type { MembershipRules } from '../../../src/domain/membership/index.ts';
import {
  confirmedRulebooks,
  rulebookAt,
  rulebookText,
  rulebookVersion,
  type Confirmation,
  type Rulebook,
} from '../../../src/domain/rulebook/index.ts';
import { rows, type Readable } from './engine.ts';

/** Where and when somebody asks: a command's context, or what a query looks with. */
interface Asking {
  readonly app: Readable;
  readonly now: Instant;
}

/** The rulebook that a motion names. Throws when the file is gone: a decided vote must stay explainable. */
export function rulebookNamed(version: string): Rulebook {
  const found = rulebookVersion(rulebooks, version);
  if (!found) throw new Error(`site/rulebook/${version}.yaml is not there`);
  return found;
}

/** All files, whether they count or not. */
export const allRulebooks: readonly Rulebook[] = rulebooks;

const digests = new Map<Rulebook, string>();

/** The digest of all that a rulebook says, as it is confirmed. */
export function digestOf(rulebook: Rulebook): string {
  const known = digests.get(rulebook) ?? $security.sha256(rulebookText(rulebook));
  digests.set(rulebook, known);
  return known;
}

const confirmationShape = { version: '', digest: '' } as const;

/** What was confirmed, or was there when the co-op was set up. */
export const confirmations = (app: Readable): Confirmation[] =>
  rows(app, 'SELECT version, digest FROM rulebook_confirmations', {}, confirmationShape);

/** The rulebooks that count, in the order of their days. */
export const confirmedVersions = (app: Readable): readonly Rulebook[] =>
  confirmedRulebooks(rulebooks, confirmations(app), digestOf);

/** The rulebook in force now. */
export function rulebookNow({ app, now }: Asking): Rulebook {
  const found = rulebookAt(confirmedVersions(app), now);
  if (!found) throw new Error('No rulebook is in force yet.');
  return found;
}

/** The numbers of membership in force now. Before the first rulebook that has them, the first ones count. */
export function membershipRulesNow(asking: Asking): MembershipRules {
  const found = rulebookNow(asking).membership ?? rulebooks.find(({ membership }) => membership)?.membership;
  if (!found) throw new Error('No rulebook has a section on membership.');
  return found;
}

/** When the first rulebook with rules of membership came into force; null when none that counts has them. */
export function membershipSince(app: Readable): Instant | null {
  const first = confirmedVersions(app).find(({ membership }) => membership);
  return first ? londonInstant(first.version) : null;
}
