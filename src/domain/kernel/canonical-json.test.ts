// Whether the same value always gets the same spelling.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { canonicalJson } from './index.ts';

test('the order in which an object was filled does not show', () => {
  expect(canonicalJson({ b: 1, a: { d: [2, 1], c: null } })).toBe('{"a":{"c":null,"d":[2,1]},"b":1}');
});

test('keys stand in code-unit order, not in the order of a language', () => {
  expect(canonicalJson({ ŵ: 1, z: 2, Z: 3, é: 4, '10': 5, '9': 6 })).toBe(
    '{"10":5,"9":6,"Z":3,"z":2,"é":4,"ŵ":1}',
  );
});

test('what is undefined is left out, as JSON does', () => {
  expect(canonicalJson({ a: undefined, b: 1 })).toBe('{"b":1}');
});

test.each([[Number.NaN], [Number.POSITIVE_INFINITY], [undefined], [() => 1], [[undefined]], [10n]])(
  'what JSON cannot hold is refused: %s',
  (value) => {
    expect(() => canonicalJson(value)).toThrow();
  },
);

test('it can be read back, and written again the same', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      const text = canonicalJson(value);
      expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)));
      expect(canonicalJson(JSON.parse(text))).toBe(text);
    }),
  );
});

test('shuffling the keys of any object changes nothing', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (value) => {
      const turned = Object.fromEntries(Object.entries(value).reverse());
      expect(canonicalJson(turned)).toBe(canonicalJson(value));
    }),
  );
});
