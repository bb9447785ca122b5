/** What the server answers about a key that tellers hold, as these parts draw it. */
import type { Answered } from '../../lib/doors.ts';
import type { Translate } from '../../lib/words.ts';

export type TellersView = Answered<'sealed/tellers'>;
export type Choosing = NonNullable<TellersView['choosing']>;
export type Key = NonNullable<TellersView['key']>;
export type Box = NonNullable<TellersView['box']>;
export type T = Translate<'vote-keys'>;

/** Hex digits in fours, as they stand on the tellers' paper. */
export const inFours = (hex: string): string => hex.match(/.{1,4}/g)?.join(' ') ?? '';
