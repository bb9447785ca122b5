// Faults of a file in words: each kind once, in both languages, with its places.
import { describe, expect, test } from 'vitest';
import cy from '../../../../content/messages/cy/register-import.json';
import en from '../../../../content/messages/en/register-import.json';
import { fileFault, looking, stopping, type FaultCode } from '../../../domain/register-file/index.ts';
import { translator } from '../../../lib/words.ts';
import { faultGroups, faultSentence, faultsFile, placeWords } from './fault-words.ts';

const t = translator<'register-import'>('en', en);
const tCy = translator<'register-import'>('cy', cy);
const codes: readonly FaultCode[] = [...stopping, ...looking];

describe('every kind of fault', () => {
  test.each(codes)('%s has a sentence in both languages that says the same', (code) => {
    const places = (words: Readonly<Record<string, unknown>>) =>
      [...new Set(String(words[`fault-${code}`]).match(/\{\w+\}/g) ?? [])].sort();
    expect(typeof (en as Record<string, unknown>)[`fault-${code}`]).toBe('string');
    expect(places(cy)).toEqual(places(en));
    expect((cy as Record<string, unknown>)[`fault-${code}`]).not.toBe(
      (en as Record<string, unknown>)[`fault-${code}`],
    );
  });
});

test('a place is a line and a column, and the first line is the names of the columns', () => {
  expect(placeWords('en', t, fileFault('name-missing', 7, 'name'))).toBe('Line 7, Full name');
  expect(placeWords('cy', tCy, fileFault('name-missing', 7, 'name'))).toBe('Llinell 7, Enw llawn');
  expect(placeWords('en', t, fileFault('header-twice', 1, 'name'))).toBe('Column Full name');
  expect(placeWords('en', t, fileFault('row-too-long', 7))).toBe('Line 7');
  expect(placeWords('en', t, fileFault('file-empty'))).toBe('');
});

test('a kind of fault stands once, with its places; the sentences that differ stand with them', () => {
  const faults = [
    fileFault('name-missing', 2, 'name'),
    fileFault('group-unknown', 3, 'group', { text: 'Kings' }),
    fileFault('name-missing', 4, 'name'),
    fileFault('group-unknown', 5, 'group', { text: 'Queens' }),
  ];
  expect(faultGroups('en', t, faults)).toEqual([
    {
      code: 'name-missing',
      sentence: 'The full name is missing.',
      places: [
        { where: 'Line 2, Full name', sentence: '' },
        { where: 'Line 4, Full name', sentence: '' },
      ],
      more: 0,
    },
    {
      code: 'group-unknown',
      sentence: '',
      places: [
        { where: 'Line 3, Group', sentence: 'We have no group “Kings”.' },
        { where: 'Line 5, Group', sentence: 'We have no group “Queens”.' },
      ],
      more: 0,
    },
  ]);
});

test('of many places ten are shown, and the file of faults has all of them', () => {
  const faults = Array.from({ length: 25 }, (_, n) => fileFault('name-missing', n + 2, 'name'));
  expect(faultGroups('en', t, faults)[0]).toMatchObject({ more: 15 });
  expect(faultsFile('en', t, faults).trim().split('\r\n')).toHaveLength(26);
});

test('the file of faults runs no formula that stood in the file', () => {
  const fault = fileFault('email-wrong', 2, 'email', { text: '=1+1' });
  expect(faultSentence(t, fault)).toBe('“=1+1” is no email address.');
  expect(faultsFile('en', t, [fault])).not.toMatch(/(^|,)"?=/m);
});
