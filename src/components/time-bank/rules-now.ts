/**
 * The rules in force as pages read them: built in, so that server and page never read different ones. Which of them is in
 * force says the server: a file that two office holders have not confirmed does not count.
 */
import rulebooks from 'virtual:rulebook/timeBank';
import type { Instant } from '../../domain/kernel/index.ts';
import { rulebookAt, rulebookVersion } from '../../domain/rulebook/index.ts';
import type { TimeBankRulebook } from '../../domain/time-bank/index.ts';

/** The rules that the server named. When this page is older than they are, those that it has for the moment. */
export const rulesNamed = (version: string, now: Instant): TimeBankRulebook =>
  rulebookVersion(rulebooks, version) ?? rulesAt(now);

/** The rules by their days alone, before the server has named any. A site without any is not built. */
export function rulesAt(instant: Instant): TimeBankRulebook {
  const rulebook = rulebookAt(rulebooks, instant) ?? rulebooks[0];
  if (!rulebook) throw new Error('The site has no rulebook.');
  return rulebook;
}
