// The record of an election, and a second count from it. Where the rankings are published everything is counted again and
// compared to the last decimal. Where they are not (publish.ts) the stages are held against each other: every vote is
// somewhere at every stage, whoever is elected was elected in a stage, and the board is one that the rules allow.

import { canonicalJson, type CivilDate } from '../kernel/index.ts';
import { standingOf, type Count, type Lot } from '../counting/index.ts';
import type { Closing, ElectionRules } from '../elections/index.ts';
import {
  answerDisagreements,
  boxDisagreements,
  rankingAsked,
  type BoxRecord,
  type Disagreement,
  type OpenedQuestion,
  type Paper,
  type SealedAct,
} from '../sealed/index.ts';
import type { DrawnLot } from './lot.ts';
import { outcomeOf, settledNow, type ElectionOutcome } from './outcome.ts';

export const ELECTION_FORMAT = 'common-care election, record 1';

/** What was published of the vote in an election, whole. */
export interface ElectionRecord extends BoxRecord {
  readonly format: typeof ELECTION_FORMAT;
  readonly paper: Paper;
  readonly rules: { readonly version: CivilDate; readonly elections: ElectionRules };
  readonly closing: Closing;
  readonly gone: readonly number[];
  readonly lot: DrawnLot;
  /** The sorted rankings; null where there are too few to be published. */
  readonly questions: readonly OpenedQuestion[] | null;
  readonly outcome: ElectionOutcome;
  readonly acts: readonly SealedAct[];
}

/** Where the record of an election does not agree with itself. */
export type ElectionDisagreement = Disagreement | 'lot' | 'paper' | 'outcome' | 'stages';

/** What only the reader's own device can work out: digests. */
export interface Worked {
  /** The digest of the lot's secret. */
  readonly commitment: string;
  /** The lot of the seed (`seedOf`). */
  readonly lot: Lot;
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0);

/** Every vote is with a candidate, exhausted or lost by rounding, at every stage alike; nobody else has any. */
function votesAreWhole(count: Count): boolean {
  const { stages, papers, places, rule } = count;
  if (rule === 'majority' || rule === 'approval') return true;
  const standing = standingOf(count);
  return stages.every(
    ({ votes, exhausted, roundingLoss }) =>
      sum(standing.map((at) => votes[at] ?? 0)) === sum(votes) &&
      sum(votes) + exhausted + roundingLoss === papers * 10 ** places,
  );
}

/** The board keeps every group, with those of it who stay. */
const keepsGroups = ({ groups }: Pick<Count, 'groups'>, elected: readonly number[]): boolean =>
  groups.every(({ candidates, min, max, held }) => {
    const then = held + candidates.filter((at) => elected.includes(at)).length;
    return then >= min && then <= max;
  });

function stagesHold({ outcome, rules, closing, gone, paper, valid }: ElectionRecord): boolean {
  const { count, elected, blank, how, empty } = outcome;
  const settled = settledNow(rules.elections, closing, gone);
  if (count === null)
    return (
      how !== 'counted' &&
      (how === 'without-count') === (settled.how === 'elected') &&
      elected.length === (how === 'without-count' ? settled.seats : 0)
    );
  const inStages = count.stages.flatMap((stage) => stage.elected.map(({ candidate }) => candidate));
  return (
    how === 'counted' &&
    settled.how === 'vote' &&
    count.rule === rules.elections.method.value &&
    count.seats === settled.seats &&
    empty === settled.empty &&
    count.papers + blank === valid &&
    elected.length === settled.seats &&
    new Set(elected).size === elected.length &&
    elected.every((at) => !gone.includes(at)) &&
    canonicalJson(inStages) === canonicalJson(elected) &&
    canonicalJson(count.elected) === canonicalJson(elected) &&
    canonicalJson(count.names) === canonicalJson(rankingAsked(paper)?.names ?? []) &&
    keepsGroups(settled, elected) &&
    votesAreWhole(count)
  );
}

function countedAgain({ outcome, ...record }: ElectionRecord, answers: readonly string[], lot: Lot): boolean {
  const { rules, closing, gone, paper } = record;
  const names = rankingAsked(paper)?.names ?? [];
  const again = outcomeOf({ rules: rules.elections, closing, gone, names, answers, lot });
  return canonicalJson(again) === canonicalJson(outcome);
}

/** Counts again, and says every disagreement. Throws when it is no record of an election at all. */
export function recountElection(record: ElectionRecord, { commitment, lot }: Worked): ElectionDisagreement[] {
  if (record.format !== ELECTION_FORMAT) throw new Error('This is no record of an election.');
  const { paper, questions, closing } = record;
  const asked = rankingAsked(paper);
  const found = new Set<ElectionDisagreement>(boxDisagreements(record));
  if (commitment !== record.lot.commitment) found.add('lot');
  if (paper.questions.length !== 1 || asked?.names.length !== closing.standing.length) found.add('paper');
  if (!stagesHold(record)) found.add('stages');
  if (questions === null || found.has('paper')) return [...found];
  const wrong = answerDisagreements({ ...record, questions });
  if (wrong.includes('answers-paper') || !countedAgain(record, questions[0]!.answers, lot))
    found.add('outcome');
  return [...found, ...wrong];
}
