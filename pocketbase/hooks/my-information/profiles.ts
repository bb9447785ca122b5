/** How to reach a member, as the hooks find and keep it. */
import type { Id } from '../../../src/domain/kernel/index.ts';
import { profileRow, type Profile } from '../../../src/records/my-information.ts';
import { pick } from '../../../src/records/row.ts';
import { shapes } from '../../../src/types/shapes.ts';
import { insert, row, update, type App, type Readable } from '../kit/engine.ts';

const shape = pick(shapes.profiles, 'id', 'phone', 'preferredWays', 'othersRead');

const rowOf = (app: Readable, member: Id) =>
  row(
    app,
    'SELECT id, phone, preferredWays, othersRead FROM profiles WHERE member = {:member}',
    { member },
    shape,
  );

/** What a member told; of somebody who told nothing, that. */
export function profileOf(app: Readable, member: Id): Profile {
  const found = rowOf(app, member);
  const { phone, preferredWays, othersRead } = found ?? { phone: '', preferredWays: '', othersRead: false };
  const ways = preferredWays === '' ? null : (JSON.parse(preferredWays) as readonly string[] | null);
  return { member, phone, preferredWays: ways ?? [], othersRead };
}

export function keepProfile(app: App, profile: Profile): void {
  const found = rowOf(app, profile.member);
  if (found) update(app, 'profiles', found.id, profileRow(profile));
  else insert(app, 'profiles', profileRow(profile));
}
