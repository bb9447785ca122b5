/** Two office holders have declared that two parts of a key are lost: nothing is opened, and the vote is held again. */
import { accept, refusal, refuse } from '../../../src/domain/kernel/index.ts';
import type { Approved } from '../kit/approved.ts';
import { mayBeDeclaredLost } from './lost.ts';
import { finish } from './opening.ts';
import { findTellersVote } from './teller-votes.ts';

export default {
  'sealed/parts-lost': (context, { subject }) => {
    const asked = findTellersVote(context.app, subject, context.now);
    if (!asked.ok) return refuse([refusal('motion-unknown')]);
    const { found } = asked.value;
    if (!mayBeDeclaredLost(asked.value, context.now)) return refuse([refusal('box-not-due')]);
    finish(context, found, 'parts-lost', null);
    return accept(null);
  },
} satisfies Approved;
