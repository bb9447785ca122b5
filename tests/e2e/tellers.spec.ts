/**
 * Three tellers hold the key of a secret vote: named, made on the offline page (opened from a file, with no network at all),
 * compared, tried with every two parts, and after the close the box opened by two of them.
 */
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { inserter } from '../../src/cli/parts/rows.ts';
import { DAY } from '../../src/domain/kernel/index.ts';
import { officeRow } from '../../src/records/membership.ts';
import { motionRow, motionWordsShape, type MotionWords } from '../../src/records/voting.ts';
import type { Browser } from '@playwright/test';
import { cast, expect, signedIn, test, type Page } from '../support/browser.ts';
import { TEST_NOW, type TestServer } from '../support/server.ts';
import { at, languages, say, type Language } from './journey.ts';

const MOTION = 'tellersjourney0';
const opensAt = TEST_NOW + DAY;
const closesAt = TEST_NOW + 12 * DAY;
const people = [cast.family, cast.worker, cast.volunteer] as const;

/** A motion that members were told of, and three members with the office of teller. */
function prepare(coop: TestServer): void {
  const texts = Object.keys(motionWordsShape).map((part) => [part, `The words of ${part}`]);
  const words = Object.fromEntries(texts) as MotionWords;
  const row = motionRow({
    ...words,
    number: 9200,
    resolution: 'ordinary',
    ballot: 'open',
    rulebook: '2026-06-01',
    noticeAt: TEST_NOW - 20 * DAY,
    opensAt,
    closesAt,
  });
  const database = new DatabaseSync(join(coop.data, 'data.db'), { timeout: 5000 });
  const insert = inserter(database);
  insert('motions', { id: MOTION, ...row });
  for (const [place, { name: displayName }] of people.entries()) {
    const found = database.prepare('SELECT id FROM members WHERE displayName = ?').get(displayName);
    const { id: member } = found as { id: string };
    const held = { member, displayName, office: 'teller', fromAt: TEST_NOW - DAY, untilAt: null } as const;
    insert('offices', { id: `journeyteller0${place}`, ...officeRow(held) });
  }
  database.close();
}

const address = (coop: TestServer, lang: Language) => `${at(coop, lang, '/votes/keys/')}?id=${MOTION}`;

async function due(coop: TestServer, moment: number): Promise<void> {
  await coop.setClock(moment);
  await fetch(`${coop.address}/api/test/due`, { method: 'POST' });
}

/** A page of somebody's own, at the page of the tellers. */
async function sits(
  browser: Browser,
  coop: TestServer,
  lang: Language,
  person: { email: string },
): Promise<Page> {
  const page = await (await browser.newContext({ acceptDownloads: true })).newPage();
  await signedIn(page, coop, person);
  await page.goto(address(coop, lang));
  return page;
}

/** The file that a press gives. */
async function saved(page: Page, folder: string, name: string): Promise<string> {
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name }).or(page.getByRole('link', { name })).click();
  const path = join(folder, `${name}`.replaceAll(/\W/g, '-'));
  await (await download).saveAs(path);
  return path;
}

