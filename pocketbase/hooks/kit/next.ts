/** What a feature can say about what is next for a member: the default export of its next.ts. */
import type { NextCard } from '../../../src/domain/next/index.ts';
import type { MemberLooking } from './context.ts';

/** The cards of one feature for the member who asks, in any order; my page and the mails put them in theirs. */
export type NextFor = (looking: MemberLooking) => readonly NextCard[];
