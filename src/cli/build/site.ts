/**
 * What the site's build adds to Astro: complete words and readable colours before it starts, and after it each
 * page's content policy moved from its meta tag into the server's header map, so that `frame-ancestors` and Trusted
 * Types hold as well.
 */
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { beforePaint } from '../../components/shell/before-paint.ts';
import { languages } from '../../../site/co-op.ts';
import { placeFiles } from './books.ts';
import { KEY_PAGE, keyPage } from './key-page.ts';
import { buildSearch } from './guides-search.ts';
import { buildMessages } from './messages.ts';
import { placeSound } from './sound.ts';
import { expandThemes } from './theme.ts';
import { manifestOf } from './manifest.ts';
import { buildWorker } from './worker.ts';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const META_POLICY = /<meta http-equiv="content-security-policy" content="([^"]*)">/i;
/** What every page adds to the hashes that Astro found. */
const ALWAYS =
  "default-src 'self'; base-uri 'none'; object-src 'none'; form-action 'self'; frame-ancestors 'none'; img-src 'self' data:; " +
  "connect-src 'self'; font-src 'self'; media-src 'self'; manifest-src 'self'; worker-src 'self'; " +
  "require-trusted-types-for 'script'; trusted-types svelte-trusted-html common-care; ";

function htmlFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.html'))
    .map((name) => join(folder, name));
}

/** The address that the server answers with this file. */
function addressOf(folder: string, file: string): string {
  const path = '/' + relative(folder, file).split(sep).join('/');
  return path.endsWith('/index.html') ? path.slice(0, -'index.html'.length) : path;
}

/** Moves the policies of all pages into `_headers.json`: address → Content-Security-Policy. */
export function movePolicies(folder: string): number {
  const policies: Record<string, string> = {};
  for (const file of htmlFiles(folder)) {
    const html = readFileSync(file, 'utf8');
    const found = META_POLICY.exec(html);
    if (!found) continue;
    policies[addressOf(folder, file)] = ALWAYS + found[1]!.replaceAll('&#39;', "'").replaceAll('&quot;', '"');
    writeFileSync(file, html.replace(META_POLICY, ''));
  }
  policies['default'] = ALWAYS + "script-src 'self'; style-src 'self'";
  writeFileSync(join(folder, '_headers.json'), JSON.stringify(policies, null, 1));
  return Object.keys(policies).length - 1;
}

/** The hash of the one inline script, which Astro does not find by itself. */
export const beforePaintHash = `sha256-${createHash('sha256').update(beforePaint).digest('base64')}` as const;

/** Turns site/theme.css into the sheet that pages get; a pair of colours that is hard to read stops the build. */
export const themePlugin = {
  name: 'common-care-theme',
  enforce: 'pre',
  transform(css: string, id: string) {
    if (!id.split('?')[0]!.endsWith('/site/theme.css')) return undefined;
    return { code: expandThemes(css), map: null };
  },
} as const;

/** Puts the offline page of the tellers beside the pages: text to keep, no page of this site. */
async function placeKeyPage(site: string): Promise<void> {
  const file = join(site, KEY_PAGE);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, (await keyPage()).html);
}

export function commonCare(): AstroIntegration {
  return {
    name: 'common-care',
    hooks: {
      'astro:config:setup': () => buildMessages(root),
      'astro:build:done': async ({ dir, logger }) => {
        const site = fileURLToPath(dir);
        for (const lang of languages) writeFileSync(join(site, `${lang}.webmanifest`), manifestOf(lang));
        const clips = placeSound(root, site);
        logger.info(
          clips
            ? `the pages have ${clips} clips of sound`
            : 'the pages have no sound: npm run build -- --sound makes it',
        );
        await placeKeyPage(site);
        const files = placeFiles(root, site);
        logger.info(
          files
            ? `the pages offer ${files} files to take away`
            : 'the pages offer no PDF or book file: npm run build -- --print makes them',
        );
        logger.info(`the search index holds ${await buildSearch(site, root)} pages`);
        logger.info(`content policies moved for ${movePolicies(site)} pages`);
        logger.info(`the offline worker keeps ${await buildWorker(root, site)} files from the start`);
      },
    },
  };
}
