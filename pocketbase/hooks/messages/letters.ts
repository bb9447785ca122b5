/** Letters that wait to be printed and posted, as the office's doors find them. */
import { londonDate, sortedBy, type Id, type Instant } from '../../../src/domain/kernel/index.ts';
import { printedAs, type PrintedAs } from '../../../src/domain/messages/index.ts';
import { believed, entryOn } from '../../../src/domain/register/index.ts';
import { neededInstant, pick } from '../../../src/records/row.ts';
import { shapes } from '../../../src/types/shapes.ts';
import { dateText, rows, type Readable } from '../kit/engine.ts';
import { applicantsLetters } from '../joining/letters.ts';
import { factsAbout } from '../register/facts.ts';

/** How somebody needs a letter printed, from the wishes that they told. */
export const formatsOf = (wishes: string): readonly PrintedAs[] =>
  printedAs(wishes === '' ? [] : (JSON.parse(wishes) as string[]));

const letterShape = {
  ...pick(shapes.letters_due, 'id', 'member', 'language', 'subject', 'text', 'queuedAt'),
  name: '',
  wishes: '',
} as const;

export interface LetterDue {
  readonly id: Id;
  /** Empty for a letter to somebody who asked to join. */
  readonly member: Id;
  readonly name: string;
  /** The lines of their postal address as the register has it today; none when it has none. */
  readonly address: readonly string[];
  readonly language: 'en' | 'cy';
  readonly formats: readonly PrintedAs[];
  readonly subject: string;
  readonly text: string;
  readonly queuedAt: Instant;
}

const addressIn = (app: Readable, member: Id, now: Instant): readonly string[] =>
  entryOn(member, believed(factsAbout(app, member), now), londonDate(now))?.lines ?? [];

/** Letters to people who asked to join and have no e-mail. */
const toApplicants = (app: Readable, most: number): LetterDue[] =>
  applicantsLetters(app, most).map(({ application: _application, ways, ...letter }) => ({
    ...letter,
    member: '',
    formats: printedAs(ways),
  }));

/** The letters that wait, who waits longest first, so many at most. */
export function lettersDue(app: Readable, now: Instant, most: number): LetterDue[] {
  const all = [...toMembers(app, now, most), ...toApplicants(app, most)];
  return sortedBy(all, ({ queuedAt }) => dateText(queuedAt)).slice(0, most);
}

function toMembers(app: Readable, now: Instant, most: number): LetterDue[] {
  const sql = `
    SELECT letters_due.id, letters_due.member, letters_due.language, letters_due.subject, letters_due.text,
      letters_due.queuedAt, members.displayName AS name, COALESCE(profiles.preferredWays, '') AS wishes
    FROM letters_due JOIN members ON members.id = letters_due.member
    LEFT JOIN profiles ON profiles.member = letters_due.member
    WHERE letters_due.printedAt = '' ORDER BY letters_due.queuedAt, letters_due.id LIMIT {:most}`;
  const addresses = new Map<Id, readonly string[]>();
  return rows(app, sql, { most }, letterShape).map(({ language, wishes, queuedAt, ...letter }) => {
    const address = addresses.get(letter.member) ?? addressIn(app, letter.member, now);
    addresses.set(letter.member, address);
    return {
      ...letter,
      address,
      language: language as 'en' | 'cy',
      formats: formatsOf(wishes),
      queuedAt: neededInstant(queuedAt),
    };
  });
}
