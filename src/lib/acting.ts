/**
 * For whom this tab acts, when somebody helps a member: each request then says so. It is kept for the tab only and goes
 * with signing out; the server asks each time whether it is still so. Plain browser code, as the frame of every page uses it.
 */
import type { Ability } from '../domain/membership/index.ts';

export interface ActingFor {
  readonly member: string;
  readonly name: string;
  readonly abilities: readonly Ability[];
}

const KEY = 'common-care-acting';

/** The member in whose place this tab asks, or null. */
export function actingFor(): ActingFor | null {
  try {
    const kept = JSON.parse(sessionStorage.getItem(KEY) ?? 'null') as ActingFor | null;
    return kept?.member && kept.name && Array.isArray(kept.abilities) ? kept : null;
  } catch {
    return null;
  }
}

/** From now on this tab acts for a member. False when the browser keeps nothing for us. */
export function startActing(acting: ActingFor): boolean {
  try {
    sessionStorage.setItem(KEY, JSON.stringify(acting));
  } catch {
    return false;
  }
  return actingFor() !== null;
}

export function stopActing(): void {
  try {
    sessionStorage.removeItem(KEY);
  } catch {
    // closed storage holds nothing of ours
  }
}

/** Doors that are about oneself whoever one helps: how one signs in, and whom one helps. */
const OWN = /^(sign-in|supporters)\//;

/** What a request to a door says of whom it is for. */
export function onBehalfOf(door: string): Record<string, string> {
  const acting = OWN.test(door) ? null : actingFor();
  return acting ? { 'On-Behalf-Of': acting.member } : {};
}
