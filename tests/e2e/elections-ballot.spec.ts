/** Putting people in order by the keyboard alone, hearing each time who stands where; and counting a file on one's own device. */
import { expect, test, visit, type Page } from '../support/browser.ts';
import { at, expectStep, pressByKeyboard, say } from './journey.ts';

const t = say('en', 'election-ballot');
const named = (name: string): string => t('invented-name', { name });

/** All that a browser keeps of this site. */
const kept = (page: Page) =>
  page.evaluate(() => JSON.stringify([Object.entries(localStorage), Object.entries(sessionStorage)]));

test('a ballot is marked by the keyboard alone, each step is said, and at the end nothing is kept', async ({
  page,
  coop,
}) => {
  await visit(page, at(coop, 'en', '/elections/practice/'));
  const before = await kept(page);
  const sent: string[] = [];
  page.on('request', (request) => {
    if (request.method() !== 'GET') sent.push(request.url());
  });
  const heard = page.locator('.ballot__heard');
  const button = (name: string) => page.getByRole('button', { name, exact: true });
  const pick = (name: string) => page.getByRole('button', { name: new RegExp(`^.?${named(name)}`) });

  await pressByKeyboard(page, pick('Carys'));
  await expect(heard).toHaveText('First choice of 5: Carys Example.');
  // The name went up into the list: the focus is on the name that stands in its place.
  await expect(pick('Dai')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(heard).toHaveText('Second choice of 5: Dai Example.');
  await pressByKeyboard(page, pick('Ann'));
  await pressByKeyboard(page, button(`Up ${named('Ann')}`));
  await expect(heard).toHaveText('Second choice of 5: Ann Example.');
  await expect(button(`Up ${named('Ann')}`)).toBeFocused();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await expect(heard).toHaveText('Ann Example is at the top already. First choice of 5: Ann Example.');
  await pressByKeyboard(page, button(`Take off ${named('Carys')}`));
  await expect(heard).toHaveText('Carys Example is not on your list now. There are 2 names on your list.');
  await expect(button(`Take off ${named('Dai')}`)).toBeFocused();
  await pressByKeyboard(page, button('Undo'));
  await expect(heard).toContainText('The last step is undone. Second choice of 5: Carys Example.');

  // The same list as a grid: a number that somebody had goes to another.
  await page.keyboard.press('Shift+Tab');
  await pressByKeyboard(page, button(t('to-grid')));
  await expect(button(t('to-list'))).toBeFocused();
  const number = (rank: number, nth: string, name: string) => button(`${rank} ${nth}, ${named(name)}`);
  await expect(number(1, 'First choice', 'Ann')).toHaveAttribute('aria-pressed', 'true');
  await pressByKeyboard(page, number(3, 'Third choice', 'Eve'));
  await expect(heard).toHaveText('Third choice of 5: Eve Example. Dai Example is not on your list now.');

  await pressByKeyboard(page, button(t('done')));
  await expectStep(page, t('check-title'));
  await expect(page.locator('.ballot__list .ballot__name')).toHaveText(['Ann', 'Carys', 'Eve'].map(named));
  await pressByKeyboard(page, button(t('check-yes')));
  await expectStep(page, t('end-title'));
  await expect(page.getByText(t('end-text'))).toBeVisible();
  await pressByKeyboard(page, button(t('again')));
  await expect(number(1, 'First choice', 'Ann')).toHaveAttribute('aria-pressed', 'false');
  await pressByKeyboard(page, button(t('to-list')));
  await expect(page.getByText(t('list-empty'))).toBeVisible();
  expect(sent).toEqual([]);
  expect(await kept(page)).toBe(before);
});

test('a file is counted on one’s own device, told, and compared with a result', async ({ page, coop }) => {
  const r = say('en', 'election-recount');
  const story = say('en', 'election-story');
  await visit(page, at(coop, 'en', '/elections/recount/'));
  const sent: string[] = [];
  page.on('request', (request) => sent.push(`${request.method()} ${request.url()}`));
  const file = (name: string, text: string) => ({
    name,
    mimeType: 'text/plain',
    buffer: Buffer.from(text, 'utf8'),
  });
  const bad = '3 1\n4 1 2 0\n3 x 0\n0\n"Ann"\n"Bo"\n"Cai"\n"The board"\n';
  await page.getByLabel(r('papers')).setInputFiles(file('papers.blt', bad));
  await page.getByRole('button', { name: r('count-do'), exact: true }).click();
  await expect(page.getByRole('alert').or(page.locator('.error-summary'))).toContainText('line 3');

  await page.getByLabel(r('papers')).setInputFiles(file('papers.blt', bad.replace('x', '2')));
  await page.getByRole('button', { name: r('more') }).click();
  const claimed = {
    stages: [
      {
        votes: { Ann: '4.00000', Bo: '3.00000', Cai: '0.00000' },
        nonTransferable: '0.00000',
        elected: ['Ann'],
        excluded: [],
      },
    ],
    elected: ['Ann'],
  };
  await page.getByLabel(r('result')).setInputFiles(file('result.json', JSON.stringify(claimed)));
  await page.getByRole('button', { name: r('count-do'), exact: true }).click();
  await expectStep(page, r('counted', { title: 'The board' }));
  await expect(page.getByText(r('agrees'))).toBeVisible();
  await expect(page.getByText(story('say-put-first', { name: 'Ann', count: 4 }))).toBeVisible();
  await expect(page.getByText(story('other-end', { name: 'Bo' }))).toBeVisible();

  await page.goBack();
  claimed.elected = ['Bo'];
  await page.getByLabel(r('result')).setInputFiles(file('result.json', JSON.stringify(claimed)));
  await page.getByRole('button', { name: r('count-do'), exact: true }).click();
  await expect(page.getByText(r('differs-elected'))).toBeVisible();
  expect(sent.filter((one) => !one.startsWith('GET ') || one.includes('/api/'))).toEqual([]);
});
