/** What a calendar program is told at the address of a member: their meetings, and when votes close. */
import cy from '../../../content/messages/cy/calendar.json';
import en from '../../../content/messages/en/calendar.json';
import { coop } from '../../../site/co-op.ts';
import { feedOf, TOLD_AFTER, type FeedMeeting, type FeedVote } from '../../../src/domain/calendar/index.ts';
import { accept, refusal, refuse, type Id, type Instant } from '../../../src/domain/kernel/index.ts';
import { isMemberAt, officesAt, type Member } from '../../../src/domain/membership/index.ts';
import { momentWords } from '../../../src/lib/format.ts';
import { fill } from '../../../src/lib/words.ts';
import { calendar } from '../../../src/queries/index.ts';
import { meetingOf, meetingShape } from '../../../src/records/meetings.ts';
import { findMember, officesOf } from '../kit/callers.ts';
import { openQuery } from '../kit/context.ts';
import { dateText, neededInstant, row, rows, type Readable } from '../kit/engine.ts';
import { pageAddress } from '../kit/outbox.ts';
import { titleOf } from '../meetings/mail.ts';
import { meetingColumns, meetingTables } from '../meetings/meetings-read.ts';
import { inLanguage } from '../meetings/seen.ts';
import { ownerOf } from './feeds.ts';

type Language = 'en' | 'cy';
const words = { en, cy };
const MOST = 200;

const languageOf = (app: Readable, member: Id): Language =>
  row(app, 'SELECT language FROM accounts WHERE member = {:member}', { member }, { language: '' } as const)
    ?.language === 'cy'
    ? 'cy'
    : 'en';

function meetingsFor(app: Readable, language: Language, now: Instant): FeedMeeting[] {
  const sql = `SELECT ${meetingColumns} FROM ${meetingTables}
    WHERE meeting_calls.id IS NOT NULL AND meetings.startsAt > {:since}
    ORDER BY meetings.startsAt, meetings.id LIMIT ${MOST}`;
  return rows(app, sql, { since: dateText(now - 2 * TOLD_AFTER) }, meetingShape).map((line) => {
    const meeting = meetingOf(line, []);
    return {
      ...meeting,
      title: titleOf(meeting, language),
      place: inLanguage(language, meeting.placeEn, meeting.placeCy),
      words: inLanguage(language, meeting.joinEn, meeting.joinCy),
      url: `${pageAddress(language, '/meetings/meeting/')}?id=${meeting.id}`,
    };
  });
}

const voteShape = { id: '', titleEn: '', titleCy: '', noticeAt: '', closesAt: '' } as const;

function votesFor(app: Readable, language: Language, now: Instant): FeedVote[] {
  const sql = `SELECT id, titleEn, titleCy, noticeAt, closesAt FROM motions
    WHERE noticeAt <= {:now} AND closesAt > {:since} ORDER BY closesAt, id LIMIT ${MOST}`;
  const since = dateText(now - TOLD_AFTER);
  return rows(app, sql, { now: dateText(now), since }, voteShape).map((vote) => {
    const closesAt = neededInstant(vote.closesAt);
    const title = inLanguage(language, vote.titleEn, vote.titleCy);
    return {
      id: vote.id,
      title: fill(language, words[language]['vote-closes'], { title }),
      noticeAt: neededInstant(vote.noticeAt),
      closesAt,
      words: fill(language, words[language]['vote-words'], { when: momentWords(language, closesAt) }),
      url: `${pageAddress(language, '/votes/motion/')}?id=${vote.id}`,
    };
  });
}

/** The member whose address it is, as long as they are one. */
function memberBehind(app: Readable, key: string, now: Instant): Member | null {
  const member = findMember(app, ownerOf(app, key));
  return member && isMemberAt(member, now) ? member : null;
}

export default openQuery(calendar.feed, ({ key }, { app, now }) => {
  const member = memberBehind(app, key, now);
  if (!member) return refuse([refusal('calendar-unknown')]);
  const language = languageOf(app, member.id);
  const offices = officesAt(officesOf(app, member.id), member, now);
  return accept(
    feedOf({
      name: fill(language, words[language].name, { coop: coop.name[language] }),
      host: platform
        .publicUrl()
        .replace(/^https?:\/\//, '')
        .replace(/[:/].*$/, ''),
      viewer: { groups: [member.groupKey], offices },
      meetings: meetingsFor(app, language, now),
      votes: votesFor(app, language, now),
      now,
    }),
  );
});
