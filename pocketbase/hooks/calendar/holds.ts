/** What the calendar holds about a person: that they have an address for their calendar program. */
import { memberRows, type Holds } from '../kit/holds.ts';
import { endFeed } from './feeds.ts';

export default [
  {
    section: 'calendar',
    tables: ['calendar_feeds'],
    why: 'choice',
    howLong: 'while-member',
    mayDelete: true,
    remove: ({ app }, { member }) => endFeed(app, member),
    rows: memberRows({
      shape: { madeAt: '' } as const,
      from: 'calendar_feeds',
      where: 'member = {:member}',
      at: 'madeAt',
    }),
  },
] satisfies Holds;
