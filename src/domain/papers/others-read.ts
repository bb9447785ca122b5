// Members whose post or e-mail somebody else reads. Whoever signs in with a message, a code or a printed card could be that
// somebody, and could make a passkey then. Such a member puts an envelope into the box when a passkey that is surely theirs
// was shown in the session, or any passkey beside their card, or after two office holders phoned them back; or they vote on
// paper.

import { onlyRefusals, refusal, type Id, type Refusal } from '../kernel/index.ts';

/** How a session began, as far as this rule reads it. */
export interface BallotSession {
  readonly way: string;
  /** What else was shown in it. */
  readonly second: string | null;
  /** True when the passkey that began it is surely its owner's (`surelyMade`). */
  readonly passkeySure: boolean;
}

/** A card is handed to its owner in person by the office, after two office holders agreed on it. */
const FROM_THE_OFFICE = 'card';

/** True for a session in which nobody can be who only reads somebody's post. */
const isSure = ({ way, second, passkeySure }: BallotSession): boolean =>
  way === 'passkey' && (passkeySure || second === FROM_THE_OFFICE);

/**
 * True when a passkey that is made now is surely its owner's, for good: nobody else reads what comes to them, the session
 * began with their card, or a passkey of which that is true already was shown in it.
 */
export const surelyMade = (asked: {
  readonly othersRead: boolean;
  readonly session: BallotSession;
}): boolean => !asked.othersRead || asked.session.way === FROM_THE_OFFICE || isSure(asked.session);

/** How many office holders write down that they phoned. */
const CALLERS = 2;

/** True when a member may seal a ballot in this session; always, unless somebody else reads what comes to them. */
export function mayBallot(asked: {
  readonly othersRead: boolean;
  readonly session: BallotSession;
  /** How many office holders wrote down that they phoned the member about this vote. */
  readonly calls: number;
}): boolean {
  return !asked.othersRead || isSure(asked.session) || asked.calls >= CALLERS;
}

/**
 * Why a member cannot vote before a meeting, or name their proxy, in this session; null when they can. It takes their own
 * sign-in and the same passkey as a ballot: else whoever reads the messages would vote for them, and beat their proxy on
 * paper. They name a proxy on paper, or come. Codes: `own-sign-in-needed`, `not-surely-you-here`.
 */
export function whyNotSurely(asked: {
  readonly othersRead: boolean;
  readonly session: BallotSession & { readonly device: string };
}): Refusal | null {
  if (asked.session.device === '') return refusal('own-sign-in-needed');
  return mayBallot({ ...asked, calls: 0 }) ? null : refusal('not-surely-you-here');
}

/**
 * True when somebody may take back that others read their messages, or change the number at which the office phones them: it
 * takes the same passkey as a ballot, and their own sign-in. Else whoever reads the messages would take the guard away.
 */
export const mayTakeBack = (asked: {
  readonly othersRead: boolean;
  readonly session: BallotSession;
  readonly bySupporter: boolean;
}): boolean => !asked.othersRead || (!asked.bySupporter && mayBallot({ ...asked, calls: 0 }));

/** Why a call cannot be written down: `not-on-roll`, `call-not-needed`, `call-own`, `call-noted`, `vote-not-open`. */
export function whyNoCall(asked: {
  readonly onRoll: boolean;
  readonly open: boolean;
  readonly othersRead: boolean;
  readonly own: boolean;
  readonly by: Id;
  readonly phonedBy: readonly Id[];
}): Refusal[] {
  return onlyRefusals([
    asked.onRoll ? null : refusal('not-on-roll'),
    asked.open ? null : refusal('vote-not-open'),
    asked.othersRead ? null : refusal('call-not-needed'),
    asked.own ? refusal('call-own') : null,
    asked.phonedBy.includes(asked.by) ? refusal('call-noted') : null,
  ]);
}
