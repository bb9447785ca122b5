// Who is a member, and when. Joining and leaving are moments, not flags: the roll of a vote asks about one
// moment and must get the same answer years later.

import { sortedBy, type Id, type Instant } from '../kernel/index.ts';

/** The key of a group. Which groups there are is the co-op's own choice (site/co-op.ts); no rule asks for one. */
export type GroupKey = string;

export interface Member {
  readonly id: Id;
  readonly displayName: string;
  readonly groupKey: GroupKey;
  readonly joinedAt: Instant;
  /** Null while they are a member. */
  readonly leftAt: Instant | null;
}

/** True from the moment of joining until just before the moment of leaving. */
export function isMemberAt(member: Member, instant: Instant): boolean {
  return member.joinedAt <= instant && (member.leftAt === null || instant < member.leftAt);
}

/** Everyone who is a member at a moment, in the order of their ids. */
export function membersAt(members: readonly Member[], instant: Instant): Member[] {
  return sortedBy(
    members.filter((member) => isMemberAt(member, instant)),
    (member) => member.id,
  );
}