for (const lang of languages) {
  const t = say(lang, 'vote-keys');
  const o = say(lang, 'key-page');
  const v = say(lang, 'secret-votes');

  test(`tellers hold the key of a secret vote (${lang})`, async ({ browser, ownCoop }, info) => {
    test.slow();
    prepare(ownCoop);
    const folder = info.outputDir;
    const secretary = await sits(browser, ownCoop, lang, cast.secretary);
    for (const { name } of people) await secretary.getByRole('checkbox', { name }).check();
    await secretary.getByRole('button', { name: t('name-do') }).click();
    await expect(secretary.getByText(t('name-said'))).toBeVisible();

    const [one, two] = [
      await sits(browser, ownCoop, lang, people[0]),
      await sits(browser, ownCoop, lang, people[1]),
    ];
    // The page that is saved has the digest that is shown.
    const text = await saved(one, folder, t('page-save'));
    const digest = createHash('sha256').update(readFileSync(text)).digest('hex');
    await expect(one.getByText(digest)).toBeVisible();

    // On a device without a network, from a file.
    const alone = await browser.newContext({
      offline: true,
      acceptDownloads: true,
      locale: lang === 'cy' ? 'cy-GB' : 'en-GB',
    });
    const offline = await alone.newPage();
    const asked: string[] = [];
    offline.on('request', (request) => asked.push(request.url()));
    const faults: string[] = [];
    offline.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
    const file = `${text}.html`;
    writeFileSync(file, readFileSync(text));
    await offline.goto(pathToFileURL(file).href);
    await offline.getByRole('button', { name: o('make') }).click();
    await offline.getByRole('button', { name: o('make-now') }).click();
    await expect(offline.getByText(o('made'))).toBeVisible();
    const sheets = offline.locator('.sheet');
    await expect(sheets).toHaveCount(4);
    const groupsOf = async (sheet: number) =>
      (await sheets.nth(sheet).locator('.groups li').allInnerTexts()).join(' ');
    const [publicKey, ...parts] = [
      await groupsOf(0),
      await groupsOf(1),
      await groupsOf(2),
      await groupsOf(3),
    ];
    const number = /([0-9a-f]{4} ){3}[0-9a-f]{4}/.exec(await sheets.nth(0).innerText())![0];
    await offline.getByRole('button', { name: o('forget'), exact: true }).click();

    // A mistyped group is named while it is typed.
    const wrong = publicKey!.replace(/^./, (letter) => (letter === '7' ? '8' : '7'));
    await one.getByLabel(t('enter-label')).fill(wrong);
    await expect(one.getByText(t('group-wrong', { groups: '1' })).first()).toBeVisible();
    await one.getByLabel(t('enter-label')).fill(publicKey!);
    await one.getByRole('button', { name: t('enter-do') }).click();
    await expect(one.getByText(t('confirm-wait'))).toBeVisible();
    await two.reload();
    await two.getByLabel(t('confirm-label')).fill(number);
    await two.getByRole('button', { name: t('confirm-do') }).click();
    await expect(two.getByText(t('confirm-said'))).toBeVisible();

    const trial = await saved(two, folder, t('try-save'));
    for (const [first, second] of [
      [1, 2],
      [1, 3],
      [2, 3],
    ] as const) {
      await offline.goto(pathToFileURL(file).href);
      await offline.getByRole('button', { name: o('try') }).click();
      await offline.getByLabel(o('try-file')).setInputFiles(trial);
      await offline.getByLabel(o('first-part')).fill(parts[first - 1]!);
      await offline.getByLabel(o('second-part')).fill(parts[second - 1]!);
      await offline.getByRole('button', { name: o('try-now') }).click();
      const answer = await offline.locator('.answer').innerText();
      await two.getByLabel(t('try-label')).fill(answer);
      await two.getByRole('button', { name: t('try-do') }).click();
      await expect(
        two
          .getByText(t(second === 3 && first === 2 ? 'ready-text' : 'pair-done', { first, second } as never))
          .first(),
      ).toBeVisible();
    }

    // Voting, and the close.
    await due(ownCoop, opensAt);
    const voter = await (await browser.newContext()).newPage();
    await signedIn(voter, ownCoop, cast.supported);
    await voter.goto(`${at(ownCoop, lang, '/votes/secret/')}?id=${MOTION}`);
    await expect(voter.getByText(v('secrecy-key-tellers'))).toBeVisible();
    await voter.getByRole('button', { name: v('vote'), exact: true }).click();
    await voter.getByRole('radio', { name: v('for') }).check();
    await voter.getByRole('button', { name: v('to-check') }).click();
    await voter.getByRole('button', { name: v('confirm') }).click();
    await expect(voter.getByText(v('done-text'))).toBeVisible();
    await due(ownCoop, closesAt + 60_000);
    await due(ownCoop, closesAt + 3 * DAY);

    // Two tellers open the box, each by themselves: the second has typed a part wrong at first.
    for (const [teller, first, second] of [
      [one, 0, 1],
      [two, 2, 0],
    ] as const) {
      await teller.reload();
      const box = await saved(teller, folder, t('box-save'));
      await offline.goto(pathToFileURL(file).href);
      await offline.getByRole('button', { name: o('open') }).click();
      await offline.getByLabel(o('open-file')).setInputFiles(box);
      if (teller === two) {
        await offline.getByLabel(o('first-part')).fill(parts[first]!.replace(/\w{5}$/, 'AAAAB'));
        await expect(offline.getByText(o('group-wrong', { groups: '16' }))).toBeVisible();
      }
      await offline.getByLabel(o('first-part')).fill(parts[first]!);
      await offline.getByLabel(o('second-part')).fill(parts[second]!);
      await offline.getByRole('button', { name: o('open-now') }).click();
      const count = await saved(offline, folder, o('count-save'));
      await teller.getByLabel(t('count-file')).setInputFiles(count);
      await teller.getByRole('button', { name: t('count-do') }).click();
      await expect(teller.getByText(t(teller === one ? 'count-first' : 'count-agreed'))).toBeVisible();
    }
    await due(ownCoop, closesAt + 3 * DAY + 60_000);
    await voter.goto(`${at(ownCoop, lang, '/votes/secret/')}?id=${MOTION}`);
    await expect(voter.getByText(v('counts', { votesFor: 1, votesAgainst: 0, abstained: 0 }))).toBeVisible();
    await voter.getByRole('button', { name: v('recount-do') }).click();
    await expect(
      voter.getByText(v('recount-agrees', { votesFor: 1, votesAgainst: 0, abstained: 0 })),
    ).toBeVisible();

    expect(asked.filter((url) => !url.startsWith('file:') && !url.startsWith('data:'))).toEqual([]);
    expect(faults).toEqual([]);
  });
}
