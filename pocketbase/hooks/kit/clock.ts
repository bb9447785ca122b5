/** Work that the clock asks for, each piece in a transaction of its own, with nobody as caller. */
import type { Context } from './context.ts';
import { inTransaction } from './transaction.ts';

/** Does one piece of work. A fault is logged and not thrown, so that it holds up nothing else. */
export function runForClock(name: string, work: (context: Context) => void): void {
  try {
    inTransaction({ name }, (_app, contextOf) => {
      work(contextOf('clock'));
      return { ok: true, value: null };
    });
  } catch (fault) {
    $app.logger().error('a due task failed', 'task', name, 'fault', String(fault));
  }
}

/** What a feature does when its time has come: the default export of its clock.ts, called every minute. */
export type Due = () => void;
