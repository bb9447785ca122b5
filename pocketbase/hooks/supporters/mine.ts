/** Who helps the member, what each may do, and what they did in the member's place. */
import { accept } from '../../../src/domain/kernel/index.ts';
import { invitationIsOver, isOpen, MOST_SUPPORTERS } from '../../../src/domain/supporters/index.ts';
import { supporters } from '../../../src/queries/index.ts';
import { supporterActor } from '../kit/callers.ts';
import { memberQuery } from '../kit/context.ts';
import { neededInstant, rows, type Readable } from '../kit/engine.ts';
import { supportsWhere } from '../kit/supports.ts';

/** As much as a person reads. */
const MOST_DID = 20;

/** What somebody did in the member's place, the newest first. */
function didBy(app: Readable, support: string) {
  const sql = `SELECT verb, at FROM events WHERE actor = {:actor} ORDER BY seq DESC LIMIT ${MOST_DID}`;
  const found = rows(app, sql, { actor: supporterActor(support) }, { verb: '', at: '' } as const);
  return found.map(({ verb, at }) => ({ verb, at: neededInstant(at) }));
}

export default memberQuery(supporters.mine, (_, { app, now, caller }) => {
  const all = supportsWhere(app, "member = {:member} AND endedAt = ''", { member: caller.member.id });
  const open = all.filter((support) => isOpen(support, now) && !invitationIsOver(support, now));
  return accept({
    supporters: open.map(({ id, name, abilities, invitedAt, acceptedAt }) => ({
      id,
      name,
      abilities,
      invitedAt,
      acceptedAt,
      did: didBy(app, id),
    })),
    free: Math.max(0, MOST_SUPPORTERS - open.length),
  });
});
