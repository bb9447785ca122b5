/**
 * Erasing: what a meeting should decide and who asked for it stays, because others put their names to it and a meeting
 * may have been called by it. The lines hold no name of their own: with the member's row they lose it.
 */
import type { Erase } from '../kit/holds.ts';

export default {
  tables: [
    'requisitions',
    'requisition_names',
    'requisition_backs',
    'requisition_losses',
    'requisition_calls',
  ],
  erase: () => undefined,
} satisfies Erase;
