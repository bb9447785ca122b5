/** For whom letters wait, who waits longest first. What is in the letters is not said here. */
import { accept, sortedBy } from '../../../src/domain/kernel/index.ts';
import { printedAs } from '../../../src/domain/messages/index.ts';
import { messages } from '../../../src/queries/index.ts';
import type { LettersWaiting } from '../../../src/queries/messages.ts';
import { instantOf } from '../../../src/records/row.ts';
import { memberQuery } from '../kit/context.ts';
import { dateText, rows, type Readable } from '../kit/engine.ts';
import { applicantsLetters } from '../joining/letters.ts';
import { formatsOf } from './letters.ts';

/** People that a page shows: more than one print job takes. */
const MOST = 500;

const shape = { member: '', name: '', language: '', wishes: '', letters: 0, sinceAt: '' } as const;

/** Those who asked to join and have no e-mail, by their application. */
function applicants(app: Readable): LettersWaiting[] {
  const people = new Map<string, LettersWaiting>();
  for (const { application, name, language, ways, queuedAt } of applicantsLetters(app, MOST)) {
    const before = people.get(application);
    const since = { name, language, formats: printedAs(ways), sinceAt: queuedAt };
    people.set(application, {
      member: application,
      ...(before ?? since),
      letters: (before?.letters ?? 0) + 1,
    });
  }
  return [...people.values()];
}

export default memberQuery(messages.lettersDue, (_, { app }) => {
  const sql = `
    SELECT letters_due.member, members.displayName AS name, MAX(letters_due.language) AS language,
      COALESCE(profiles.preferredWays, '') AS wishes, COUNT(*) AS letters, MIN(letters_due.queuedAt) AS sinceAt
    FROM letters_due JOIN members ON members.id = letters_due.member
    LEFT JOIN profiles ON profiles.member = letters_due.member
    WHERE letters_due.printedAt = '' GROUP BY letters_due.member ORDER BY sinceAt, letters_due.member LIMIT {:most}`;
  const people = rows(app, sql, { most: MOST }, shape).map(({ language, wishes, sinceAt, ...person }) => ({
    ...person,
    language: language as 'en' | 'cy',
    formats: formatsOf(wishes),
    sinceAt: instantOf(sinceAt)!,
  }));
  const all = sortedBy([...people, ...applicants(app)], ({ sinceAt }) => dateText(sinceAt)).slice(0, MOST);
  return accept({ people: all, letters: all.reduce((sum, { letters }) => sum + letters, 0) });
});
