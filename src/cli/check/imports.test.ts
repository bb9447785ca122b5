/** The import rules see .astro files only through these lines, so none may be missed. */
import { expect, test } from 'vitest';
import { importLines } from './imports.ts';

test('imports of the frontmatter and of scripts are found, whatever their form', () => {
  const source = `---
/** import nothing from 'a comment' in a line of words */
import Page from '../../layouts/Page.astro';
import {
  one,
  two,
} from '../lib/words.ts';
import type { Three } from './three.ts';
import './look.css';
export { getStaticPaths } from '../lib/locale.ts';
const { lang } = Astro.props;
---
<p>import nothing from 'the page'</p>
<script>
  import { start } from './start.ts';
  start();
</script>`;
  const found = [...importLines(source).matchAll(/'([^']+)'/g)].map((match) => match[1]);
  expect(found).toEqual([
    '../../layouts/Page.astro',
    '../lib/words.ts',
    './three.ts',
    './look.css',
    '../lib/locale.ts',
    './start.ts',
  ]);
});
