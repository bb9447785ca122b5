/** A proxy is taken back, or declined. The other side hears of it. */
import { accept, refusal, refuse, type Id } from '../../../src/domain/kernel/index.ts';
import { duties, officesAt, type OfficeKey } from '../../../src/domain/membership/index.ts';
import { whyNotEnd, type Giving } from '../../../src/domain/proxies/index.ts';
import type { MemberContext } from '../kit/context.ts';
import { dateText, insert } from '../kit/engine.ts';
import { findMeeting } from '../meetings/meetings-read.ts';
import { proxyDeclined, proxyTakenBack, tellOf } from './mail.ts';
import { findGiving } from './proxies-read.ts';

/** True for those who write proxies down. */
export function keepsProxies({ caller, now }: Pick<MemberContext, 'caller' | 'now'>): boolean {
  const wanted: readonly OfficeKey[] = duties.proxies;
  return officesAt(caller.offices, caller.member, now).some((office) => wanted.includes(office));
}

export function ends(context: MemberContext, proxyId: Id, how: NonNullable<Giving['end']>['how']) {
  const { app, now, caller } = context;
  const giving = findGiving(app, proxyId);
  const meeting = giving && findMeeting(app, giving.meeting);
  if (!giving || !meeting) return refuse([refusal('proxy-unknown')]);
  const by = caller.member.id;
  const refused = whyNotEnd({ meeting, giving, how, by, isOffice: keepsProxies(context), now });
  if (refused.length > 0) return refuse(refused);
  insert(app, 'proxy_ends', { giving: proxyId, how, by, at: dateText(now) });
  context.note(giving.meeting, { proxyEnded: how });
  const { giver, holder } = giving;
  if (how === 'declined') tellOf(context, meeting, { to: giver, other: holder }, proxyDeclined);
  else tellOf(context, meeting, { to: holder, other: giver }, proxyTakenBack);
  context.changed('my-page', how === 'declined' ? giver : holder);
  return accept({ proxyId });
}
