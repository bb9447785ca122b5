// What an address carries, as a query reads it.
import { expect, test } from 'vitest';
import { fieldsOfAddress } from './input.ts';

test.each([
  ['', {}],
  ['month=2026-05', { month: '2026-05' }],
  ['find=Si%C3%A2n+M', { find: 'Siân M' }],
  ['a=1&b=2&', { a: '1', b: '2' }],
  ['flag', { flag: '' }],
  ['a=1=2', { a: '1=2' }],
  ['a=1&a=2&a=3', { a: ['1', '2', '3'] }],
])('?%s is %o', (query, fields) => {
  expect(fieldsOfAddress(query)).toEqual(fields);
});

test('a field cannot reach what every object has', () => {
  const fields = fieldsOfAddress('__proto__=x&constructor=y')!;
  expect(Object.keys(fields)).toEqual(['__proto__', 'constructor']);
  expect(Object.getPrototypeOf(fields)).toBe(Object.prototype);
});

test('what cannot be decoded is nothing at all', () => {
  expect(fieldsOfAddress('a=%zz')).toBeUndefined();
  expect(fieldsOfAddress('a=%C3')).toBeUndefined();
});
