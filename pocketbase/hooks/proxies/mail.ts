/** The letters about proxies: to whoever is named, to whoever named them. What was written stands on the page only. */
import type { Id } from '../../../src/domain/kernel/index.ts';
import { momentWords } from '../../../src/lib/format.ts';
import type { FoundMeeting } from '../../../src/records/meetings.ts';
import { findMember } from '../kit/callers.ts';
import type { Context } from '../kit/context.ts';
import { letter, pageAddress, type Address, type Mail } from '../kit/outbox.ts';
import { titleOf } from '../meetings/mail.ts';

const given = letter('proxy-given');
const givenDirected = letter('proxy-given-directed');
export const proxyWrittenDown = letter('proxy-written-down');
export const proxyTakenBack = letter('proxy-taken-back');
export const proxyWordsChanged = letter('proxy-words-changed');
export const proxyWordsPutRight = letter('proxy-words-put-right');
export const proxyDeclined = letter('proxy-declined');

/** A written one is voted as it says; a free one its holder votes. */
export const proxyGiven = (directed: boolean) => (directed ? givenDirected : given);

type Made = (address: Address, words: { name: string; title: string; when: string; link: string }) => Mail;

/** Tells one member about the other. */
export function tellOf(
  context: Context,
  meeting: FoundMeeting,
  { to, other }: { readonly to: Id; readonly other: Id },
  made: Made,
): void {
  const name = findMember(context.app, other)?.displayName ?? '';
  context.sendToMembers([to], (address) => {
    const { language } = address;
    return made(address, {
      name,
      title: titleOf(meeting, language),
      when: momentWords(language, meeting.startsAt),
      link: `${pageAddress(language, '/meetings/proxy/')}?id=${meeting.id}`,
    });
  });
}
