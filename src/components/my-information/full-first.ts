/** Sections that hold something come before those that hold nothing; both in the order in which they came. */
export const fullFirst = <Section extends { readonly rows: readonly unknown[] }>(
  sections: readonly Section[],
): Section[] => [
  ...sections.filter(({ rows }) => rows.length > 0),
  ...sections.filter(({ rows }) => rows.length === 0),
];
