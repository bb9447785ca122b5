/**
 * An office holder records what a checking group found. Nobody else can put a check on a guide, and none is ever
 * changed: a guide that changes makes its check old by itself, because the digest of its rows no longer fits.
 */
import { guides } from '../../../src/commands/index.ts';
import {
  accept,
  isCivilDate,
  londonDate,
  onlyRefusals,
  refusal,
  refuse,
} from '../../../src/domain/kernel/index.ts';
import { memberVerb } from '../kit/context.ts';
import { dateText, insert } from '../kit/engine.ts';

export default memberVerb(guides.recordCheck, ({ nameAgreed: _, ...check }, { app, now, note }) => {
  const { checkedOn, readers, understood } = check;
  const refusals = onlyRefusals([
    understood > readers ? refusal('more-understood-than-read', 'understood', { readers }) : null,
    isCivilDate(checkedOn) ? null : refusal('date-wrong', 'checkedOn'),
    checkedOn > londonDate(now) ? refusal('date-in-future', 'checkedOn') : null,
  ]);
  if (refusals.length) return refuse(refusals);
  const checkId = insert(app, 'guide_checks', { ...check, at: dateText(now) });
  note(checkId, { readers, understood });
  return accept({ recorded: true as const });
});
