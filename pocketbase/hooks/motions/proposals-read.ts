/** Proposals as the doors and the clock find them: their acts, how they stand, the vote on them, the rules they go by. */
import { refusal, refuse, type Id, type Instant, type Result } from '../../../src/domain/kernel/index.ts';
import {
  carryOver,
  inOrder,
  lifeOf,
  reachOf,
  stageOf,
  voteAtMeeting,
  type Act,
  type Amendment,
  type Asked,
  type Life,
  type MotionsRules,
  type ProposalWords,
  type Reach,
  type Stage,
  type VoteOn,
} from '../../../src/domain/motions/index.ts';
import { motionState } from '../../../src/domain/voting/index.ts';
import {
  actOf,
  actShape,
  proposalOf,
  proposalShape,
  type NumberedProposal,
} from '../../../src/records/motions.ts';
import { columnsOf, instantOf, neededInstant } from '../../../src/records/row.ts';
import type { MemberContext, MemberLooking } from '../kit/context.ts';
import { row, rows, type Readable, type Value } from '../kit/engine.ts';
import { rulebookNamed } from '../kit/rulebooks.ts';
import { ENDS_AT } from '../meetings/meetings-read.ts';
import { findMotion } from '../voting/motions-read.ts';
import { floorNow } from './floor.ts';

/** A proposal with all that is worked out from what happened to it. */
export interface FoundProposal {
  readonly proposal: NumberedProposal;
  readonly acts: readonly Act[];
  readonly life: Life;
  readonly vote:
    | (VoteOn & {
        readonly id: Id;
        /** The number of its item, where a meeting decides. */ readonly item?: number;
      })
    | null;
  readonly rules: MotionsRules;
  readonly now: Instant;
}

const decidingShape = {
  startsAt: '',
  endsAt: '',
  calledOffAt: '',
  closedAt: '',
  number: 0,
  declared: '',
} as const;
/** The meeting that decides a motion, the number of its item there, and what its chair declared last. */
const decidingQuery = `
  SELECT meetings.startsAt, ${ENDS_AT} AS endsAt, COALESCE(meeting_ends.at, '') AS calledOffAt,
    COALESCE((SELECT MIN(at) FROM meeting_acts WHERE meeting = meetings.id AND kind IN ('ended', 'put-off')), '') AS closedAt,
    COALESCE((SELECT number FROM meeting_items WHERE meeting = meetings.id AND proposal = {:proposal}), 0) AS number,
    COALESCE((SELECT json_extract(facts, '$.says') FROM meeting_acts WHERE kind = 'declared' AND about = {:proposal}
      AND meeting = meetings.id ORDER BY meeting_acts.number DESC LIMIT 1), '') AS declared
  FROM meetings LEFT JOIN meeting_ends ON meeting_ends.meeting = meetings.id WHERE meetings.id = {:meeting}`;

function meetingVoteOf(app: Readable, proposal: Id, meeting: Id, now: Instant): FoundProposal['vote'] {
  const found = row(app, decidingQuery, { proposal, meeting }, decidingShape);
  if (!found) return null;
  const { startsAt, endsAt, calledOffAt, closedAt, number, declared } = found;
  const vote = voteAtMeeting(
    {
      id: meeting,
      startsAt: neededInstant(startsAt),
      endsAt: neededInstant(endsAt),
      calledOffAt: instantOf(calledOffAt),
      closedAt: instantOf(closedAt),
      declared: declared === '' ? null : (declared as 'carried' | 'lost' | 'not-decided'),
    },
    now,
  );
  return { ...vote, id: meeting, item: number };
}

function voteOf(app: Readable, proposal: Id, { noticed }: Life, now: Instant): FoundProposal['vote'] {
  if (noticed?.by === 'meeting') return meetingVoteOf(app, proposal, noticed.vote, now);
  const found = noticed && findMotion(app, noticed.vote, now);
  if (!found) return null;
  const { id, opensAt, closesAt } = found.motion;
  const sql = 'SELECT carried FROM vote_results WHERE motion = {:id}';
  const result = row(app, sql, { id }, { carried: false } as const);
  return { id, opensAt, closesAt, state: motionState(found, now), carried: result?.carried ?? null };
}

const actsQuery = `SELECT ${columnsOf(actShape)} FROM proposal_acts WHERE proposal = {:id} ORDER BY place`;

function foundOf(app: Readable, proposal: NumberedProposal, now: Instant): FoundProposal {
  const acts = rows(app, actsQuery, { id: proposal.id }, actShape).map(actOf);
  const life = lifeOf(acts);
  const rules = rulebookNamed(proposal.rulebook).motions;
  // A motion is put forward only by a rulebook that has these rules.
  if (!rules) throw new Error(`site/rulebook/${proposal.rulebook}.yaml has no rules of motions`);
  return { proposal, acts, life, vote: voteOf(app, proposal.id, life, now), rules, now };
}

/** The life of a proposal alone, for what is asked on each look at a meeting; null when there is none. */
export function lifeIn(app: Readable, id: Id): Life | null {
  const acts = id === '' ? [] : rows(app, actsQuery, { id }, actShape).map(actOf);
  return acts.length > 0 ? lifeOf(acts) : null;
}

const PROPOSALS = `SELECT ${columnsOf(proposalShape, 'proposals')} FROM proposals`;

/** Proposals that a condition names. */
export function proposalsWhere(
  app: Readable,
  now: Instant,
  where: string,
  params: { [name: string]: Value } = {},
): FoundProposal[] {
  return rows(app, `${PROPOSALS} WHERE ${where}`, params, proposalShape).map((found) =>
    foundOf(app, proposalOf(found), now),
  );
}

