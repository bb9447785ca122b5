/**
 * Who gave a proxy takes it back with one press, when it surely is they who signed in; or the secretary writes down that
 * this came on paper.
 */
import { proxies } from '../../../src/commands/index.ts';
import { refuse } from '../../../src/domain/kernel/index.ts';
import { memberVerb } from '../kit/context.ts';
import { whyNotThemselves } from '../my-information/others-read.ts';
import { ends } from './ending.ts';
import { findGiving } from './proxies-read.ts';

export default memberVerb(proxies.takeBack, ({ proxyId }, context) => {
  const { app, caller } = context;
  const isOwn = findGiving(app, proxyId)?.giver === caller.member.id;
  const guard = isOwn ? whyNotThemselves(app, caller) : null;
  return guard ? refuse([guard]) : ends(context, proxyId, 'taken-back');
});
