// Which proxies count. A proxy is written, in time, held by a member, and not taken back; whoever votes themselves takes
// it back. Nobody can hold more than the rules say: those that came first count. A directed proxy is voted as it says,
// whatever the holder does; a free one as the holder votes.

import type { CivilDate, Id, Instant } from '../kernel/index.ts';
import { addDays } from '../kernel/index.ts';
import { reason, type MeetingRules, type Reason } from '../meetings/index.ts';
import type { Choice } from './motion.ts';

export interface GivenProxy {
  readonly giver: Id;
  readonly holder: Id;
  readonly kind: 'directed' | 'free';
  /** For a directed one what it says; for a free one what the holder chose. Null when nothing was chosen: no vote. */
  readonly choice: Choice | null;
  readonly written: boolean;
  readonly receivedOn: CivilDate;
  /** The order in which they came, from 1. */
  readonly seq: number;
  readonly takenBackAt: Instant | null;
}

/** What is known of the vote in which they would count. */
export interface ProxyVote {
  readonly rules: MeetingRules;
  readonly meetingOn: CivilDate;
  /** When the vote began. */
  readonly beganAt: Instant;
  /** Who may vote. */
  readonly roll: readonly Id[];
  /** Who voted themselves, by any route. */
  readonly votedThemselves: readonly Id[];
}

export type ProxyRefusal =
  | 'proxy-not-written'
  | 'proxy-late'
  | 'proxy-taken-back'
  | 'proxy-voted-self'
  | 'proxy-not-on-roll'
  | 'proxy-kind'
  | 'proxy-over-limit'
  | 'proxy-twice';

/** The same, so that many proxies are looked up among many members. */
type LookedUp = Omit<ProxyVote, 'roll' | 'votedThemselves'> &
  Readonly<Record<'roll' | 'votedThemselves', ReadonlySet<Id>>>;

/** Why a proxy does not count, whatever others there are; null when it may. */
function ownRefusal(proxy: GivenProxy, vote: LookedUp): readonly [ProxyRefusal, string] | null {
  const { rules, meetingOn, beganAt, roll, votedThemselves } = vote;
  const { proxyForm, proxyBeforeDays, proxyTakenBack, proxyKinds, oneVoice } = rules;
  if (!roll.has(proxy.giver) || !roll.has(proxy.holder) || proxy.giver === proxy.holder)
    return ['proxy-not-on-roll', oneVoice.rule];
  if (!proxy.written) return ['proxy-not-written', proxyForm.rule];
  if (!proxyKinds.value.includes(proxy.kind)) return ['proxy-kind', proxyKinds.rule];
  if (proxy.receivedOn > addDays(meetingOn, -proxyBeforeDays.value))
    return ['proxy-late', proxyBeforeDays.rule];
  if (votedThemselves.has(proxy.giver)) return ['proxy-voted-self', proxyTakenBack.rule];
  if (proxy.takenBackAt !== null && proxy.takenBackAt < beganAt)
    return ['proxy-taken-back', proxyTakenBack.rule];
  return null;
}

export interface CountedProxies {
  readonly counted: readonly GivenProxy[];
  readonly refused: readonly { readonly proxy: GivenProxy; readonly why: Reason<ProxyRefusal> }[];
}

/** Sorts proxies into those that count and those that do not, in the order in which they came. */
export function proxiesThatCount(proxies: readonly GivenProxy[], vote: ProxyVote): CountedProxies {
  const { proxyMostEach, proxyOverLimit } = vote.rules;
  const held = new Map<Id, number>();
  const given = new Set<Id>();
  const counted: GivenProxy[] = [];
  const refused: { proxy: GivenProxy; why: Reason<ProxyRefusal> }[] = [];
  const { roll, votedThemselves } = vote;
  const lookedUp = { ...vote, roll: new Set(roll), votedThemselves: new Set(votedThemselves) };
  for (const proxy of [...proxies].sort((a, b) => a.seq - b.seq)) {
    const own = ownRefusal(proxy, lookedUp);
    const holds = held.get(proxy.holder) ?? 0;
    if (own !== null) refused.push({ proxy, why: reason(own[0], own[1]) });
    else if (given.has(proxy.giver))
      refused.push({ proxy, why: reason('proxy-twice', vote.rules.oneVoice.rule) });
    else if (holds >= proxyMostEach.value)
      refused.push({
        proxy,
        why: reason('proxy-over-limit', proxyOverLimit.rule, { most: proxyMostEach.value }),
      });
    else {
      counted.push(proxy);
      given.add(proxy.giver);
      held.set(proxy.holder, holds + 1);
    }
  }
  return { counted, refused };
}
