/** At the opening: the papers that two people counted alike are joined with the opened envelopes, and the counts go. */
import { joined } from '../../../src/domain/papers/index.ts';
import type { Opened } from '../../../src/domain/sealed/index.ts';
import { execute, type App } from '../kit/engine.ts';
import type { FoundVote } from '../sealed/votes-read.ts';
import { forgetTallies, talliesOf } from './counting.ts';

export function joinPapers(app: App, { motion, keyId, papers }: FoundVote, opened: Opened): Opened {
  if (!papers || papers.taken === 0) return opened;
  if (!papers.agreed) throw new Error('The papers are not counted.');
  const [tally] = talliesOf(app, motion.id, keyId);
  return joined(opened, tally!);
}

/** What was counted by hand goes, however the vote ended. */
export function forgetCounts(app: App, { motion }: FoundVote): void {
  forgetTallies(app, motion.id);
  execute(app, 'DELETE FROM paper_differences WHERE motion = {:motion}', { motion: motion.id });
}
