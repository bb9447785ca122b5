/** The co-op's rulebooks as the server uses them: bundled, so that server and page can never read different ones. */
import rulebooks from 'virtual:rulebook';
import type { Instant } from '../../../src/domain/kernel/index.ts';
import { rulebookAt, rulebookVersion, type Rulebook } from '../../../src/domain/rulebook/index.ts';

/** The rulebook that a motion names. Throws when the file is gone: a decided vote must stay explainable. */
export function rulebookNamed(version: string): Rulebook {
  const found = rulebookVersion(rulebooks, version);
  if (!found) throw new Error(`site/rulebook/${version}.yaml is not there`);
  return found;
}

/** The rulebook in force at a moment. */
export function rulebookNow(now: Instant): Rulebook {
  const found = rulebookAt(rulebooks, now);
  if (!found) throw new Error('No rulebook is in force yet.');
  return found;
}
