/** Two office holders have confirmed that the history is as it should be: nobody is told of it any more. */
import { accept, refusal, refuse } from '../../../src/domain/kernel/index.ts';
import type { Approved } from '../kit/approved.ts';
import { dateText, insert } from '../kit/engine.ts';
import { unconfirmedHistories } from './unconfirmed.ts';

export default {
  'history/accept': ({ app, now, note }, { id: approval, subject }) => {
    const found = unconfirmedHistories(app).some(({ id }) => id === subject);
    if (!found) return refuse([refusal('history-confirmed')]);
    insert(app, 'history_confirmations', { accept: subject, approval, at: dateText(now) });
    note(subject, { confirmed: true });
    return accept(null);
  },
} satisfies Approved;
