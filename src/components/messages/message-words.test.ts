// How the text of a message becomes what a page shows: nothing is lost, and the way on is a button.
import { expect, test } from 'vitest';
import { piecesOf } from './message-words.ts';

test('an address in a line of its own is a way to go, and that of the thing itself is known', () => {
  const text =
    'Hello\n\nA vote is open: A van\n\nRead what it is about, and vote:\nhttps://care.example/votes/motion/?id=a\n\n' +
    'You can change that here:\nhttps://care.example/my-page/\n';
  expect(piecesOf(text, '/votes/motion/?id=a')).toEqual([
    { kind: 'lines', lines: ['Hello'] },
    { kind: 'lines', lines: ['A vote is open: A van'] },
    { kind: 'lines', lines: ['Read what it is about, and vote:'] },
    { kind: 'link', address: 'https://care.example/votes/motion/?id=a', own: true },
    { kind: 'lines', lines: ['You can change that here:'] },
    { kind: 'link', address: 'https://care.example/my-page/', own: false },
  ]);
});

test('an address within a sentence stays in it, and lines stay lines', () => {
  expect(piecesOf('1. Open https://care.example/ now\n2. Vote', '')).toEqual([
    { kind: 'lines', lines: ['1. Open https://care.example/ now', '2. Vote'] },
  ]);
});

test('a message about no page has no way of its own', () => {
  expect(piecesOf('https://care.example/', '')).toMatchObject([{ own: false }]);
});
