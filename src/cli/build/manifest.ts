/** What a phone shows when somebody puts the portal on its first screen: the co-op's own name, in each language. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { coop, type Language } from '../../../site/co-op.ts';
import { localHref } from '../../lib/locale.ts';
import { readThemes } from './theme.ts';

/** The text of /en.webmanifest or /cy.webmanifest. */
export function manifestOf(lang: Language): string {
  const colours = readThemes(
    readFileSync(fileURLToPath(new URL('../../../site/theme.css', import.meta.url)), 'utf8'),
  );
  return JSON.stringify({
    name: coop.name[lang],
    short_name: coop.shortName[lang],
    lang,
    start_url: localHref(lang, '/'),
    display: 'browser',
    background_color: colours.light['paper'],
    theme_color: colours.light['band'],
    icons: [{ src: '/mark.svg', sizes: 'any', type: 'image/svg+xml' }],
  });
}
