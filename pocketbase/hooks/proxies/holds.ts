/** What proxies hold about a person: whom they named, who named them, and how each ended. */
import { pick } from '../../../src/records/row.ts';
import { shapes } from '../../../src/types/shapes.ts';
import { memberRows, type Holds } from '../kit/holds.ts';

export default [
  {
    section: 'proxies',
    tables: ['proxy_givings', 'proxy_ends'],
    why: 'rules',
    howLong: 'without-name',
    mayDelete: false,
    rows: memberRows({
      shape: {
        meetingAt: '',
        proxyIs: '',
        ...pick(shapes.proxy_givings, 'directions', 'at'),
        proxyEnd: '',
      },
      columns: {
        meetingAt: '(SELECT startsAt FROM meetings WHERE meetings.id = meeting)',
        proxyIs: "CASE giver WHEN {:member} THEN 'proxy-you-named' ELSE 'proxy-named-you' END",
        proxyEnd: "COALESCE((SELECT 'proxy-' || how FROM proxy_ends WHERE giving = proxy_givings.id), '')",
      },
      from: 'proxy_givings',
      where: 'giver = {:member} OR holder = {:member}',
      at: 'at',
    }),
  },
] satisfies Holds;
