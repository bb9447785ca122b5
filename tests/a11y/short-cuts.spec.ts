/**
 * The tests of accessibility take short cuts, so that they stay quick as the site grows. For each short cut a fault is
 * planted that it could miss, and is found. What is planted stands on a page that was called good a moment before.
 */
import { readFileSync } from 'node:fs';
import { say } from '../e2e/journey.ts';
import { FileSystemConfigLoader, HtmlValidate } from 'html-validate';
import { everyLook, faultsIn, onAPhone, type Look } from '../support/axe.ts';
import { cast, expect, signedIn, test, visit, type Page } from '../support/browser.ts';
import { faultsInFile } from '../support/built-page.ts';
import { newOn } from '../support/live-ways.ts';
import { builtPages } from '../support/pages.ts';
import { isDrawn } from '../support/proven.ts';
import { secondOpinion } from '../support/second-opinion.ts';
import { fileOf, pageTree, treeOf } from '../support/structure.ts';
import { bringsNew, kindsOfPages } from '../support/templates.ts';

const colours = everyLook.filter(({ ask }) => ask === 'colours');
const darkAtADesk = [colours.find(({ theme, width }) => theme === 'dark' && width > 1000)!];
const narrow: readonly Look[] = [{ theme: 'light', width: 320, ask: 'all' }];

/** A page that was asked about in every look, so that its kinds of words are known to be good. */
const PAGE = '/privacy/';
async function known(page: Page): Promise<void> {
  await visit(page, PAGE);
  expect(await faultsIn(page, everyLook)).toEqual([]);
}

/**
 * Visits a page into which something was planted on its way: at the end of its main part, and in its sheet. The policy
 * that would keep a stranger's sheet out goes, for the time of this visit.
 */
async function planted(page: Page, html: string, rules = '', address = PAGE): Promise<void> {
  await page.unrouteAll();
  await page.route(`**${address}`, async (route) => {
    const answer = await route.fetch();
    const { 'content-security-policy': _policy, 'content-length': _length, ...headers } = answer.headers();
    const body = (await answer.text())
      .replace('</main>', `${html}</main>`)
      .replace('</head>', `<style>${rules}</style></head>`);
    await route.fulfill({ status: 200, headers, body });
  });
  await visit(page, address);
}

async function foundIn(page: Page, looks: readonly Look[]): Promise<string> {
  return (await faultsIn(page, looks)).join('\n');
}

test.describe('colours are asked about once for each kind of words', () => {
  test('pale words of a new class, in one theme only, are found on a late page', async ({ desk }) => {
    await known(desk);
    const rule = "[data-theme='dark'] .never-seen-before { color: #444 }";
    await planted(desk, '<p class="never-seen-before">Words.</p>', rule);
    const found = await faultsIn(desk, everyLook);
    expect(found.join('\n')).toContain('color-contrast');
    expect(found.every((fault) => fault.startsWith('dark, '))).toBe(true);
    expect(new Set(found.map((fault) => fault.split(':')[0])).size, 'wide and narrow').toBe(2);
  });

  for (const [what, rule] of [
    ['an id', "[data-theme='dark'] #main h1 { color: #2b3b3d }"],
    ['a place in a list', "[data-theme='dark'] main :is(p, li):nth-child(2) { color: #2b3b3d }"],
    ['a ground far above them', "[data-theme='dark'] main { background: #9ab }"],
    ['being let through', "[data-theme='dark'] main h1 { opacity: 0.3 }"],
    ['a place in the page', "[data-theme='dark'] main > :first-child { color: #2b3b3d }"],
  ] as const) {
    test(`words of a known class that become pale by ${what} are found`, async ({ desk }) => {
      await known(desk);
      await planted(desk, '', rule);
      expect(await foundIn(desk, darkAtADesk)).toContain('color-contrast');
    });
  }

  test('words that are too small for a colour that was good when they were large are found', async ({
    desk,
  }) => {
    const grown = (size: number) =>
      `[data-theme='dark'] .grown { color: #8b9a9c; background: #0f1c1e; font-size: ${size}px }`;
    await planted(desk, '<p class="grown">Words.</p>', grown(40));
    expect(await foundIn(desk, darkAtADesk)).toBe('');
    await planted(desk, '<p class="grown">Words.</p>', grown(16));
    expect(await foundIn(desk, darkAtADesk)).toContain('color-contrast');
  });

  test('words about which axe could not tell are asked about again', async ({ desk }) => {
    const covered = (by: number) =>
      `[data-theme='dark'] .pale { color: #444 } .cover { height: 40px; margin-top: ${by}px; background: #0f1c1e }`;
    const words = '<p class="pale">Words.</p><div class="cover"></div>';
    await planted(desk, words, covered(-20));
    expect(await foundIn(desk, darkAtADesk)).toBe('');
    await planted(desk, words, covered(20));
    expect(await foundIn(desk, darkAtADesk)).toContain('color-contrast');
  });

  test('a link that loses its line among words is found', async ({ desk }) => {
    const words = '<p>Words before <a href="/">a link</a> and after.</p>';
    await planted(desk, words);
    expect(await foundIn(desk, darkAtADesk)).toBe('');
    const bare =
      'text-decoration: none !important; border: 0 !important; color: #ddd !important; background: none !important; font-weight: inherit !important';
    await planted(desk, words, `[data-theme='dark'] main p a { ${bare} }`);
    expect(await foundIn(desk, darkAtADesk)).toContain('link-in-text-block');
  });

  test('a fault is found again and again, however often its kind was asked about', async ({ desk }) => {
    for (let visits = 0; visits < 2; visits += 1) {
      await planted(desk, '', "[data-theme='dark'] main h1 { color: #333 }");
      expect(await foundIn(desk, darkAtADesk)).toContain('color-contrast');
    }
  });

  test('what is folded away is opened before it is asked about', async ({ desk }) => {
    await known(desk);
    const fold = '<details><summary>More</summary><p id="pale">Words.</p></details>';
    await planted(desk, fold, "[data-theme='dark'] #pale { color: #444 }");
    const pale = (await faultsIn(desk, everyLook)).filter((fault) => fault.includes('#pale'));
    expect(pale.join('\n')).toContain('color-contrast');
    expect(pale.every((fault) => fault.startsWith('dark, 320 px'))).toBe(true);
  });
});

