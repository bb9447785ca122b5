/** How the register says no to a fact about an office, in the words of offices. */
import { refusal, type Refusal } from '../../../src/domain/kernel/index.ts';

const codes: Readonly<Record<string, readonly [code: string, field: string]>> = {
  'office-held': ['office-held', 'office'],
  'office-not-held': ['office-not-held', 'office'],
  'register-not-member': ['office-not-member', 'memberId'],
  'register-day-wrong': ['office-day-wrong', 'fromOn'],
};

/** The refusals of the register, each once. Throws for one that an office cannot meet. */
export function officeRefusals(refusals: readonly Refusal[]): Refusal[] {
  const said = new Map<string, Refusal>();
  for (const { code } of refusals) {
    const own = codes[code];
    if (!own) throw new Error(`The register refused an office with ${code}.`);
    said.set(own[0], refusal(own[0], own[1]));
  }
  // Who holds the office already has an end for it too: one sentence is enough.
  if (said.has('office-held')) said.delete('office-not-held');
  return [...said.values()];
}
