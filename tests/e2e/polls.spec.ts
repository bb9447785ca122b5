/**
 * A vote at a meeting with five people at once: one votes before it; whoever leads it asks for hands, two tellers count
 * different numbers and count again, two members ask for a full count, everybody votes on a phone, a proxy and the vote from
 * before count, and the chair declares.
 */
import { everyLook, faultsIn } from '../support/axe.ts';
import { cast, expect, signedIn, test, visit, type Page } from '../support/browser.ts';
import type { TestServer } from '../support/server.ts';
import { at, besideAnnualMeeting, say } from './journey.ts';

const JUNE = Date.UTC(2026, 5, 10, 11, 0, 0);
const START = Date.UTC(2026, 6, 10, 13, 0, 0);
const PHONE = { width: 320, height: 640 };

const idOf = (coop: TestServer, person: { name: string }): string =>
  coop.look<{ id: string }>('SELECT id FROM members WHERE displayName = ?', person.name)[0]!.id;

/** A meeting that is on and is at its one motion, with so many people in the room that it can decide. */
async function meetingOn(
  coop: TestServer,
  here: readonly { name: string }[],
  before: (meetingId: string) => Promise<void>,
): Promise<string> {
  await coop.setClock(JUNE);
  const secretary = { as: await coop.signIn(cast.secretary.email) };
  const plan = {
    meetingId: '',
    kind: 'special',
    day: '2026-07-10',
    minuteOfDay: 840,
    placeEn: 'The Old Library',
    agenda: [
      {
        kind: 'motion',
        titleEn: 'A minibus',
        titleCy: 'Bws mini',
        wordsEn: 'We buy a minibus.',
        minutes: 20,
        matter: 'ordinary',
      },
    ],
  };
  const { meetingId } = (await coop.command('meetings/save', plan, secretary)).body as { meetingId: string };
  await coop.command('meetings/call', { meetingId }, secretary);
  const holder = idOf(coop, cast.volunteer);
  const giver = { as: await coop.signIn(cast.supported.email) };
  await coop.command('proxies/give', { meetingId, holder, directions: {} }, giver);
  await before(meetingId);
  await coop.setClock(START);
  const others = coop
    .look<{ id: string }>(
      "SELECT id FROM members WHERE leftAt = '' AND joinedAt < '2026-01-01' ORDER BY id LIMIT 40",
    )
    .map(({ id }) => id)
    .filter((id) => id !== idOf(coop, cast.supported))
    .slice(0, 9);
  for (const member of new Set([...here.map((person) => idOf(coop, person)), ...others]))
    await coop.command('meetings/arrive', { meetingId, member, way: 'room' }, secretary);
  await coop.command('meetings/open', { meetingId }, secretary);
  await coop.command('meetings/begin-item', { meetingId, item: 1 }, secretary);
  return meetingId;
}

