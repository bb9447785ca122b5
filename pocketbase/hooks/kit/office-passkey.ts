/** Whether a door of an office asks this caller for a passkey and a second step: the members' rule, with the rulebook's days. */
import type { Instant, Refusal } from '../../../src/domain/kernel/index.ts';
import { isAddress } from '../../../src/domain/messages/index.ts';
import { passkeyNeededFrom, whyNoOfficeDoor, type OtherWays } from '../../../src/domain/sign-in/index.ts';
import type { Caller } from './context.ts';
import { instantOf, neededInstant, row, type Readable } from './engine.ts';
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

/** What somebody could show besides their passkey. */
function othersOf(app: Readable, { accountId, member }: Caller): OtherWays {
  const shape = { email: '', card: '', madeAt: '', usedAt: '' } as const;
  const sql = `SELECT accounts.email,
      COALESCE((SELECT id FROM cards WHERE member = {:member} AND endedAt = '' AND printedAt != ''), '') AS card,
      COALESCE(codes.madeAt, '') AS madeAt, COALESCE(codes.usedAt, '') AS usedAt
    FROM accounts LEFT JOIN recovery_codes AS codes ON codes.account = accounts.id WHERE accounts.id = {:accountId}`;
  const { email, card, madeAt, usedAt } = row(app, sql, { accountId, member: member.id }, shape)!;
  const paper = madeAt === '' ? null : { madeAt: neededInstant(madeAt), usedAt: instantOf(usedAt) };
  return { email: isAddress(email), card: card !== '', paper };
}

/** In the demo there is no one behind the post box: there a message counts as a passkey, and the page says so. */
const isDemo = (): boolean => platform.mode() === 'demo';

/** Why the door of an office stays shut for this caller (`passkey-needed`, `second-step-needed`); null when it opens. */
export function whyNoPasskey(asking: Asking, caller: Caller): Refusal | null {
  const { way, second } = caller.session;
  return whyNoOfficeDoor({
    neededFrom: neededFrom(asking, caller),
    way: isDemo() && way === 'message' ? 'passkey' : way,
    second: isDemo() ? 'message' : second,
    others: () => othersOf(asking.app, caller),
    now: asking.now,
  });
}
