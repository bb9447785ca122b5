// Notice: members are told the words and the dates, and from then on nobody changes the words. What they are told of is
// the vote of the feature voting, whose rules say which dates are lawful.

import {
  addDays,
  isCivilDate,
  londonInstant,
  onlyRefusals,
  refusal,
  settle,
  type CivilDate,
  type Instant,
  type Refusal,
  type Result,
} from '../kernel/index.ts';
import { hopeless, type VotingRulebook } from '../voting/index.ts';
import type { Resolution } from './proposal.ts';
import { stageOf, type Standing } from './stage.ts';

/** A vote opens at nine in the morning and closes at five in the afternoon. */
const [OPENS, CLOSES] = [9 * 60, 17 * 60];

export interface Noticing extends Standing {
  readonly resolution: Resolution;
  /** The rulebook in force now: the vote goes by it. */
  readonly rulebook: VotingRulebook;
  readonly opensOn: CivilDate;
  readonly closesOn: CivilDate;
  /** Amendments that were seconded and wait to be decided. */
  readonly amendmentsWait: number;
}

export interface NoticeDates {
  readonly noticeAt: Instant;
  readonly opensAt: Instant;
  readonly closesAt: Instant;
}

function notReady(asked: Noticing): Refusal[] {
  const stage = stageOf(asked);
  return onlyRefusals([
    stage === 'ready' || stage === 'missed' ? null : refusal('motion-not-ready'),
    asked.amendmentsWait > 0 ? refusal('amendments-wait') : null,
    asked.resolution === 'special' ? refusal('special-needs-meeting') : null,
  ]);
}

/**
 * The dates of the vote that members are told of now. Refuses `motion-not-ready`, `amendments-wait`,
 * `special-needs-meeting`, `notice-day-wrong`, and what voting refuses: `notice-too-short`, `vote-too-short`.
 */
export function giveNotice(asked: Noticing): Result<NoticeDates> {
  const { opensOn, closesOn, rulebook, now } = asked;
  const early = notReady(asked);
  if (!isCivilDate(opensOn) || !isCivilDate(closesOn) || closesOn > addDays(opensOn, 90))
    return { ok: false, refusals: [...early, refusal('notice-day-wrong', 'opensOn')] };
  const motion = {
    noticeAt: now,
    opensAt: londonInstant(opensOn, OPENS),
    closesAt: londonInstant(closesOn, CLOSES),
  };
  return settle([...early, ...hopeless({ motion, rulebook, now })], () => motion);
}
