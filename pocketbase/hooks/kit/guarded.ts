/** Work of which one piece may fail and hold up no other. */

/** Does one piece of work. What it throws is told and not thrown on. */
export function guarded(work: () => void, tell: (fault: string) => void): void {
  try {
    work();
  } catch (fault) {
    tell(String(fault));
  }
}
