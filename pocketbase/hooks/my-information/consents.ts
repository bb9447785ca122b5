/** What a member allows, as the hooks find it: of each kind the newest word counts. */
import type { Id } from '../../../src/domain/kernel/index.ts';
import { consentKinds } from '../../../src/domain/my-information/index.ts';
import type { SeenConsent } from '../../../src/queries/my-information.ts';
import { rows, type Readable } from '../kit/engine.ts';
import { findListing } from '../membership/listings.ts';

export function consentsOf(app: Readable, member: Id): SeenConsent[] {
  const sql = 'SELECT kind, given FROM consents WHERE member = {:member} ORDER BY at, rowid';
  const said = rows(app, sql, { member }, { kind: '', given: false } as const);
  const newest = new Map(said.map(({ kind, given }) => [kind, given]));
  return consentKinds.map((kind) => ({
    kind,
    // Whether somebody is found is what the listing says: nothing else is asked when members look for a name.
    given: kind === 'found-by-members' ? findListing(app, member) !== null : (newest.get(kind) ?? false),
  }));
}
