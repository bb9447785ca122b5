/** Work that the clock asks for, each piece in a transaction of its own, with nobody as caller. */
import type { Context } from './context.ts';
import { guarded } from './guarded.ts';
import { inTransaction } from './transaction.ts';

/** Does one piece of work. A fault is logged and not thrown, so that it holds up nothing else. */
export function doForClock(name: string, work: () => void): void {
  guarded(work, (fault) => $app.logger().error('a due task failed', 'task', name, 'fault', fault));
}

/** The same in a transaction. */
export function runForClock(name: string, work: (context: Context) => void): void {
  doForClock(name, () => {
    inTransaction({ name }, (_app, contextOf) => {
      work(contextOf('clock'));
      return { ok: true, value: null };
    });
  });
}

/** What a feature does when its time has come: the default export of its clock.ts, called every minute. */
export type Due = () => void;
