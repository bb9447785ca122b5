/** An invitation that nobody accepted in its days is over, and the account that was made for it goes. */
import { DAY } from '../../../src/domain/kernel/index.ts';
import { INVITATION_DAYS, invitationIsOver } from '../../../src/domain/supporters/index.ts';
import { runForClock } from '../kit/clock.ts';
import { dateText } from '../kit/engine.ts';
import { supportsWhere } from '../kit/supports.ts';
import { endSupport } from './ending.ts';

export default function endInvitations(): void {
  const before = dateText(platform.now() - INVITATION_DAYS * DAY);
  const where = "endedAt = '' AND acceptedAt = '' AND invitedAt <= {:before}";
  if (supportsWhere($app, where, { before }).length === 0) return;
  runForClock('supporters/invitation-over', (context) => {
    for (const support of supportsWhere(context.app, where, { before }))
      if (invitationIsOver(support, context.now)) endSupport(context, support, 'clock');
  });
}
