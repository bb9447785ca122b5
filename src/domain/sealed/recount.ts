// A second count of a secret vote, from the record that anybody in the co-op can download: the rules, the figures of the
// roll, the fingerprints of the box, the opened answers and the result. It counts by itself and says every disagreement.

import { decide, type VotingRulebook } from '../voting/index.ts';
import type { SealedAct } from './acts.ts';
import { LEFT_BLANK, votesIn, votesOnEach, type OpenedQuestion, type QuestionVotes } from './count.ts';
import type { Paper, Question } from './paper.ts';
import { rankingOfAnswer } from './ranking.ts';

export const RECORD_FORMAT = 'common-care secret vote, record 1';

/** What was published of a secret vote, whole. */
export interface VoteRecord {
  readonly format: typeof RECORD_FORMAT;
  readonly paper: Paper;
  readonly rules: Pick<VotingRulebook, 'version' | 'voting'>;
  readonly roll: { readonly size: number; readonly voted: number };
  /** How many voted by which route. A record from before there were papers has none: then all voted online. */
  readonly routes?: {
    readonly online: number;
    readonly post: number;
    readonly room: number;
    readonly assisted: number;
  };
  /** One line for each envelope in the fixed box, sorted: SHA-256 in hex digits. */
  readonly fingerprints: readonly string[];
  readonly valid: number;
  readonly spoilt: number;
  readonly questions: readonly OpenedQuestion[];
  /** What happened to the vote up to when the record was read, as a chain (acts.ts). Whoever counts again checks it too. */
  readonly acts: readonly SealedAct[];
  readonly result: {
    readonly votesFor: number;
    readonly votesAgainst: number;
    readonly abstained: number;
    readonly notVoted: number;
    readonly quorumNeeded: number;
    readonly quorumMet: boolean;
    readonly carried: boolean;
    readonly reason: string;
  };
}

/** Where a record does not agree with itself. */
export type Disagreement =
  | 'routes-voted'
  | 'fingerprints-voted'
  | 'fingerprints-order'
  | 'valid-and-spoilt'
  | 'answers-valid'
  | 'answers-order'
  | 'answers-paper'
  | 'votes'
  | 'not-voted'
  | 'decision'
  | 'acts';

export interface Recount {
  readonly votesFor: number;
  readonly votesAgainst: number;
  readonly abstained: number;
  readonly carried: boolean;
  /** Each part of a motion that was voted on in parts, decided by itself. */
  readonly parts: readonly PartResult[];
  readonly disagreements: readonly Disagreement[];
}

/** How one part of a motion was decided, by the same rule as the whole. */
export interface PartResult extends QuestionVotes {
  readonly question: string;
  readonly carried: boolean;
}

/** The parts of an opened vote, each decided by itself. The motion as a whole is not among them. */
export function partResults(
  opened: { readonly questions: readonly OpenedQuestion[] },
  rollSize: number,
  rules: Pick<VotingRulebook, 'version' | 'voting'>,
): PartResult[] {
  return votesOnEach(opened)
    .map((votes, at) => ({
      question: opened.questions[at]!.question,
      ...votes,
      carried: decide({ ...votes, rollSize }, rules).carried,
    }))
    .slice(1);
}

const isSortedOnce = (texts: readonly string[]): boolean =>
  texts.every((text, at) => at === 0 || texts[at - 1]! < text);
const isSorted = (texts: readonly string[]): boolean =>
  texts.every((text, at) => at === 0 || texts[at - 1]! <= text);

const isOffered = ({ kind, options }: Question, answer: string): boolean =>
  answer === LEFT_BLANK ||
  (kind === 'ranking' ? rankingOfAnswer(answer, options.length) !== null : options.includes(answer));

function answersOnPaper({ paper, questions }: OpenedRecord): boolean {
  return (
    questions.length === paper.questions.length &&
    paper.questions.every(
      (question, at) =>
        questions[at]!.question === question.key &&
        questions[at]!.answers.every((answer) => isOffered(question, answer)),
    )
  );
}

/** What the record of every secret vote has of its roll and its box. */
export type BoxRecord = Pick<VoteRecord, 'roll' | 'routes' | 'fingerprints' | 'valid' | 'spoilt'>;
/** And of the answers on its paper. */
export type OpenedRecord = BoxRecord & Pick<VoteRecord, 'paper' | 'questions'>;

type Say = (holds: boolean, what: Disagreement) => void;

function checkBox({ roll, routes, fingerprints, valid, spoilt }: BoxRecord, say: Say): void {
  const { online, post, room, assisted } = routes ?? { online: roll.voted, post: 0, room: 0, assisted: 0 };
  say(online + post + room + assisted === roll.voted, 'routes-voted');
  say(fingerprints.length === online, 'fingerprints-voted');
  say(isSortedOnce(fingerprints), 'fingerprints-order');
  say(valid + spoilt === roll.voted, 'valid-and-spoilt');
}

function checkAnswers(record: OpenedRecord, say: Say): void {
  const { questions, valid } = record;
  say(
    questions.every(({ answers }) => answers.length === valid),
    'answers-valid',
  );
  say(
    questions.every(({ answers }) => isSorted(answers)),
    'answers-order',
  );
  say(answersOnPaper(record), 'answers-paper');
}

function disagreementsIn(check: (say: Say) => void): Set<Disagreement> {
  const found = new Set<Disagreement>();
  check((holds, what) => void (holds || found.add(what)));
  return found;
}

/** Where the figures of a roll and its box do not fit each other, whatever was voted on. */
export const boxDisagreements = (record: BoxRecord): Disagreement[] => [
  ...disagreementsIn((say) => checkBox(record, say)),
];

/** Where published answers do not fit their box or their paper, or do not lie sorted. */
export const answerDisagreements = (record: OpenedRecord): Disagreement[] => [
  ...disagreementsIn((say) => checkAnswers(record, say)),
];

/** Counts again. Throws when the text is no record at all. */
export function recount(record: VoteRecord): Recount {
  if (record.format !== RECORD_FORMAT) throw new Error('This is no record of a secret vote.');
  const { roll, questions, result, rules } = record;
  const found = new Set<Disagreement>([...boxDisagreements(record), ...answerDisagreements(record)]);
  const say: Say = (holds, what) => void (holds || found.add(what));
  if (found.has('answers-paper'))
    return {
      votesFor: 0,
      votesAgainst: 0,
      abstained: 0,
      carried: false,
      parts: [],
      disagreements: [...found],
    };
  const votes = votesIn({ questions });
  say(
    votes.votesFor === result.votesFor &&
      votes.votesAgainst === result.votesAgainst &&
      votes.abstained === result.abstained,
    'votes',
  );
  say(result.notVoted === roll.size - roll.voted, 'not-voted');
  const decision = decide({ ...votes, rollSize: roll.size }, rules);
  say(
    decision.carried === result.carried &&
      decision.reason === result.reason &&
      decision.quorumNeeded === result.quorumNeeded &&
      decision.quorumMet === result.quorumMet,
    'decision',
  );
  const parts = partResults(record, roll.size, rules);
  return { ...votes, carried: decision.carried, parts, disagreements: [...found] };
}
