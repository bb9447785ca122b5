/**
 * Messages are rows, written in the transaction of the command that caused them and sent after its commit by the
 * platform. The words are filled in here, in the person's own language, so that a message never waits for a page. A
 * letter to a member goes by the way they chose and stands on their page (notices.ts); what is here goes straight out.
 */
import cy from '../../../content/messages/cy/mail.json';
import en from '../../../content/messages/en/mail.json';
import { coop } from '../../../site/co-op.ts';
import type { Id, Instant } from '../../../src/domain/kernel/index.ts';
import { isAddress, letterFacts, tryUntil } from '../../../src/domain/messages/index.ts';
import { fill, type Message } from '../../../src/lib/words.ts';
import type { MessageParams, Namespaces } from '../../../src/types/messages.d.ts';
import { dateText, insert, type App } from './engine.ts';

type Keys = Namespaces['mail'];
/** A letter that content/messages has: `<name>-subject` and `<name>-text`. */
export type MailTemplate = Keys extends infer Key
  ? Key extends `${infer Name}-subject`
    ? Name
    : never
  : never;
type PlacesOf<Key extends string> = Key extends keyof MessageParams['mail']
  ? MessageParams['mail'][Key]
  : object;
/** What the words of a letter mention; the co-op's name and phone are filled in here. */
export type MailParams<T extends MailTemplate> = Omit<
  PlacesOf<`${T}-subject`> & PlacesOf<`${T}-text`>,
  'coop' | 'phone'
>;

export interface Address {
  /** Empty for a member without an e-mail address. */
  readonly to: string;
  readonly language: 'en' | 'cy';
  /** Whose it is: then what they chose about messages is asked. Without it the letter goes to the address, at once. */
  readonly member?: Id;
}

export interface Mail extends Address {
  readonly template: MailTemplate;
  readonly params: { readonly [name: string]: string | number };
  /** False for an address nobody has an account under: the row is the same, the sender lets it fall. */
  readonly deliver: boolean;
  readonly priority: number;
}

/** The sender takes the larger number first. Most letters nobody sits and waits for. */
const priorities = { first: 100, inTurn: 0 } as const;

/**
 * A letter of a feature's mail.ts: `letter('help-to-confirm')` takes an address and what its words mention. `first` is
 * for a letter that somebody sits before a page and waits for: it goes before two thousand results.
 */
export const letter =
  <T extends MailTemplate>(template: T, { first = false }: { readonly first?: boolean } = {}) =>
  (address: Address, params: MailParams<T>, deliver = true): Mail => ({
    ...address,
    template,
    params: params as Mail['params'],
    deliver,
    priority: first ? priorities.first : priorities.inTurn,
  });

const texts: Record<'en' | 'cy', { readonly [key: string]: Message }> = { en, cy };

/** One sentence of content/messages/<language>/mail.json. Throws when it is not there. */
export function mailWords(
  language: 'en' | 'cy',
  key: string,
  params: { readonly [name: string]: string | number } = {},
): string {
  const message = texts[language][key];
  if (message === undefined) throw new Error(`content/messages/${language}/mail.json lacks ${key}`);
  return fill(language, message, { ...params, coop: coop.name[language], phone: coop.contact.phone });
}

const sentence = ({ language, template, params }: Mail, part: 'subject' | 'text'): string =>
  mailWords(language, `${template}-${part}`, params);

/** A letter's words in its language, and the page within the portal that it is about (empty: none). */
export interface LetterWords {
  readonly subject: string;
  readonly text: string;
  readonly link: string;
}

export function wordsOf(mail: Mail): LetterWords {
  const link = String(mail.params['link'] ?? '');
  const home = platform.publicUrl();
  return {
    subject: sentence(mail, 'subject'),
    text: sentence(mail, 'text'),
    link: link.startsWith(`${home}/`) ? link.slice(home.length) : '',
  };
}

/** Writes a message into the outbox, for the address that it names. Where there is no address there is no message. */
export function queueMail(app: App, now: Instant, mail: Mail): void {
  if (!isAddress(mail.to)) return;
  const { kind, soon } = letterFacts(mail.template);
  const { subject, text } = wordsOf(mail);
  insert(app, 'outbox', {
    to: mail.to,
    language: mail.language,
    template: mail.template,
    subject,
    text,
    deliver: mail.deliver,
    queuedAt: dateText(now),
    tries: 0,
    priority: mail.priority,
    member: mail.member ?? '',
    kind,
    // A link that lets a person in is over within the hour: the platform's own tries are enough for it.
    tryUntil: kind === 'sign-in' ? '' : dateText(tryUntil(now, soon === true)),
  });
}

/** A letter in one language, whoever gets it. */
export type LetterFor = (address: Address) => Mail;

/** The address of a page in the person's language, as it stands in messages. */
export function pageAddress(language: 'en' | 'cy', path: string): string {
  return platform.publicUrl() + (language === 'cy' ? `/cy${path}` : path);
}
