// The numbers that voting takes from the rulebook: the section `voting`.
import type { Rulebook } from '../rulebook/index.ts';

/** As much of a rulebook as the rules of voting read. */
export type VotingRulebook = Pick<Rulebook, 'version' | 'voting'>;
