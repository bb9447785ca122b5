/** Whether somebody may stand in an election, by what the register and the board say of them today. */
import { fullGroups, lastDay, timeOnBoard, whyNotStand } from '../../../src/domain/elections/index.ts';
import { onlyRefusals, refusal, type Instant, type Refusal } from '../../../src/domain/kernel/index.ts';
import { officesAt, type Member } from '../../../src/domain/membership/index.ts';
import { officesOf } from '../kit/callers.ts';
import type { Readable } from '../kit/engine.ts';
import { boardTerms, groupsOfMember, heldIn, placesOf } from './board.ts';
import type { Course } from './elections-read.ts';

interface Looking {
  readonly app: Readable;
  readonly now: Instant;
}

/** Why a member may not stand; empty when they may. With no group left that they could stand for, too. */
export function whyNotCandidate(looking: Looking, { election, rules }: Course, member: Member): Refusal[] {
  const { app, now } = looking;
  const offices = officesOf(app, member.id);
  const place = placesOf(app, election.id).find((one) => one.member === member.id);
  const refused = whyNotStand(
    rules,
    {
      member,
      offices: officesAt(offices, member, now),
      onBoardSince: timeOnBoard(boardTerms(offices), now, rules)?.since ?? null,
      stays: place?.what === 'stays',
    },
    { now, closesOn: lastDay(election) },
  );
  return onlyRefusals([
    ...refused,
    groupsLeft(looking, { election, rules }, member).length === 0 ? refusal('candidate-group-full') : null,
  ]);
}

/** The groups of a member that still have room on the board. */
export function groupsLeft(
  looking: Looking,
  { election, rules }: Pick<Course, 'election' | 'rules'>,
  member: Member,
): string[] {
  const full = fullGroups(rules, heldIn(looking.app, election.id));
  return groupsOfMember(looking, member).filter((group) => !full.includes(group));
}
