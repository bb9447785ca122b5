/** A member votes: reads the motion, chooses, checks, confirms, changes it, and reads the result after the close. */
import { neededInstant } from '../../src/records/row.ts';
import { cast, expect, signedIn, test, type Page } from '../support/browser.ts';
import type { Session, TestServer } from '../support/server.ts';
import { at, expectStep, languages, pressByKeyboard, say, tabTo, type Language } from './journey.ts';

interface Motion {
  id: string;
  titleEn: string;
  titleCy: string;
  closesAt: string;
}

/** The open motion that closes first, as the list shows it. */
function openMotion(coop: TestServer): Motion {
  const [found] = coop.look<Motion>(
    'SELECT motions.id, titleEn, titleCy, closesAt FROM motions JOIN vote_openings ON vote_openings.motion = motions.id ' +
      'WHERE motions.id NOT IN (SELECT motion FROM vote_closures) ORDER BY closesAt LIMIT 1',
  );
  if (!found) throw new Error('The demo has no open motion.');
  return found;
}

const titleOf = (motion: Motion, lang: Language) => (lang === 'cy' ? motion.titleCy : motion.titleEn);

/** Moves the clock past the close and lets the secretary close the vote. */
async function closeVote(coop: TestServer, motion: Motion): Promise<void> {
  await coop.setClock(neededInstant(motion.closesAt) + 60_000);
  const secretary = await coop.signIn(cast.secretary.email);
  const closed = await coop.command('voting/close-vote', { motionId: motion.id }, { as: secretary });
  expect(closed.status).toBe(200);
}

/** What the history says of one member's vote. */
const historyOf = (coop: TestServer, as: Session, motion: Motion) =>
  coop
    .look<{ choice: string }>(
      'SELECT choice FROM vote_events WHERE motion = ? AND member = ? ORDER BY seq',
      motion.id,
      as.member,
    )
    .map(({ choice }) => choice);

async function toCheck(page: Page, lang: Language, choice: 'for' | 'against' | 'abstain'): Promise<void> {
  const t = say(lang, 'votes');
  await page.getByRole('radio', { name: t(choice) }).check();
  await page.getByRole('button', { name: t('to-check') }).click();
  await expectStep(page, t('check-title'));
}

/** Opens the motion's page and its question. */
async function toQuestion(page: Page, coop: TestServer, lang: Language, motion: Motion): Promise<void> {
  const t = say(lang, 'votes');
  await page.goto(`${at(coop, lang, '/votes/motion/')}?id=${motion.id}`);
  await page.getByRole('button', { name: t('vote-now') }).click();
  await expectStep(page, t('choose-title'));
}

