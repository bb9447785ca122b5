/** The rules of membership as pages say them: built in, so that server and page never read different ones. */
import rulebooks from 'virtual:rulebook/membership';
import type { Language } from '../../../site/co-op.ts';
import type { Instant } from '../../domain/kernel/index.ts';
import type { MembershipRules } from '../../domain/membership/index.ts';
import { rulebookAt, ruleWords } from '../../domain/rulebook/index.ts';

/** The rules of membership at a moment; before the first rulebook that has them, the first ones there are. */
export function membershipAt(instant: Instant): MembershipRules {
  const found =
    rulebookAt(rulebooks, instant)?.membership ?? rulebooks.find(({ membership }) => membership)?.membership;
  if (!found) throw new Error('The site has no rules of membership.');
  return found;
}

/** What somebody has to know of the rules before they agree, in plain words. */
export const rulesToRead = (rules: MembershipRules, lang: Language): string[] =>
  [rules.sharePence, rules.payWithinDays, rules.decideWithinDays, rules.appealWithinDays].map((entry) =>
    ruleWords(entry, lang),
  );

/** What a share costs and when it is paid. */
export const shareWords = (rules: MembershipRules, lang: Language): string[] =>
  [rules.sharePence, rules.payWithinDays].map((entry) => ruleWords(entry, lang));
