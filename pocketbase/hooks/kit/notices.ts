/**
 * A letter to members: onto each one's page, and out by the way that each of them chose, in three statements however many
 * they are, so that nobody's command waits while two thousand rows are written one by one. Which way it takes is decided
 * by `routeOf` in src/domain/messages: the statement holds its answers as a table and decides nothing.
 */
import {
  answers,
  choiceOf,
  letterFacts,
  routeOf,
  tryUntil,
  type Choice,
  type Reach,
} from '../../../src/domain/messages/index.ts';
import type { Id, Instant } from '../../../src/domain/kernel/index.ts';
import { dateText, execute, type App, type Value } from './engine.ts';
import { letter, pageAddress, wordsOf, type LetterFor, type LetterWords, type Mail } from './outbox.ts';
import { hasEmail, languageOfMember, othersRead, reachOfMember, wantsLetters } from './reach.ts';

const messageWaits = letter('message-waits');

/** What goes out in place of words that others could read on the way. */
const wordless = (language: 'en' | 'cy'): LetterWords =>
  wordsOf(messageWaits({ to: '', language }, { link: pageAddress(language, '/my-page/messages/') }));

type InEach = Readonly<Record<'en' | 'cy', LetterWords>>;

/** A letter to members, in the words of both languages. */
export interface ToMembers {
  readonly template: string;
  readonly priority: number;
  readonly members: readonly Id[];
  readonly words: InEach;
}

const bit = (truth: boolean): number => (truth ? 1 : 0);

/** A line of the table of routes: what was chosen and how the person can be reached, and the way that follows. */
function routeLine(template: string, chosen: Choice | null, reach: Reach): string {
  const { way, pace, wordless } = routeOf(template, chosen, reach);
  const { hasEmail: can, wantsLetters: letters, othersRead: others } = reach;
  const asked = `'${chosen?.way ?? ''}', '${chosen?.pace ?? ''}', ${bit(can)}, ${bit(letters)}, ${bit(others)}`;
  return `(${asked}, '${way}', '${pace}', ${bit(wordless)})`;
}

const eachTruth = [true, false] as const;
const reaches: readonly Reach[] = eachTruth.flatMap((can) =>
  eachTruth.flatMap((letters) =>
    eachTruth.map((others) => ({ hasEmail: can, wantsLetters: letters, othersRead: others })),
  ),
);

const routesOf = (template: string): string =>
  [null, ...answers.map(choiceOf)]
    .flatMap((chosen) => reaches.map((reach) => routeLine(template, chosen, reach)))
    .join(', ');

const inLanguage = (part: string): string =>
  `CASE ${languageOfMember} WHEN 'cy' THEN {:${part}Cy} ELSE {:${part}En} END`;

/** The words of both languages as a statement takes them: `subjectEn`, `subjectCy`, … */
function wordParams({ en, cy }: InEach, more = ''): { [name: string]: Value } {
  return {
    [`subject${more}En`]: en.subject,
    [`subject${more}Cy`]: cy.subject,
    [`text${more}En`]: en.text,
    [`text${more}Cy`]: cy.text,
  };
}

/**
 * The members of `{:members}` (a list in JSON) with the way that a letter takes to each: a statement is `head`, what it
 * does with `members.id` and `routes.way`, and `from`. It takes `routeParams`.
 */
export const routed = (template: string): { readonly head: string; readonly from: string } => ({
  head: `WITH routes (choiceWay, choicePace, can, letters, others, way, pace, wordless) AS (VALUES ${routesOf(template)})`,
  from: `FROM json_each({:members}) AS wanted JOIN members ON members.id = wanted.value
    ${reachOfMember}
    LEFT JOIN message_choices ON message_choices.member = members.id AND message_choices.kind = {:kind}
    JOIN routes ON routes.choiceWay = COALESCE(message_choices.way, '')
      AND routes.choicePace = COALESCE(message_choices.pace, '')
      AND routes.can = ${hasEmail} AND routes.letters = ${wantsLetters} AND routes.others = ${othersRead}`,
});

export const routeParams = (template: string, members: readonly Id[]) => ({
  kind: letterFacts(template).kind,
  members: JSON.stringify(members),
});

