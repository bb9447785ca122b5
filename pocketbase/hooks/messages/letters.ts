/** Letters that wait to be printed and posted, as the office's doors find them. */
import type { Id, Instant } from '../../../src/domain/kernel/index.ts';
import { shapes } from '../../../src/types/shapes.ts';
import { neededInstant, pick } from '../../../src/records/row.ts';
import { rows, type Readable } from '../kit/engine.ts';

const letterShape = {
  ...pick(shapes.letters_due, 'id', 'member', 'language', 'subject', 'text', 'formats', 'queuedAt'),
  name: '',
} as const;

export interface LetterDue {
  readonly id: Id;
  readonly member: Id;
  readonly name: string;
  readonly language: 'en' | 'cy';
  readonly formats: readonly string[];
  readonly subject: string;
  readonly text: string;
  readonly queuedAt: Instant;
}

/** The letters that wait, those of one person together, who waits longest first within `most`. */
export function lettersDue(app: Readable, most: number): LetterDue[] {
  const sql = `
    SELECT letters_due.id, letters_due.member, letters_due.language, letters_due.subject, letters_due.text,
      letters_due.formats, letters_due.queuedAt, members.displayName AS name
    FROM letters_due JOIN members ON members.id = letters_due.member
    WHERE letters_due.printedAt = '' ORDER BY letters_due.queuedAt, letters_due.id LIMIT {:most}`;
  return rows(app, sql, { most }, letterShape).map(({ language, formats, queuedAt, ...letter }) => ({
    ...letter,
    language: language as 'en' | 'cy',
    formats: formats === '' ? [] : formats.split(','),
    queuedAt: neededInstant(queuedAt),
  }));
}
