/**
 * Messages are rows, written in the transaction of the command that caused them and sent after its commit by the
 * platform. The words are filled in here, in the person's own language, so that a message never waits for a page.
 */
import cy from '../../../content/messages/cy/mail.json';
import en from '../../../content/messages/en/mail.json';
import { coop } from '../../../site/co-op.ts';
import type { Instant } from '../../../src/domain/kernel/index.ts';
import { fill, type Message } from '../../../src/lib/words.ts';
import { dateText, insert, type App } from './engine.ts';

export type MailTemplate =
  | 'sign-in'
  | 'new-device'
  | 'help-to-confirm'
  | 'help-confirmed'
  | 'help-said-wrong'
  | 'vote-carried'
  | 'vote-not-carried';

export interface Mail {
  readonly to: string;
  readonly language: 'en' | 'cy';
  readonly template: MailTemplate;
  readonly params: { readonly [name: string]: string | number };
  /** False for an address nobody has an account under: the row is the same, the sender lets it fall. */
  readonly deliver: boolean;
}

const texts: Record<'en' | 'cy', { readonly [key: string]: Message }> = { en, cy };

function sentence(mail: Mail, part: 'subject' | 'text'): string {
  const message = texts[mail.language][`${mail.template}-${part}`];
  if (message === undefined)
    throw new Error(`content/messages/${mail.language}/mail.json lacks ${mail.template}-${part}`);
  return fill(mail.language, message, {
    ...mail.params,
    coop: coop.name[mail.language],
    phone: coop.contact.phone,
  });
}

/** Writes a message into the outbox. */
export function queueMail(app: App, now: Instant, mail: Mail): void {
  insert(app, 'outbox', {
    to: mail.to,
    language: mail.language,
    template: mail.template,
    subject: sentence(mail, 'subject'),
    text: sentence(mail, 'text'),
    deliver: mail.deliver,
    queuedAt: dateText(now),
    tries: 0,
  });
}

/** The address of a page in the person's language, as it stands in messages. */
export function pageAddress(language: 'en' | 'cy', path: string): string {
  return platform.publicUrl() + (language === 'cy' ? `/cy${path}` : path);
}
