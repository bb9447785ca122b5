/** The rules of motions in force now. Before the first rulebook that has them, the first ones count. */
import type { MotionsRules } from '../../../src/domain/motions/index.ts';
import type { MemberContext } from '../kit/context.ts';
import { allRulebooks, rulebookNow } from '../kit/rulebooks.ts';

export function motionsRulebookNow(context: Pick<MemberContext, 'app' | 'now'>): {
  readonly rules: MotionsRules;
  readonly version: string;
} {
  const current = rulebookNow(context);
  const found = current.motions ? current : allRulebooks.find(({ motions }) => motions !== undefined);
  if (!found?.motions) throw new Error('No rulebook has a section on motions.');
  return { rules: found.motions, version: found.version };
}
