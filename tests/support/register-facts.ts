/** Facts of one person of the register, numbered in the order in which they are given: what a rule reads, no more. */
import type { Fact, FactDraft } from '../../src/domain/register/index.ts';

/** Facts as they stand once written down. Words are left out: the rules that use this read none. */
export const factsOf = (...drafts: readonly FactDraft[]): Fact[] =>
  drafts.map(
    (draft, at) =>
      ({
        ...draft,
        seq: at + 1,
        person: 'ann',
        supersedes: 0,
        knownAt: at,
        by: 'bob',
        words: null,
        erased: false,
      }) as Fact,
  );