/** One proposal, or null. */
export const findProposal = (app: Readable, id: Id, now: Instant): FoundProposal | null =>
  proposalsWhere(app, now, 'proposals.id = {:id}', { id })[0] ?? null;

/** In words of SQL: nothing has ended it, no vote on it is closed, and no meeting has decided it. */
export const IS_OPEN = `NOT EXISTS (SELECT 1 FROM proposal_acts WHERE proposal_acts.proposal = proposals.id
    AND kind IN ('withdrawn', 'fell', 'merged'))
  AND NOT EXISTS (SELECT 1 FROM proposal_acts JOIN vote_closures ON vote_closures.motion = proposal_acts.about
    WHERE proposal_acts.proposal = proposals.id AND kind = 'noticed')
  AND NOT EXISTS (SELECT 1 FROM meeting_acts WHERE kind = 'declared' AND about = proposals.id
    AND json_extract(facts, '$.says') IN ('carried', 'lost'))`;

/** In words of SQL: an action of it is not done. */
export const IS_BEING_DONE = `EXISTS (SELECT 1 FROM proposal_acts AS added WHERE added.proposal = proposals.id
  AND added.kind = 'action-added' AND NOT EXISTS
    (SELECT 1 FROM proposal_acts AS done WHERE done.kind = 'action-done' AND done.about = added.id))`;

/** What the member who asks wants to do something about; or that there is none. */
export function askedAbout(
  motionId: Id,
  asking: Pick<MemberContext | MemberLooking, 'now' | 'caller'> & { readonly app: Readable },
): Result<FoundProposal & Asked> {
  const found = findProposal(asking.app, motionId, asking.now);
  if (!found) return refuse([refusal('motion-unknown')]);
  const floor = floorNow(asking, found.vote);
  return { ok: true, value: { ...found, by: asking.caller.member.id, floor } };
}

/** The words that stand beside acts, by the act. */
export type WordsOfActs = ReadonlyMap<Id, Readonly<Record<string, string>>>;

/** The words of all acts of a proposal. */
export function wordsIn(app: Readable, proposal: Id): WordsOfActs {
  const sql = 'SELECT act, words FROM proposal_words WHERE proposal = {:proposal}';
  const found = rows(app, sql, { proposal }, { act: '', words: '' } as const);
  return new Map(found.map(({ act, words }) => [act, JSON.parse(words) as Record<string, string>]));
}

/** The words of a proposal as they stand now: those of its mover, with the text that amendments made of it. */
export function standingWords({ life }: Pick<FoundProposal, 'life'>, words: WordsOfActs): ProposalWords {
  const { title = '', why = '', cost = '', who = '' } = words.get(life.words) ?? {};
  return { title, why, cost, who, what: words.get(life.text)?.['what'] ?? '' };
}

export interface ReadAmendment extends Amendment {
  readonly wanted: string;
  readonly why: string;
  readonly before: string;
  /** The text of now with the amendment in it; null when it cannot be carried over. */
  readonly merged: string | null;
  readonly reach: Reach;
}

/** All amendments of a proposal with their texts. Those that are over stand as they were put. */
export function amendmentsOf({ life }: Pick<FoundProposal, 'life'>, words: WordsOfActs): ReadAmendment[] {
  const now = words.get(life.text)?.['what'] ?? '';
  return life.amendments.map((one) => {
    const { what: wanted = '', why = '' } = words.get(one.id) ?? {};
    const base = words.get(one.base)?.['what'] ?? '';
    if (one.end !== null)
      return { ...one, wanted, why, before: base, merged: wanted, reach: { from: 0, size: 0 } };
    const merged = carryOver(base, wanted, now);
    const reach = merged === null ? { from: 0, size: 0 } : reachOf(now, merged);
    return { ...one, wanted, why, before: merged === null ? base : now, merged, reach };
  });
}

/** The amendments that can be decided, in their order: the first has its turn. One that clashes waits for its writer. */
export const turnsOf = (amendments: readonly ReadAmendment[], rules: MotionsRules): ReadAmendment[] =>
  inOrder(
    amendments.filter(({ merged }) => merged !== null),
    rules,
  );

/** How the members who did something are called. */
export function namesIn(app: Readable, proposal: Id): ReadonlyMap<Id, string> {
  const sql = `SELECT member, displayName FROM motion_people WHERE member IN
    (SELECT "by" FROM proposal_acts WHERE proposal = {:proposal}
      UNION SELECT about FROM proposal_acts WHERE proposal = {:proposal} AND kind = 'action-added'
      UNION SELECT member FROM proposal_posts WHERE proposal = {:proposal})`;
  const found = rows(app, sql, { proposal }, { member: '', displayName: '' } as const);
  return new Map(found.map(({ member, displayName }) => [member, displayName]));
}

/** What a proposal is called, in its own language, or in one of both when its easy-read words are there. */
export function titleOf(
  { proposal, life }: Pick<FoundProposal, 'proposal' | 'life'>,
  words: WordsOfActs,
  language: 'en' | 'cy',
): { readonly text: string; readonly language: 'en' | 'cy' } {
  const easy = life.easy?.of === life.text ? words.get(life.easy.id) : undefined;
  const text = easy?.[language === 'cy' ? 'titleCy' : 'titleEn'];
  if (text) return { text, language };
  return { text: words.get(life.words)?.['title'] ?? '', language: proposal.language };
}

/** The same for letters and cards, which need both languages. */
export function bothTitles(
  app: Readable,
  found: Pick<FoundProposal, 'proposal' | 'life'>,
): Readonly<Record<'en' | 'cy', string>> {
  const words = wordsIn(app, found.proposal.id);
  return { en: titleOf(found, words, 'en').text, cy: titleOf(found, words, 'cy').text };
}

/** The stage of a proposal at the moment it was read. */
export const stageNow = (found: FoundProposal): Stage => stageOf(found);
