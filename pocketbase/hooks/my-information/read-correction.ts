/** An office holder reads what a member asked to have put right: the member can see who did. */
import { myInformation } from '../../../src/commands/index.ts';
import { accept, refusal, refuse } from '../../../src/domain/kernel/index.ts';
import { duties } from '../../../src/domain/membership/index.ts';
import { memberVerb } from '../kit/context.ts';
import { noteLook } from '../membership/looks.ts';
import { findCorrection } from './wishes.ts';

export default memberVerb(myInformation.readCorrection, ({ correctionId }, context) => {
  const found = findCorrection(context.app, correctionId);
  if (!found || found.answered) return refuse([refusal('correction-unknown')]);
  const { member, words } = found.correction;
  if (member === context.caller.member.id) return refuse([refusal('correction-own')]);
  noteLook(context, { member, what: 'details', offices: duties.information });
  return accept({ words });
});
