/**
 * When the co-op is set up, the rulebooks that are there count as confirmed: written down once, in the first minute. And
 * each minute the platform hears how many wait for two people, so that /api/health can say it.
 */
import { runForClock } from '../kit/clock.ts';
import { dateText, insert } from '../kit/engine.ts';
import { allRulebooks, confirmations, digestOf } from '../kit/rulebooks.ts';
import { waitingRulebooks } from './waiting.ts';

function confirmThoseThatWereThere(): void {
  if (confirmations($app).length > 0) return;
  runForClock('rulebook/set-up', ({ app, now, note }) => {
    if (confirmations(app).length > 0) return;
    for (const rulebook of allRulebooks) {
      const { version } = rulebook;
      const row = { version, digest: digestOf(rulebook), approval: '', at: dateText(now) };
      insert(app, 'rulebook_confirmations', row);
      note(version, { setUp: true });
    }
  });
}

export default function rulebooksDue(): void {
  confirmThoseThatWereThere();
  platform.waitsForTwo('rulebook', waitingRulebooks($app).length);
}
