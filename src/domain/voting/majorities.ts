// What each kind of decision needs to be carried. Votes are whole numbers and shares are compared by multiplying, so that
// 74.9 in 100 is never rounded to 75. Whoever abstains is on no side: an abstention is no vote cast. A tie is lost, and
// nobody has a second vote.

import { reason, transferParts, type MeetingRules, type Reason } from '../meetings/index.ts';

/** Votes for and against, of all routes that count. */
export interface Sides {
  readonly votesFor: number;
  readonly votesAgainst: number;
}

export type SideWithMore =
  'more-for-than-against' | 'more-against-than-for' | 'tie' | 'nobody-for-or-against';

/** The side that has more: the rule of an ordinary resolution, in and out of meetings. */
export function sideWithMore({ votesFor, votesAgainst }: Sides): SideWithMore {
  if (votesFor > votesAgainst) return 'more-for-than-against';
  if (votesFor < votesAgainst) return 'more-against-than-for';
  return votesFor === 0 ? 'nobody-for-or-against' : 'tie';
}

export interface Majority {
  readonly carried: boolean;
  readonly reasons: readonly Reason[];
}

const cast = ({ votesFor, votesAgainst }: Sides): number => votesFor + votesAgainst;

/** At least so many in 100 of the votes cast are for it. */
export function atLeastPercent(sides: Sides, { value, rule }: { value: number; rule: string }): Majority {
  const of = cast(sides);
  const carried = of > 0 && sides.votesFor * 100 >= value * of;
  const key = of === 0 ? 'nobody-for-or-against' : carried ? 'percent-reached' : 'percent-not-reached';
  return { carried, reasons: [reason(key, rule, { votesFor: sides.votesFor, cast: of, percent: value })] };
}

/** Joining with another co-op: a share of the votes cast, at the first meeting. */
export function transferMajority(sides: Sides, rules: MeetingRules): Majority {
  const [part, whole] = transferParts(rules);
  const of = cast(sides);
  const carried = of > 0 && sides.votesFor * whole >= part * of;
  const key = of === 0 ? 'nobody-for-or-against' : carried ? 'share-reached' : 'share-not-reached';
  const params = { votesFor: sides.votesFor, cast: of, part, whole };
  return { carried, reasons: [reason(key, rules.transferShare.rule, params)] };
}

/** Becoming a company: so many in 100 of the votes cast, and so many in 100 of those who may vote cast one. */
export function conversionMajority(sides: Sides, mayVote: number, rules: MeetingRules): Majority {
  const { conversionPercent, conversionTurnoutPercent: turnout } = rules;
  const majority = atLeastPercent(sides, conversionPercent);
  const of = cast(sides);
  const enough = of * 100 >= turnout.value * mayVote;
  const key = enough ? 'turnout-reached' : 'turnout-not-reached';
  const said = reason(key, turnout.rule, { cast: of, mayVote, percent: turnout.value });
  return { carried: majority.carried && enough, reasons: [...majority.reasons, said] };
}

/** What a second meeting confirms: more than half of the votes cast are for it. */
export function secondMajority(sides: Sides, { secondMajority: half }: MeetingRules): Majority {
  const of = cast(sides);
  const carried = sides.votesFor * 2 > of;
  const key = of === 0 ? 'nobody-for-or-against' : carried ? 'half-passed' : 'half-not-passed';
  return { carried, reasons: [reason(key, half.rule, { votesFor: sides.votesFor, cast: of })] };
}

/** Leaving out an audit: few are against it, of those who voted and of all who may. */
export function auditMajority(sides: Sides, mayVote: number, rules: MeetingRules): Majority {
  const { auditExemptAgainstPercent: ofCast, auditExemptMembersPercent: ofMembers } = rules;
  const of = cast(sides);
  const { votesAgainst } = sides;
  if (of === 0) return { carried: false, reasons: [reason('nobody-for-or-against', ofCast.rule)] };
  const fewOfCast = votesAgainst * 100 < ofCast.value * of;
  const fewOfMembers = votesAgainst * 100 < ofMembers.value * mayVote;
  return {
    carried: fewOfCast && fewOfMembers,
    reasons: [
      reason(fewOfCast ? 'few-against-of-cast' : 'many-against-of-cast', ofCast.rule, {
        votesAgainst,
        cast: of,
        percent: ofCast.value,
      }),
      reason(fewOfMembers ? 'few-against-of-members' : 'many-against-of-members', ofMembers.rule, {
        votesAgainst,
        mayVote,
        percent: ofMembers.value,
      }),
    ],
  };
}