test.describe('names, roles, order and sizes are asked about in light only, and on every page', () => {
  for (const [what, html, rule] of [
    ['a button without a name', '<button type="button" class="button"></button>', 'button-name'],
    ['a field without a name', '<input class="field__input">', 'label'],
    ['a picture without words', '<img src="/mark.svg">', 'image-alt'],
    ['a role that does not exist', '<div role="heding">Words</div>', 'aria-roles'],
    [
      'a role without what it needs',
      '<div role="slider" tabindex="0" aria-label="Size"></div>',
      'aria-required-attr',
    ],
    ['a heading that skips a level', '<h2>Two</h2><h5>Five</h5>', 'heading-order'],
    [
      'a target that is too small',
      '<p><a href="/a" style="display:inline-block;width:9px;height:9px;overflow:hidden">a</a><a href="/b" style="display:inline-block;width:9px;height:9px;overflow:hidden">b</a></p>',
      'target-size',
    ],
    ['a language that is none', '<p lang="welshh">Geiriau</p>', 'valid-lang'],
  ] as const) {
    test(`${what} is found on a page that was good`, async ({ desk }) => {
      await known(desk);
      await planted(desk, html);
      expect(await foundIn(desk, everyLook)).toContain(`${rule} (`);
    });
  }

  test('what stands only on a narrow screen is found there', async ({ desk }) => {
    await known(desk);
    const wideScreens = '@media (min-width: 400px) { .narrow-only { display: none } }';
    await planted(desk, '<button type="button" class="narrow-only"></button>', wideScreens);
    const found = await faultsIn(desk, everyLook);
    expect(found.join('\n')).toContain('button-name');
    expect(found.every((fault) => fault.startsWith('light, 320 px'))).toBe(true);
  });

  test('what is too wide at 320 px is found, and what is too wide only with the largest words', async ({
    desk,
  }) => {
    await known(desk);
    await planted(desk, '<p class="wide">Words</p>', '.wide { width: 2000px }');
    expect(await foundIn(desk, narrow)).toContain('wider than the window');
    await planted(desk, '<p class="wide">Words</p>', "[data-size='200'] .wide { width: 2000px }");
    const found = await faultsIn(desk, everyLook);
    expect(found.join('\n')).toContain('wider than the window');
    expect(found.every((fault) => fault.includes('words at 200%'))).toBe(true);
  });
});

