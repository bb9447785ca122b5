/**
 * Three tellers hold the key of a secret vote: named, made on the offline page (opened from a file, with no network at all),
 * compared, tried with every two parts, and after the close the box opened by two of them.
 */
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { inserter } from '../../src/cli/parts/rows.ts';
import { DAY } from '../../src/domain/kernel/index.ts';
import { officeRow } from '../../src/records/membership.ts';
import { motionRow, motionWordsShape, type MotionWords } from '../../src/records/voting.ts';
import type { Browser } from '@playwright/test';
import { cast, expect, signedIn, test, type Page } from '../support/browser.ts';
import { TEST_NOW, type TestServer } from '../support/server.ts';
import { at, say, type Language } from './journey.ts';
import { bringKey, makeKey, openBox, saved, tableWith } from './key-steps.ts';

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

// In English the annual meeting plays it (agm.spec.ts).
const lang = 'cy';
const t = say(lang, 'vote-keys');
const o = say(lang, 'key-page');
const v = say(lang, 'secret-votes');

test('tellers hold the key of a secret vote', async ({ browser, ownCoop }, info) => {
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
  const table = await tableWith(browser, lang, text);
  const key = await makeKey(table, lang);

  // A mistyped group is named while it is typed.
  const wrong = key.publicKey.replace(/^./, (letter) => (letter === '7' ? '8' : '7'));
  await one.getByLabel(t('enter-label')).fill(wrong);
  await expect(one.getByText(t('group-wrong', { groups: '1' })).first()).toBeVisible();
  await bringKey(table, lang, key, [one, two], folder);

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
  const [first, second, third] = key.parts as [string, string, string];
  await one.reload();
  await openBox(table, lang, [first, second], one, folder);
  await expect(one.getByText(t('count-first'))).toBeVisible();
  await two.reload();
  await openBox(table, lang, [third, first], two, folder, async () => {
    await table.page.getByLabel(o('first-part')).fill(third.replace(/\w{5}$/, 'AAAAB'));
    await expect(table.page.getByText(o('group-wrong', { groups: '16' }))).toBeVisible();
  });
  await expect(two.getByText(t('count-agreed'))).toBeVisible();
  await due(ownCoop, closesAt + 3 * DAY + 60_000);
  await voter.goto(`${at(ownCoop, lang, '/votes/secret/')}?id=${MOTION}`);
  await expect(voter.getByText(v('counts', { votesFor: 1, votesAgainst: 0, abstained: 0 }))).toBeVisible();
  await voter.getByRole('button', { name: v('recount-do') }).click();
  await expect(
    voter.getByText(v('recount-agrees', { votesFor: 1, votesAgainst: 0, abstained: 0 })),
  ).toBeVisible();

  expect(table.asked.filter((url) => !url.startsWith('file:') && !url.startsWith('data:'))).toEqual([]);
  expect(table.faults).toEqual([]);
});
