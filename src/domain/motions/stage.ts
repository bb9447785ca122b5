// Where a proposal stands, and who does what next by when. It is worked out from its life, the vote on it, the rules and
// the time.

import { DAY, londonDate, londonInstant, type Id, type Instant } from '../kernel/index.ts';
import type { MotionState } from '../voting/index.ts';
import { easyReadStands, type Life } from './life.ts';
import type { MotionsRules } from './rules.ts';

export const stages = [
  'seeking-seconds',
  'referred-back',
  'seconded',
  'adjourned',
  'ready',
  'noticed',
  'voting',
  'counting',
  'missed',
  'carried',
  'done',
  'lost',
  'withdrawn',
  'merged',
  'fell',
] as const;
export type Stage = (typeof stages)[number];

/** The vote on a proposal, as voting has it; null while there is none. */
export interface VoteOn {
  readonly state: MotionState;
  readonly opensAt: Instant;
  readonly closesAt: Instant;
  /** Null before the close, and until the envelopes of a secret vote are opened. */
  readonly carried: boolean | null;
  /** The meeting that decides it; left out for a vote without a meeting. */
  readonly meeting?: Id;
}

export interface Standing {
  readonly life: Life;
  readonly vote: VoteOn | null;
  /** The rules by which the proposal goes. */
  readonly rules: MotionsRules;
  readonly now: Instant;
}

/** Until when a motion can be seconded. */
export const secondUntil = ({ putAt }: Life, { secondWithinDays }: MotionsRules): Instant =>
  putAt + secondWithinDays.value * DAY;

const ofVote: Record<Exclude<MotionState, 'closed'>, Stage> = {
  notice: 'noticed',
  open: 'voting',
  'closing-due': 'counting',
  missed: 'missed',
};

function afterNotice({ actions }: Life, { state, carried }: VoteOn): Stage {
  if (state !== 'closed') return ofVote[state];
  // The envelopes of a secret vote are opened some days after its close.
  if (carried === null) return 'counting';
  if (!carried) return 'lost';
  return actions.length > 0 && actions.every(({ doneAt }) => doneAt !== null) ? 'done' : 'carried';
}

/** The stage of a proposal at a moment. Throws when it was noticed and its vote is not given. */
export function stageOf({ life, vote, rules, now }: Standing): Stage {
  if (life.ended) return life.ended.how;
  if (life.noticed) {
    if (!vote) throw new Error('A noticed proposal has a vote.');
    return afterNotice(life, vote);
  }
  if (life.referredBack) return 'referred-back';
  if (life.seconders.length < rules.secondsNeeded.value)
    return now < secondUntil(life, rules) ? 'seeking-seconds' : 'fell';
  if (life.adjournedUntil !== null && londonDate(now) < life.adjournedUntil) return 'adjourned';
  return easyReadStands(life) ? 'ready' : 'seconded';
}

/** True while its words can change and members can still do something before the notice. */
export const beforeNotice = (stage: Stage): boolean =>
  stage === 'seeking-seconds' || stage === 'referred-back' || isSeconded(stage) || stage === 'adjourned';

/** True while a seconded motion is worked on: amendments, easy-read words, what a meeting decides about it. */
export const isSeconded = (stage: Stage): boolean => stage === 'seconded' || stage === 'ready';

/** True while members talk about it: until the result, or its end. */
export const isTalkedAbout = (stage: Stage): boolean =>
  beforeNotice(stage) || stage === 'noticed' || stage === 'voting' || stage === 'missed';

/** Who does what next, and by when; `byAt` is null when no day is set. `nobody` when it is over. */
export interface NextStep {
  readonly who: 'members' | 'mover' | 'chair' | 'secretary' | 'owners' | 'clock' | 'nobody';
  readonly what:
    | 'second'
    | 'write-again'
    | 'wait'
    | 'answer-amendments'
    | 'write-easy'
    | 'agree-easy-mover'
    | 'agree-easy-opponent'
    | 'give-notice'
    | 'vote-opens'
    | 'meeting-decides'
    | 'vote'
    | 'count'
    | 'notice-again'
    | 'do-actions'
    | 'add-actions'
    | 'nothing';
  readonly byAt: Instant | null;
}

const step = (who: NextStep['who'], what: NextStep['what'], byAt: Instant | null = null): NextStep => ({
  who,
  what,
  byAt,
});

/** When the chair may settle the easy-read words; null while there are none of this text. */
export function settleFrom({ easy, text }: Life, { easyReadDays }: MotionsRules): Instant | null {
  return easy?.of === text ? easy.at + easyReadDays.value * DAY : null;
}

function seconded(life: Life, rules: MotionsRules): NextStep {
  const { amendments, easy, text } = life;
  const waiting = amendments.some(
    ({ end, seconders }) => end === null && seconders.length >= rules.amendmentSeconds.value,
  );
  if (waiting) return step('mover', 'answer-amendments');
  if (easy?.of !== text) return step('mover', 'write-easy');
  const until = settleFrom(life, rules);
  return easy.mover
    ? step('members', 'agree-easy-opponent', until)
    : step('mover', 'agree-easy-mover', until);
}

function carried({ actions }: Life): NextStep {
  const open = actions.filter(({ doneAt }) => doneAt === null).map(({ dueOn }) => dueOn);
  if (open.length === 0) return step('secretary', 'add-actions');
  return step('owners', 'do-actions', londonInstant([...open].sort()[0]!));
}

/** The clear next step of a proposal, at every stage. */
export function nextStep(standing: Standing): NextStep {
  const { life, rules, vote } = standing;
  switch (stageOf(standing)) {
    case 'seeking-seconds':
      return step('members', 'second', secondUntil(life, rules));
    case 'referred-back':
      return step('mover', 'write-again');
    case 'adjourned':
      return step('clock', 'wait', londonInstant(life.adjournedUntil!));
    case 'seconded':
      return seconded(life, rules);
    case 'ready':
      return step('secretary', 'give-notice');
    case 'noticed':
      return vote!.meeting === undefined
        ? step('clock', 'vote-opens', vote!.opensAt)
        : step('members', 'meeting-decides', vote!.opensAt);
    case 'voting':
      return step('members', 'vote', vote!.closesAt);
    case 'counting':
      return step('clock', 'count');
    case 'missed':
      return step('secretary', 'notice-again');
    case 'carried':
      return carried(life);
    default:
      return step('nobody', 'nothing');
  }
}
