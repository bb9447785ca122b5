// Whether one more message goes to an address, and in which language. Nothing here knows whether the address belongs
// to anybody: the same is asked about a member's address and a stranger's.

import { MOST_OF_ALL, MOST_OF_ONE_ASKER } from './rules.ts';

/** How many messages to one address were asked for within the life of a link. */
export interface Asked {
  readonly byAll: number;
  /** From the network household of whoever asks now. */
  readonly byHousehold: number;
  /** From their device, when it is one that the owner of the address signed in on; else null. */
  readonly byKnownDevice: number | null;
}

/**
 * True when the message goes out. A device of the owner's has a share of its own, whatever others do. Any other asker
 * shares with their household; once all askers together have asked often, only one who has not asked yet is heard.
 */
export function mayWrite({ byAll, byHousehold, byKnownDevice }: Asked): boolean {
  if (byKnownDevice !== null && byKnownDevice < MOST_OF_ONE_ASKER) return true;
  return byAll < MOST_OF_ALL ? byHousehold < MOST_OF_ONE_ASKER : byHousehold === 0;
}

export type Language = 'en' | 'cy';

/** The language of a message: Welsh as soon as the person's account or the page they asked on says so. */
export function messageLanguage(account: Language | null, page: Language): Language {
  return account === 'cy' || page === 'cy' ? 'cy' : 'en';
}
