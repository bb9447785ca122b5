/**
 * `npm run screenshots`: takes the pictures of the README and the documents anew, one of each kind of page, on a desk
 * and on a phone, as a stranger or as a member of the demo co-op. They go to content/pictures/screens as WebP, with a
 * list of them all (README.md) to look at one by one.
 *
 *   npm run screenshots -- home votes     only those whose name contains one of the words
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type Browser } from '@playwright/test';
import { demoPeople } from '../../site/demo/generate.ts';
import { chromiumFlags, findChromium } from './browser.ts';
import { buildHooksStep, buildServer, buildSite, buildTestServer } from './build/steps.ts';
import { crashCoop } from './crash/co-op.ts';
import type { Client } from './parts/client.ts';
import { readOptions } from './parts/options.ts';
import { root } from './parts/root.ts';
import { stopChildrenOnSignal } from './parts/run.ts';
import { runSteps } from './parts/steps.ts';
import { main } from './parts/stop.ts';

const folder = join(root, 'content', 'pictures', 'screens');
const QUALITY = 70;
const DESK = { width: 1280, height: 860 };
const PHONE = { width: 320, height: 720 };

interface Shot {
  name: string;
  path: string;
  /** Sign in first, as the demo's person with this role. */
  as?: 'supported' | 'volunteer' | 'secretary';
  /** Reading settings, as they lie on the device. */
  reading?: Record<string, string>;
  /** What is pressed before the picture is taken, as a CSS selector: its page is the one that is wanted. */
  press?: string;
  phoneOnly?: boolean;
}

const shots: readonly Shot[] = [
  { name: 'home', path: '/' },
  { name: 'home-welsh', path: '/cy/' },
  { name: 'home-dark', path: '/', reading: { theme: 'dark' } },
  { name: 'home-contrast', path: '/', reading: { theme: 'contrast' } },
  { name: 'home-twice-as-big', path: '/', reading: { size: '200' }, phoneOnly: true },
  { name: 'what-is-a-care-co-op', path: '/what-is-a-care-co-op/' },
  {
    name: 'one-thing-at-a-time',
    path: '/what-is-a-care-co-op/',
    reading: { view: 'simple' },
    phoneOnly: true,
  },
  { name: 'guides', path: '/guides/' },
  { name: 'guide', path: '/guides/direct-payments/' },
  { name: 'guide-welsh', path: '/cy/guides/direct-payments/', phoneOnly: true },
  { name: 'guide-standard', path: '/guides/direct-payments/standard/' },
  { name: 'guide-check', path: '/guides/direct-payments/check/' },
  { name: 'words', path: '/words/' },
  { name: 'search', path: '/search/' },
  { name: 'how-we-write', path: '/how-we-write/' },
  { name: 'pictures', path: '/pictures/' },
  { name: 'reading-settings', path: '/reading-settings/' },
  { name: 'sign-in', path: '/sign-in/' },
  { name: 'sign-in-open', path: `/sign-in/open/#${'0'.repeat(32)}.made` },
  { name: 'post-box', path: '/demo/post-box/' },
  { name: 'votes', path: '/votes/', as: 'supported' },
  { name: 'motion', path: '/votes/', as: 'supported', press: '.motion-card a' },
  { name: 'time-bank', path: '/time-bank/', as: 'volunteer' },
  { name: 'time-bank-log', path: '/time-bank/log/', as: 'volunteer' },
  { name: 'time-bank-stranger', path: '/time-bank/' },
  { name: 'my-page', path: '/my-page/', as: 'supported' },
  { name: 'my-page-welsh', path: '/cy/my-page/', as: 'supported', phoneOnly: true },
  { name: 'my-settings', path: '/my-page/settings/', as: 'supported' },
  { name: 'readers', path: '/my-page/readers/', as: 'secretary' },
  { name: 'accessibility', path: '/accessibility/' },
  { name: 'privacy', path: '/privacy/' },
  { name: 'credits', path: '/credits/' },
  { name: 'offline', path: '/offline/' },
  { name: 'not-found', path: '/no-such-page/' },
  { name: 'parts', path: '/design/' },
];

