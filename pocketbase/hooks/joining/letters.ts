/**
 * How somebody who asked to join hears from us: by e-mail; as a member by the way they chose; and without an e-mail by a
 * letter that the office prints and posts.
 */
import { linesOf } from '../../../src/domain/joining/index.ts';
import type { Id, Instant } from '../../../src/domain/kernel/index.ts';
import { applicationOf, applicationShape } from '../../../src/records/joining.ts';
import { columnsOf, neededInstant, pick } from '../../../src/records/row.ts';
import { shapes } from '../../../src/types/shapes.ts';
import type { Context } from '../kit/context.ts';
import { dateText, execute, insert, row, rows, type App, type Readable } from '../kit/engine.ts';
import { wordsOf, type Address, type Mail } from '../kit/outbox.ts';
import type { StoredApplication } from './applications-read.ts';

/** Tells an applicant something: `mailTo` makes the letter to an address. Whoever is a member by now is asked as one. */
export function tellApplicant(
  context: Context,
  { id, language, answers }: StoredApplication,
  member: Id | null,
  mailTo: (address: Address) => Mail,
): void {
  if (answers.email !== '') return context.send(mailTo({ to: answers.email, language }));
  if (member !== null) return context.send(mailTo({ to: '', language, member }));
  const { app, now } = context;
  const { subject, text } = wordsOf(mailTo({ to: '', language }));
  insert(app, 'application_letters', { application: id, language, subject, text, queuedAt: dateText(now) });
}

const shape = {
  ...pick(shapes.application_letters, 'application', 'language', 'subject', 'text', 'queuedAt'),
  letter: '',
} as const;

/** A letter to an applicant that waits for the printer. */
export interface ApplicantsLetter {
  readonly id: Id;
  readonly application: Id;
  readonly name: string;
  readonly address: readonly string[];
  /** How they want to be written to, as they told. */
  readonly ways: readonly string[];
  readonly language: 'en' | 'cy';
  readonly subject: string;
  readonly text: string;
  readonly queuedAt: Instant;
}

/** Those that wait, who waits longest first. */
export function applicantsLetters(app: Readable, most: number): ApplicantsLetter[] {
  const sql =
    'SELECT letters.id AS letter, letters.application, letters.language, letters.subject, letters.text, ' +
    `letters.queuedAt FROM application_letters AS letters WHERE letters.printedAt = '' ` +
    'ORDER BY letters.queuedAt, letters.id LIMIT {:most}';
  return rows(app, sql, { most }, shape).map(({ letter, language, queuedAt, ...more }) => {
    const of = `SELECT ${columnsOf(applicationShape)} FROM applications WHERE id = {:application}`;
    const { answers } = applicationOf(row(app, of, { application: more.application }, applicationShape)!);
    return {
      ...more,
      id: letter,
      name: answers.fullName,
      address: linesOf(answers.address),
      ways: answers.ways,
      language: language as 'en' | 'cy',
      queuedAt: neededInstant(queuedAt),
    };
  });
}

/** Takes the letters of applications away that `which` names; it is a condition of ours. */
export const forgetLettersOf = (app: App, which: string, params: { [name: string]: string }): void =>
  execute(
    app,
    `DELETE FROM application_letters WHERE application IN (SELECT id FROM applications WHERE ${which})`,
    params,
  );
