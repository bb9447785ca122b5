// The words of the demo's three motions, in plain English and Welsh. The first has been decided; the other two
// are open. What each is about is everyday co-op life: a bus, a meeting, a room.

import type { MotionWords } from '../../src/records/voting.ts';

export const minibus: MotionWords = {
  titleEn: 'Share a minibus that takes wheelchairs',
  titleCy: 'Rhannu bws mini sy’n cludo cadeiriau olwyn',
  meaningEn:
    'We would book the accessible minibus every second Saturday for a year, so that members can go out together.',
  meaningCy:
    'Byddem yn llogi’r bws mini hygyrch bob yn ail ddydd Sadwrn am flwyddyn, fel y gall aelodau fynd allan gyda’i gilydd.',
  textEn:
    'That the co-op books the sixteen-seat accessible minibus of Ashbrook Community Transport on every second Saturday for twelve months, at £62 a day, paid from the surplus of last year.',
  textCy:
    'Bod y fenter yn llogi bws mini hygyrch un ar bymtheg sedd Cludiant Cymunedol Ashbrook bob yn ail ddydd Sadwrn am ddeuddeg mis, am £62 y diwrnod, gan ddefnyddio gwarged y llynedd.',
  ifPassedEn: 'The bus comes every second Saturday. Members choose the trips. It costs £1,612 for the year.',
  ifPassedCy:
    'Daw’r bws bob yn ail ddydd Sadwrn. Yr aelodau fydd yn dewis y teithiau. Bydd yn costio £1,612 am y flwyddyn.',
  ifLostEn: 'We do not book the bus. The money stays in the surplus.',
  ifLostCy: 'Ni fyddwn yn llogi’r bws. Bydd yr arian yn aros yn y gwarged.',
  proposerName: 'Winston Clarke',
  seconderName: 'Judith Penrose',
};

export const afternoon: MotionWords = {
  titleEn: 'Hold members’ meetings in the afternoon',
  titleCy: 'Cynnal cyfarfodydd aelodau yn y prynhawn',
  meaningEn: 'Our meetings would start at 2 in the afternoon. Now they start at half past 6 in the evening.',
  meaningCy:
    'Byddai ein cyfarfodydd yn dechrau am 2 y prynhawn. Nawr maent yn dechrau am hanner awr wedi 6 gyda’r nos.',
  textEn:
    'That general meetings of members start at 2pm from the next meeting on, and that each can also be joined by phone and by video.',
  textCy:
    'Bod cyfarfodydd cyffredinol yr aelodau yn dechrau am 2pm o’r cyfarfod nesaf ymlaen, ac y gellir ymuno â phob un dros y ffôn a thrwy fideo hefyd.',
  ifPassedEn:
    'The next meeting starts at 2. It is easier to get a lift in daylight. People who work in the day can join by phone or video.',
  ifPassedCy:
    'Bydd y cyfarfod nesaf yn dechrau am 2. Mae’n haws cael lifft yng ngolau dydd. Gall pobl sy’n gweithio yn y dydd ymuno dros y ffôn neu drwy fideo.',
  ifLostEn: 'Meetings stay at half past 6 in the evening.',
  ifLostCy: 'Bydd cyfarfodydd yn aros am hanner awr wedi 6 gyda’r nos.',
  proposerName: 'Eluned Rees',
  seconderName: 'Colin Whitlock',
};

export const quietRoom: MotionWords = {
  titleEn: 'Make a quiet room at the Old Library',
  titleCy: 'Creu ystafell dawel yn yr Hen Lyfrgell',
  meaningEn:
    'The small back room would become a calm place with soft light, where anyone can rest for a while.',
  meaningCy:
    'Byddai’r ystafell gefn fach yn troi’n lle tawel â golau meddal, lle gall unrhyw un orffwys am dipyn.',
  textEn:
    'That the back room of the Old Library is kept as a quiet room on every day when the office is open, and that the board spends up to £400 on a lamp, two chairs and a sign.',
  textCy:
    'Bod ystafell gefn yr Hen Lyfrgell yn cael ei chadw’n ystafell dawel bob dydd y mae’r swyddfa ar agor, a bod y bwrdd yn gwario hyd at £400 ar lamp, dwy gadair ac arwydd.',
  ifPassedEn: 'The room is ready within two months. Meetings that were held there move to the front room.',
  ifPassedCy:
    'Bydd yr ystafell yn barod o fewn deufis. Bydd y cyfarfodydd a oedd yno yn symud i’r ystafell flaen.',
  ifLostEn: 'The back room stays a small meeting room.',
  ifLostCy: 'Bydd yr ystafell gefn yn aros yn ystafell gyfarfod fach.',
  proposerName: 'Leon Baptiste',
  seconderName: 'Angharad Lewis',
};
