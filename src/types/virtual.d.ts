/** What the build makes up while it runs: modules with no file of their own. */
declare module 'virtual:rulebook' {
  /** The co-op's rulebooks, oldest first (site/rulebook, read by src/cli/build/rulebook.ts). */
  const rulebooks: readonly import('../domain/rulebook/index.ts').Rulebook[];
  export default rulebooks;
}

/** The same with one section each, for pages: they carry no more than they read. */
declare module 'virtual:rulebook/voting' {
  const rulebooks: readonly import('../domain/voting/index.ts').VotingRulebook[];
  export default rulebooks;
}
declare module 'virtual:rulebook/timeBank' {
  const rulebooks: readonly (import('../domain/rulebook/index.ts').Versioned &
    import('../domain/time-bank/index.ts').TimeBankRulebook)[];
  export default rulebooks;
}
declare module 'virtual:rulebook/membership' {
  const rulebooks: readonly (import('../domain/rulebook/index.ts').Versioned &
    import('../domain/membership/index.ts').MembershipRulebook)[];
  export default rulebooks;
}
declare module 'virtual:rulebook/meetings' {
  const rulebooks: readonly import('../domain/meetings/index.ts').MeetingsRulebook[];
  export default rulebooks;
}
declare module 'virtual:rulebook/elections' {
  const rulebooks: readonly import('../domain/elections/index.ts').ElectionsRulebook[];
  export default rulebooks;
}

declare module 'virtual:icons' {
  /** The line of each small picture on a field of 24 by 24 (src/cli/build/icons.ts). */
  const shapes: Readonly<Record<import('../components/ui/icon/icons.ts').IconName, string>>;
  export default shapes;
}
declare module 'virtual:guides' {
  /** The guides that there are (content/guides, read by src/cli/build/known-guides.ts): only the server asks. */
  const guides: readonly import('../domain/guides/index.ts').KnownGuide[];
  export default guides;
}
declare module 'virtual:key-page' {
  /** The digest (SHA-256, hex digits) of the tellers' offline page (src/cli/build/key-page.ts). */
  export const digest: string;
}
