/**
 * Work in named steps: what may go side by side does (two at a time suits two cores), every step shows that it is
 * alive, and each ends in one line with ✓ or ✗ and its time.
 */
import { sentenceFor } from './stop.ts';

/** One test, and how long it took. */
export interface Timed {
  name: string;
  seconds: number;
}

export interface Outcome {
  passed: number;
  failed: number;
  /** Its tests with their times, where they are known. */
  tests?: Timed[];
  /** A few words after the name, such as "231 tests". */
  note?: string;
  /** What to read when it failed. */
  output?: string;
}

export interface Step {
  name: string;
  /** Names of steps that must have succeeded first. */
  needs?: string[];
  /** True when it wants the whole machine: nothing else runs beside it. */
  alone?: boolean;
  run: (say: (line: string) => void) => Promise<Outcome | void>;
}

export interface Done extends Outcome {
  name: string;
  seconds: number;
}

const BEAT_MS = 10_000;
const MOST_LINES = 80;

/** The outcome of a step that is one thing: right or wrong. */
export function outcome(good: boolean, output?: string, note?: string): Outcome {
  return {
    passed: good ? 1 : 0,
    failed: good ? 0 : 1,
    ...(output === undefined ? {} : { output }),
    ...(note === undefined ? {} : { note }),
  };
}

function seconds(since: number): number {
  return Math.round((Date.now() - since) / 100) / 10;
}

/** The beginning of a long output: the hundredth line of the same fault helps nobody. */
function shortened(output: string): string {
  const lines = output.trimEnd().split('\n');
  if (lines.length <= MOST_LINES) return lines.join('\n');
  return [...lines.slice(0, MOST_LINES), `and ${lines.length - MOST_LINES} lines more`].join('\n');
}

async function runOne(step: Step): Promise<Done> {
  const started = Date.now();
  const say = (line: string) => console.log(`  ${step.name}: ${line}`);
  let result: Outcome;
  try {
    result = (await step.run(say)) ?? outcome(true);
  } catch (fault) {
    result = outcome(false, sentenceFor(fault) ?? String((fault as Error).stack ?? fault));
  }
  const done = { ...result, name: step.name, seconds: seconds(started) };
  const note = done.note ? ` (${done.note})` : '';
  console.log(`${done.failed ? '✗' : '✓'} ${step.name}${note} ${done.seconds} s`);
  if (done.failed && done.output) console.log(shortened(done.output).replace(/^/gm, '    '));
  return done;
}

/** A step that cannot run, because something it needs failed, counts as one failure: it proved nothing. */
function skipped(step: Step, because: string): Done {
  console.log(`✗ ${step.name} (not run: ${because} failed)`);
  return { name: step.name, passed: 0, failed: 1, seconds: 0 };
}

/** Runs all steps, at most `lanes` at a time, in their order where they are free to start. */
export async function runSteps(steps: readonly Step[], lanes = 2): Promise<Done[]> {
  const done = new Map<string, Done>();
  const going = new Map<string, { since: number; alone: boolean; promise: Promise<void> }>();
  const waiting = [...steps];
  const beat = setInterval(() => {
    const names = [...going].map(([name, { since }]) => `${name} ${Math.round(seconds(since))} s`);
    if (names.length) console.log(`  … ${names.join(', ')}`);
  }, BEAT_MS);

  const startWhatCan = () => {
    for (const step of [...waiting]) {
      const needs = step.needs ?? [];
      const broken = needs.find((name) => done.get(name)?.failed);
      if (broken !== undefined) {
        waiting.splice(waiting.indexOf(step), 1);
        done.set(step.name, skipped(step, broken));
        return startWhatCan();
      }
      if (going.size >= lanes || !needs.every((name) => done.has(name))) continue;
      const alone = step.alone === true;
      if (going.size > 0 && (alone || [...going.values()].some((other) => other.alone))) continue;
      waiting.splice(waiting.indexOf(step), 1);
      const promise = runOne(step).then((result) => {
        done.set(step.name, result);
        going.delete(step.name);
      });
      going.set(step.name, { since: Date.now(), alone, promise });
    }
  };

  startWhatCan();
  while (going.size > 0) {
    await Promise.race([...going.values()].map(({ promise }) => promise));
    startWhatCan();
  }
  clearInterval(beat);
  if (waiting.length)
    throw new Error(
      `These steps need one that does not exist: ${waiting.map((step) => step.name).join(', ')}`,
    );
  return [...done.values()];
}
