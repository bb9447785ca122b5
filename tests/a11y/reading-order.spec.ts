/**
 * What a person who listens hears, in which order: each kind of page, in English and in Welsh, is read from end to end
 * by a simulated screen reader and compared with what was heard before (tests/a11y/heard/<language>). A change that is
 * meant is written down anew with HEARD=write, and then reads as a difference that a reviewer can follow.
 *
 * The frame is the same on all pages, so it is heard once, on the home page; elsewhere the hearing starts at "Where
 * you are". Of a long list (all guides, all hard words) the first three are heard: they are alike, and a new guide
 * need not change what is heard of it here. A line `[cy]` or `[en]` stands where the page changes its language, which
 * the simulated reader does not say by itself. Sound and files are left out, because not every machine makes them.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { buildSync } from 'esbuild';
import { languages, say, type Language } from '../e2e/journey.ts';
import { asking, cast, expect, signedIn, test, visit, type Page } from '../support/browser.ts';
import { motionPage } from '../support/server.ts';
import { inWelsh, templates } from '../support/templates.ts';

test.describe.configure({ mode: 'parallel' });

const folder = join(import.meta.dirname, 'heard');
const reader = buildSync({
  stdin: {
    contents: "export { virtual } from '@guidepup/virtual-screen-reader/browser.js';",
    resolveDir: join(
      createRequire(import.meta.url).resolve('@guidepup/virtual-screen-reader/package.json'),
      '..',
      '..',
      '..',
      '..',
    ),
  },
  bundle: true,
  write: false,
  format: 'iife',
  globalName: 'heard',
}).outputFiles[0]!.text;

interface Reader {
  start: (options: { container: Node }) => Promise<void>;
  next: () => Promise<void>;
  lastSpokenPhrase: () => Promise<string>;
  activeNode: Node | null;
}

/** Leaves out what differs from machine to machine, what only a browser without script has, and long alike lists. */
function prepare(page: Page, lang: Language): Promise<void> {
  const t = say(lang, 'guides');
  return page.evaluate(
    (notMade) => {
      const HEARD = 3;
      const drop = (selector: string) => document.querySelectorAll(selector).forEach((one) => one.remove());
      drop('noscript, audio, .listen, .listen-all, .tools ul');
      for (const one of document.querySelectorAll('.tools p')) {
        if (notMade.includes(one.textContent?.trim() ?? '')) one.remove();
      }
      for (const one of document.querySelectorAll('.address')) {
        one.textContent = (one.textContent ?? '').replace(/https?:\/\/[^/]+/, 'https://…');
      }
      if (document.querySelector('[data-design]')) return;
      // What is folded is heard when somebody opens it; the first ones stand for all.
      for (const fold of [...document.querySelectorAll('details:not([open])')].slice(HEARD)) {
        while (fold.lastElementChild && fold.lastElementChild.tagName !== 'SUMMARY')
          fold.lastElementChild.remove();
      }
      for (const list of document.querySelectorAll('main :is(ul, ol, dl, tbody)')) {
        if (list.children.length > 8) for (const item of [...list.children].slice(HEARD)) item.remove();
      }
      const letters = document.querySelectorAll('main > div > section');
      if (letters.length > 12) for (const section of [...letters].slice(HEARD)) section.remove();
    },
    [t('file-none')],
  );
}

async function heardOn(page: Page, lang: Language, within: string): Promise<string> {
  await prepare(page, lang);
  await page.evaluate(reader);
  const phrases = await page.evaluate(async (within) => {
    const { virtual } = (window as unknown as { heard: { virtual: Reader } }).heard;
    await virtual.start({ container: document.body });
    const said: string[] = [];
    let language = document.documentElement.lang;
    for (let step = 0; step < 4000; step++) {
      const phrase = await virtual.lastSpokenPhrase();
      const at = virtual.activeNode;
      if (at && document.querySelector(within)!.contains(at)) {
        const element = at instanceof Element ? at : at.parentElement;
        const now = element?.closest<HTMLElement>('[lang]')?.lang ?? language;
        if (now !== language) said.push(`[${now}]`);
        language = now;
        said.push(phrase);
      }
      if (phrase === 'end of document') return said;
      await virtual.next();
    }
    return [...said, 'the reader never came to the end'];
  }, within);
  return `${phrases.join('\n')}\n`;
}

const fileOf = (lang: string, name: string) => join(folder, lang, `${name}.txt`);

function compare(lang: string, name: string, now: string): void {
  const file = fileOf(lang, name);
  if (process.env['HEARD'] === 'write') {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, now);
  }
  expect(existsSync(file), `run with HEARD=write to write ${file}`).toBe(true);
  expect(now).toBe(readFileSync(file, 'utf8'));
}

/** `/guides/direct-payments/check/` is `guides.direct-payments.check`. */
function nameOf(address: string): string {
  return address.replace(/^\/|\/$|\.html$/g, '').replaceAll('/', '.') || 'home';
}

const heardIn = (address: string) => (address === '/' ? 'body' : '.middle');

for (const address of templates()) {
  for (const lang of languages) {
    const twin = lang === 'cy' ? inWelsh(address) : address;
    const title = `${twin} is heard in the order of reading`;
    const files = [fileOf(lang, nameOf(address))];
    const { ask, about } = asking(title, { code: 'tests/a11y/reading-order.spec.ts', page: twin, files });
    ask(title, about, async ({ desk }) => {
      await visit(desk, twin);
      compare(lang, nameOf(address), await heardOn(desk, lang, heardIn(address)));
    });
  }
}

for (const lang of languages) {
  test(`what a member hears (${lang})`, async ({ page, ownCoop }) => {
    const pages = {
      'my-page': '/my-page/',
      'my-page.settings': '/my-page/settings/',
      'my-page.settings.devices': '/my-page/settings/devices/',
      'my-page.messages': '/my-page/messages/',
      'my-page.settings.messages': '/my-page/settings/messages/',
      votes: '/votes/',
      'votes.motion.open': motionPage(ownCoop, 'open'),
      'votes.motion.closed': motionPage(ownCoop, 'closed'),
      'time-bank': '/time-bank/',
      'time-bank.log': '/time-bank/log/',
    };
    await signedIn(page, ownCoop, cast.supported);
    for (const [name, path] of Object.entries(pages)) {
      await visit(page, `${ownCoop.address}${lang === 'cy' ? '/cy' : ''}${path}`);
      compare(lang, `member.${name}`, await heardOn(page, lang, '.middle'));
    }
  });

  test(`what an office holder hears (${lang})`, async ({ page, ownCoop }) => {
    const pages = [
      'office',
      'applications',
      'roles-ending',
      'bounces',
      'information',
      'two-people',
      'meetings',
    ];
    await signedIn(page, ownCoop, cast.secretary);
    for (const name of pages) {
      const path = name === 'office' ? '/office/' : `/office/${name}/`;
      await visit(page, `${ownCoop.address}${lang === 'cy' ? '/cy' : ''}${path}`);
      compare(lang, `office-holder.${name}`, await heardOn(page, lang, '.middle'));
    }
  });
}