for (const lang of besideAnnualMeeting) {
  test(`hands, two tellers who differ, a full count with a proxy, and a declaration (${lang})`, async ({
    page,
    ownCoop,
    browser,
  }) => {
    test.setTimeout(180_000);
    const t = say(lang, 'polls');
    const people = { first: cast.volunteer, second: cast.worker };
    const address = (id: string): string => at(ownCoop, lang, `/meetings/vote/?id=${id}&item=1`);
    const phone = async (of: Page, person: { email: string }, id: string): Promise<Page> => {
      await of.setViewportSize(PHONE);
      await signedIn(of, ownCoop, person);
      await visit(of, address(id));
      return of;
    };
    const other = async (person: { email: string }, id: string): Promise<Page> => {
      const context = await browser.newContext({
        viewport: PHONE,
        locale: 'en-GB',
        timezoneId: 'Europe/London',
      });
      return phone(await context.newPage(), person, id);
    };
    const none = async (of: Page, step: string) => expect(await faultsIn(of, everyLook), step).toEqual([]);

    const meetingId = await meetingOn(ownCoop, [people.first, people.second], async (id) => {
      const home = await other(cast.family, id);
      await expect(home.getByText(t('state-early'))).toBeVisible();
      await home.locator('#early').locator('input[value="for"]').check();
      await home.getByRole('button', { name: t('cast'), exact: true }).click();
      await expect(home.getByText(t('chosen', { choice: t('for') }))).toBeVisible();
      await none(home, 'a vote before the meeting');
      await home.context().close();
    });
    const lead = await phone(page, cast.secretary, meetingId);
    await expect(lead.getByRole('heading', { level: 1 })).toHaveText(
      lang === 'cy' ? 'Bws mini' : 'A minibus',
    );
    await none(lead, 'before the vote');
    // One teller is too few.
    await lead.locator('#tellers').getByLabel(people.first.name).check();
    await lead.getByRole('button', { name: t('open-hands') }).click();
    await expect(lead.locator('.error-summary')).toBeFocused();
    await lead.locator('#tellers').getByLabel(people.second.name).check();
    await lead.getByRole('button', { name: t('open-hands') }).click();
    await expect(lead.getByText(t('state-hands'))).toBeVisible();

    const [first, second] = [await other(people.first, meetingId), await other(people.second, meetingId)];
    const counts = async (teller: Page, votesFor: string, votesAgainst: string) => {
      await teller.getByLabel(t('hands-for')).fill(votesFor);
      await teller.getByLabel(t('hands-against')).fill(votesAgainst);
      await teller.getByLabel(t('hands-abstain')).fill('0');
      await teller.getByRole('button', { name: t('teller-send') }).click();
    };
    await none(first, 'a teller');
    await counts(first, '5', '3');
    await expect(first.getByText(t('teller-waits'))).toBeVisible();
    await counts(second, '4', '4');
    // Both are told, the first without having pressed anything.
    for (const teller of [first, second]) await expect(teller.getByText(t('teller-again'))).toBeVisible();
    await counts(first, '5', '3');
    await counts(second, '5', '3');
    for (const teller of [first, second]) await teller.getByRole('button', { name: t('ask-poll') }).click();
    await expect(lead.getByText(t('ask-enough'))).toBeVisible();
    await expect(lead.getByText(t('early-many', { many: 1 }))).toBeVisible();
    await none(lead, 'hands are counted');

    await lead.locator('#tellers').getByLabel(people.first.name).check();
    await lead.locator('#tellers').getByLabel(people.second.name).check();
    await lead.getByRole('button', { name: t('open-poll') }).click();
    await expect(lead.getByText(t('state-poll'))).toBeVisible();
    const vote = async (voter: Page, question: string, choice: string) => {
      const paper = voter.getByRole('form', { name: question });
      await paper.locator(`input[value="${choice}"]`).check();
      await paper.getByRole('button').click();
      await expect(voter.getByRole('status').filter({ hasText: t('cast-done') })).toBeVisible();
    };
    await none(first, 'a paper of one’s own and one for somebody else');
    await vote(first, t('paper-own'), 'for');
    await vote(first, t('paper-for', { name: cast.supported.name }), 'for');
    await vote(second, t('paper-own'), 'against');
    await lead.getByRole('button', { name: t('close'), exact: true }).click();
    await expect(lead.getByText(t('worked-out'))).toBeVisible();
    await none(lead, 'worked out');
    await expect(first.getByText(t('state-counted'))).toBeVisible();
    await expect(first.getByText(t('worked-out'))).toHaveCount(0);
    await lead.getByRole('button', { name: t('declare-carried') }).click();
    for (const reader of [lead, first, second])
      await expect(reader.getByRole('heading', { name: t('outcome-carried') })).toBeVisible();
    await expect(
      first.getByText(t('route-proxy', { votesFor: 1, votesAgainst: 0, abstained: 0 })),
    ).toBeVisible();
    await expect(
      first.getByText(t('route-online', { votesFor: 1, votesAgainst: 0, abstained: 0 })),
    ).toBeVisible();
    await none(first, 'declared');
    await first.context().close();
    await second.context().close();
  });
}
