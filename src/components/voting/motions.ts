/**
 * A motion as a member sees it: its words in their language, its state, their own vote. Put together here from rows,
 * with the state worked out by the same rule as on the server.
 */
import type { Language } from '../../../site/co-op.ts';
import { motionState, type Choice, type MotionState } from '../../domain/voting/index.ts';
import { all, instantOf } from '../../lib/reads.ts';
import type {
  MotionsRecord,
  VoteClosuresRecord,
  VoteOpeningsRecord,
  VoteResultsRecord,
  VoteRollsRecord,
  VotesRecord,
} from '../../types/records.ts';

export interface OwnVote {
  readonly choice: Choice;
  readonly castAt: number;
}

export interface MotionView {
  readonly id: string;
  readonly title: string;
  readonly meaning: string;
  readonly text: string;
  readonly ifPassed: string;
  readonly ifLost: string;
  readonly proposerName: string;
  readonly seconderName: string;
  readonly opensAt: number;
  readonly closesAt: number;
  readonly closedAt: number | null;
  readonly state: MotionState;
  /** True when this member's name is on the roll. Before the vote opens nobody's is. */
  readonly onRoll: boolean;
  readonly vote: OwnVote | null;
  readonly result: VoteResultsRecord | null;
}

export interface MotionRows {
  readonly motions: readonly MotionsRecord[];
  readonly openings: readonly VoteOpeningsRecord[];
  readonly closures: readonly VoteClosuresRecord[];
  readonly results: readonly VoteResultsRecord[];
  /** The member's own lines and votes only. */
  readonly rolls: readonly VoteRollsRecord[];
  readonly votes: readonly VotesRecord[];
}

/** Everything about all motions, or about one. */
export async function readMotions(member: string, motion?: string): Promise<MotionRows> {
  const about = motion === undefined ? {} : { filter: 'motion = {:motion}', values: { motion } };
  const own = {
    filter: motion === undefined ? 'member = {:member}' : 'member = {:member} && motion = {:motion}',
    values: { member, ...(motion !== undefined && { motion }) },
  };
  const [motions, openings, closures, results, rolls, votes] = await Promise.all([
    all('motions', motion === undefined ? {} : { filter: 'id = {:motion}', values: { motion } }),
    all('vote_openings', about),
    all('vote_closures', about),
    all('vote_results', about),
    all('vote_rolls', own),
    all('votes', own),
  ]);
  return { motions, openings, closures, results, rolls, votes };
}

/** The motions as this member sees them at a moment. */
export function motionViews(lang: Language, rows: MotionRows, now: number): MotionView[] {
  const ofMotion = <Row extends { motion: string }>(list: readonly Row[], id: string) =>
    list.find(({ motion }) => motion === id) ?? null;
  return rows.motions.map((row) => {
    const opening = ofMotion(rows.openings, row.id);
    const closure = ofMotion(rows.closures, row.id);
    const vote = ofMotion(rows.votes, row.id);
    const closesAt = instantOf(row.closesAt);
    const closedAt = closure && instantOf(closure.at);
    const inLanguage = (english: string, welsh: string) => (lang === 'cy' ? welsh : english);
    return {
      id: row.id,
      title: inLanguage(row.titleEn, row.titleCy),
      meaning: inLanguage(row.meaningEn, row.meaningCy),
      text: inLanguage(row.textEn, row.textCy),
      ifPassed: inLanguage(row.ifPassedEn, row.ifPassedCy),
      ifLost: inLanguage(row.ifLostEn, row.ifLostCy),
      proposerName: row.proposerName,
      seconderName: row.seconderName,
      opensAt: instantOf(row.opensAt),
      closesAt,
      closedAt,
      state: motionState(
        { closesAt },
        opening && { at: instantOf(opening.at) },
        closedAt === null ? null : { at: closedAt },
        now,
      ),
      onRoll: ofMotion(rows.rolls, row.id) !== null,
      vote: vote && { choice: vote.choice, castAt: instantOf(vote.castAt) },
      result: ofMotion(rows.results, row.id),
    };
  });
}

export interface SortedMotions {
  /** The first to close comes first. */
  readonly open: readonly MotionView[];
  readonly coming: readonly MotionView[];
  /** The last to close comes first; those still being counted before all. */
  readonly closed: readonly MotionView[];
}

/** The motions in the order in which they matter to a member. */
export function sortMotions(views: readonly MotionView[]): SortedMotions {
  const of = (...states: MotionState[]) => views.filter(({ state }) => states.includes(state));
  return {
    open: of('open').sort((a, b) => a.closesAt - b.closesAt),
    coming: of('notice').sort((a, b) => a.opensAt - b.opensAt),
    closed: of('closing-due', 'closed').sort((a, b) => b.closesAt - a.closesAt),
  };
}
