/** The order in which steps go, and what a failure means for those that needed it. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { outcome, runSteps, type Step } from './steps.ts';
import { Stop } from './stop.ts';

let log: string[];
beforeEach(() => {
  log = [];
  vi.spyOn(console, 'log').mockImplementation((line: string) => void log.push(line));
});
afterEach(() => vi.restoreAllMocks());

/** A step that notes when it begins and ends, and lets others run meanwhile. */
function step(name: string, noted: string[], more: Partial<Step> = {}): Step {
  return {
    name,
    run: async () => {
      noted.push(`${name} begins`);
      await new Promise((resolve) => setImmediate(resolve));
      noted.push(`${name} ends`);
    },
    ...more,
  };
}

test('a step waits for what it needs, and others go beside it', async () => {
  const noted: string[] = [];
  await runSteps([step('late', noted, { needs: ['early'] }), step('early', noted), step('beside', noted)]);
  expect(noted.indexOf('early ends')).toBeLessThan(noted.indexOf('late begins'));
  expect(noted.indexOf('beside begins')).toBeLessThan(noted.indexOf('early ends'));
});

test('never more than the lanes at once, and one that wants the machine alone has it alone', async () => {
  let going = 0;
  let most = 0;
  let besideAlone = 0;
  const counted = (name: string, alone = false): Step => ({
    name,
    alone,
    run: async () => {
      going += 1;
      most = Math.max(most, going);
      await new Promise((resolve) => setImmediate(resolve));
      if (alone) besideAlone = Math.max(besideAlone, going - 1);
      going -= 1;
    },
  });
  await runSteps([counted('a'), counted('b'), counted('c'), counted('d', true), counted('e'), counted('f')]);
  expect(most).toBe(2);
  expect(besideAlone).toBe(0);
});

test('what needed a failed step is not run and counts as failed; what did not, goes on', async () => {
  const noted: string[] = [];
  const broken: Step = { name: 'broken', run: async () => outcome(false, 'the reason') };
  const done = await runSteps([
    broken,
    step('needs it', noted, { needs: ['broken'] }),
    step('needs that', noted, { needs: ['needs it'] }),
    step('other', noted),
  ]);
  expect(noted).toEqual(['other begins', 'other ends']);
  expect(done.map(({ name, passed, failed }) => [name, passed, failed]).sort()).toEqual([
    ['broken', 0, 1],
    ['needs it', 0, 1],
    ['needs that', 0, 1],
    ['other', 1, 0],
  ]);
  expect(log.join('\n')).toContain('the reason');
});

test('a step that throws has failed, with its sentence or its trace', async () => {
  const [sentence, bug] = await runSteps([
    { name: 'sentence', run: () => Promise.reject(new Stop('Please free some space.')) },
    { name: 'bug', run: () => Promise.reject(new TypeError('undefined is not a function')) },
  ]);
  expect(sentence).toMatchObject({ failed: 1, output: 'Please free some space.' });
  expect(bug?.output).toMatch(/TypeError: undefined is not a function\n +at /);
});

test('a need that does not exist is a mistake in the list', async () => {
  await expect(runSteps([step('a', [], { needs: ['nobody'] })])).rejects.toThrow(
    'need one that does not exist: a',
  );
});

test('a very long output is shortened, and says so', async () => {
  const output = Array.from({ length: 100 }, (_, number) => `line ${number + 1}`).join('\n');
  await runSteps([{ name: 'long', run: async () => outcome(false, output) }]);
  expect(log.join('\n')).toContain('line 80\n    and 20 lines more');
  expect(log.join('\n')).not.toContain('line 81');
});
