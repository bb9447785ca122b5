/** Who answers what: the approval, the one who asked for it, and the caller, as the rules take them. */
import type { Answering } from '../../../src/domain/approvals/index.ts';
import type { FoundApproval } from '../../../src/records/approvals.ts';
import { findMember, officesOf } from '../kit/callers.ts';
import type { MemberContext } from '../kit/context.ts';
import { findApproval } from './second.ts';

export function answering(
  { app, now, caller }: MemberContext,
  id: string,
): Answering & { readonly approval: FoundApproval | null } {
  const approval = findApproval(app, id);
  const member = approval && findMember(app, approval.askedBy);
  const asker = member && { member, offices: officesOf(app, member.id) };
  return { approval, asker, by: { member: caller.member, offices: caller.offices }, now };
}
