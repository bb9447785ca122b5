/**
 * What must reach a person and could not be e-mailed to them goes onto the letter list. The e-mail may have been one
 * message or a digest of several; a letter is written for each message, once.
 */
import { DAY, type Instant } from '../../../src/domain/kernel/index.ts';
import { lettersForSoon, mustReach } from '../../../src/domain/messages/index.ts';
import type { Context } from '../kit/context.ts';
import { dateText, row, type Readable } from '../kit/engine.ts';
import { writeLetters } from '../kit/notices.ts';

/** How far back failures are looked at: longer than any server was ever off unseen, shorter than e-mails are kept. */
const LOOK_BACK = 14 * DAY;

const list = (words: readonly string[]): string => words.map((word) => `'${word}'`).join(', ');

const alike = (column: 'sending' | 'digest'): string => `
  SELECT notices.id FROM outbox JOIN notices
    ON notices.${column} = outbox.sending AND notices.member = outbox.member
  WHERE outbox.failedAt != '' AND outbox.failedAt >= {:from} AND outbox.sending != ''
    AND notices.kind IN (${list(mustReach)}) AND notices.template NOT IN (${list(lettersForSoon)})`;

/** The messages whose e-mail failed; a message that was read on the page has reached its person. */
const FAILED = `notices.readAt = '' AND notices.id IN (${alike('sending')} UNION ALL ${alike('digest')})`;

const paramsAt = (now: Instant) => ({ from: dateText(now - LOOK_BACK) });

/** Whether there is something to write: a look that takes no turn of those who write. */
export function anyToPost(app: Readable, now: Instant): boolean {
  const sql = `
    SELECT notices.id FROM notices WHERE ${FAILED} AND NOT EXISTS (
      SELECT 1 FROM letters_due WHERE letters_due.sending = notices.sending AND letters_due.member = notices.member)
    LIMIT 1`;
  return row(app, sql, paramsAt(now), { id: '' } as const) !== null;
}

/** Puts the letters of failed e-mails onto the letter list. */
export function postWhatFailed({ app, now }: Context): void {
  writeLetters(app, now, FAILED, paramsAt(now));
}
