/** What the build finds below this folder (src/cli/build/doors.ts). */
declare module 'virtual:hooks' {
  /** The hook of every declared door. */
  export const hooks: readonly import('./kit/context.ts').Hook[];
  /** What each feature thinks is next for a member: its next.ts. */
  export const next: readonly import('./kit/next.ts').NextFor[];
  /** What each feature does when its time has come: its clock.ts. */
  export const due: readonly import('./kit/clock.ts').Due[];
  /** What each feature holds about a person: its holds.ts. */
  export const holds: import('./kit/holds.ts').Holds;
  /** What each feature does when somebody is erased: its erase.ts. */
  export const erasing: readonly import('./kit/holds.ts').Erase[];
  /** What is done when two people agreed, by the name of the act: its approved.ts. */
  export const approved: import('./kit/approved.ts').Approved;
}
