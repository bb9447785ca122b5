// The only door to secret votes: the paper, the envelope, the box, its opening and its count.

export { electionPaper, MOST_PARTS, motionPaper, paperText, rankingAsked } from './paper.ts';
export type { Paper, PaperWords, Question } from './paper.ts';
export { BALLOT_BYTES, fitsBallot, readBallot, writeBallot } from './ballot.ts';
export type { Answers } from './ballot.ts';
export { answerOfRanking, rankingOfAnswer } from './ranking.ts';
export {
  bytesOfHex,
  ENVELOPE_LENGTH,
  ENVELOPE_VERSION,
  envelopeFault,
  envelopeHead,
  NO_ENVELOPE,
  sealInfo,
} from './envelope.ts';
export type { SealedFor } from './envelope.ts';
export { castEnvelope } from './cast-envelope.ts';
export type { CastEnvelope } from './cast-envelope.ts';
export { chooseSecret } from './choose.ts';
export { isVoid, objectionsUntil, sealedState, tensOf } from './course.ts';
export type { KeyHolder, OpeningOutcome, SealedCourse, SealedState } from './course.ts';
export { helpsOften, whyNoHelpNow } from './help.ts';
export { answerObjection, objectionReasons, objectToRoll } from './objections.ts';
export type { ObjectionReason } from './objections.ts';
export { countOpened, LEFT_BLANK, rankedPapers, votesIn } from './count.ts';
export type { Opened, OpenedQuestion, Ranked, Read } from './count.ts';
export { SLIP_WORDS, slipOf } from './slip.ts';
export { notProtectedFrom, protectedBy } from './secrecy.ts';
export type { SecrecyFacts, SecrecyKey, SecrecyLine } from './secrecy.ts';
export { answerDisagreements, boxDisagreements, partResults, RECORD_FORMAT, recount } from './recount.ts';
export type { BoxRecord, Disagreement, OpenedRecord, PartResult, Recount, VoteRecord } from './recount.ts';
export { sealedSection } from './rules.ts';
export type { SealedRulebook, SealedRules } from './rules.ts';
export { GROUPS, readGroups, summedHex, writeGroups, wrongSoFar } from './groups.ts';
export type { ReadGroups, Written } from './groups.ts';
export {
  callIsDue,
  confirmKey,
  enterKey,
  keyIsReady,
  keyReminderFrom,
  keyStage,
  nameTellers,
  pairs,
  tellersCourse,
  trialAnswer,
  trialInfo,
  trialPaper,
  tryPair,
} from './tellers.ts';
export type { KeyStage, KeyStep, Pair, ProposedTeller, TellersCourse, TellersKey } from './tellers.ts';
export { BOX_FORMAT, COUNT_FORMAT, countFile, countText, handIn, openedIn, TRIAL_FORMAT } from './hand-in.ts';
export type { BoxFile, CountFile, HandedIn, HandIn, TrialFile } from './hand-in.ts';
export { actText, brokenActs, lastCalled } from './acts.ts';
export type { SealedAct, SealedActKind, SealedFacts } from './acts.ts';
export { deskDue } from './desk-due.ts';
export type { DeskDue } from './desk-due.ts';
