/** What is done at a sitting of a meeting: who comes, hands that tellers count, a full count, and what the chair declares. */
import { expect } from '../support/browser.ts';
import type { Seat } from './agm-people.ts';
import { say } from './journey.ts';

/** The secretary finds somebody by name and writes down that they came into the room. */
export async function comes({ page, presses }: Seat, name: string): Promise<void> {
  const t = say('en', 'meetings');
  await page.getByLabel(t('now-search')).fill(name);
  await presses(t('now-look'));
  await presses(t('now-came', { name }));
  await expect(page.getByRole('button', { name: t('now-left', { name }) })).toBeVisible();
}

/** Whoever leads begins the next item. */
export async function begins({ page, presses }: Seat, number: number, title: string): Promise<void> {
  await presses(say('en', 'meeting-room')('do-begin', { number, title }));
  await expect(page.getByRole('heading', { level: 2, name: title, exact: true })).toBeVisible();
}

/** Whoever leads names the tellers and asks for hands, or for a full count. */
export async function opensVote(
  { page, presses }: Seat,
  tellers: readonly string[],
  method: 'hands' | 'poll',
): Promise<void> {
  const t = say('en', 'polls');
  for (const name of tellers) await page.locator('#tellers').getByLabel(name).check();
  await presses(t(`open-${method}`));
  await expect(page.getByText(t(`state-${method}`))).toBeVisible();
}

export interface Hands {
  readonly votesFor: number;
  readonly votesAgainst: number;
  readonly abstain: number;
}

/** A teller writes down what they counted. */
export async function counts({ page, presses }: Seat, hands: Hands): Promise<void> {
  const t = say('en', 'polls');
  await page.getByLabel(t('hands-for')).fill(String(hands.votesFor));
  await page.getByLabel(t('hands-against')).fill(String(hands.votesAgainst));
  await page.getByLabel(t('hands-abstain')).fill(String(hands.abstain));
  await presses(t('teller-send'));
}

/** Somebody votes in a full count. */
export async function votes({ page, lang }: Seat, choice: 'for' | 'against' | 'abstain'): Promise<void> {
  const t = say(lang, 'polls');
  const paper = page.getByRole('form', { name: t('paper-own') });
  await paper.locator(`input[value="${choice}"]`).check();
  await paper.getByRole('button').click();
  await expect(page.getByRole('status').filter({ hasText: t('cast-done') })).toBeVisible();
}

/** Whoever leads declares; everybody sees it without looking again. */
export async function declares(
  { page, presses }: Seat,
  says: 'carried' | 'lost',
  readers: readonly Seat[],
): Promise<void> {
  await presses(say('en', 'polls')(`declare-${says}`));
  const seen = readers.map(({ page: reader, lang }) =>
    expect(
      reader.getByRole('heading', { name: say(lang, 'polls')(`outcome-${says}`), exact: true }),
    ).toBeVisible(),
  );
  await Promise.all(seen);
  await expect(page.getByRole('heading', { name: say('en', 'polls')(`outcome-${says}`) })).toBeVisible();
}
