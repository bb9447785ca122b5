/** The secretary writes down a proxy that came on paper, with the day on which it came. */
import { proxies } from '../../../src/commands/index.ts';
import { memberVerb } from '../kit/context.ts';
import { gives } from './giving.ts';

export default memberVerb(proxies.givePaper, (given, context) => gives(context, { ...given, paper: true }));
