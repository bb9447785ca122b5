// The numbers that the time bank takes from the rulebook: the section `timeBank`.
import type { Rulebook } from '../rulebook/index.ts';

/** As much of a rulebook as the rules of the time bank read. */
export type TimeBankRulebook = Pick<Rulebook, 'timeBank'>;
