// The shared cases under Node. The same files run in a browser and in the server's engine.
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { failureOf, vectorFunctions, type Vector } from '../support/vector-registry.ts';

const folder = new URL('./', import.meta.url);
const files = readdirSync(folder).filter((name) => name.endsWith('.json'));
const read = (file: string): Vector[] => JSON.parse(readFileSync(new URL(file, folder), 'utf8')) as Vector[];

describe.each(files)('%s', (file) => {
  test.each(read(file).map((vector) => [`${vector.fn}: ${vector.name}`, vector] as const))(
    '%s',
    (_name, vector) => {
      expect(failureOf(vector)).toBeNull();
    },
  );
});

test('every function that can be named is named by a case', () => {
  const named = new Set(files.flatMap(read).map(({ fn }) => fn));
  expect(Object.keys(vectorFunctions).filter((fn) => !named.has(fn))).toEqual([]);
});

test('a case that does not hold is noticed', () => {
  const wrong = { name: 'off by one', fn: 'daysBetween', args: ['2026-01-01', '2026-01-02'], expect: 2 };
  expect(failureOf(wrong)).toBe('daysBetween: off by one: expected 2, got 1');
  expect(failureOf({ ...wrong, fn: 'nothing' })).toContain('no function is called nothing');
  expect(failureOf({ ...wrong, throws: true })).toContain('expected that it throws');
});
