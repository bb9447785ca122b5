/**
 * Votes on paper: a member asks for a paper, the secretary prints its pack, a teller scans it in and hands papers out in the
 * room; after the close two people count, differ, count again, and the result joins paper and website.
 */
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { inserter } from '../../src/cli/parts/rows.ts';
import { DAY } from '../../src/domain/kernel/index.ts';
import type { OfficeKey } from '../../src/domain/membership/index.ts';
import { officeRow } from '../../src/records/membership.ts';
import { motionRow, motionWordsShape, type MotionWords } from '../../src/records/voting.ts';
import { cast, expect, signedIn, test, type Page } from '../support/browser.ts';
import { TEST_NOW, type TestServer } from '../support/server.ts';
import { at, besideAnnualMeeting, say, type Language } from './journey.ts';

const MOTION = 'paperjourney000';
const opensAt = TEST_NOW + DAY;
const closesAt = TEST_NOW + 12 * DAY;

/** A motion that members were told of, a teller and a returning officer. */
function prepare(coop: TestServer): void {
  const texts = Object.keys(motionWordsShape).map((part) => [part, `The words of ${part}`]);
  const words = Object.fromEntries(texts) as MotionWords;
  const dates = { noticeAt: TEST_NOW - 20 * DAY, opensAt, closesAt };
  const kind = { resolution: 'ordinary', ballot: 'open', rulebook: '2026-06-01' } as const;
  const database = new DatabaseSync(join(coop.data, 'data.db'), { timeout: 5000 });
  const insert = inserter(database);
  insert('motions', { id: MOTION, ...motionRow({ ...words, number: 9200, ...kind, ...dates }) });
  for (const [id, name, office] of [
    ['papertel1er0000', cast.volunteer.name, 'teller'],
    ['paperreturn0000', cast.worker.name, 'returning-officer'],
  ] as const satisfies readonly (readonly [string, string, OfficeKey])[]) {
    const [person] = database.prepare('SELECT id FROM members WHERE displayName = ?').all(name);
    const member = String(person!['id']);
    const held = { member, displayName: name, office, fromAt: TEST_NOW - DAY, untilAt: null };
    insert('offices', { id, ...officeRow(held) });
  }
  database.close();
}

const address = (coop: TestServer, lang: Language, page: 'secret' | 'papers') =>
  `${at(coop, lang, `/votes/${page}/`)}?id=${MOTION}`;

async function due(coop: TestServer, at: number): Promise<void> {
  await coop.setClock(at);
  await fetch(`${coop.address}/api/test/due`, { method: 'POST' });
}

/** Somebody at a browser of their own. */
async function sits(first: Page, coop: TestServer, person: { email: string }): Promise<Page> {
  const context = await first.context().browser()!.newContext();
  const page = await context.newPage();
  await signedIn(page, coop, person);
  return page;
}

