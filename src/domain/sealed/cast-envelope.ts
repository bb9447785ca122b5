// Putting an envelope into the box. One line on the roll holds one envelope; the next one takes its place, until the
// close. The page shows which envelope it means to replace by the line's `turn`, a random word that changes with each
// envelope: a request that comes late, or again, carries an old turn and replaces nothing. So an old vote is never put
// back, nothing counts how often somebody changed their mind, and a repeated request needs no key to be remembered by.

import { onlyRefusals, refusal, settle, type Instant, type Refusal, type Result } from '../kernel/index.ts';
import { envelopeFault } from './envelope.ts';

export interface CastEnvelope {
  readonly closesAt: Instant;
  /** Null while the vote is not open. */
  readonly openedAt: Instant | null;
  readonly closed: boolean;
  /** The line of the caller; null when they are not on the roll. */
  readonly line: { readonly envelope: string; readonly turn: string } | null;
  readonly keyId: string;
  readonly envelope: string;
  /** The turn that the page read with the paper. */
  readonly turn: string;
  /** True when this very envelope was in the box of this vote before, in any place. */
  readonly seen: boolean;
  /** A paper that the caller has in hand or that is in the box: it suspends their envelope (domain/papers). */
  readonly paper: 'out' | 'in' | null;
  /** False for somebody whose messages others read, until they show that it is they (domain/papers). */
  readonly surely: boolean;
  /** False for a token that nobody got by signing in: one that was made for them. */
  readonly ownSignIn: boolean;
  readonly arrivedAt: Instant;
}

function timeRefusal({ closesAt, openedAt, closed, arrivedAt }: CastEnvelope): Refusal | null {
  if (closed || (openedAt !== null && arrivedAt >= closesAt)) return refusal('vote-closed');
  return openedAt === null || arrivedAt < openedAt ? refusal('vote-not-open') : null;
}

function placeRefusal({ line, paper, surely, envelope, turn, keyId, seen }: CastEnvelope): Refusal | null {
  if (line === null) return refusal('not-on-roll');
  if (paper !== null) return refusal(`paper-${paper}`);
  if (!surely) return refusal('not-surely-you');
  const fault = envelopeFault(envelope, keyId);
  if (fault) return refusal(fault);
  if (line.turn !== turn) return refusal('envelope-late');
  return seen ? refusal('envelope-used') : null;
}

/**
 * 'placed': the envelope takes the line's place. 'same': it lies there already, the request came twice. Refuses
 * `own-sign-in-needed`, `vote-not-open`, `vote-closed`, `not-on-roll`, `paper-out`, `paper-in`, `not-surely-you`,
 * `envelope-wrong`, `envelope-other-key`, `envelope-late`, `envelope-used`.
 */
export function castEnvelope(asked: CastEnvelope): Result<'placed' | 'same'> {
  if (!asked.ownSignIn) return settle([refusal('own-sign-in-needed')], () => 'same');
  if (asked.line?.envelope === asked.envelope) return settle([], () => 'same');
  return settle(onlyRefusals([timeRefusal(asked), placeRefusal(asked)]), () => 'placed');
}
