/**
 * What a page has sent and whether it is known to have counted: who signs out or leaves while something is under way
 * is told how it ended. Sending says so here (lib/doors.ts); the frame of the page asks (components/shell/finish.ts).
 */

/** `unknown`: sent, and no answer came; nobody here can know. */
export type Ended = 'counted' | 'not-counted' | 'unknown';

const waiting = new Map<string, Promise<Ended>>();
/** Requests of which only the sending is known. A later answer to the same request settles it. */
const lost = new Set<string>();

/** Notes that a request was sent, and how it ends. `request` is the same for the same thing sent again. */
export function underWay(request: string, ends: Promise<Ended>): void {
  waiting.set(request, ends);
  void ends.then((ended) => {
    if (waiting.get(request) === ends) waiting.delete(request);
    if (ended === 'unknown') lost.add(request);
    else lost.delete(request);
  });
}

/** Forgets lost requests that something decided later has overtaken: how they ended is of no more interest. */
export function forgetLost(start: string): void {
  for (const request of [...lost]) if (request.startsWith(start)) lost.delete(request);
}

/** How everything that was sent ended; the worst is said. Waits for answers, but no longer than `patienceMs`. */
export async function howItEnded(patienceMs: number): Promise<Ended | 'nothing'> {
  const open = [...waiting.values()];
  if (open.length === 0) return lost.size > 0 ? 'unknown' : 'nothing';
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<Ended>((resolve) => (timer = setTimeout(() => resolve('unknown'), patienceMs)));
  const ended = await Promise.all(open.map((ends) => Promise.race([ends, late])));
  clearTimeout(timer);
  if (lost.size > 0 || ended.includes('unknown')) return 'unknown';
  return ended.includes('not-counted') ? 'not-counted' : 'counted';
}
