/**
 * E-mails that name the messages which waited: one for each person who chose so, written and ticked off in the same
 * transaction, so that no message is named twice or forgotten, whatever happens in between.
 */
import type { Id, Instant } from '../../../src/domain/kernel/index.ts';
import { isAddress, MOST_IN_DIGEST, tryUntil, type DigestPace } from '../../../src/domain/messages/index.ts';
import { waitingShape } from '../../../src/records/messages.ts';
import { columnsOf, type RowOf } from '../../../src/records/row.ts';
import { addressOf } from '../kit/callers.ts';
import type { Context } from '../kit/context.ts';
import { dateText, execute, insert, rows, type Readable } from '../kit/engine.ts';
import { writeLetters } from '../kit/notices.ts';
import { mailWords, pageAddress, wordsOf, type Address } from '../kit/outbox.ts';
import { digestLetter } from './mail.ts';

/** People whom one transaction writes to: everybody's commands wait for it. */
export const AT_ONCE = 25;

/** As the index of waiting messages says, or it is not used. */
const WAITS =
  "notices.way = 'email' AND notices.goneAt = '' AND notices.readAt = '' AND notices.pace = {:pace} AND notices.at < {:until}";

/** Some of those for whom messages wait that are due. */
export function waitingFor(app: Readable, pace: DigestPace, until: Instant): Id[] {
  const sql = `SELECT DISTINCT notices.member FROM notices WHERE ${WAITS} LIMIT ${AT_ONCE}`;
  return rows(app, sql, { pace, until: dateText(until) }, { member: '' } as const).map(
    ({ member }) => member,
  );
}

type Waiting = RowOf<typeof waitingShape>;

/** The lines of a digest: what each message is called, and where it stands. */
function listOf({ language }: Address, waiting: readonly Waiting[]): string {
  const lines = waiting.slice(0, MOST_IN_DIGEST).map(({ id, subject, wordless }, at) => {
    const said = wordless ? mailWords(language, 'message-waits-subject') : subject;
    return `${at + 1}. ${said}\n${pageAddress(language, '/my-page/messages/message/')}?id=${id}`;
  });
  const more = waiting.length - lines.length;
  return [...lines, ...(more > 0 ? [mailWords(language, 'digest-more', { count: more })] : [])].join('\n\n');
}

function write(
  { app, now }: Context,
  address: Required<Address>,
  pace: DigestPace,
  waiting: readonly Waiting[],
): Id {
  const sending = $security.randomStringWithAlphabet(15, 'abcdefghijklmnopqrstuvwxyz0123456789');
  const { language, member, to } = address;
  const { subject, text } = wordsOf(
    digestLetter[pace](address, {
      count: waiting.length,
      list: listOf(address, waiting),
      link: pageAddress(language, '/my-page/messages/'),
      settings: pageAddress(language, '/my-page/settings/messages/'),
    }),
  );
  insert(app, 'outbox', {
    to,
    language,
    template: `digest-${pace}`,
    subject,
    text,
    deliver: true,
    queuedAt: dateText(now),
    tries: 0,
    member,
    sending,
    digestOf: waiting.length,
    tryUntil: dateText(tryUntil(now, false)),
  });
  return sending;
}

/** Writes to one person what waited for them; by post when they have no address any more. */
function writeTo(context: Context, member: Id, pace: DigestPace, until: Instant): void {
  const { app, now } = context;
  const which = `notices.member = {:member} AND ${WAITS}`;
  const params = { member, pace, until: dateText(until) };
  const sql = `SELECT ${columnsOf(waitingShape, 'notices')} FROM notices WHERE ${which} ORDER BY notices.at, notices.id`;
  const waiting = rows(app, sql, params, waitingShape);
  const address = addressOf(app, member);
  let digest = '';
  if (address && isAddress(address.to)) digest = write(context, address, pace, waiting);
  else writeLetters(app, now, which, params);
  execute(app, `UPDATE notices SET goneAt = {:now}, digest = {:digest} WHERE ${which}`, {
    ...params,
    now: dateText(now),
    digest,
  });
}

/** Writes to these people what waited for them. */
export function writeDigests(
  context: Context,
  members: readonly Id[],
  pace: DigestPace,
  until: Instant,
): void {
  for (const member of members) writeTo(context, member, pace, until);
}
