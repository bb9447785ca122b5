/**
 * Messages are rows, written in the transaction of the command that caused them and sent after its commit by the
 * platform. The words are filled in here, in the person's own language, so that a message never waits for a page.
 */
import cy from '../../../content/messages/cy/mail.json';
import en from '../../../content/messages/en/mail.json';
import { coop } from '../../../site/co-op.ts';
import type { Instant } from '../../../src/domain/kernel/index.ts';
import { fill, type Message } from '../../../src/lib/words.ts';
import type { MessageParams, Namespaces } from '../../../src/types/messages.d.ts';
import { dateText, execute, insert, type App } from './engine.ts';

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
  readonly to: string;
  readonly language: 'en' | 'cy';
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
    to: address.to,
    language: address.language,
    template,
    params: params as Mail['params'],
    deliver,
    priority: first ? priorities.first : priorities.inTurn,
  });

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
    priority: mail.priority,
  });
}

/** A letter in one language, whoever gets it. */
export type LetterFor = (address: Address) => Mail;

/**
 * Writes the same message to many members, each in their own language, in one statement: nobody's command waits while
 * two thousand rows are written one by one. A member without an account gets none. The words are the same for
 * everyone of a language, so that a letter to many can say nothing of one.
 */
export function queueMailToMembers(
  app: App,
  now: Instant,
  members: readonly string[],
  letterFor: LetterFor,
): void {
  const [english, welsh] = (['en', 'cy'] as const).map((language) => letterFor({ to: '', language })) as [
    Mail,
    Mail,
  ];
  const sql = `
    INSERT INTO outbox ("to", language, template, subject, text, deliver, queuedAt, tries, priority)
    SELECT accounts.email, accounts.language, {:template},
      CASE accounts.language WHEN 'cy' THEN {:subjectCy} ELSE {:subjectEn} END,
      CASE accounts.language WHEN 'cy' THEN {:textCy} ELSE {:textEn} END, TRUE, {:now}, 0, {:priority}
    FROM json_each({:members}) AS wanted JOIN accounts
      ON accounts.member = wanted.value AND accounts.member != '' -- as the index of members says, or it is not used`;
  execute(app, sql, {
    template: english.template,
    subjectEn: sentence(english, 'subject'),
    subjectCy: sentence(welsh, 'subject'),
    textEn: sentence(english, 'text'),
    textCy: sentence(welsh, 'text'),
    members: JSON.stringify(members),
    now: dateText(now),
    priority: english.priority,
  });
}

/** The address of a page in the person's language, as it stands in messages. */
export function pageAddress(language: 'en' | 'cy', path: string): string {
  return platform.publicUrl() + (language === 'cy' ? `/cy${path}` : path);
}
