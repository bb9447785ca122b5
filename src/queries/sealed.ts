/** What members see of a secret vote. The rules are in src/domain/sealed. */
import * as v from 'valibot';
import { EXAMPLE_ID, recordId, type RefusalBody } from '../commands/door.ts';
import type {
  DeskDue,
  KeyHolder,
  ObjectionReason,
  OpeningOutcome,
  Paper,
  PartResult,
  SealedState,
  SecrecyFacts,
  VoteRecord,
} from '../domain/sealed/index.ts';
import type { MotionState } from '../domain/voting/index.ts';
import type { MotionResult } from './voting.ts';
import { query } from './query.ts';

export interface SecretVoteView {
  readonly id: string;
  readonly titleEn: string;
  readonly titleCy: string;
  readonly state: MotionState;
  readonly opensAt: number;
  readonly closesAt: number;
  /** False for a motion that nobody has chosen a secret vote for: only those who may choose it see it here. */
  readonly secret: boolean;
  /** Null for a vote that is not secret. */
  readonly keyHolder: KeyHolder | null;
  readonly onRoll: boolean;
  /** What to fill in and to seal it for; null before the vote opens. */
  readonly paper: { readonly paper: Paper; readonly publicKey: string } | null;
  /** The caller's own place in the box, while the vote is open and they are on the roll. */
  readonly own: {
    /** Goes with the next envelope: it says which one that takes the place of. */
    readonly turn: string;
    readonly inBox: boolean;
    /** Who helps them, as they said; empty for nobody. */
    readonly helperName: string;
  } | null;
  /** The caller's way by paper, and whether they may vote here in this session; with `own`. */
  readonly paperWay: {
    /** A paper in their hand, or in the box: their envelope here is not opened. */
    readonly held: 'out' | 'in' | null;
    /** They asked for a paper by post. */
    readonly asked: boolean;
    /** False where the rules have no votes by post. */
    readonly byPost: boolean;
    /** False when somebody else reads their messages and this session does not show that it is they. */
    readonly surely: boolean;
  } | null;
  /** True for those who look after votes on paper: the page links to theirs. */
  readonly papersDesk: boolean;
  /** How many have voted, in whole tens, as it stood at a full hour; null before there is such an hour. */
  readonly turnout: { readonly tens: number; readonly at: number } | null;
  /** What the words about secrecy are worked out from; null before the vote opens. */
  readonly secrecy: SecrecyFacts | null;
  /** From the close on. */
  readonly after: {
    readonly state: SealedState;
    readonly rollSize: number;
    readonly voted: number;
    /** By which route; null for a vote from before there were papers. */
    readonly routes: VoteRecord['routes'] | null;
    readonly objectionsUntil: number;
    /** What the roll says of the caller; null for who is not on it. */
    readonly saysVoted: boolean | null;
    /** On which way a paper of theirs came in; null when none did. */
    readonly onPaper: 'post' | 'room' | 'assisted' | null;
    /** True when their envelope is not opened, because there was a paper for them. */
    readonly setAside: boolean;
    /** True when an envelope of theirs by post was noted after the close: it is set aside, closed. */
    readonly tooLate: boolean;
    /** How many such envelopes there are. */
    readonly late: number;
    readonly objected: boolean;
    readonly outcome: OpeningOutcome | null;
    readonly valid: number;
    readonly spoilt: number;
    readonly destroyedAt: number | null;
    readonly keyHolder: KeyHolder;
    /** The head of the chain of what happened; empty for a vote from before there was one. */
    readonly acts: string;
    readonly result: MotionResult | null;
    /** Each part of a motion that was voted on in parts, decided by itself; none before the opening. */
    readonly parts: readonly PartResult[];
  } | null;
  /** For the chair and the secretary. */
  readonly desk: {
    /** Why a secret vote cannot be chosen now; null when it is chosen. Empty when it can. */
    readonly choosing: readonly RefusalBody[] | null;
    readonly objections: readonly {
      readonly id: string;
      readonly name: string;
      readonly reason: ObjectionReason;
      readonly words: string;
      readonly at: number;
      readonly answered: boolean;
      readonly right: boolean;
      readonly own: boolean;
    }[];
    /** The step that the vote waits for, and until when it can be taken; null when it waits for none. */
    readonly due: { readonly what: DeskDue; readonly until: number | null } | null;
    /** Helpers who were named by three or more. */
    readonly helpers: readonly { readonly name: string; readonly times: number }[];
  } | null;
}

/** Secret, as the vote is. */
export const vote = query<SecretVoteView>()({
  name: 'sealed/vote',
  who: 'member',
  secret: true,
  example: { motionId: EXAMPLE_ID },
  input: v.strictObject({ motionId: recordId }),
  refusals: { 'motion-unknown': 404, 'vote-not-secret': 404 },
});

/** The fingerprints of the fixed box, sorted, from the close on; and the digest over them that its act has. */
export const fingerprints = query<{ readonly box: string; readonly fingerprints: readonly string[] }>()({
  name: 'sealed/fingerprints',
  who: 'member',
  secret: true,
  example: { motionId: EXAMPLE_ID },
  input: v.strictObject({ motionId: recordId }),
  refusals: { 'motion-unknown': 404, 'vote-not-secret': 404, 'vote-still-open': 409 },
});

/** The whole record of a vote that was opened, for a second count. */
export const record = query<VoteRecord>()({
  name: 'sealed/record',
  who: 'member',
  secret: true,
  example: { motionId: EXAMPLE_ID },
  input: v.strictObject({ motionId: recordId }),
  refusals: { 'motion-unknown': 404, 'vote-not-secret': 404, 'vote-not-opened': 409 },
});
