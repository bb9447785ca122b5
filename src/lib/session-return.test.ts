/** After signing in people go back to where they were going, and never to somebody else's site. */
import { describe, expect, it } from 'vitest';
import { ownPath } from './session-return.ts';

const origin = 'https://care.example';

describe('the way back', () => {
  it('keeps a path of this site with its question', () => {
    expect(ownPath('/votes/motion/?id=abc', origin)).toBe('/votes/motion/?id=abc');
  });

  it.each([
    'https://elsewhere.example/',
    '//elsewhere.example/',
    '/\\elsewhere.example/',
    '/\t/elsewhere.example/',
    'javascript:alert(1)',
    '',
  ])('leads nowhere for %j', (wanted) => {
    expect(ownPath(wanted, origin)).toBeUndefined();
  });
});
