/** Rows of the demo's messages: their words are filled in here, as the server fills in its own. */
import cy from '../../../content/messages/cy/mail.json' with { type: 'json' };
import en from '../../../content/messages/en/mail.json' with { type: 'json' };
import { coop } from '../../../site/co-op.ts';
import type { DemoFailure, DemoLetter, DemoMessage } from '../../../site/demo/demo-coop.ts';
import { templateOf } from '../../../site/demo/make-messages.ts';
import { letterFacts, tryUntil } from '../../domain/messages/index.ts';
import { momentWords } from '../../lib/format.ts';
import { localHref } from '../../lib/locale.ts';
import { fill, type Message } from '../../lib/words.ts';
import { dateText, maybeDateText, type NewRow } from '../../records/row.ts';
import { localAddress } from '../build/steps.ts';

const texts: Record<'en' | 'cy', Readonly<Record<string, Message>>> = { en, cy };

function wordsOf({ language, about }: DemoMessage) {
  const { motion, result } = about;
  const link = `${localHref(language, '/votes/motion/')}?id=${motion.id}`;
  const params = {
    title: language === 'cy' ? motion.titleCy : motion.titleEn,
    closes: momentWords(language, motion.closesAt),
    votesFor: result?.votesFor ?? 0,
    votesAgainst: result?.votesAgainst ?? 0,
    link: localAddress + link,
    coop: coop.name[language],
    phone: coop.contact.phone,
  };
  const template = templateOf(result);
  const said = (part: string) => fill(language, texts[language][`${template}-${part}`]!, params);
  return { template, link, subject: said('subject'), text: said('text') };
}

export function noticeRow(message: DemoMessage): NewRow<'notices'> {
  const { member, language, sending, way, pace, wordless, at, readAt } = message;
  const { template, ...words } = wordsOf(message);
  const goneAt = dateText(at);
  const { kind } = letterFacts(template);
  const sent = { sending, way, pace, wordless, at: dateText(at), goneAt, digest: '' };
  return { member, kind, template, language, ...words, ...sent, readAt: maybeDateText(readAt) };
}

export function letterRow({ message }: DemoLetter): NewRow<'letters_due'> {
  const { member, language, sending, at } = message;
  const { subject, text } = wordsOf(message);
  return { member, language, subject, text, sending, queuedAt: dateText(at), printedAt: '', printedBy: '' };
}

export function failedRow({ message, to, failedAt, failure }: DemoFailure): NewRow<'outbox'> {
  const { member, language, sending, at } = message;
  const { template, subject, text } = wordsOf(message);
  return {
    to,
    language,
    template,
    subject,
    text,
    deliver: true,
    queuedAt: dateText(at),
    nextTryAt: '',
    claimedAt: '',
    sentAt: '',
    tries: 1,
    lastError: 'given up: 550 5.1.1 no such person',
    priority: 0,
    member,
    kind: letterFacts(template).kind,
    sending,
    failure,
    digestOf: 0,
    tryUntil: dateText(tryUntil(at, false)),
    failedAt: dateText(failedAt),
  };
}
