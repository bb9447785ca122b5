/** What tellers, the chair and the secretary see of a key that tellers hold. The rules are in src/domain/sealed. */
import * as v from 'valibot';
import { EXAMPLE_ID, recordId, type RefusalBody } from '../commands/door.ts';
import type {
  BoxFile,
  KeyStage,
  OpeningOutcome,
  Pair,
  SealedState,
  TrialFile,
} from '../domain/sealed/index.ts';
import type { MotionState } from '../domain/voting/index.ts';
import { query } from './query.ts';

export interface TellersView {
  readonly id: string;
  readonly titleEn: string;
  readonly titleCy: string;
  readonly state: MotionState;
  readonly opensAt: number;
  readonly closesAt: number;
  /** The last moment at which the vote can open by the rules: without a key it never does after that. */
  readonly latestOpening: number;
  /** Null while nobody has named three. */
  readonly tellers: readonly { readonly name: string; readonly you: boolean }[] | null;
  /** True for one of the three. */
  readonly named: boolean;
  /** For the chair and the secretary, before a choice: why three cannot be named (empty when they can), and who could be. */
  readonly choosing: {
    readonly refusals: readonly RefusalBody[];
    readonly possible: readonly { readonly id: string; readonly name: string; readonly whyNot: string }[];
  } | null;
  readonly stage: KeyStage | null;
  readonly key: {
    readonly keyId: string;
    readonly enteredBy: string;
    readonly enteredByYou: boolean;
    readonly confirmedBy: string | null;
    readonly tried: readonly Pair[];
  } | null;
  /** What the parts are tried on, for the three; null when there is nothing to try. */
  readonly trial: TrialFile | null;
  /** From the close on. */
  readonly box: {
    readonly state: SealedState;
    readonly voted: number;
    readonly digest: string;
    readonly objectionsUntil: number;
    /** Who handed in first, while a second one is waited for. */
    readonly firstBy: string | null;
    readonly firstByYou: boolean;
    /** How often two counts were not the same. */
    readonly differed: number;
    readonly outcome: OpeningOutcome | null;
  } | null;
  /** For those who may declare that two parts are lost. */
  readonly mayDeclareLost: boolean;
}

export const tellers = query<TellersView>()({
  name: 'sealed/tellers',
  who: ['chair', 'secretary', 'teller', 'board'],
  example: { motionId: EXAMPLE_ID },
  input: v.strictObject({ motionId: recordId }),
  refusals: { 'motion-unknown': 404, 'vote-not-tellers': 404 },
});

/** Secret, as the vote is: a teller takes the whole box. */
export const tellersBox = query<BoxFile>()({
  name: 'sealed/tellers-box',
  who: ['teller'],
  secret: true,
  example: { motionId: EXAMPLE_ID },
  input: v.strictObject({ motionId: recordId }),
  refusals: {
    'motion-unknown': 404,
    'vote-not-secret': 404,
    'vote-not-tellers': 404,
    'teller-not-named': 403,
    'box-not-due': 409,
  },
});
