/** Whether a door of an office asks this caller for a passkey: the members' rule, with the rulebook's days. */
import type { Instant, Refusal } from '../../../src/domain/kernel/index.ts';
import { passkeyNeededFrom, whyNoOfficeDoor, type Way } from '../../../src/domain/sign-in/index.ts';
import type { Caller } from './context.ts';
import type { Readable } from './engine.ts';
import { membershipRulesNow, membershipSince } from './rulebooks.ts';

interface Asking {
  readonly app: Readable;
  readonly now: Instant;
}

/** From when on the doors of their office ask for a passkey; null for who holds none, and without the rule. */
export function neededFrom(
  { app, now }: Asking,
  { member, offices }: Pick<Caller, 'member' | 'offices'>,
): Instant | null {
  const withinDays = membershipRulesNow({ app, now }).passkeyWithinDays.value;
  return passkeyNeededFrom({ member, offices, ruleSince: membershipSince(app), withinDays, now });
}

/** In the demo there is no one behind the post box: there a message counts as a passkey, and the page says so. */
const countsAs = (way: Way): Way => (platform.mode() === 'demo' && way === 'message' ? 'passkey' : way);

/** Why the door of an office stays shut for this caller (`passkey-needed`); null when it opens. */
export const whyNoPasskey = (asking: Asking, caller: Caller): Refusal | null =>
  whyNoOfficeDoor(neededFrom(asking, caller), countsAs(caller.session.way), asking.now);