for (const lang of besideAnnualMeeting) {
  const t = say(lang, 'papers');
  const v = say(lang, 'secret-votes');

  /** Finds somebody at the table and does something for them. */
  async function forVoter(page: Page, name: string, button: string): Promise<void> {
    await page.getByLabel(t('find-label')).fill(name);
    await page.getByRole('button', { name: t('find-do'), exact: true }).click();
    await page.getByRole('button', { name: `${button} ${name}` }).click();
  }
  async function counts(page: Page, numbers: { for: number; against: number }): Promise<void> {
    await page.getByLabel(t('for'), { exact: true }).fill(String(numbers.for));
    await page.getByLabel(t('against'), { exact: true }).fill(String(numbers.against));
    for (const key of ['abstain', 'blank', 'count-spoilt'] as const)
      await page.getByLabel(t(key), { exact: true }).fill('0');
    await page.getByRole('button', { name: t('count-do') }).click();
  }

  test(`votes on paper join the one roll (${lang})`, async ({ page: secretary, ownCoop }) => {
    prepare(ownCoop);
    await signedIn(secretary, ownCoop, cast.secretary);
    await secretary.goto(address(ownCoop, lang, 'secret'));
    await secretary.getByRole('button', { name: v('choose-do') }).click();
    await expect(secretary.getByText(v('chosen'))).toBeVisible();
    await due(ownCoop, opensAt);

    const member = await sits(secretary, ownCoop, cast.supported);
    await member.goto(address(ownCoop, lang, 'secret'));
    await member.getByRole('button', { name: v('ask-do') }).click();
    await expect(member.getByRole('heading', { name: v('asked-title') })).toBeVisible();

    await secretary.goto(address(ownCoop, lang, 'papers'));
    await secretary.getByRole('button', { name: t('send-make') }).click();
    await expect(secretary.getByRole('button', { name: t('packs-print') })).toBeVisible();
    const [pack] = ownCoop.look<{ code: string }>(
      `SELECT code FROM vote_papers JOIN members ON members.id = vote_papers.member WHERE displayName = '${cast.supported.name}'`,
    );
    const code = pack!.code;
    const sheets = secretary.locator('.pack', { hasText: `${code.slice(0, 5)} ${code.slice(5)}` });
    await expect(sheets.locator('.pack__sheet').first()).not.toContainText(cast.supported.name);
    await expect(sheets.locator('.pack__label').first()).not.toContainText(code.slice(5));
    await secretary.getByRole('button', { name: t('packs-done') }).click();

    const teller = await sits(secretary, ownCoop, cast.volunteer);
    await teller.goto(address(ownCoop, lang, 'papers'));
    await teller.getByLabel(t('receive-label')).fill(`${code.toLowerCase()}\nBBBBB BBBBB`);
    await teller.getByRole('button', { name: t('receive-do') }).click();
    await expect(teller.getByText(t('receive-count', { count: 1 }))).toBeVisible();
    await expect(teller.getByText(t('receive-not', { code: 'BBBBB BBBBB' }))).toBeVisible();
    await member.goto(address(ownCoop, lang, 'secret'));
    await expect(member.getByText(v('paper-in-text'))).toBeVisible();
    await expect(member.getByRole('button', { name: v('vote'), exact: true })).toHaveCount(0);

    await forVoter(teller, cast.family.name, t('hand-out'));
    await expect(teller.getByText(t('done-hand-out', { name: cast.family.name }))).toBeVisible();
    await forVoter(teller, cast.family.name, t('put-in'));
    await expect(teller.getByText(t('done-put-in', { name: cast.family.name }))).toBeVisible();
    await forVoter(teller, cast.coordinator.name, t('assist'));
    await expect(teller.getByText(t('done-assist', { name: cast.coordinator.name }))).toBeVisible();

    await due(ownCoop, closesAt + 60_000);
    await due(ownCoop, closesAt + 3 * DAY);
    await teller.goto(address(ownCoop, lang, 'papers'));
    await expect(teller.getByText(t('taken', { total: 3, post: 1, room: 1, assisted: 1 }))).toBeVisible();
    await counts(teller, { for: 1, against: 1 });
    await expect(teller.locator('.error-summary')).toContainText('3');
    await counts(teller, { for: 2, against: 1 });
    await expect(teller.getByText(t('stands-first'))).toBeVisible();

    const officer = await sits(secretary, ownCoop, cast.worker);
    await officer.goto(address(ownCoop, lang, 'papers'));
    await counts(officer, { for: 3, against: 0 });
    await expect(officer.getByText(t('count-differs-title'))).toBeVisible();
    await counts(officer, { for: 2, against: 1 });
    await expect(officer.getByText(t('stands-first'))).toBeVisible();
    await teller.goto(address(ownCoop, lang, 'papers'));
    await expect(teller.getByText(t('count-differs-title'))).toBeVisible();
    await counts(teller, { for: 2, against: 1 });
    await expect(teller.getByText(t('stands-agreed'))).toBeVisible();

    await due(ownCoop, closesAt + 3 * DAY + 60_000);
    await member.goto(address(ownCoop, lang, 'secret'));
    await expect(member.getByText(v('routes', { online: 0, post: 1, room: 1, assisted: 1 }))).toBeVisible();
    await expect(member.getByText(v('counts', { votesFor: 2, votesAgainst: 1, abstained: 0 }))).toBeVisible();
    await member.getByRole('button', { name: v('recount-do') }).click();
    await expect(
      member.getByText(v('recount-agrees', { votesFor: 2, votesAgainst: 1, abstained: 0 })),
    ).toBeVisible();
  });
}

test('on the narrowest phone nothing of the page for papers is cut off', async ({ page, ownCoop }) => {
  const v = say('cy', 'secret-votes');
  const t = say('cy', 'papers');
  prepare(ownCoop);
  await signedIn(page, ownCoop, cast.secretary);
  await page.goto(address(ownCoop, 'cy', 'secret'));
  await page.getByRole('button', { name: v('choose-do') }).click();
  await expect(page.getByText(v('chosen'))).toBeVisible();
  await due(ownCoop, opensAt);
  await page.setViewportSize({ width: 320, height: 640 });
  await page.goto(address(ownCoop, 'cy', 'papers'));
  await page.getByRole('button', { name: t('send-make') }).click();
  await expect(page.getByRole('button', { name: t('packs-print') })).toBeVisible();
  const wider = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
  expect(wider).toBe(false);
});
