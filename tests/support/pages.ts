/** The addresses of all pages of the built site, as the server answers them. */
import { readdirSync } from 'node:fs';
import { sep } from 'node:path';
import { siteFolder } from '../../src/cli/parts/root.ts';

/** `/`, `/cy/`, `/guides/…/`, `/404.html`, … in the order of their names. */
export function builtPages(): string[] {
  const names = readdirSync(siteFolder, { recursive: true, encoding: 'utf8' });
  return names
    .filter((name) => name.endsWith('.html'))
    .map((name) => `/${name.split(sep).join('/')}`.replace(/\/index\.html$/, '/'))
    .sort();
}
