// Finding a person by typing: tried on the database's own GLOB.
import { DatabaseSync } from 'node:sqlite';
import { afterAll, expect, test } from 'vitest';
import { namePatterns } from './index.ts';

const database = new DatabaseSync(':memory:');
afterAll(() => database.close());
const names = [
  'Tom Okafor',
  'Siân Bowen',
  'Gwen Parry',
  'Ŵilliam Ó Brien',
  'Zoë O’Hara-Lloyd',
  'Ann*',
  'Émile',
  'Łukasz',
];

function found(typed: string): string[] {
  const glob = database.prepare('SELECT ?1 GLOB ?2 AS fits');
  return names.filter((name) =>
    namePatterns(typed).every((pattern) => glob.get(name, pattern)!['fits'] === 1),
  );
}

test.each([
  ['sian', ['Siân Bowen']],
  ['SIÂN', ['Siân Bowen']],
  ['sia\u0302n', ['Siân Bowen']],
  ['  OKA ', ['Tom Okafor']],
  ['bowen si', ['Siân Bowen']],
  ['william', ['Ŵilliam Ó Brien']],
  ['o brien', ['Ŵilliam Ó Brien']],
  ["o'hara", ['Zoë O’Hara-Lloyd']],
  ['hara-ll', ['Zoë O’Hara-Lloyd']],
  ['zoe', ['Zoë O’Hara-Lloyd']],
  ['émile', ['Émile']],
  ['emile', ['Émile']],
  ['lukasz', ['Łukasz']],
  ['', names],
  ['ann*', ['Ann*']],
  ['*', ['Ann*']],
  ['?', []],
  ['[a-z]', []],
  ['[', []],
  ["' OR 1=1 --", []],
  ['%', []],
  ['_', []],
])('typing %o finds %o', (typed, expected) => expect(found(typed)).toEqual(expected));