for (const lang of languages) {
  const t = say(lang, 'votes');

  test.describe(`voting (${lang})`, () => {
    test('a member votes, changes the vote, and reads the result', async ({ page, ownCoop }) => {
      const gwen = await signedIn(page, ownCoop, cast.supported);
      const motion = openMotion(ownCoop);
      await page.goto(at(ownCoop, lang, '/votes/'));
      await page
        .getByRole('link', { name: `${t('read-and-vote')} ${t('about', { title: titleOf(motion, lang) })}` })
        .click();
      await expect(page.getByRole('heading', { level: 1, name: titleOf(motion, lang) })).toBeVisible();
      await expect(page.getByText(t('open-vote-text'))).toBeVisible();
      await page.getByRole('button', { name: t('vote-now') }).click();
      await expectStep(page, t('choose-title'));
      await toCheck(page, lang, 'for');
      await page.getByRole('button', { name: t('confirm') }).click();
      await expectStep(page, t('done-title'));
      await expect(page.getByText(t('you-voted-for'))).toBeVisible();

      await page.getByRole('button', { name: t('change') }).click();
      await expectStep(page, t('choose-change-title'));
      await expect(page.getByRole('radio', { name: t('for') })).toBeChecked();
      await toCheck(page, lang, 'against');
      await page.getByRole('button', { name: t('confirm') }).click();
      await expectStep(page, t('done-changed-title'));
      expect(historyOf(ownCoop, gwen, motion)).toEqual(['for', 'against']);

      await closeVote(ownCoop, motion);
      await page.goto(at(ownCoop, lang, '/votes/'));
      await page
        .getByRole('link', { name: `${t('see-result')} ${t('about', { title: titleOf(motion, lang) })}` })
        .click();
      const [result] = ownCoop.look<{ carried: number; votesFor: number; votesAgainst: number }>(
        'SELECT carried, votesFor, votesAgainst FROM vote_results WHERE motion = ?',
        motion.id,
      );
      await expect(page.getByRole('heading', { name: t(result!.carried ? 'passed' : 'lost') })).toBeVisible();
      const table = page.getByRole('table', { name: t('chart') });
      await expect(table.getByRole('row', { name: t('chart-for') })).toContainText(
        t('members', { count: result!.votesFor }),
      );
      await expect(
        page.getByText(say(lang, 'decision')('step-against', { count: result!.votesAgainst })),
      ).toBeVisible();
      await page.getByText(t('who-read')).click();
      await expect(page.getByRole('listitem').filter({ hasText: cast.supported.name })).toHaveCount(1);
    });

    test('the keyboard alone is enough', async ({ page, ownCoop }) => {
      const gwen = await signedIn(page, ownCoop, cast.supported);
      const motion = openMotion(ownCoop);
      await page.goto(at(ownCoop, lang, '/votes/'));
      await pressByKeyboard(page, page.getByRole('link', { name: t('read-and-vote') }).first());
      await expect(page.getByRole('heading', { level: 1, name: titleOf(motion, lang) })).toBeVisible();
      await pressByKeyboard(page, page.getByRole('button', { name: t('vote-now') }));
      await expectStep(page, t('choose-title'));
      await tabTo(page, page.getByRole('radio', { name: t('for') }));
      await page.keyboard.press('Space');
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('ArrowDown');
      await expect(page.getByRole('radio', { name: t('abstain') })).toBeChecked();
      await pressByKeyboard(page, page.getByRole('button', { name: t('to-check') }));
      await expectStep(page, t('check-title'));
      await pressByKeyboard(page, page.getByRole('button', { name: t('confirm') }));
      await expectStep(page, t('done-title'));
      expect(historyOf(ownCoop, gwen, motion)).toEqual(['abstain']);
    });
  });
}

const t = say('en', 'votes');
const e = say('en', 'errors');

test('going on without a choice says what is missing', async ({ page, ownCoop }) => {
  await signedIn(page, ownCoop, cast.supported);
  await toQuestion(page, ownCoop, 'en', openMotion(ownCoop));
  await page.getByRole('button', { name: t('to-check') }).click();
  await expect(page.getByRole('alert')).toBeFocused();
  await page.getByRole('link', { name: e('choice-missing') }).click();
  await expect(page.getByRole('radio', { name: t('for') })).toBeFocused();
});

test('Back goes one step back and keeps the choice', async ({ page, ownCoop }) => {
  const gwen = await signedIn(page, ownCoop, cast.supported);
  const motion = openMotion(ownCoop);
  await toQuestion(page, ownCoop, 'en', motion);
  await toCheck(page, 'en', 'for');
  await page.goBack();
  await expectStep(page, t('choose-title'));
  await expect(page.getByRole('radio', { name: t('for') })).toBeChecked();
  await page.goBack();
  await expectStep(page, motion.titleEn);
  expect(historyOf(ownCoop, gwen, motion)).toEqual([]);
});

test('two quick presses are one vote', async ({ page, ownCoop }) => {
  const gwen = await signedIn(page, ownCoop, cast.supported);
  const motion = openMotion(ownCoop);
  await toQuestion(page, ownCoop, 'en', motion);
  await toCheck(page, 'en', 'for');
  await page.getByRole('button', { name: t('confirm') }).dblclick();
  await expectStep(page, t('done-title'));
  expect(historyOf(ownCoop, gwen, motion)).toEqual(['for']);
});

