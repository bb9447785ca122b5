/** Welsh is remembered, and English is never taken from who chose it. */
import { describe, expect, it } from 'vitest';
import { inLanguage, languageAfterSignIn } from './language.ts';

describe('after signing in', () => {
  it.each([
    ['who signs in on a Welsh page reads Welsh', 'cy', 'en', null, 'cy'],
    ['so does who chose English on this device and came back to Welsh', 'cy', 'en', 'en', 'cy'],
    ['who gets messages in Welsh reads Welsh, also from an English page', 'en', 'cy', null, 'cy'],
    ['unless they chose English on this device', 'en', 'cy', 'en', 'en'],
    ['a device that remembers Welsh does not change what the person chose', 'en', 'en', 'cy', 'en'],
    ['English stays English', 'en', 'en', null, 'en'],
  ] as const)('%s', (_, page, account, remembered, expected) => {
    expect(languageAfterSignIn(page, account, remembered)).toBe(expected);
  });
});

describe('the same page in the other language', () => {
  it.each([
    ['cy', '/votes/?id=a', '/cy/votes/?id=a'],
    ['cy', '/cy/votes/', '/cy/votes/'],
    ['en', '/cy/votes/', '/votes/'],
    ['en', '/votes/', '/votes/'],
    ['cy', '/', '/cy/'],
    ['en', '/cy/', '/'],
  ] as const)('%s of %s is %s', (lang, path, expected) => {
    expect(inLanguage(lang, path)).toBe(expected);
  });
});