test.describe('a page that brings other words only is asked about as a phone shows it', () => {
  const LATER = '/guides/your-information/';
  test.beforeEach(async ({ desk }) => {
    expect(kindsOfPages).not.toContain(LATER);
    await visit(desk, LATER);
    expect(await faultsIn(desk, onAPhone)).toEqual([]);
  });

  for (const [what, html, rules, found] of [
    ['a picture without words', '<p><img src="/mark.svg"></p>', '', 'image-alt ('],
    ['a link without words', '<p><a href="/words/"></a></p>', '', 'link-name ('],
    ['words in a language that is none', '<p lang="welshh">Geiriau</p>', '', 'valid-lang ('],
    [
      'pale words, in the dark only',
      '',
      "[data-theme='dark'] main p { color: #444 }",
      'dark, 320 px: color-contrast',
    ],
    [
      'a word that is wider than the phone',
      `<p>${'m'.repeat(90)}</p>`,
      'main p { overflow-wrap: normal }',
      'wider than the window',
    ],
  ] as const) {
    test(`${what}: found`, async ({ desk }) => {
      await planted(desk, html, rules, LATER);
      expect(await foundIn(desk, onAPhone)).toContain(found);
    });
  }

  for (const [what, html, rule] of [
    [
      'groups that sound alike',
      '<nav aria-label="Same"><a href="/">One</a></nav><nav aria-label="Same"><a href="/">Two</a></nav>',
      'unique-landmark',
    ],
    ['an id that stands there twice', '<p id="main">Words</p>', 'no-dup-id'],
  ] as const) {
    test(`${what}: found in the file of every page`, async () => {
      const validator = new HtmlValidate(new FileSystemConfigLoader());
      const broken = async (text: string) =>
        (await validator.validateString(text, fileOf(LATER))).results.flatMap(({ messages }) =>
          messages.map(({ ruleId }) => ruleId),
        );
      const good = readFileSync(fileOf(LATER), 'utf8');
      expect(await broken(good)).toEqual([]);
      expect(await broken(good.replace('</main>', `${html}</main>`))).toContain(rule);
    });
  }

  test('what a press or a session brings makes a state a new one: a part, a class, a role, something open', async ({
    desk,
  }) => {
    await visit(desk, LATER);
    (await newOn(desk)).keep();
    expect((await newOn(desk)).isNew).toBe(false);
    for (const [tag, attributes] of [
      ['output', {}],
      ['p', { class: 'never-seen' }],
      ['p', { role: 'note' }],
      ['details', { open: '' }],
    ] as const) {
      await visit(desk, LATER);
      await desk.evaluate(
        ([tag, attributes]) => {
          const part = document.createElement(tag);
          for (const [name, value] of Object.entries(attributes)) part.setAttribute(name, value);
          document.querySelector('main')!.append(part);
        },
        [tag, attributes] as const,
      );
      expect((await newOn(desk)).isNew, tag).toBe(true);
    }
  });

  test('the lot draws one in twenty that takes no short cut, and without a lot all do', () => {
    const claims = Array.from({ length: 2000 }, (_, at) => ({ name: `page ${at}`, digest: '' }));
    const drawn = claims.filter((one) => isDrawn(one, '7')).length;
    expect(drawn).toBeGreaterThan(60);
    expect(drawn).toBeLessThan(140);
    expect(claims.every((one) => isDrawn(one, ''))).toBe(true);
  });
});

test.describe('both engines in one visit', () => {
  test('each finds what only it asks about, though the other was there', async ({ desk }) => {
    await known(desk);
    await planted(
      desk,
      // Two groups that sound alike, IBM’s engine asks about; a skipped level of headings, axe does.
      '<nav aria-label="Same"><a href="/">One</a></nav><nav aria-label="Same"><a href="/votes/">Two</a></nav><h2>Two</h2><h5>Five</h5>',
    );
    const second = (await secondOpinion(desk)).join('\n');
    const first = await foundIn(desk, everyLook);
    expect(second).toContain('aria_navigation_label_unique');
    expect(first).toContain('heading-order');
  });

  test('neither changes what the other sees', async ({ desk }) => {
    const faulty = () => planted(desk, '<textarea></textarea><button type="button"></button><h5>Five</h5>');
    const look = [everyLook[0]!];
    await faulty();
    const secondAlone = await secondOpinion(desk);
    await faulty();
    const firstAlone = await faultsIn(desk, look);
    await faulty();
    expect(await secondOpinion(desk)).toEqual(secondAlone);
    expect(await faultsIn(desk, look)).toEqual(firstAlone);
    expect(secondAlone.join('\n')).toContain('input_label_exists');
    expect(firstAlone.join('\n')).toContain('button-name');
  });
});

