/**
 * Who is on a roll, and who is on a page of the register, asked of the database itself: with ten years of facts about
 * thousands of people, most of what is stored has no part in the answer. The rules are those of `rollOf` and
 * `registerAsAt` in domain/register, which remain the reference (register-roll.test.ts: both agree). They stand on what
 * `writeFacts` promises: of what counts at any moment, entering and ceasing take turns.
 */

/** What counts, as known at a moment: `f` is the fact. */
export const COUNTS =
  'f.knownAt <= {:knownAt} AND NOT EXISTS (SELECT 1 FROM register_facts AS later ' +
  'WHERE later.supersedes = f.seq AND later.knownAt <= {:knownAt})';

/** Each person with how they stand on the day: `entered`, `ceased`, or nothing for somebody who comes later. */
const STANDING = `
  counted AS (
    SELECT f.seq, f.person, f.kind, f.day, f.details FROM register_facts AS f
    WHERE f.kind IN ('entered', 'ceased', 'group') AND ${COUNTS}),
  turns AS (
    SELECT person, kind, ROW_NUMBER() OVER (PARTITION BY person ORDER BY day DESC, seq DESC) AS place
    FROM counted WHERE kind != 'group' AND day <= {:on}),
  standing AS (SELECT person, kind FROM turns WHERE place = 1)`;

/** The group of the day; the first one when the day is before it, as after a correction. */
const GROUPED = `
  groups AS (
    SELECT person, json_extract(details, '$.group') AS groupKey, ROW_NUMBER() OVER (
      PARTITION BY person ORDER BY day > {:on},
        CASE WHEN day <= {:on} THEN day END DESC, CASE WHEN day <= {:on} THEN seq END DESC, day, seq) AS place
    FROM counted WHERE kind = 'group')`;

/** The people on the roll of a day with their groups, as a table that a statement reads from (`person`, `groupKey`). */
export const ROLL = `
  WITH ${STANDING}, ${GROUPED}
  SELECT standing.person, COALESCE(groups.groupKey, '') AS groupKey FROM standing
  LEFT JOIN groups ON groups.person = standing.person AND groups.place = 1
  WHERE standing.kind = 'entered'`;
export const rollShape = { person: '', groupKey: '' } as const;

/** How many are on the roll of a day, and how many are not, by the reason. */
export const ROLL_COUNTS = `
  WITH ${STANDING}, people AS (SELECT DISTINCT person FROM counted)
  SELECT COALESCE(standing.kind, '') AS stands, COUNT(*) AS people FROM people
  LEFT JOIN standing ON standing.person = people.person GROUP BY stands`;
export const rollCountsShape = { stands: '', people: 0 } as const;

/** A page of the people who had entered by a day, in the order of the register: first day of entering, then id. */
export const ENTERED_PAGE = `
  WITH first AS (
    SELECT f.person, MIN(f.day) AS day FROM register_facts AS f
    WHERE f.kind = 'entered' AND f.day <= {:on} AND ${COUNTS} GROUP BY f.person)
  SELECT person, day FROM first WHERE (day, person) > ({:afterDay}, {:afterPerson})
  ORDER BY day, person LIMIT {:most}`;
export const enteredShape = { person: '', day: '' } as const;
