/** What deciding an amendment looks at: whose turn it is, and the text that it would make. */
import type { Id } from '../../../src/domain/kernel/index.ts';
import type { Asked } from '../../../src/domain/motions/index.ts';
import type { Readable } from '../kit/engine.ts';
import { amendmentsOf, turnsOf, wordsIn, type FoundProposal } from './proposals-read.ts';

export function decidingOn(app: Readable, asked: FoundProposal & Asked, amendmentId: Id) {
  const words = wordsIn(app, asked.proposal.id);
  const amendments = amendmentsOf(asked, words);
  const amendment = amendments.find(({ id }) => id === amendmentId);
  return {
    ...asked,
    amendment,
    resolution: asked.proposal.resolution,
    turn: turnsOf(amendments, asked.rules)[0]?.id,
    merged: amendment?.merged ?? null,
    beforeSlips: words.get(asked.life.beforeSlips)?.['what'] ?? '',
  };
}
