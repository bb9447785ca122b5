/** Who can see what about me, and who looked, as the server answers it. */
import type { Answered } from '../../lib/doors.ts';

export type WhoSeesMe = Answered<'membership/who-sees-me'>;
export type LooksAtMe = Answered<'membership/looks-at-me'>;
export type SeenLook = LooksAtMe['looks'][number];
