/** The letters to everybody who voted before a meeting that has changed the words since. None says how they voted. */
import cy from '../../../content/messages/cy/polls.json';
import en from '../../../content/messages/en/polls.json';
import { ruleName } from '../../../src/domain/rulebook/index.ts';
import { fill } from '../../../src/lib/words.ts';
import type { FoundMeeting } from '../../../src/records/meetings.ts';
import { letter, pageAddress, type Address, type Mail } from '../kit/outbox.ts';
import { rulesOf } from '../meetings/meetings-read.ts';

const voidOf = letter('early-votes-void');
const putRightOf = letter('early-words-put-right');
const words = { en, cy };

const about = (found: FoundMeeting, item: number, language: Address['language']) => {
  const { titleEn, titleCy } = found.agenda[item - 1]!;
  return {
    title: language === 'cy' && titleCy !== '' ? titleCy : titleEn,
    link: `${pageAddress(language, '/meetings/vote/')}?id=${found.id}&item=${item}`,
  };
};

export const earlyVotesVoid =
  (found: FoundMeeting, item: number) =>
  (address: Address): Mail => {
    const { language } = address;
    const { value, rule } = rulesOf(found).amendedAfterEarlyVotes;
    return voidOf(address, {
      ...about(found, item, language),
      rule: ruleName(rule, language),
      then: fill(language, words[language][`early-void-${value}`], {}),
    });
  };

/** The chair put a slip right: their votes count for the words as they are now. */
export const earlyWordsPutRight =
  (found: FoundMeeting, item: number) =>
  (address: Address): Mail =>
    putRightOf(address, about(found, item, address.language));
