/**
 * An office holder records what a checking group found. Nobody else can put a check on a guide, and none is ever
 * changed: a guide that changes makes its check old by itself, because the digest of its rows no longer fits.
 */
import known from 'virtual:guides';
import { guides } from '../../../src/commands/index.ts';
import { whyNoCheck, whyUnknown } from '../../../src/domain/guides/index.ts';
import { accept, londonDate, refuse } from '../../../src/domain/kernel/index.ts';
import { memberVerb } from '../kit/context.ts';
import { dateText, insert } from '../kit/engine.ts';

export default memberVerb(guides.recordCheck, ({ nameAgreed: _, ...check }, { app, now, note }) => {
  const unknown = whyUnknown(check.guide, known);
  if (unknown) return refuse([unknown]);
  const refusals = whyNoCheck(check, londonDate(now));
  if (refusals.length) return refuse(refusals);
  const checkId = insert(app, 'guide_checks', { ...check, at: dateText(now) });
  note(checkId, { readers: check.readers, understood: check.understood });
  return accept({ recorded: true as const });
});
