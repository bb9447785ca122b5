/** Members whom our e-mails do not reach: who, since when, and why. What was in them is not read here. */
import { accept } from '../../../src/domain/kernel/index.ts';
import { unreachable } from '../../../src/domain/messages/index.ts';
import { messages } from '../../../src/queries/index.ts';
import { fateOf, fateShape } from '../../../src/records/messages.ts';
import { memberQuery } from '../kit/context.ts';
import { rows } from '../kit/engine.ts';

/** E-mails that are looked at; more can fail only when the mail server refuses everybody. */
const MOST = 5000;

/** Everything that went or failed for those for whom something failed, with their address and name of today. */
const question = `
  SELECT outbox.member, outbox."to", outbox.queuedAt, outbox.failedAt, outbox.failure, accounts.email,
    members.displayName AS name
  FROM outbox JOIN members ON members.id = outbox.member
  JOIN accounts ON accounts.member = outbox.member AND accounts.member != ''
  WHERE outbox.member IN (SELECT member FROM outbox WHERE failedAt != '' AND member != '')
    AND (outbox.failedAt != '' OR outbox.sentAt != '')
  ORDER BY outbox.queuedAt DESC LIMIT {:most}`;

const shape = { ...fateShape, email: '', name: '' } as const;

export default memberQuery(messages.bounces, (_, { app }) => {
  const found = rows(app, question, { most: MOST }, shape);
  const emails = new Map(found.map(({ member, email }) => [member, email]));
  const names = new Map(found.map(({ member, name }) => [member, name]));
  const people = unreachable(found.map(fateOf), emails).map(({ to, ...person }) => ({
    ...person,
    name: names.get(person.member)!,
    email: to,
  }));
  return accept({ people });
});
