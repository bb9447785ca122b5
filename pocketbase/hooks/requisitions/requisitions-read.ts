/** Requisitions as the doors find them, each with its names and what followed. */
import { londonDate, type Id, type Instant } from '../../../src/domain/kernel/index.ts';
import { requisition, type MeetingRules } from '../../../src/domain/meetings/index.ts';
import { standingNames, type Enough, type GivenName } from '../../../src/domain/requisitions/index.ts';
import { rulebookVersion } from '../../../src/domain/rulebook/index.ts';
import {
  askedOf,
  askedShape,
  nameOfRow,
  nameShape,
  type FoundRequisition,
} from '../../../src/records/requisitions.ts';
import { rows, type Readable, type Value } from '../kit/engine.ts';
import { allRulebooks } from '../kit/rulebooks.ts';
import { mustBeTold } from '../meetings/told.ts';

const ASKED = `
  SELECT requisitions.id, requisitions."by", requisitions.words, requisitions.language, requisitions.rulebook,
    requisitions.at, COALESCE(enough.at, '') AS enoughAt, COALESCE(enough.asked, 0) AS asked,
    COALESCE(enough.needed, 0) AS needed, COALESCE(enough.members, 0) AS members,
    COALESCE(enough.callBy, '') AS callBy, COALESCE(enough.heldBy, '') AS heldBy,
    COALESCE(calls.meeting, '') AS meeting
  FROM requisitions
  LEFT JOIN requisition_enough AS enough ON enough.requisition = requisitions.id
  LEFT JOIN requisition_calls AS calls ON calls.requisition = requisitions.id`;

const NAMES = `
  SELECT requisition_names.id, requisition_names.member, requisition_names.at,
    COALESCE(requisition_backs.at, '') AS backAt, members.leftAt
  FROM requisition_names JOIN members ON members.id = requisition_names.member
  LEFT JOIN requisition_backs ON requisition_backs.name = requisition_names.id
  WHERE requisition_names.requisition = {:id} ORDER BY requisition_names.at, requisition_names.rowid`;

interface Looking {
  readonly app: Readable;
  readonly now: Instant;
}

const namesOf = ({ app, now }: Looking, id: Id): GivenName[] =>
  rows(app, NAMES, { id }, nameShape).map((row) => nameOfRow(row, now));

/** Requisitions that a condition names. */
export const requisitionsWhere = (
  looking: Looking,
  where: string,
  params: { [name: string]: Value } = {},
): FoundRequisition[] =>
  rows(looking.app, `${ASKED} WHERE ${where}`, params, askedShape).map((row) =>
    askedOf(row, namesOf(looking, row.id)),
  );

export const findRequisition = (looking: Looking, id: Id): FoundRequisition | null =>
  requisitionsWhere(looking, 'requisitions.id = {:id}', { id })[0] ?? null;

/** In words of SQL: too few ask yet, and somebody has not taken their name back. Whether they are still members, the rules say. */
export const STILL_OPEN = `enough.id IS NULL AND EXISTS (SELECT 1 FROM requisition_names
  WHERE requisition_names.requisition = requisitions.id
    AND NOT EXISTS (SELECT 1 FROM requisition_backs WHERE requisition_backs.name = requisition_names.id))`;

/** In words of SQL: enough ask, and no meeting was called yet. */
export const MUST_BE_CALLED = 'enough.id IS NOT NULL AND calls.id IS NULL';

/** How many members the co-op has now: of these so many in 100 are enough. */
export const membersNow = (app: Readable, now: Instant): number =>
  mustBeTold(app, { kind: 'special', groupKey: '' }, now).length;

/** The rules that a requisition goes by: those of the day on which it began. */
export function rulesOfRequisition({ rulebook }: Pick<FoundRequisition, 'rulebook'>): MeetingRules {
  const rules = rulebookVersion(allRulebooks, rulebook)?.meetings;
  if (!rules) throw new Error(`site/rulebook/${rulebook}.yaml has no rules of meetings`);
  return rules;
}

/** What the rules say of a requisition with the names that stand now. */
export function standingOf(app: Readable, found: FoundRequisition, now: Instant) {
  const { enough } = found;
  return requisition(rulesOfRequisition(found), {
    members: enough?.members ?? membersNow(app, now),
    asked: enough?.asked ?? standingNames(found).length,
    askedOn: londonDate(enough?.at ?? now),
  });
}

/** What follows when there are enough now; null while there are too few. */
export function enoughNow(app: Readable, found: FoundRequisition, now: Instant): Enough | null {
  const { callBy, heldBy, needed } = standingOf(app, found, now);
  if (callBy === null || heldBy === null) return null;
  const asked = standingNames(found).length;
  return { at: now, asked, needed, members: membersNow(app, now), callBy, heldBy };
}
