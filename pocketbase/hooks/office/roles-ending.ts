/** Offices that need somebody: terms that end soon, and holders without the passkey that their office asks for. */
import { accept, sortedBy } from '../../../src/domain/kernel/index.ts';
import {
  duties,
  isMemberAt,
  mayShow,
  officesAt,
  shown,
  type Viewer,
} from '../../../src/domain/membership/index.ts';
import { keyStateOf, needsSomebody, roleLines, type KeyState } from '../../../src/domain/offices/index.ts';
import { office } from '../../../src/queries/index.ts';
import type { RoleToWatch } from '../../../src/queries/office.ts';
import { memberQuery, type Looking } from '../kit/context.ts';
import { rows } from '../kit/engine.ts';
import { officeHolders, type OfficeHolder } from '../kit/office-holders.ts';
import { neededFrom } from '../kit/office-passkey.ts';

/** Those of the office holders who have a passkey. */
function withPasskey({ app }: Looking): ReadonlySet<string> {
  const sql =
    'SELECT DISTINCT accounts.member FROM passkeys JOIN accounts ON accounts.id = passkeys.account ' +
    'WHERE accounts.member IN (SELECT member FROM offices)';
  return new Set(rows(app, sql, {}, { member: '' } as const).map(({ member }) => member));
}

/** The lines that a viewer may know of, what ends first before the rest. */
export function rolesToWatch(looking: Looking, viewer: Viewer): RoleToWatch[] {
  const { now } = looking;
  const everybody = officeHolders(looking.app).filter(({ member }) => isMemberAt(member, now));
  const seesKeys = mayShow('officePasskey', viewer) !== null;
  const keys = seesKeys ? withPasskey(looking) : new Set<string>();
  const keyOf = (holder: OfficeHolder): KeyState =>
    seesKeys ? keyStateOf(keys.has(holder.member.id), neededFrom(looking, holder), now) : 'not-asked';
  const lines = everybody.flatMap((holder) => {
    const { id, displayName: name } = holder.member;
    return roleLines(holder, { key: keyOf(holder), everybody, now })
      .filter(needsSomebody)
      .map(({ key, ...line }): RoleToWatch => ({
        ...line,
        holder: shown({ id, name, key }, { id: null, name: 'offices', key: 'officePasskey' }, viewer),
      }));
  });
  return sortedBy(lines, ({ lastOn, office: held, holder }) => `${lastOn ?? 'later'} ${held} ${holder.id}`);
}

export default memberQuery(office.rolesEnding, (_, looking) => {
  const { caller, now } = looking;
  const offices = officesAt(caller.offices, caller.member, now);
  const viewer: Viewer = { member: true, offices };
  return accept({
    roles: rolesToWatch(looking, viewer),
    appoints: offices.some((held) => (duties.offices as readonly string[]).includes(held)),
    keys: mayShow('officePasskey', viewer) !== null,
  });
});
