/** Two office holders have confirmed a rulebook: from now on it counts, as it was when the first of them read it. */
import { accept, refusal, refuse } from '../../../src/domain/kernel/index.ts';
import type { Approved } from '../kit/approved.ts';
import { dateText, insert } from '../kit/engine.ts';
import { waitingRulebooks } from './waiting.ts';

export default {
  'rulebook/confirm': ({ app, now, note }, { id, input }) => {
    const { version, digest } = input as { readonly version: string; readonly digest: string };
    const waiting = waitingRulebooks(app).find((each) => each.rulebook.version === version);
    if (!waiting) return refuse([refusal('rulebook-confirmed')]);
    if (waiting.digest !== digest) return refuse([refusal('rulebook-changed')]);
    insert(app, 'rulebook_confirmations', { version, digest, approval: id, at: dateText(now) });
    note(version, { confirmed: true });
    return accept(null);
  },
} satisfies Approved;
