/** The motions that could be put on the agenda of a meeting, for those who plan meetings. */
import { accept } from '../../../src/domain/kernel/index.ts';
import { motions } from '../../../src/queries/index.ts';
import { memberQuery } from '../kit/context.ts';
import { canBeAtMeeting } from './at-meeting.ts';
import { IS_OPEN, proposalsWhere, titleOf, wordsIn } from './proposals-read.ts';

/** More at once nobody puts on an agenda. */
const MOST = 50;

export default memberQuery(motions.forMeeting, ({ language }, { app, now }) =>
  accept({
    motions: proposalsWhere(app, now, `${IS_OPEN} ORDER BY number DESC LIMIT ${MOST}`).flatMap((found) => {
      const ready = canBeAtMeeting(app, found);
      const { id, number, resolution } = found.proposal;
      return ready === null
        ? []
        : [{ id, number, title: titleOf(found, wordsIn(app, id), language), resolution, ready }];
    }),
  }),
);
