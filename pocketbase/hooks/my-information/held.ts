/** Gathers what every feature says that it holds about the member who asks. It reads only what is theirs. */
import { holds } from 'virtual:hooks';
import { accept, refusal, refuse } from '../../../src/domain/kernel/index.ts';
import { HELD_PAGE } from '../../../src/domain/my-information/index.ts';
import { myInformation } from '../../../src/queries/index.ts';
import type { SeenSection } from '../../../src/queries/my-information.ts';
import { memberQuery, type MemberLooking } from '../kit/context.ts';
import type { Holding } from '../kit/holds.ts';
import { rulebookNow } from '../kit/rulebooks.ts';
import { erasureOfMember } from './erasures.ts';
import { holderOf } from './holder.ts';
import { waitingSections } from './wishes.ts';

function sectionOf({ app, caller }: MemberLooking, part: Holding, after: string): SeenSection {
  const { section, why, howLong, mayDelete } = part;
  const found = part.rows(app, holderOf(app, caller.member.id), { after, most: HELD_PAGE + 1 });
  const rows = found.slice(0, HELD_PAGE);
  const more = found.length > HELD_PAGE ? rows.at(-1)!.cursor : null;
  return { section, why, howLong, mayDelete, rows, more };
}

export default memberQuery(myInformation.held, ({ section, after }, looking) => {
  const wanted = section === undefined ? holds : holds.filter((part) => part.section === section);
  if (wanted.length === 0) return refuse([refusal('section-unknown', 'section')]);
  const { app, caller, now } = looking;
  const { id, displayName } = caller.member;
  return accept({
    member: { id, displayName },
    sections: wanted.map((part) => sectionOf(looking, part, after)),
    erasureAskedAt: erasureOfMember(app, id)?.erasure.askedAt ?? null,
    corrections: waitingSections(app, id),
    keepNameMonths: rulebookNow({ app, now }).membership?.keepNameMonths.value ?? 0,
  });
});
