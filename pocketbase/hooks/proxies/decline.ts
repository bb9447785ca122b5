/** Who was named as a proxy says no. */
import { proxies } from '../../../src/commands/index.ts';
import { memberVerb } from '../kit/context.ts';
import { ends } from './ending.ts';

export default memberVerb(proxies.decline, ({ proxyId }, context) => ends(context, proxyId, 'declined'));
