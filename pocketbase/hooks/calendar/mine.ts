/** Whether the member who asks has an address for a calendar program. */
import { accept } from '../../../src/domain/kernel/index.ts';
import { calendar } from '../../../src/queries/index.ts';
import { memberQuery } from '../kit/context.ts';
import { madeAtOf } from './feeds.ts';

export default memberQuery(calendar.mine, (_, { app, caller }) =>
  accept({ madeAt: madeAtOf(app, caller.member.id) }),
);
