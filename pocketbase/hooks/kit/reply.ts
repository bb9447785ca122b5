/**
 * How a door answers: 200 with its value, or a 4xx with the codes of all refusals. Anything else that goes wrong is
 * ours: it goes to the log, and the answer is 500 (503 when the disk is full or a query took too long).
 */
import { commonRefusals, type Door, type RefusalBody } from '../../../src/commands/door.ts';
import { refusal, type Refusal } from '../../../src/domain/kernel/index.ts';

export interface Reply {
  readonly status: number;
  readonly body: unknown;
}

function statusOf(door: Door, code: string): number {
  const status = door.refusals[code] ?? commonRefusals[code as keyof typeof commonRefusals];
  if (status !== undefined) return status;
  throw new Error(`${door.name} refused with a code that it never declared: ${code}`);
}

/** The answer no. The first reason's status stands for all. */
export function refusing(
  door: Door,
  refusals: readonly Refusal[],
  status = statusOf(door, refusals[0]!.code),
): Reply {
  const body: { refusals: RefusalBody[] } = {
    refusals: refusals.map(({ code, field, params }) => ({ code, field, params })),
  };
  return { status, body };
}

const DISK_FULL = /database or disk is full|no space left/i;
const TOO_SLOW = /too-slow/;

function codeOf(fault: string): 'disk-full' | 'too-slow' | 'fault' {
  if (DISK_FULL.test(fault)) return 'disk-full';
  return TOO_SLOW.test(fault) ? 'too-slow' : 'fault';
}

/** Answers one request with what `work` replies; what it throws is a fault of ours. */
export function replying(e: core.RequestEvent, door: Door, work: () => Reply): void {
  let answer: Reply;
  try {
    answer = work();
  } catch (fault) {
    const stack = String((fault as Error).stack ?? '');
    $app.logger().error('a door failed', 'door', door.name, 'fault', String(fault), 'stack', stack);
    answer = refusing(door, [refusal(codeOf(String(fault)))]);
  }
  // Written here and not by the server's own e.json(), which puts the fields of an answer in a new order each time.
  const [kind, text] =
    door.file !== undefined && answer.status === 200
      ? [door.file, String(answer.body)]
      : ['application/json; charset=utf-8', JSON.stringify(answer.body)];
  e.blob(answer.status, kind, toBytes(text) as never);
}
