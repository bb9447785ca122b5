/** The end of a term as a fact of the register, written for the doors that end one. */
import { accept, refuse, type CivilDate, type Result } from '../../../src/domain/kernel/index.ts';
import type { OfficeKey } from '../../../src/domain/membership/index.ts';
import { endFacts } from '../../../src/domain/offices/index.ts';
import type { MemberContext } from '../kit/context.ts';
import { factsAbout, recordFacts } from '../register/facts.ts';
import { officeRefusals } from './refusals.ts';

export interface Ending {
  readonly memberId: string;
  readonly office: OfficeKey;
  /** Null: at once. */
  readonly lastOn: CivilDate | null;
}

/** Writes it down in the name of the caller. */
export function endTerm(
  context: MemberContext,
  { memberId, office, lastOn }: Ending,
): Result<{ ended: true }> {
  const { app, now, caller } = context;
  const drafts = endFacts(factsAbout(app, memberId), { office, lastOn }, now);
  if (!drafts.ok) return drafts;
  const written = recordFacts(context, memberId, drafts.value, caller.member.id);
  if (!written.ok) return refuse(officeRefusals(written.refusals));
  context.note(memberId, { office, lastOn: lastOn ?? '' });
  context.changed('my-page', memberId);
  return accept({ ended: true });
}
