// How a site gets more pages for a measurement of the tests.
import { describe, expect, test } from 'vitest';
import { addressOfCopy, withOtherWords } from './more-pages.ts';

describe('a copy of a page', () => {
  test.each([
    ['/', '/home-copy-2/'],
    ['/cy/', '/cy/home-copy-2/'],
    ['/votes/', '/votes-copy-2/'],
    ['/cy/votes/motion/', '/cy/votes-copy-2/motion/'],
    ['/guides/', '/guides-copy-2/'],
    ['/cy/guides/', '/cy/guides-copy-2/'],
    ['/guides/pooling/', '/guides/pooling-copy-2/'],
    ['/cy/guides/pooling/standard/', '/cy/guides/pooling-copy-2/standard/'],
    ['/design/voting/', '/design/voting-copy-2/'],
    ['/demo/post-box/', '/demo/post-box-copy-2/'],
  ])('of %s stands at %s', (address, copy) => {
    expect(addressOfCopy(address, 2)).toBe(copy);
  });

  test.each(['/404.html', '/cy/404/', '/design/', '/cy/design/'])('of %s is not made', (address) => {
    expect(addressOfCopy(address, 2)).toBeUndefined();
  });

  test('has other words, and the same elements', () => {
    const html =
      '<main><p class="lead">One two three.</p><p>A <a href="/">b</a> c</p><script>x("<p>")</script></main>';
    expect(withOtherWords(html, 2)).toBe(
      '<main><p class="lead">One two three. One two</p><p>A <a href="/">b</a> c</p><script>x("<p>")</script></main>',
    );
    expect(withOtherWords(html, 3)).not.toBe(withOtherWords(html, 2));
  });
});
