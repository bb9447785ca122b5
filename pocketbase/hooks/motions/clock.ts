/** What the clock does for motions, every minute: writes down that one fell, because too few seconded it in time. */
import { fallIsDue } from '../../../src/domain/motions/index.ts';
import { doForClock, runForClock } from '../kit/clock.ts';
import { rows } from '../kit/engine.ts';
import { motionFell, tellAbout } from './mail.ts';
import { findProposal, IS_OPEN } from './proposals-read.ts';
import { happened } from './proposals-write.ts';

export default function fallUnseconded(): void {
  const now = platform.now();
  const sql = `SELECT proposals.id FROM proposals WHERE ${IS_OPEN}
    AND NOT EXISTS (SELECT 1 FROM proposal_acts WHERE proposal = proposals.id AND kind = 'noticed')`;
  for (const { id } of rows($app, sql, {}, { id: '' } as const)) {
    doForClock(`motions/look ${id}`, () => {
      const found = findProposal($app, id, now);
      if (!found || !fallIsDue(found)) return;
      runForClock('motions/fall', (context) => {
        happened(context, { kind: 'fell', say: 'time' }, { proposal: id, acts: found.acts.length, by: '' });
        tellAbout(context, found, [found.life.mover], motionFell);
      });
    });
  }
}
