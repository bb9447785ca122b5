/**
 * From an idea to a vote on a phone of 320 px: one member writes a motion, others second it, one asks for a change that the
 * mover takes in, both sides agree to the easy words, and the secretary gives notice. Each page is asked about its faults.
 */
import { everyLook, faultsIn } from '../support/axe.ts';
import { cast, expect, signedIn, test, visit, type Page } from '../support/browser.ts';
import { at, expectStep, languages, say } from './journey.ts';

const PHONE = { width: 320, height: 640 };
const none = async (page: Page, step: string): Promise<void> => {
  expect(await faultsIn(page, everyLook), step).toEqual([]);
};
/** Nothing is wider than the phone. */
const fits = async (page: Page): Promise<void> => {
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(PHONE.width);
};

for (const lang of languages) {
  const t = say(lang, 'motions');
  const s = say(lang, 'states');
  const errors = say(lang, 'errors');
  const written = {
    title: lang === 'cy' ? 'Cwpanau newydd' : 'New cups',
    what: lang === 'cy' ? 'Mae’r fenter yn prynu deg cwpan.' : 'The co-op buys ten cups.',
    why: lang === 'cy' ? 'Mae’r hen rai wedi torri.' : 'The old ones are broken.',
    cost: '£40',
    who: 'Tom Okafor',
  };

  test(`a member writes a motion; what is written stays through a reload (${lang})`, async ({
    page,
    ownCoop,
  }) => {
    test.setTimeout(240_000);
    await page.setViewportSize(PHONE);
    const next = page.getByRole('button', { name: s('next'), exact: true });
    await signedIn(page, ownCoop, cast.supported);
    await visit(page, at(ownCoop, lang, '/motions/'));
    await none(page, 'the list');
    await fits(page);
    await page.getByRole('link', { name: t('start') }).click();
    await expect(page.getByLabel(t('ask-title'))).toBeVisible();
    await next.click();
    await expect(page.getByRole('alert')).toContainText(errors('motion-title-missing'));
    await none(page, 'a name is missing');
    for (const part of ['title', 'what', 'why'] as const) {
      await page.getByLabel(t(`ask-${part}`)).fill(written[part]);
      await next.click();
    }
    await expectStep(page, t('ask-cost'));
    await page.reload();
    await expect(page.getByLabel(t('ask-cost'))).toBeVisible();
    const hard = lang === 'cy' ? 'Rydym yn caffael.' : 'We purchase.';
    await page.getByLabel(t('ask-cost')).fill(hard);
    await expect(page.getByText(t('easier-title'))).toBeVisible();
    await none(page, 'easier words');
    await page.getByLabel(t('ask-cost')).fill(written.cost);
    await next.click();
    await page.getByLabel(t('ask-who')).fill(written.who);
    await next.click();
    await page.getByText(t('resolution-ordinary'), { exact: true }).click();
    await next.click();
    await expectStep(page, t('check-title'));
    await none(page, 'check');
    await fits(page);
    await page.getByRole('button', { name: t('send') }).click();
    await expectStep(page, t('sent-title'));
    await page.getByRole('link', { name: t('see-it') }).click();
    await expect(page.getByRole('heading', { level: 1, name: written.title })).toBeVisible();
    await expect(page.getByText(t('stage-seeking-seconds'))).toBeVisible();
    await none(page, 'the new motion');
    await fits(page);
  });

  test(`others second it, change it, agree to easy words, and notice is given (${lang})`, async ({
    browser,
    page,
    ownCoop,
  }) => {
    test.setTimeout(400_000);
    page.setDefaultTimeout(30_000);
    await page.setViewportSize(PHONE);
    const mover = page;
    await signedIn(mover, ownCoop, cast.supported);
    await visit(mover, at(ownCoop, lang, '/motions/new/'));
    for (const part of ['title', 'what', 'why', 'cost', 'who'] as const) {
      await mover.getByLabel(t(`ask-${part}`)).fill(written[part]);
      await mover.getByRole('button', { name: s('next'), exact: true }).click();
    }
    await mover.getByText(t('resolution-ordinary'), { exact: true }).click();
    await mover.getByRole('button', { name: s('next'), exact: true }).click();
    await mover.getByRole('button', { name: t('send') }).click();
    await mover.getByRole('link', { name: t('see-it') }).click();
    await expect(mover.getByRole('heading', { level: 1, name: written.title })).toBeVisible();
    const address = mover.url();

    const as = async (person: (typeof cast)[keyof typeof cast]): Promise<Page> => {
      const other = await browser.newPage();
      other.setDefaultTimeout(30_000);
      await other.setViewportSize(PHONE);
      await signedIn(other, ownCoop, person);
      await visit(other, address);
      return other;
    };
    for (const person of [cast.volunteer, cast.worker]) {
      const other = await as(person);
      await other.getByRole('button', { name: t('second'), exact: true }).click();
      await expect(other.getByText(t('done-second'))).toBeVisible();
      await other.close();
    }

    const opponent = await as(cast.family);
    await opponent.getByRole('button', { name: t('say-against') }).click();
    await opponent.getByLabel(t('say-words')).fill('£40!');
    await opponent.getByRole('button', { name: t('say-send'), exact: true }).click();
    await expect(opponent.getByText('£40!')).toBeVisible();
    await opponent.getByRole('button', { name: t('amend'), exact: true }).click();
    await opponent.getByLabel(t('amend-what')).fill(written.what.replace(/ten|deg/, '6'));
    await none(opponent, 'a change is written');
    await opponent.getByLabel(t('amend-why'), { exact: true }).fill('£24');
    await opponent.getByRole('button', { name: t('amend-send') }).click();
    await expect(opponent.locator('.changes ins')).toContainText('6');
    await none(opponent, 'a change waits');
    await fits(opponent);

    const secretary = await as(cast.secretary);
    await secretary.getByRole('button', { name: t('amendment-second') }).click();
    await expect(secretary.getByText(t('done-amendment'))).toBeVisible();

    await visit(mover, address);
    await mover.getByRole('button', { name: t('amendment-accept') }).click();
    await expect(mover.getByText(t('amendment-end-accepted'))).toBeVisible();
    await mover.getByRole('button', { name: t('easy-write') }).click();
    for (const part of [
      'titleEn',
      'titleCy',
      'meaningEn',
      'meaningCy',
      'ifPassedEn',
      'ifPassedCy',
      'ifLostEn',
      'ifLostCy',
    ] as const)
      await mover.getByLabel(t(`easy-${part}`)).fill(`${part} 6`);
    await mover.getByLabel(t(`easy-otherText-${lang}`)).fill('6 cups, 6 cwpan.');
    await none(mover, 'easy words are written');
    await mover.getByRole('button', { name: t('easy-send') }).click();
    await mover.getByRole('button', { name: t('easy-agree-mover') }).click();
    await expect(mover.getByText(t('easy-mover-agreed'))).toBeVisible();

    await visit(opponent, address);
    await opponent.getByRole('button', { name: t('easy-agree-opponent') }).click();
    await expect(opponent.getByText(t('stage-ready'))).toBeVisible();
    await opponent.close();

    await visit(secretary, address);
    await secretary.getByRole('button', { name: t('notice-title') }).click();
    await none(secretary, 'notice');
    await fits(secretary);
    await secretary.getByRole('button', { name: t('notice-send'), exact: true }).click();
    await expect(secretary.getByText(t('done-give-notice'))).toBeVisible();
    await secretary.getByRole('link', { name: t('to-vote') }).click();
    await expect(
      secretary.getByRole('heading', { level: 1, name: `title${lang === 'cy' ? 'Cy' : 'En'} 6` }),
    ).toBeVisible();
    await secretary.close();
  });
}
