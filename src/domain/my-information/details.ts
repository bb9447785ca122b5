// What a member tells about themselves and may change on their own: how they are called, where they live, how to reach
// them. The shown name changes everywhere from now on; what was signed or counted keeps the name of its time.

import {
  contactWays,
  linesOf,
  LINE_LIMIT,
  MOST_LINES,
  NAME_LIMIT,
  type ContactWay,
} from '../joining/index.ts';
import { lengthOf, onlyRefusals, refusal, refuse, settle, type Result } from '../kernel/index.ts';

const oneSpace = (text: string): string => text.trim().replace(/\s+/g, ' ');

/** The name that is shown, tidied. Refuses `called-missing` and `joining-too-long`. */
export function callMe(calledName: string): Result<string> {
  const name = oneSpace(calledName);
  return settle(
    onlyRefusals([
      name === '' ? refusal('called-missing', 'calledName') : null,
      lengthOf(name) > NAME_LIMIT ? refusal('joining-too-long', 'calledName', { most: NAME_LIMIT }) : null,
    ]),
    () => name,
  );
}

/** The lines of a postal address. Refuses `joining-address-missing`, `joining-address-lines`, `joining-too-long`. */
export function liveAt(address: string): Result<readonly string[]> {
  const lines = linesOf(address);
  if (lines.length === 0) return refuse([refusal('joining-address-missing', 'address')]);
  return settle(
    onlyRefusals([
      lines.length > MOST_LINES ? refusal('joining-address-lines', 'address', { most: MOST_LINES }) : null,
      lines.some((line) => lengthOf(line) > LINE_LIMIT)
        ? refusal('joining-too-long', 'address', { most: LINE_LIMIT })
        : null,
    ]),
    () => lines,
  );
}

/** How to reach somebody. */
export interface Reach {
  readonly phone: string;
  readonly ways: readonly ContactWay[];
  readonly othersRead: boolean;
}

/** How to reach somebody, tidied. Whoever wants to be phoned needs a number: `joining-phone-missing`. */
export function reachMe({ phone, ways, othersRead }: Reach): Result<Reach> {
  const number = oneSpace(phone);
  const missing = ways.includes('phone') && number === '';
  return settle(missing ? [refusal('joining-phone-missing', 'phone')] : [], () => ({
    phone: number,
    ways: contactWays.filter((way) => ways.includes(way)),
    othersRead,
  }));
}
