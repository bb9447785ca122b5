/** When the easy-read words of a motion stand, the chair and the secretary hear that they can give notice of it. */
import { duties } from '../../../src/domain/membership/index.ts';
import type { Context } from '../kit/context.ts';
import { holdersOf } from '../kit/office-holders.ts';
import { motionReady, tellAbout } from './mail.ts';
import { findProposal, stageNow } from './proposals-read.ts';

export function tellIfReady(context: Context, motionId: string): void {
  const { app, now } = context;
  const found = findProposal(app, motionId, now);
  if (!found || stageNow(found) !== 'ready') return;
  const holders = holdersOf(app, duties.motions, now).map(({ member }) => member.id);
  tellAbout(context, found, holders, motionReady);
}
