/** The secretary or the chair ends a term, at once or on a last day. The holder gets a letter. */
import { offices } from '../../../src/commands/index.ts';
import { londonDate } from '../../../src/domain/kernel/index.ts';
import { dayWords } from '../../../src/lib/format.ts';
import { addressOf } from '../kit/callers.ts';
import { memberVerb } from '../kit/context.ts';
import { endTerm } from './ending.ts';
import { officeEnded, officeName, whoDoesWhat } from './mail.ts';

export default memberVerb(offices.end, (ending, context) => {
  const ended = endTerm(context, ending);
  if (!ended.ok) return ended;
  const { app, now } = context;
  const address = addressOf(app, ending.memberId);
  if (address) {
    const { language } = address;
    const last = dayWords(language, ending.lastOn ?? londonDate(now));
    const office = officeName(language, ending.office);
    context.send(officeEnded(address, { office, last, link: whoDoesWhat(language) }));
  }
  return ended;
});
