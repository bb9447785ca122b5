// The messages of the demo: of each vote that opened and of its result, to everyone on its roll, by the way that the rules
// give them. Members without an account get letters, which wait in the office; one e-mail did not arrive.

import { DAY, HOUR, MINUTE, seededId, type Instant, type Random } from '../../src/domain/kernel/index.ts';
import { routeOf, type Reach } from '../../src/domain/messages/index.ts';
import type { VoteResult } from '../../src/records/voting.ts';
import type { DemoCoop, DemoFailure, DemoMessage } from './demo-coop.ts';
import { demoPeople } from './people.ts';

interface Setting {
  readonly votes: Pick<DemoCoop, 'motions' | 'vote_openings' | 'vote_rolls' | 'vote_results'>;
  readonly accounts: DemoCoop['accounts'];
  readonly random: Random;
  readonly now: Instant;
}

/** Who has read what was decided long ago: those whom a visitor can be, so that their page begins with what is next. */
const stillNew = ['Samuel Adeyemi'];
const readEverything = demoPeople.map(({ name }) => name).filter((name) => !stillNew.includes(name));

export const templateOf = (result: VoteResult | null): string => {
  if (!result) return 'vote-opened';
  return result.carried ? 'vote-carried' : 'vote-not-carried';
};

function tellRoll(
  about: DemoMessage['about'],
  at: Instant,
  { votes, accounts, random, now }: Setting,
): DemoMessage[] {
  const sending = seededId(random);
  const roll = votes.vote_rolls.filter(({ motion }) => motion === about.motion.id);
  return roll.map(({ member, displayName }) => {
    const account = accounts.find((each) => each.member === member);
    const reach: Reach = { hasEmail: account !== undefined, wantsLetters: false, othersRead: false };
    const had = at + random.between(1, 40) * HOUR;
    const read = had < now && account !== undefined && (about.result ? random.chance(70) : random.chance(30));
    const isRead = about.result && readEverything.includes(displayName) ? true : read;
    return {
      id: seededId(random),
      sending,
      member,
      language: account?.language ?? 'en',
      about,
      at,
      readAt: isRead && !stillNew.includes(displayName) ? Math.min(had, now) : null,
      ...routeOf(templateOf(about.result), null, reach),
    };
  });
}

/** The one whose address does not work: somebody with an account who is none of those whom a visitor can be. */
function unreached(opened: readonly DemoMessage[], { accounts, random }: Setting): DemoFailure[] {
  const known: readonly string[] = demoPeople.map(({ email }) => email);
  const account = accounts.filter(({ email }) => !known.includes(email)).at(-1);
  const message = opened.find(({ member }) => member === account?.member);
  if (!account || !message) return [];
  const failedAt = message.at + MINUTE;
  return [{ id: seededId(random), message, to: account.email, failedAt, failure: 'address' }];
}

/** The messages of the demo's votes. */
export function makeMessages(setting: Setting): Pick<DemoCoop, 'notices' | 'letters_due' | 'outbox'> {
  const { votes, random, now } = setting;
  const openings = votes.motions.map((motion) => {
    const { at } = votes.vote_openings.find((opening) => opening.motion === motion.id)!;
    return tellRoll({ motion, result: null }, at, setting);
  });
  const results = votes.vote_results.flatMap((result) => {
    const motion = votes.motions.find(({ id }) => id === result.motion)!;
    return tellRoll({ motion, result }, result.at, setting);
  });
  const newest = openings.at(-1)!;
  const failed = unreached(newest, setting);
  const unreadFailed = failed.map(({ message }) => message.id);
  const notices = [...openings.flat(), ...results].map((message) =>
    unreadFailed.includes(message.id) ? { ...message, readAt: null } : message,
  );
  // Older letters were posted and are forgotten by now; whom the e-mail did not reach gets a letter too.
  const toPost = newest.filter((message) => message.way === 'letter' || unreadFailed.includes(message.id));
  return {
    notices,
    letters_due: toPost
      .filter(({ at }) => at > now - 7 * DAY)
      .map((message) => ({ id: seededId(random), message })),
    outbox: failed,
  };
}
