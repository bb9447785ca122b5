// A motion that a meeting decides. It is put on an agenda once it is seconded; when the notice of the meeting goes out it
// has the easy-read version that was agreed, no amendment waits, and its words stand still: members were told these. A
// special resolution can be decided nowhere else. How it stands then follows from the meeting and what its chair declared.

import { HOUR, onlyRefusals, refusal, type Id, type Instant, type Refusal } from '../kernel/index.ts';
import type { AgendaMatter } from '../meetings/index.ts';
import type { Resolution } from './proposal.ts';
import { stageOf, type Standing, type VoteOn } from './stage.ts';

/** The matters that a motion of a member can be put as; what the law asks two meetings to decide is no such motion. */
export const mattersOf = (resolution: Resolution): readonly AgendaMatter[] =>
  resolution === 'special' ? ['special'] : ['ordinary', 'auditor', 'audit-exemption'];

export interface AtMeeting extends Standing {
  readonly resolution: Resolution;
  readonly matter: AgendaMatter | '';
  /** Amendments that were seconded and wait to be decided. */
  readonly amendmentsWait: number;
}

/** Why a motion cannot be on an agenda; empty when it can. Codes: `item-motion-over`, `item-motion-matter`. */
export function whyNotOnAgenda(asked: Pick<AtMeeting, 'resolution' | 'matter'> & Standing): Refusal[] {
  const stage = stageOf(asked);
  const open = ['seeking-seconds', 'seconded', 'adjourned', 'ready', 'missed'].includes(stage);
  return onlyRefusals([
    open ? null : refusal('item-motion-over'),
    mattersOf(asked.resolution).some((matter) => matter === asked.matter)
      ? null
      : refusal('item-motion-matter'),
  ]);
}

/** True when the notice of its meeting can go out: seconded, its easy-read words agreed, and no amendment waits. */
export function isReadyForMeeting(asked: AtMeeting): boolean {
  const stage = stageOf(asked);
  return (
    whyNotOnAgenda(asked).length === 0 &&
    (stage === 'ready' || stage === 'missed') &&
    asked.amendmentsWait === 0
  );
}

/** The meeting that decides a motion, and what its chair declared about it; null while nothing was. */
export interface DecidingMeeting {
  readonly id: Id;
  readonly startsAt: Instant;
  /** By its agenda; of one that stopped for a while, by what was left of it when it went on. */
  readonly endsAt: Instant;
  readonly calledOffAt: Instant | null;
  /** When it was ended or put off; null while it was not. */
  readonly closedAt: Instant | null;
  readonly declared: 'carried' | 'lost' | 'not-decided' | null;
}

/** A meeting may run over its agenda by so much; what it has not decided then it does not decide. */
const OVER = 6 * HOUR;

/** How the vote stands on a motion that a meeting decides. A meeting that does not decide it has missed it. */
export function voteAtMeeting(meeting: DecidingMeeting, now: Instant): VoteOn {
  const { id, startsAt, endsAt, calledOffAt, closedAt, declared } = meeting;
  const common = { meeting: id, opensAt: startsAt, closesAt: endsAt };
  if (declared === 'carried' || declared === 'lost')
    return { ...common, state: 'closed', carried: declared === 'carried' };
  const missed = calledOffAt !== null || closedAt !== null || now >= endsAt + OVER;
  return { ...common, state: missed ? 'missed' : 'notice', carried: null };
}