test('a lost connection is told, and the second press does not count twice', async ({ page, ownCoop }) => {
  const gwen = await signedIn(page, ownCoop, cast.supported);
  const motion = openMotion(ownCoop);
  await toQuestion(page, ownCoop, 'en', motion);
  await toCheck(page, 'en', 'for');
  const keys: (string | undefined)[] = [];
  // The vote arrives, its answer does not.
  await page.route('**/voting/cast-vote', async (route) => {
    keys.push(route.request().headers()['idempotency-key']);
    await route.fetch();
    await route.abort('connectionreset');
  });
  await page.getByRole('button', { name: t('confirm') }).click();
  await expect(page.getByRole('alert')).toContainText(e('connection-lost'));
  await page.unroute('**/voting/cast-vote');
  page.on('request', (request) => {
    if (request.url().endsWith('cast-vote')) keys.push(request.headers()['idempotency-key']);
  });
  await page.getByRole('button', { name: t('confirm') }).click();
  await expectStep(page, t('done-title'));
  expect(keys).toHaveLength(2);
  expect(keys[1]).toBe(keys[0]);
  expect(historyOf(ownCoop, gwen, motion)).toEqual(['for']);
});

test('a vote that closes while somebody thinks is told, and the result takes its place', async ({
  page,
  ownCoop,
}) => {
  await signedIn(page, ownCoop, cast.supported);
  const motion = openMotion(ownCoop);
  await toQuestion(page, ownCoop, 'en', motion);
  await toCheck(page, 'en', 'for');
  await closeVote(ownCoop, motion);
  await expect(page.getByText(t('closed-meanwhile-text'))).toBeVisible();
  await expect(page.getByRole('heading', { name: t('why') })).toBeVisible();
});

test('a vote that comes too late is said to be not counted', async ({ page, ownCoop }) => {
  await page.route('**/live/**', (route) => route.abort()); // a page that has not heard of the close yet
  const gwen = await signedIn(page, ownCoop, cast.supported);
  const motion = openMotion(ownCoop);
  await toQuestion(page, ownCoop, 'en', motion);
  await toCheck(page, 'en', 'for');
  await closeVote(ownCoop, motion);
  await page.getByRole('button', { name: t('confirm') }).click();
  await expect(page.getByRole('alert')).toBeFocused();
  await expect(page.getByRole('alert')).toContainText(e('vote-closed'));
  await expect(page.getByText(t('not-counted-title'))).toBeVisible();
  await expect(page.getByRole('heading', { name: t('why') })).toBeVisible();
  await expect(page.getByText(t('did-not-vote'))).toBeVisible();
  expect(historyOf(ownCoop, gwen, motion)).toEqual([]);
});

test('whoever was signed out while voting hears after the next sign-in whether the vote counted', async ({
  page,
  ownCoop,
}) => {
  const gwen = await signedIn(page, ownCoop, cast.supported);
  const motion = openMotion(ownCoop);
  const voteAndLose = async (arrives: boolean) => {
    await toQuestion(page, ownCoop, 'en', motion);
    await toCheck(page, 'en', 'for');
    await page.route('**/voting/cast-vote', async (route) => {
      if (arrives) await route.fetch();
      await route.fulfill({
        status: 401,
        json: { refusals: [{ code: 'not-signed-in', field: null, params: {} }] },
      });
    });
    await page.getByRole('button', { name: t('confirm') }).click();
    await expect(page.getByText(t('not-known'))).toBeVisible();
    await page.unroute('**/voting/cast-vote');
    await page.evaluate(() => localStorage.removeItem('test-signed-in')); // signs in again as the page loads
    await page.reload();
  };
  await voteAndLose(false);
  await expect(page.getByText(t('not-counted-title'))).toBeVisible();
  await voteAndLose(true);
  await expect(page.getByText(t('counted-title'), { exact: true })).toBeVisible();
  expect(historyOf(ownCoop, gwen, motion)).toEqual(['for']);
});

test('between the close and the count the page says so', async ({ page, ownCoop }) => {
  await signedIn(page, ownCoop, cast.supported);
  const motion = openMotion(ownCoop);
  await ownCoop.setClock(neededInstant(motion.closesAt) + 1000);
  await page.goto(`${at(ownCoop, 'en', '/votes/motion/')}?id=${motion.id}`);
  await expect(page.getByText(t('counting'))).toBeVisible();
  await expect(page.getByRole('button', { name: t('vote-now') })).toHaveCount(0);
});

