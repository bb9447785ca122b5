/** The addresses of members' calendar programs. Of each key only the digest is kept. */
import type { Id, Instant } from '../../../src/domain/kernel/index.ts';
import { dateText, execute, insert, neededInstant, row, type App, type Readable } from '../kit/engine.ts';

const LETTERS = 'abcdefghijklmnopqrstuvwxyz0123456789';
/** 36 letters of 36: nobody finds one by asking. */
const LENGTH = 36;

const hashOf = (key: string): string => $security.sha256(`calendar.${key}`);

/** Whose address ends in this key; empty for nobody's. */
export const ownerOf = (app: Readable, key: string): Id =>
  row(app, 'SELECT member FROM calendar_feeds WHERE keyHash = {:keyHash}', { keyHash: hashOf(key) }, {
    member: '',
  } as const)?.member ?? '';

/** Since when a member has an address; null when they have none. */
export function madeAtOf(app: Readable, member: Id): Instant | null {
  const sql = 'SELECT madeAt FROM calendar_feeds WHERE member = {:member}';
  const found = row(app, sql, { member }, { madeAt: '' } as const);
  return found && neededInstant(found.madeAt);
}

export const endFeed = (app: App, member: Id): void =>
  execute(app, 'DELETE FROM calendar_feeds WHERE member = {:member}', { member });

/** Makes the key of a member's new address; the old one ends. */
export function makeFeed(app: App, member: Id, now: Instant): string {
  const key = $security.randomStringWithAlphabet(LENGTH, LETTERS);
  endFeed(app, member);
  insert(app, 'calendar_feeds', { member, keyHash: hashOf(key), madeAt: dateText(now) });
  return key;
}
