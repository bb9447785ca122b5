/** The cards there are, and members to give one to, for those who hand them out. No secret is in it. */
import { accept, type Id } from '../../../src/domain/kernel/index.ts';
import { namePatterns } from '../../../src/domain/membership/index.ts';
import { signIn } from '../../../src/queries/index.ts';
import type { CardsView, SeenCard } from '../../../src/queries/sign-in.ts';
import { memberQuery, type MemberLooking } from '../kit/context.ts';
import { dateText, instantOf, neededInstant, rows } from '../kit/engine.ts';
import { hasEmail } from '../kit/reach.ts';
import { CARD_PRINT_LIFE } from '../../../src/domain/sign-in/index.ts';
import { mayIssue } from './issuing.ts';

/** So many names fit on a page without getting lost. */
const MOST_PEOPLE = 10;

function cardsNow({ app }: MemberLooking): (SeenCard & { askedBy: Id; agreedBy: Id })[] {
  const shape = { card: '', name: '', agreedAt: '', printedAt: '', askedBy: '', agreedBy: '' } as const;
  const sql = `SELECT cards.id AS card, members.displayName AS name, cards.agreedAt AS agreedAt,
      cards.printedAt AS printedAt, cards.askedBy AS askedBy, cards.agreedBy AS agreedBy
    FROM cards JOIN members ON members.id = cards.member
    WHERE cards.endedAt = '' ORDER BY members.displayName COLLATE NOCASE, cards.id LIMIT 500`;
  return rows(app, sql, {}, shape).map((found) => ({
    ...found,
    agreedAt: neededInstant(found.agreedAt),
    printedAt: instantOf(found.printedAt),
  }));
}

const seen = ({ card, name, agreedAt, printedAt }: SeenCard): SeenCard => ({
  card,
  name,
  agreedAt,
  printedAt,
});

function peopleCalled({ app, now }: MemberLooking, name: string): Pick<CardsView, 'people' | 'more'> {
  if (name === '') return { people: [], more: 0 };
  const patterns = namePatterns(name);
  const words = Object.fromEntries(patterns.map((pattern, at) => [`word${at}`, pattern]));
  const fits = patterns.map((_pattern, at) => `members.displayName GLOB {:word${at}}`);
  const current = "members.joinedAt <= {:now} AND (members.leftAt = '' OR members.leftAt > {:now})";
  const sql = `SELECT members.id AS id, members.displayName AS name, ${hasEmail} AS hasEmail,
      EXISTS (SELECT 1 FROM cards WHERE cards.member = members.id AND cards.endedAt = '') AS hasCard,
      COUNT(*) OVER () AS fitting
    FROM members LEFT JOIN accounts ON accounts.member = members.id AND accounts.member != ''
    WHERE ${[current, ...fits].join(' AND ')}
    ORDER BY members.displayName COLLATE NOCASE, members.id LIMIT ${MOST_PEOPLE}`;
  const shape = { id: '', name: '', hasEmail: false, hasCard: false, fitting: 0 } as const;
  const found = rows(app, sql, { ...words, now: dateText(now) }, shape);
  const people = found.map(({ fitting: _fitting, ...person }) => person);
  return { people, more: (found[0]?.fitting ?? 0) - people.length };
}

export default memberQuery(signIn.cards, ({ name }, looking) => {
  const { caller, now } = looking;
  const me = caller.member.id;
  const all = cardsNow(looking);
  const mine = all.filter(
    ({ printedAt, agreedAt, askedBy, agreedBy }) =>
      printedAt === null && now < agreedAt + CARD_PRINT_LIFE && (askedBy === me || agreedBy === me),
  );
  return accept({
    toPrint: mine.map(seen),
    printed: all.filter(({ printedAt }) => printedAt !== null).map(seen),
    mayIssue: mayIssue(caller, now),
    ...peopleCalled(looking, name),
  });
});