test('a motion that is not there is said to be not there', async ({ page, ownCoop }) => {
  await signedIn(page, ownCoop, cast.supported);
  await page.goto(`${at(ownCoop, 'en', '/votes/motion/')}?id=aaaaaaaaaaaaaaa`);
  await expect(page.getByText(t('gone-title'))).toBeVisible();
});

test('a reader who is signed out is asked to sign in, and sees no motion', async ({ page, ownCoop }) => {
  await page.goto(at(ownCoop, 'en', '/votes/'));
  await expect(page.getByRole('heading', { name: say('en', 'states')('signed-out-title') })).toBeVisible();
});

test('a page that cannot reach the server says so and tries again', async ({ page, ownCoop }) => {
  await signedIn(page, ownCoop, cast.supported);
  await page.route('**/api/co-op/voting/**', (route) => route.abort('internetdisconnected'));
  await page.goto(at(ownCoop, 'en', '/votes/'));
  await expect(page.getByText(say('en', 'states')('offline-title'), { exact: true })).toBeVisible();
  await page.unroute('**/api/co-op/voting/**');
  await page.getByRole('button', { name: say('en', 'states')('try-again') }).click();
  await expect(page.getByRole('heading', { name: t('open-now') })).toBeVisible();
});

test('a session that ended elsewhere is never shown as an empty list', async ({ page, ownCoop }) => {
  const gwen = await signedIn(page, ownCoop, cast.supported);
  await ownCoop.command('sign-in/leave-all-devices', {}, { as: gwen });
  await page.goto(at(ownCoop, 'en', '/votes/'));
  await expect(page.getByRole('heading', { name: say('en', 'states')('signed-out-title') })).toBeVisible();
});

test('on the smallest phone the question, all three choices and the button are on one screen', async ({
  page,
  ownCoop,
}) => {
  await page.setViewportSize({ width: 320, height: 568 });
  for (const lang of languages) {
    await signedIn(page, ownCoop, cast.supported);
    const w = say(lang, 'votes');
    await toQuestion(page, ownCoop, lang, openMotion(ownCoop));
    const wanted = [
      page.getByRole('heading', { level: 1 }),
      page.locator('.choice').nth(0),
      page.locator('.choice').nth(1),
      page.locator('.choice').nth(2),
      page.getByRole('button', { name: w('to-check') }),
    ];
    for (const part of wanted) await expect(part).toBeInViewport({ ratio: 1 });
  }
});

test('the secretary opens and closes a vote on its page, after a check, and reads why not yet', async ({
  page,
  ownCoop,
}) => {
  await signedIn(page, ownCoop, cast.secretary);
  const motion = openMotion(ownCoop);
  const address = `${at(ownCoop, 'en', '/votes/motion/')}?id=${motion.id}`;
  await page.goto(address);
  await expect(page.getByText(t('desk-not-yet-close'))).toBeVisible();
  await ownCoop.setClock(neededInstant(motion.closesAt) + 60_000);
  await page.goto(address);
  await page.getByRole('button', { name: t('desk-close-do') }).click();
  await expectStep(page, t('desk-check-close'));
  await expect(page.getByText(t('desk-once'))).toBeVisible();
  await page.getByRole('button', { name: t('desk-yes-close') }).click();
  await expect(page.getByText(t('desk-closed'))).toBeVisible();
  await expect(page.getByRole('heading', { name: t('why') })).toBeVisible();
});

test('a member without an office sees no desk', async ({ page, ownCoop }) => {
  await signedIn(page, ownCoop, cast.supported);
  await page.goto(`${at(ownCoop, 'en', '/votes/motion/')}?id=${openMotion(ownCoop).id}`);
  await expect(page.getByRole('button', { name: t('vote-now') })).toBeVisible();
  await expect(page.getByRole('heading', { name: t('desk') })).toHaveCount(0);
});
