/** Whether the member who asks holds one of some offices now: for doors that are open to others too. */
import { officesAt, type OfficeKey } from '../../../src/domain/membership/index.ts';
import type { MemberContext, MemberLooking } from '../kit/context.ts';

export const holds = (
  { caller, now }: Pick<MemberContext | MemberLooking, 'caller' | 'now'>,
  wanted: readonly OfficeKey[],
): boolean => officesAt(caller.offices, caller.member, now).some((office) => wanted.includes(office));
