// Who may be in two groups at once. The groups and the pairs are the co-op's own choice (site/co-op.ts) and come in as
// arguments. Whoever is in two still has one vote, in the first.

export interface GroupPairs {
  /** The groups there are, in the co-op's own order. */
  readonly groups: readonly { readonly key: string }[];
  /** The pairs of groups that one person may be in at the same time. */
  readonly mayBeInTwo: readonly (readonly [string, string])[];
}

/** The groups that somebody of this group may be in as well, in the order of the co-op's own list. */
export function secondGroups(group: string, { groups, mayBeInTwo }: GroupPairs): string[] {
  const fits = (other: string) =>
    mayBeInTwo.some(([one, two]) => (one === group && two === other) || (one === other && two === group));
  return groups.map(({ key }) => key).filter((key) => key !== group && fits(key));
}
