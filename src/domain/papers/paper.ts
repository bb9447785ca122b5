// A paper of one member in one vote, and what may happen to it while the vote is open. A member has one paper at most that
// is theirs to use. What is noted is that there is a paper and where it is; never what is on it.
//
//   post      sent ──> in             its outer envelope was scanned, or written down by name
//                 └──> ended          the member got a paper in the room, was helped to fill one in, or lost the pack
//   room      out ───> in             it was put into the box
//                 └──> back           it was given back unused
//   assisted  in                      filled in with a person of the co-op
//
// A paper that is out or in suspends the member's envelope: it is not opened. So nobody has two votes.

import { onlyRefusals, refusal, settle, type Instant, type Refusal, type Result } from '../kernel/index.ts';

export const paperRoutes = ['post', 'room', 'assisted'] as const;
export type PaperRoute = (typeof paperRoutes)[number];
export const paperStates = ['sent', 'out', 'in', 'back', 'ended'] as const;
export type PaperState = (typeof paperStates)[number];

export interface Paper {
  readonly route: PaperRoute;
  readonly state: PaperState;
}

/** The states of a paper that its member can still use, or has used. */
const livingStates = ['sent', 'out', 'in'] as const satisfies readonly PaperState[];

/** The one paper of a member that counts, or could; null for none. */
export const livingOf = <P extends Paper>(papers: readonly P[]): P | null =>
  papers.find(({ state }) => (livingStates as readonly string[]).includes(state)) ?? null;

/** True when the member's envelope on the website is not opened, because they have a paper in their hand or in the box. */
export const suspends = (papers: readonly Paper[]): boolean =>
  papers.some(({ state }) => state === 'out' || state === 'in');

/** When something is done with papers: the vote as it stands, and the routes that its rules allow. */
export interface PaperMoment {
  readonly openedAt: Instant | null;
  readonly closesAt: Instant;
  readonly closed: boolean;
  readonly arrivedAt: Instant;
  readonly routes: readonly PaperRoute[];
}

export function whyNotNow(
  { openedAt, closesAt, closed, arrivedAt, routes }: PaperMoment,
  route: PaperRoute,
): Refusal | null {
  if (!routes.includes(route)) return refusal('route-not-allowed');
  if (closed || (openedAt !== null && arrivedAt >= closesAt)) return refusal('vote-closed');
  return openedAt === null || arrivedAt < openedAt ? refusal('vote-not-open') : null;
}

/** What becomes of the papers of one member: the state of each that changes, and one that is new. */
export interface PaperChange {
  readonly was: PaperState | null;
  readonly becomes: PaperState;
}

interface Asked {
  readonly moment: PaperMoment;
  /** Null for somebody who is not on the roll. */
  readonly papers: readonly Paper[] | null;
}

const onRoll = ({ papers }: Asked): Refusal | null => (papers === null ? refusal('not-on-roll') : null);

/** Why somebody who voted on paper, or has one in hand, gets no other. */
function whyNoOther({ papers }: Asked): Refusal | null {
  const living = livingOf(papers ?? []);
  if (living?.state === 'in') return refusal('paper-in');
  return living?.state === 'out' ? refusal('paper-out') : null;
}

/** A pack for the post. 'kept': there is one already, and its code stays. Refuses what `whyNotNow` says, `not-on-roll`, `paper-in`, `paper-out`. */
export function sendPack(asked: Asked): Result<'new' | 'kept'> {
  const refusals = onlyRefusals([whyNotNow(asked.moment, 'post'), onRoll(asked), whyNoOther(asked)]);
  return settle(refusals, () => (livingOf(asked.papers ?? []) ? 'kept' : 'new'));
}

const packIsOut = (asked: Asked): Refusal | null => {
  const living = livingOf(asked.papers ?? []);
  if (living?.state === 'in') return refusal('paper-in');
  return living?.state === 'sent' ? null : refusal('no-pack-out');
};

/**
 * A pack was lost: it ends, and its code with it, and the member gets another with a code of its own. Also for an envelope
 * that came and whose code nobody can read: it is written down by name. Refuses what `whyNotNow` says, `not-on-roll`,
 * `paper-in`, `no-pack-out`.
 */
export function packOut(asked: Asked): Result<null> {
  return settle(onlyRefusals([whyNotNow(asked.moment, 'post'), onRoll(asked), packIsOut(asked)]), () => null);
}

/** The pack that comes back into use when a room paper is given back: the last one. Packs stand in the order in which they were made. */
export const lastEnded = <P extends Paper>(papers: readonly P[]): P | null =>
  papers.filter(({ route, state }) => route === 'post' && state === 'ended').at(-1) ?? null;

/** A room paper goes into a member's hand; a pack that is still in the post ends. Refuses as `sendPack` does. */
export function handOut(asked: Asked): Result<{ readonly endsPack: boolean }> {
  const refusals = onlyRefusals([whyNotNow(asked.moment, 'room'), onRoll(asked), whyNoOther(asked)]);
  return settle(refusals, () => ({ endsPack: livingOf(asked.papers ?? []) !== null }));
}

/** A paper that was filled in with a person of the co-op goes into the box. Refuses as `sendPack` does. */
export function assist(asked: Asked): Result<{ readonly endsPack: boolean }> {
  const refusals = onlyRefusals([whyNotNow(asked.moment, 'assisted'), onRoll(asked), whyNoOther(asked)]);
  return settle(refusals, () => ({ endsPack: livingOf(asked.papers ?? []) !== null }));
}

function outOrNot(asked: Asked): Refusal | null {
  const living = livingOf(asked.papers ?? []);
  if (living?.state === 'out') return null;
  return refusal(living?.state === 'in' ? 'paper-in' : 'no-paper-out');
}

/** A room paper goes into the box. Refuses what `whyNotNow` says, `not-on-roll`, `paper-in`, `no-paper-out`. */
export function putIn(asked: Asked): Result<null> {
  return settle(onlyRefusals([whyNotNow(asked.moment, 'room'), onRoll(asked), outOrNot(asked)]), () => null);
}

/**
 * A room paper comes back unused. The envelope on the website counts again, and so does a pack that is in the post.
 * Refuses as `putIn` does.
 */
export function giveBack(asked: Asked): Result<{ readonly revivesPack: boolean }> {
  const refusals = onlyRefusals([whyNotNow(asked.moment, 'room'), onRoll(asked), outOrNot(asked)]);
  return settle(refusals, () => ({
    revivesPack: lastEnded(asked.papers ?? []) !== null,
  }));
}
