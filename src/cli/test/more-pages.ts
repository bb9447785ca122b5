/**
 * `npm test -- --pages 5`: how long do the tests take when there are five times the pages? What is served to them is
 * then a copy of the built site in .cache, in which each page stands five times, with other words each time. A copy is a
 * page of the same kind: it brings words and addresses, no new parts. Not copied are the page of all parts and the pages
 * for what is not there, of which a site has one in each language, however large it is.
 */
import { cpSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, sep } from 'node:path';
import { cacheFolder, serverRoot } from '../parts/root.ts';
import type { Step } from '../parts/steps.ts';

/** What the tests are given as COMMON_CARE_SERVED. */
export const morePagesRoot = join(cacheFolder, 'more-pages');

const ONE_OF_A_KIND = /^\/(cy\/)?(404(\/|\.html)|design\/)$/;
/** Guides, parts and demo pages are told apart by the second name of their address, other pages by the first. */
const NAME = /^(\/cy)?(\/(?:guides|design|demo))?\/([^/]+)\//;

/** Where a copy of a page stands: `/guides/pooling-copy-2/standard/`; undefined for a page that has no copies. */
export function addressOfCopy(address: string, number: number): string | undefined {
  if (ONE_OF_A_KIND.test(address)) return undefined;
  if (address === '/' || address === '/cy/') return `${address}home-copy-${number}/`;
  const as = `-copy-${number}`;
  if (/^\/(cy\/)?(guides|demo)\/$/.test(address)) return address.replace(/\/$/, `${as}/`);
  return address.replace(NAME, (_, cy = '', kind = '', name) => `${cy}${kind}/${name}${as}/`);
}

/**
 * The same page with other words: each paragraph says its first words once more at its end, as many as the number of the
 * copy. What tests look for is still there.
 */
export function withOtherWords(html: string, number: number): string {
  return html.replace(
    /(<p(?:\s[^<>]*)?>)([^<>]+)(?=<\/p>)/g,
    (paragraph, _open, text: string) => `${paragraph} ${text.trim().split(/\s+/).slice(0, number).join(' ')}`,
  );
}

function addressesIn(site: string): string[] {
  const names = readdirSync(site, { recursive: true, encoding: 'utf8' });
  return names
    .filter((name) => name.endsWith('.html'))
    .map((name) => `/${name.split(sep).join('/')}`.replace(/\/index\.html$/, '/'));
}

/** Writes the copies into a site; each has the policy of the page that it is a copy of. */
function copyPages(site: string, times: number): number {
  const policiesFile = join(site, '_headers.json');
  const policies = JSON.parse(readFileSync(policiesFile, 'utf8')) as Record<string, string>;
  let made = 0;
  for (const address of addressesIn(site)) {
    const html = readFileSync(join(site, address.endsWith('/') ? `${address}index.html` : address), 'utf8');
    for (let number = 2; number <= times; number += 1) {
      const copy = addressOfCopy(address, number);
      if (copy === undefined) break;
      const file = join(site, copy, 'index.html');
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, withOtherWords(html, number));
      const policy = policies[address];
      if (policy !== undefined) policies[copy] = policy;
      made += 1;
    }
  }
  writeFileSync(policiesFile, JSON.stringify(policies));
  return made;
}

/** The step that makes what is served, once the site and the rules are built. */
export function makeMorePages(times: number, needs: string[]): Step {
  return {
    name: `make each page ${times} times`,
    needs,
    run: async () => {
      rmSync(morePagesRoot, { recursive: true, force: true });
      for (const part of ['pb_public', 'pb_hooks', 'pb_migrations', 'append-only.json'])
        cpSync(join(serverRoot, part), join(morePagesRoot, part), { recursive: true });
      const made = copyPages(join(morePagesRoot, 'pb_public'), times);
      return { passed: 0, failed: 0, note: `${made} copies` };
    },
  };
}