const sessions = new Map<string, string>();

/** The session as src/lib/session.ts keeps it. One for each person: the co-op sends an address only so many messages. */
async function sessionOf(client: Client, role: string): Promise<string> {
  const kept = sessions.get(role);
  if (kept) return kept;
  const person = demoPeople.find((one) => one.role === role)!;
  const { token, account, member } = await client.signIn(person.email);
  const session = { token, account, member, language: 'en', device: 'own', since: Date.now() };
  sessions.set(role, JSON.stringify(session));
  return JSON.stringify(session);
}

async function take(browser: Browser, client: Client, shot: Shot, phone: boolean): Promise<string> {
  const context = await browser.newContext({
    serviceWorkers: 'block',
    viewport: phone ? PHONE : DESK,
    deviceScaleFactor: phone ? 1.5 : 1,
  });
  const kept: [string, string][] = [];
  if (shot.reading) kept.push(['common-care-reading', JSON.stringify(shot.reading)]);
  if (shot.as) kept.push(['common-care-session', await sessionOf(client, shot.as)]);
  const store = kept.map((pair) => `localStorage.setItem(...${JSON.stringify(pair)});`).join('');
  await context.addInitScript({ content: store });
  const page = await context.newPage();
  await page.goto(client.address + shot.path, { waitUntil: 'networkidle' });
  await page.reload({ waitUntil: 'networkidle' }); // now the letters are at hand when it paints
  if (shot.press) {
    await page.locator(shot.press).first().click();
    await page.waitForLoadState('networkidle');
  }
  await page.locator('.wait-for-it').waitFor({ state: 'hidden' }); // a tool that still asks for its rows
  const devtools = await context.newCDPSession(page);
  const { data } = await devtools.send('Page.captureScreenshot', { format: 'webp', quality: QUALITY });
  const file = `${shot.name}-${phone ? 'phone' : 'desk'}.webp`;
  writeFileSync(join(folder, file), Buffer.from(data, 'base64'));
  await context.close();
  return `${file}  ${Math.round((data.length * 3) / 4 / 1000)} kB`;
}

/** The list of all pictures, so that a person can look at them one by one. */
function listOfShots(): string {
  const cell = (name: string, kind: string) => `![${name}, ${kind}](${name}-${kind}.webp)`;
  const rows = shots.map(
    ({ name, path, phoneOnly }) =>
      `| ${name} | \`${path}\` | ${phoneOnly ? '' : cell(name, 'desk')} | ${cell(name, 'phone')} |`,
  );
  return ['# The pages', '', 'Made by `npm run screenshots`.', '', '| | Address | 1280 pixels | 320 pixels |']
    .concat('| --- | --- | --- | --- |', rows, '')
    .join('\n');
}

await main(async () => {
  stopChildrenOnSignal();
  const { positionals } = readOptions({}, true);
  const done = await runSteps([buildServer, buildHooksStep, buildSite(), buildTestServer]);
  if (done.some((step) => step.failed)) return 1;
  const wanted = shots.filter(
    ({ name }) => !positionals.length || positionals.some((word) => name.includes(word)),
  );
  const executablePath = await findChromium((line) => console.log(line));
  const coop = await crashCoop();
  const browser = await chromium.launch({ executablePath, args: chromiumFlags });
  mkdirSync(folder, { recursive: true });
  try {
    await coop.start();
    for (const shot of wanted) {
      for (const phone of shot.phoneOnly ? [true] : [false, true]) {
        console.log(await take(browser, coop.client, shot, phone));
      }
    }
    writeFileSync(join(folder, 'README.md'), listOfShots());
  } finally {
    await browser.close();
    await coop.remove();
  }
  return 0;
});
