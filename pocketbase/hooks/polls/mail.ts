/** The letter to everybody who voted before a meeting that has changed the words since. It does not say how they voted. */
import cy from '../../../content/messages/cy/polls.json';
import en from '../../../content/messages/en/polls.json';
import { ruleName } from '../../../src/domain/rulebook/index.ts';
import { fill } from '../../../src/lib/words.ts';
import type { FoundMeeting } from '../../../src/records/meetings.ts';
import { letter, pageAddress, type Address, type Mail } from '../kit/outbox.ts';
import { rulesOf } from '../meetings/meetings-read.ts';

const letterOf = letter('early-votes-void');
const words = { en, cy };

export const earlyVotesVoid =
  (found: FoundMeeting, item: number) =>
  (address: Address): Mail => {
    const { language } = address;
    const { value, rule } = rulesOf(found).amendedAfterEarlyVotes;
    const { titleEn, titleCy } = found.agenda[item - 1]!;
    return letterOf(address, {
      title: language === 'cy' && titleCy !== '' ? titleCy : titleEn,
      rule: ruleName(rule, language),
      then: fill(language, words[language][`early-void-${value}`], {}),
      link: `${pageAddress(language, '/meetings/vote/')}?id=${found.id}&item=${item}`,
    });
  };
