/**
 * Erasing: that somebody was a proxy, or named one, stays, because what a meeting decided may rest on it. The lines hold
 * no name of their own: with the member's row they lose it.
 */
import type { Erase } from '../kit/holds.ts';

export default {
  tables: ['proxy_givings', 'proxy_ends'],
  erase: () => undefined,
} satisfies Erase;
