/**
 * Whom somebody can name as their proxy: among those who agreed to be found and nobody else, so that it tells nothing of
 * anybody who did not. Whoever writes down paper looks among all members: the name stands on the paper.
 */
import { accept, refusal, refuse } from '../../../src/domain/kernel/index.ts';
import { namePatterns, shown } from '../../../src/domain/membership/index.ts';
import { proxies } from '../../../src/queries/index.ts';
import { memberQuery, type MemberLooking } from '../kit/context.ts';
import { dateText, rows } from '../kit/engine.ts';
import { seenMeeting } from '../meetings/meetings-read.ts';
import { peopleByName } from '../membership/people-by-name.ts';
import { keepsProxies } from './ending.ts';

/** So many names fit on a page without getting lost. */
const MOST = 20;
/** Nobody is named by less. */
const LEAST_LETTERS = 2;

function listedByName({ app, now, caller }: MemberLooking, name: string) {
  const patterns = namePatterns(name);
  const fits = patterns.map((_, at) => `listings.displayName GLOB {:part${at}}`);
  const params = Object.fromEntries(patterns.map((pattern, at) => [`part${at}`, pattern]));
  const here = [
    'listings.member != {:asker}',
    'members.joinedAt <= {:now}',
    "(members.leftAt = '' OR members.leftAt > {:now})",
  ];
  const sql =
    'SELECT listings.member AS id, listings.displayName AS name FROM listings ' +
    `JOIN members ON members.id = listings.member WHERE ${[...here, ...fits].join(' AND ')} ` +
    `ORDER BY listings.displayName COLLATE NOCASE, listings.member LIMIT ${MOST}`;
  const found = rows(app, sql, { ...params, asker: caller.member.id, now: dateText(now) }, {
    id: '',
    name: '',
  } as const);
  return found.map((person) => shown(person, { id: null, name: 'listing' } as const, { member: true }));
}

export default memberQuery(proxies.people, ({ meetingId, name }, looking) => {
  const meeting = seenMeeting(looking, meetingId);
  if (!meeting || meeting.calledAt === null) return refuse([refusal('meeting-unknown')]);
  if (name.trim().length < LEAST_LETTERS) return accept({ people: [] });
  return accept({
    people: keepsProxies(looking) ? peopleByName(name, looking) : listedByName(looking, name),
  });
});
