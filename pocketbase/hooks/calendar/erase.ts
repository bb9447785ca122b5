/** Erasing: the address of a calendar program ends. */
import type { Erase } from '../kit/holds.ts';
import { endFeed } from './feeds.ts';

export default {
  tables: ['calendar_feeds'],
  erase: ({ app }, { member }) => endFeed(app, member),
} satisfies Erase;
