/** The link and the code of a message, as the demo's post box finds them. */
import { describe, expect, it } from 'vitest';
import { codeIn, linkIn } from './post-box.ts';

const origin = 'http://127.0.0.1:8090';
const letter = `Hello\n\n1. Open this link:\n${origin}/sign-in/open/#0a.B\n\nOr type this code:\nKQ7M 4XRT\n`;

describe('a message in the demo post box', () => {
  it('shows its link as a path of this site', () => {
    expect(linkIn(letter, origin)).toBe('/sign-in/open/#0a.B');
  });

  it('makes no link to elsewhere', () => {
    expect(linkIn('Open https://elsewhere.example/x', origin)).toBeUndefined();
  });

  it('shows the code on its line', () => {
    expect(codeIn(letter)).toBe('KQ7M 4XRT');
    expect(codeIn('No code here.')).toBeUndefined();
  });
});