test('sheets are read in the first look: one that locks the page to one way up is found', async ({
  desk,
}) => {
  await known(desk);
  await planted(desk, '', '@media (orientation: portrait) { html { transform: rotate(90deg) } }');
  expect(await foundIn(desk, everyLook)).toContain('css-orientation-lock');
});

test.describe('a page is looked at when it says that it stands', () => {
  test('words that are awaited hold the page up, and what comes then is looked at', async ({ desk }) => {
    let came = false;
    await desk.route('**/api/demo/post-box', async (route) => {
      await desk.waitForFunction(() => document.readyState === 'complete');
      expect(await desk.evaluate(() => document.documentElement.hasAttribute('data-ready'))).toBe(false);
      came = true;
      await route.continue();
    });
    await visit(desk, '/demo/post-box/');
    expect(came).toBe(true);
    await expect(desk.locator('html[data-ready]')).toHaveCount(1);
    expect(await desk.locator('[data-awaited]').count()).toBe(0);
  });

  for (const { name, who } of [{ name: 'a stranger' }, { name: 'a member', who: cast.supported }]) {
    test(`after it said so nothing comes any more: every page with a tool, for ${name}`, async ({
      desk,
      coop,
    }) => {
      if (who) await signedIn(desk, coop, who);
      const withTools = builtPages().filter((address) =>
        readFileSync(fileOf(address), 'utf8').includes('<astro-island'),
      );
      expect(withTools.length).toBeGreaterThan(5);
      for (const address of withTools.filter((each) => !each.startsWith('/cy/'))) {
        await visit(desk, address);
        const drawn = () => desk.locator('main').evaluate((main) => main.innerHTML);
        const early = await drawn();
        await desk.waitForLoadState('networkidle');
        expect(await drawn(), address).toBe(early);
      }
    });
  }
});

test.describe('pages without script are read from their files', () => {
  const LATE = '/guides/your-information/';
  const TOOL = '/sign-in/';
  const shell = say('en', 'shell');
  const file = (address: string) => readFileSync(fileOf(address), 'utf8');
  const faults = async (html: string, address: string) =>
    faultsInFile(await treeOf(html), address, new Set()).join('\n');

  for (const [what, address, change, sentence] of [
    ['a heading that only script fills', LATE, [/(<h1[^>]*>)[\s\S]*?<\/h1>/, '$1</h1>'], 'first headings'],
    [
      'words that only script brings',
      LATE,
      [/(<main[^>]*>)[\s\S]*<\/main>/, '$1<h1>Words</h1></main>'],
      'no more than',
    ],
    ['a place that was not filled', LATE, ['</main>', '<p>{count} rows</p></main>'], 'unfilled: {count}'],
    ['nobody to ring', LATE, [/href="tel:[^"]*"/g, 'href="/"'], 'nobody to ring'],
    ['no other language', LATE, [/<a([^>]*) hreflang="[^"]*"/g, '<a$1'], 'other language'],
    ['rows that only script brings', LATE, [/guide-row--easy/g, 'guide-row'], 'it has 0 rows'],
    [
      'an other version that is nowhere',
      LATE,
      [/your-information\/standard\//g, 'nowhere/'],
      'other version',
    ],
    [
      'no way without script to a tool',
      TOOL,
      [new RegExp(shell('needs-script-title'), 'g'), ''],
      'needs script',
    ],
    [
      'waiting for ever',
      LATE,
      ['</main>', `<p>${say('en', 'states')('loading')}</p></main>`],
      'waits for ever',
    ],
  ] as const) {
    test(`${what} is found`, async () => {
      const [from, to] = change;
      const html = file(address);
      expect(await faults(html, address)).not.toContain(sentence);
      const changed = html.replace(from, to);
      expect(changed).not.toBe(html);
      expect(await faults(changed, address)).toContain(sentence);
    });
  }

  test('a button, or anything else in a new place, makes its page one that a browser is asked about', async () => {
    const known = new Set<string>();
    for (const address of kindsOfPages) bringsNew(await pageTree(address), known);
    const late = builtPages().find((address) => !kindsOfPages.includes(address))!;
    expect(bringsNew(await pageTree(late), known)).toBe(false);
    for (const planted of [
      '<button class="button">Go</button>',
      '<p class="never-seen">Words</p>',
      '<p role="note">Words</p>',
    ]) {
      const html = file(late).replace('</main>', `${planted}</main>`);
      expect(bringsNew(await treeOf(html), new Set(known)), planted).toBe(true);
    }
  });
});
