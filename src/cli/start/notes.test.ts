/** Which of the server's first lines reach the person who started it. */
import { expect, test } from 'vitest';
import { notesIn } from './notes.ts';

test('notes are handed on, and nothing else', () => {
  const printed = 'Common Care is serving https://a.example\nNote: No mail server is set.\nNote: No proxy.\n';
  expect(notesIn(printed)).toEqual(['No mail server is set.', 'No proxy.']);
  expect(notesIn('')).toEqual([]);
});
