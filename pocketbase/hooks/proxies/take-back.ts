/** Who gave a proxy takes it back with one press; or the secretary writes down that this came on paper. */
import { proxies } from '../../../src/commands/index.ts';
import { memberVerb } from '../kit/context.ts';
import { ends } from './ending.ts';

export default memberVerb(proxies.takeBack, ({ proxyId }, context) => ends(context, proxyId, 'taken-back'));
