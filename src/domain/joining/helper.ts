// Who helps an applicant, and where to ask them once the applicant is a member: only an e-mail can be asked by letter.

import type { Ability } from '../membership/index.ts';
import type { Answers } from './answers.ts';

/**
 * What a helper may do whom an applicant named: read their page. The member lets them do more, or nothing, on the page
 * "who helps me".
 */
export const HELPER_MAY: readonly Ability[] = ['read-my-page'];

/** The name and the e-mail of the helper; null when there is none, or they can be phoned only. */
export function helperOf({
  helperName,
  helperReach,
}: Pick<Answers, 'helperName' | 'helperReach'>): { readonly name: string; readonly email: string } | null {
  const email = helperReach.trim().toLowerCase();
  return helperName !== '' && /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email) ? { name: helperName, email } : null;
}
