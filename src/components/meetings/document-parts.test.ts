// A file in parts, and back.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { PART_BYTES } from '../../domain/meetings/index.ts';
import { documentBytes, documentParts, sizeWords } from './document-parts.ts';

test('a file comes back from its parts as it was', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 3 * PART_BYTES }), fc.nat(255), (length, first) => {
      const bytes = Uint8Array.from({ length }, (_, at) => (first + at * 7) % 256);
      const back = documentBytes(documentParts(bytes)).flatMap((part) => [...part]);
      expect(back.length).toBe(length);
      expect(back.every((byte, at) => byte === bytes[at])).toBe(true);
    }),
    { numRuns: 20 },
  );
});

test('parts are full but for the last', () => {
  const lengths = documentParts(new Uint8Array(2 * PART_BYTES + 1)).map((part) => part.length);
  expect(lengths).toEqual([61_440, 61_440, 4]);
  expect(documentParts(new Uint8Array(0))).toEqual([]);
});

test.each([
  [1, '1 kB'],
  [999_001, '1000 kB'],
  [1_000_000, '1.0 MB'],
  [1_310_000, '1.4 MB'],
])('%i bytes are called %s', (bytes, words) => {
  expect(sizeWords(bytes)).toBe(words);
});
