/** An election of the board: the secretary calls, a member stands on a phone, others second, the candidate writes and is asked. */
import { everyLook, faultsIn } from '../support/axe.ts';
import { cast, expect, signedIn, test, visit } from '../support/browser.ts';
import { at, say } from './journey.ts';

const JUNE = Date.UTC(2026, 5, 10, 11, 0, 0);
const PHONE = { width: 320, height: 640 };

test('an election is called, a member stands, is seconded, writes and is asked', async ({
  page,
  ownCoop,
  browser,
}) => {
  const [t, c] = [say('en', 'elections'), say('en', 'elections-candidates')];
  await ownCoop.setClock(JUNE);
  const election = at(ownCoop, 'en', '/elections/');

  // The secretary sees which places are open and calls for candidates.
  const office = await browser.newPage();
  await signedIn(office, ownCoop, cast.secretary);
  await visit(office, election);
  const lots = office.getByRole('checkbox');
  await expect(office.getByRole('heading', { name: t('call-title') })).toBeVisible();
  const toDraw = Number((await office.getByText(/Draw lots/).allInnerTexts())[0]?.match(/\d+$/)?.[0] ?? 0);
  for (let one = 0; one < toDraw; one += 1) await lots.nth(one).check();
  expect(await faultsIn(office, everyLook)).toEqual([]);
  await office.getByRole('button', { name: t('call'), exact: true }).click();
  await expect(office.getByRole('status').filter({ hasText: t('called') })).toBeVisible();

  // A member stands, on a phone. The form says what is missing.
  await page.setViewportSize(PHONE);
  await signedIn(page, ownCoop, cast.supported);
  await visit(page, election);
  await page.getByRole('button', { name: t('stand'), exact: true }).click();
  await page.getByRole('button', { name: t('answer-send') }).click();
  await expect(page.locator('.error-summary')).toBeFocused();
  await page.getByRole('radio', { name: t('answer-yes') }).check();
  const group = page.getByRole('group', { name: t('group-ask') });
  if (await group.isVisible()) await group.getByRole('radio').first().check();
  await page.getByLabel(t('interests-ask')).fill('My sister works for the co-op.');
  expect(await faultsIn(page, everyLook)).toEqual([]);
  await page.getByRole('button', { name: t('answer-send') }).click();
  await expect(page.getByRole('status').filter({ hasText: t('answered-yes') })).toBeVisible();
  await expect(page.getByText(t('mine-consented-how'))).toBeVisible();

  // Two others second; nobody can twice.
  for (const who of [cast.worker, cast.family]) {
    const other = await browser.newPage();
    await signedIn(other, ownCoop, who);
    await visit(other, election);
    await other.getByRole('button', { name: new RegExp(`^${t('second')}`) }).click();
    await expect(other.getByText(t('second-mine'))).toBeVisible();
    await other.close();
  }
  await expect(page.getByText(t('mine-seconded'))).toBeVisible();

  // The candidate writes to the members, and answers a question before all.
  await page.getByRole('link', { name: t('to-statement') }).click();
  await page.getByLabel(c('write-en')).fill('I grow things with others.');
  await page.getByRole('button', { name: c('write'), exact: true }).click();
  await expect(page.getByRole('status').filter({ hasText: c('written') })).toBeVisible();
  await page.getByLabel(c('ask-label')).fill('What comes first?');
  await page.getByRole('button', { name: c('ask'), exact: true }).click();
  await page.getByLabel(c('reply-label')).fill('The bus.');
  await page.getByRole('button', { name: new RegExp(`^${c('reply')}`) }).click();
  await expect(page.getByText('The bus.')).toBeVisible();
  expect(await faultsIn(page, everyLook)).toEqual([]);
});
