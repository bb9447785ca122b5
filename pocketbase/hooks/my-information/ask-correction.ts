/** A member says what is wrong in what is held about them; those who answer hear that somebody asked, and not what. */
import { holds } from 'virtual:hooks';
import { myInformation } from '../../../src/commands/index.ts';
import { accept, refusal, refuse } from '../../../src/domain/kernel/index.ts';
import { duties } from '../../../src/domain/membership/index.ts';
import { askCorrection } from '../../../src/domain/my-information/index.ts';
import { correctionRow } from '../../../src/records/my-information.ts';
import { memberVerb } from '../kit/context.ts';
import { insert } from '../kit/engine.ts';
import { holdersOf } from '../kit/office-holders.ts';
import { pageAddress } from '../kit/outbox.ts';
import { correctionAsked } from './mail.ts';
import { waitingSections } from './wishes.ts';

export default memberVerb(myInformation.askCorrection, ({ section, words }, context) => {
  const { app, caller, now } = context;
  const member = caller.member.id;
  if (!holds.some((part) => part.section === section)) return refuse([refusal('section-unknown', 'section')]);
  const waiting = waitingSections(app, member);
  const asked = askCorrection({ member, section, words, askedAt: now, waiting });
  if (!asked.ok) return asked;
  const id = insert(app, 'corrections', correctionRow(asked.value));
  const others = holdersOf(app, duties.information, now)
    .map((holder) => holder.member.id)
    .filter((holder) => holder !== member);
  context.sendToMembers(others, (address) =>
    correctionAsked(address, { link: pageAddress(address.language, '/office/information/') }),
  );
  context.note(id, { section });
  context.changed('my-page', member);
  return accept({ asked: true as const });
});
