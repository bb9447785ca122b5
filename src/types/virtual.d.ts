/** What the build makes up while it runs: modules with no file of their own. */
declare module 'virtual:rulebook' {
  /** The co-op's rulebooks, oldest first (site/rulebook, read by src/cli/build/rulebook.ts). */
  const rulebooks: readonly import('../domain/rulebook/index.ts').Rulebook[];
  export default rulebooks;
}