function writeNotices(app: App, now: Instant, sending: Id, { template, members, words }: ToMembers): void {
  const { head, from } = routed(template);
  const sql = `${head}
    INSERT INTO notices
      (member, kind, template, language, subject, text, link, sending, way, pace, wordless, at, goneAt)
    SELECT members.id, {:kind}, {:template}, ${languageOfMember},
      ${inLanguage('subject')}, ${inLanguage('text')}, ${inLanguage('link')},
      {:sending}, routes.way, routes.pace, routes.wordless, {:now},
      CASE WHEN routes.way = 'page-only' OR routes.pace != 'at-once' THEN '' ELSE {:now} END
    ${from}`;
  execute(app, sql, {
    ...routeParams(template, members),
    template,
    sending,
    now: dateText(now),
    linkEn: words.en.link,
    linkCy: words.cy.link,
    ...wordParams(words),
  });
}

/** The words of a notice, or those that say nothing when others read what comes to the person. */
const outside = (part: 'subject' | 'text'): string =>
  `CASE WHEN notices.wordless THEN CASE notices.language WHEN 'cy' THEN {:${part}NoneCy} ELSE {:${part}NoneEn} END ELSE notices.${part} END`;

function writeEmails(app: App, now: Instant, sending: Id, { template, priority }: ToMembers): void {
  const none = { en: wordless('en'), cy: wordless('cy') };
  const sql = `
    INSERT INTO outbox
      ("to", language, template, subject, text, deliver, queuedAt, tries, priority, member, kind, sending, tryUntil)
    SELECT accounts.email, notices.language, notices.template, ${outside('subject')}, ${outside('text')},
      TRUE, {:now}, 0, {:priority}, notices.member, notices.kind, notices.sending, {:until}
    FROM notices JOIN accounts ON accounts.member = notices.member AND accounts.member != ''
    WHERE notices.sending = {:sending} AND notices.way = 'email' AND notices.pace = 'at-once'`;
  const until = tryUntil(now, letterFacts(template).soon === true);
  execute(app, sql, {
    sending,
    priority,
    now: dateText(now),
    until: dateText(until),
    ...wordParams(none, 'None'),
  });
}

/** Puts the letters by post of these notices onto the letter list. `which` names them; it is a condition of ours. */
export function writeLetters(app: App, now: Instant, which: string, params: { [name: string]: Value }): void {
  const sql = `
    INSERT INTO letters_due (member, language, subject, text, sending, queuedAt)
    SELECT notices.member, notices.language, ${outside('subject')}, ${outside('text')}, notices.sending, {:now}
    FROM notices WHERE ${which}
      AND NOT EXISTS (SELECT 1 FROM letters_due WHERE letters_due.sending = notices.sending AND letters_due.member = notices.member)`;
  const none = { en: wordless('en'), cy: wordless('cy') };
  execute(app, sql, { ...params, now: dateText(now), ...wordParams(none, 'None') });
}

/** Writes a letter to members in the transaction of `app`: as many as fit one turn (sendings.ts). */
export function writeToMembers(app: App, now: Instant, letter: ToMembers): void {
  const sending = $security.randomStringWithAlphabet(15, 'abcdefghijklmnopqrstuvwxyz0123456789');
  writeNotices(app, now, sending, letter);
  writeEmails(app, now, sending, letter);
  writeLetters(app, now, "notices.sending = {:sending} AND notices.way = 'letter'", { sending });
}

const isSignIn = (template: string): boolean => letterFacts(template).kind === 'sign-in';

/** Sends a letter by the way its member chose. Null when it is no such letter: of signing in, or to a bare address. */
export function queueNotice(app: App, now: Instant, mail: Mail): Id | null {
  const { member, template, priority } = mail;
  if (member === undefined || isSignIn(template)) return null;
  const words = wordsOf(mail);
  writeToMembers(app, now, { template, priority, members: [member], words: { en: words, cy: words } });
  return member;
}

/**
 * The same letter to many members, each in their own language and by the way they chose. The words are the same for
 * everyone of a language, so that a letter to many can say nothing of one.
 */
export function toMembers(members: readonly Id[], letterFor: LetterFor): ToMembers {
  const [en, cy] = (['en', 'cy'] as const).map((language) => letterFor({ to: '', language })) as [Mail, Mail];
  if (isSignIn(en.template)) throw new Error(`${en.template} lets one person in: send it to that person.`);
  const { template, priority } = en;
  return { template, priority, members, words: { en: wordsOf(en), cy: wordsOf(cy) } };
}
