/**
 * Rows of printed cards. Two office holders agree that somebody gets one; whoever prints it makes its secrets, which are
 * answered once and kept as digests. A member who has no account yet gets one then: with no email address, and none made
 * up, so that nothing can ever be sent to it.
 */
import type { Id, Instant } from '../../../src/domain/kernel/index.ts';
import {
  CARD_CODE_LENGTH,
  cardText,
  CODE_LETTERS,
  LINK_LENGTH,
  LINK_LETTERS,
  type Card,
} from '../../../src/domain/sign-in/index.ts';
import {
  dateText,
  insert,
  instantOf,
  neededInstant,
  row,
  update,
  type App,
  type Readable,
} from '../kit/engine.ts';
import { endSessionsOf } from './sessions.ts';

export interface StoredCard extends Card {
  readonly id: Id;
  readonly member: Id;
  readonly askedBy: Id;
  readonly agreedBy: Id;
}

const shape = {
  id: '',
  member: '',
  askedBy: '',
  agreedBy: '',
  agreedAt: '',
  printedAt: '',
  endedAt: '',
} as const;

function find(app: Readable, where: string, params: { [name: string]: string }): StoredCard | null {
  const found = row(app, `SELECT ${Object.keys(shape).join(', ')} FROM cards WHERE ${where}`, params, shape);
  return (
    found && {
      ...found,
      agreedAt: neededInstant(found.agreedAt),
      printedAt: instantOf(found.printedAt),
      endedAt: instantOf(found.endedAt),
    }
  );
}

const digest = (kind: 'code' | 'secret', text: string): string => $security.sha256(cardText(kind, text));

export const cardWithId = (app: Readable, id: Id): StoredCard | null => find(app, 'id = {:id}', { id });

/** The card that somebody has now, printed or not. */
export const cardOf = (app: Readable, member: Id): StoredCard | null =>
  find(app, "member = {:member} AND endedAt = ''", { member });

export const cardByCode = (app: Readable, code: string): StoredCard | null =>
  find(app, "codeHash = {:hash} AND codeHash != ''", { hash: digest('code', code) });

export const cardBySecret = (app: Readable, secret: string): StoredCard | null =>
  find(app, "secretHash = {:hash} AND secretHash != ''", { hash: digest('secret', secret) });

/** The account of the person whose card it is. */
export function accountOfCard(app: Readable, { member }: Pick<StoredCard, 'member'>): Id | null {
  const sql = "SELECT id FROM accounts WHERE member = {:member} AND member != ''";
  return row(app, sql, { member }, { id: '' } as const)?.id ?? null;
}

/** A card that two have agreed on; the one from before ends. */
export function newCard(app: App, now: Instant, card: { member: Id; askedBy: Id; agreedBy: Id }): Id {
  const before = cardOf(app, card.member);
  if (before) endCard(app, now, before.id, card.agreedBy);
  return insert(app, 'cards', { ...card, agreedAt: dateText(now) });
}

/** Ends a card and every session that it began. */
export function endCard(app: App, now: Instant, id: Id, by: Id): void {
  update(app, 'cards', id, { endedAt: dateText(now), endedBy: by });
  endSessionsOf(app, 'card', id);
}

function makeAccount(app: App, member: Id, language: 'en' | 'cy'): void {
  // Nobody knows the password, and sign-in with one is off.
  const password = $security.randomString(50);
  insert(app, 'accounts', { email: '', emailVisibility: false, verified: false, password, language, member });
}

export interface CardSecrets {
  readonly code: string;
  readonly secret: string;
}

/** Makes the secrets of a card, and what it signs in to. They are in the answer, and nowhere else. */
export function printCard(app: App, now: Instant, card: StoredCard, language: 'en' | 'cy'): CardSecrets {
  if (accountOfCard(app, card) === null) makeAccount(app, card.member, language);
  const code = $security.randomStringWithAlphabet(CARD_CODE_LENGTH, CODE_LETTERS);
  const secret = $security.randomStringWithAlphabet(LINK_LENGTH, LINK_LETTERS);
  const hashes = { codeHash: digest('code', code), secretHash: digest('secret', secret) };
  update(app, 'cards', card.id, { ...hashes, printedAt: dateText(now) });
  return { code, secret };
}
