/** Addresses that somebody wants to sign in with. Of the link only a digest is kept. */
import type { Id, Instant } from '../../../src/domain/kernel/index.ts';
import { EMAIL_LINK_LIFE, emailLinkWorks } from '../../../src/domain/my-information/index.ts';
import { LINK_LENGTH, LINK_LETTERS } from '../../../src/domain/sign-in/index.ts';
import { pick } from '../../../src/records/row.ts';
import { shapes } from '../../../src/types/shapes.ts';
import {
  dateText,
  execute,
  insert,
  neededInstant,
  row,
  rows,
  type App,
  type Readable,
} from '../kit/engine.ts';

const shape = pick(shapes.email_changes, 'id', 'member', 'email', 'secretHash', 'expiresAt');
const ROWS = 'SELECT id, member, email, secretHash, expiresAt FROM email_changes';

export interface EmailChange {
  readonly id: Id;
  readonly member: Id;
  readonly email: string;
}

/** Those of a member whose link still works. */
export function openEmailChanges(app: Readable, member: Id, now: Instant): EmailChange[] {
  return rows(app, `${ROWS} WHERE member = {:member} ORDER BY at, id`, { member }, shape).filter(
    ({ expiresAt }) => emailLinkWorks(neededInstant(expiresAt), now),
  );
}

/** Keeps the wish, and gives what stands behind the # of the link. */
export function keepEmailChange(app: App, now: Instant, member: Id, email: string): string {
  const secret = $security.randomStringWithAlphabet(LINK_LENGTH, LINK_LETTERS);
  const id = insert(app, 'email_changes', {
    member,
    email,
    secretHash: $security.sha256(secret),
    at: dateText(now),
    expiresAt: dateText(now + EMAIL_LINK_LIFE),
  });
  return `${id}.${secret}`;
}

/** The wish that this link belongs to, or null: unknown, over, or another secret. */
export function emailChangeFor(app: Readable, id: Id, secret: string, now: Instant): EmailChange | null {
  const found = row(app, `${ROWS} WHERE id = {:id}`, { id }, shape);
  if (!found || !$security.equal(found.secretHash, $security.sha256(secret))) return null;
  return emailLinkWorks(neededInstant(found.expiresAt), now) ? found : null;
}

/** All wishes of a member are over: one of them came true. */
export const forgetEmailChanges = (app: App, member: Id): void =>
  execute(app, 'DELETE FROM email_changes WHERE member = {:member}', { member });
