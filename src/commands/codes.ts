/** Every code with which a door can say no: its own rules, the checks of its input, and what any door may meet. */
import { commonRefusals, type Door } from './door.ts';

/** The codes that a schema carries as its messages, wherever they stand in it. */
function codesIn(part: unknown, seen: Set<unknown>, found: Set<string>): void {
  if (typeof part !== 'object' || part === null || seen.has(part)) return;
  seen.add(part);
  for (const [name, value] of Object.entries(part)) {
    if (name === 'message' && typeof value === 'string') found.add(value);
    else codesIn(value, seen, found);
  }
}

/** The codes of one door, its common ones left out. */
export function ownCodes(door: Pick<Door, 'input' | 'refusals'>): string[] {
  const found = new Set(Object.keys(door.refusals));
  codesIn(door.input, new Set(), found);
  return [...found].sort();
}

/** The codes of several doors, with those that any door may answer. */
export function codesOf(doors: readonly Pick<Door, 'input' | 'refusals'>[]): string[] {
  return [...new Set([...Object.keys(commonRefusals), ...doors.flatMap(ownCodes)])].sort();
}
