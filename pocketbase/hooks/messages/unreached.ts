/** Members whom our e-mails do not reach, as the office's doors find them. What was in an e-mail is not read here. */
import type { Id } from '../../../src/domain/kernel/index.ts';
import { unreachable, type Unreachable } from '../../../src/domain/messages/index.ts';
import { fateOf, fateShape } from '../../../src/records/messages.ts';
import { rows, type Readable } from '../kit/engine.ts';

/** E-mails that are looked at; more can fail only when the mail server refuses everybody. */
const MOST = 5000;

/** Everything that went or failed for those for whom something failed, with their address and name of today. */
const question = (whose: string): string => `
  SELECT outbox.member, outbox."to", outbox.queuedAt, outbox.failedAt, outbox.failure, accounts.email,
    members.displayName AS name
  FROM outbox JOIN members ON members.id = outbox.member
  JOIN accounts ON accounts.member = outbox.member AND accounts.member != ''
  WHERE outbox.member IN (SELECT member FROM outbox WHERE failedAt != '' AND ${whose})
    AND (outbox.failedAt != '' OR outbox.sentAt != '')
  ORDER BY outbox.queuedAt DESC LIMIT {:most}`;

const shape = { ...fateShape, email: '', name: '' } as const;

export type Unreached = Unreachable & { readonly name: string };

function found(app: Readable, whose: string, params: { [name: string]: string }): readonly Unreached[] {
  const mails = rows(app, question(whose), { ...params, most: MOST }, shape);
  const emails = new Map(mails.map(({ member, email }) => [member, email]));
  const names = new Map(mails.map(({ member, name }) => [member, name]));
  return unreachable(mails.map(fateOf), emails).map((each) => ({ ...each, name: names.get(each.member)! }));
}

/** All of them, the longest first. */
export const everyUnreached = (app: Readable): readonly Unreached[] => found(app, "member != ''", {});

/** One of them, or null when our e-mails reach that member, as far as we know. */
export const findUnreached = (app: Readable, member: Id): Unreached | null =>
  found(app, 'member = {:member}', { member })[0] ?? null;
