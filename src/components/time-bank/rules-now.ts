/** The rules in force as pages read them: built in, so that server and page never read different ones. */
import rulebooks from 'virtual:rulebook/timeBank';
import type { Instant } from '../../domain/kernel/index.ts';
import { rulebookAt } from '../../domain/rulebook/index.ts';
import type { TimeBankRulebook } from '../../domain/time-bank/index.ts';

/** The rules in force at a moment. A site without any is not built. */
export function rulesAt(instant: Instant): TimeBankRulebook {
  const rulebook = rulebookAt(rulebooks, instant) ?? rulebooks[0];
  if (!rulebook) throw new Error('The site has no rulebook.');
  return rulebook;
}
