/** Who hears of what becomes of an office, beside its holder: the secretary; without one, the chair. */
import type { Context } from '../kit/context.ts';
import { holdersOf } from '../kit/office-holders.ts';

export function whoAppoints({ app, now }: Pick<Context, 'app' | 'now'>, holder: string): string[] {
  const secretaries = holdersOf(app, ['secretary'], now);
  const told = secretaries.length > 0 ? secretaries : holdersOf(app, ['chair'], now);
  return told.map(({ member }) => member.id).filter((id) => id !== holder);
}
