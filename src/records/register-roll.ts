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

/** The same for all facts at once: what was superseded is looked up in one list, which is short. */
const ALL_COUNT =
  'f.knownAt <= {:knownAt} AND f.seq NOT IN (SELECT later.supersedes FROM register_facts AS later ' +
  'WHERE later.supersedes > 0 AND later.knownAt <= {:knownAt})';

/** A fact's place among the others, and then what it says: the greatest of these texts is the newest fact. */
const placed = (what: string): string => `f.day || printf('%012d', f.seq) || ${what}`;
/** What a placed text says: behind a day of 10 letters and a number of 12. */
const said = (text: string): string => `substr(${text}, 23)`;
const GROUP = placed("json_extract(f.details, '$.group')");

/**
 * Each person in one pass, over an index of its own (migration 1790690000): the last turn by the day (entered or ceased), the group held on it, and the first group to
 * come, which counts when the day is before it, as after a correction.
 */
const peopleWhere = (which: string): string => `
  SELECT f.person,
    MAX(CASE WHEN f.kind != 'group' AND f.day <= {:on} THEN ${placed('f.kind')} END) AS turn,
    MAX(CASE WHEN f.kind = 'group' AND f.day <= {:on} THEN ${GROUP} END) AS held,
    MIN(CASE WHEN f.kind = 'group' AND f.day > {:on} THEN ${GROUP} END) AS coming
  FROM register_facts AS f INDEXED BY idx_register_facts_roll
  WHERE ${which}f.kind IN ('entered', 'ceased', 'group') AND ${ALL_COUNT} GROUP BY f.person`;
const PEOPLE = peopleWhere('');

const rollFrom = (people: string): string => `
  SELECT person, COALESCE(${said('held')}, ${said('coming')}, '') AS groupKey FROM (${people})
  WHERE ${said('turn')} = 'entered'`;

/** The people on the roll of a day with their groups, as a table that a statement reads from (`person`, `groupKey`). */
export const ROLL = rollFrom(PEOPLE);

/** The same of some people alone (`people`: a list of ids as JSON): a few are found among thousands at once. */
export const ROLL_AMONG = rollFrom(peopleWhere('f.person IN (SELECT value FROM json_each({:people})) AND '));

/** How many are on the roll of a day (`entered`), and how many are not: they ceased, or come later (nothing). */
export const ROLL_COUNTS = `
  SELECT COALESCE(${said('turn')}, '') AS stands, COUNT(*) AS people FROM (${PEOPLE}) GROUP BY stands`;
export const rollCountsShape = { stands: '', people: 0 } as const;

/** A page of the people who had entered by a day, in the order of the register: first day of entering, then id. */
export const ENTERED_PAGE = `
  WITH first AS (
    SELECT f.person, MIN(f.day) AS day FROM register_facts AS f
    WHERE f.kind = 'entered' AND f.day <= {:on} AND ${COUNTS} GROUP BY f.person)
  SELECT person, day FROM first WHERE (day, person) > ({:afterDay}, {:afterPerson})
  ORDER BY day, person LIMIT {:most}`;
export const enteredShape = { person: '', day: '' } as const;
