/**
 * A whole annual meeting, from the notice to approved minutes, by eight people at once, each at a browser: too few come at
 * first; a special resolution by hands; an ordinary one whose words the meeting changes after somebody has voted early, by a
 * full count with a proxy; and a secret vote beside it, with tellers of whose key one part is lost, votes by post and
 * somebody with a helper. The roll has sixty members.
 */
import { DAY } from '../../src/domain/kernel/index.ts';
import type { Browser } from '@playwright/test';
import { expect, test } from '../support/browser.ts';
import type { TestServer } from '../support/server.ts';
import {
  agreeWords,
  does,
  idOf,
  nameTellers,
  people,
  readyMotion,
  roles,
  seated,
  thirdTeller,
  type Role,
  type Seat,
  type Seats,
} from './agm-people.ts';
import { say } from './journey.ts';
import { bringKey, makeKey, openBox, saved, tableWith, type PaperKey, type Table } from './key-steps.ts';
import { begins, comes, counts, declares, opensVote, votes } from './sitting-steps.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
/** Noon on 10 June 2026: the notices go out. */
const JUNE = Date.UTC(2026, 5, 10, 11, 0, 0);
/** The first day that the rules allow for the meeting, and the week after it, at two in the afternoon. */
const SITTING = Date.UTC(2026, 6, 4, 13, 0, 0);
const AGAIN = SITTING + 7 * DAY;
/** The next meeting of all members. */
const AUGUST = Date.UTC(2026, 7, 10, 13, 0, 0);

const bus = {
  titleEn: 'A minibus',
  titleCy: 'Bws mini',
  what: 'We buy a minibus.',
  whatCy: 'Rydym yn prynu bws mini.',
};
const kitchen = {
  titleEn: 'A new kitchen',
  titleCy: 'Cegin newydd',
  what: 'We build a kitchen.',
  whatCy: 'Rydym yn adeiladu cegin.',
};
/** What the meeting makes of the minibus. */
const hired = { ...bus, what: 'We hire a minibus.', whatCy: 'Rydym yn llogi bws mini.' };
const rules = { titleEn: 'The name in our rules', titleCy: 'Yr enw yn ein rheolau' };
/** The items of the agenda, as they are numbered. */
const ITEM = { accounts: 1, rules: 2, bus: 3 } as const;
/** Judith Penrose's directions from the one who cannot come: for the minibus, as she likes for the rules. */
const DIRECTIONS = { [ITEM.rules]: 'free', [ITEM.bus]: 'for' } as const;

const words = { en: 'Seven of us were in the room.', cy: 'Roedd saith ohonom yn yr ystafell.' };

/** All that the acts of the story share. */
interface Story {
  readonly coop: TestServer;
  readonly browser: Browser;
  readonly seats: Seats;
  readonly folder: string;
  /** The motion of the secret vote, and the meeting. */
  readonly vote: string;
  /** The motion that the meeting changes. */
  readonly bus: string;
  readonly opensAt: number;
  readonly closesAt: number;
}

/** The clock goes on, and what is due then is done. */
async function due(coop: TestServer, moment: number): Promise<void> {
  await coop.setClock(moment);
  await fetch(`${coop.address}/api/test/due`, { method: 'POST' });
}

const pathOf = (page: string, id: string, item?: number) =>
  `${page}?id=${id}${item === undefined ? '' : `&item=${item}`}`;

/** Everybody opens the page at once. */
const all = (seats: Seats, who: readonly Role[], path: string) =>
  Promise.all(who.map((role) => seats[role].goes(path)));

/** The secretary gives notice of the secret vote and names those who hold its key. */
async function noticeOfVote({ coop, seats }: Pick<Story, 'coop' | 'seats'>) {
  const { secretary } = seats;
  const [m, k] = [say('en', 'motions'), say('en', 'vote-keys')];
  const vote = await readyMotion(coop, people.absent, kitchen);
  await secretary.goes(pathOf('/motions/motion/', vote));
  await secretary.presses(m('notice-title'));
  await secretary.presses(m('notice-send'));
  await expect(secretary.page.getByText(m('done-give-notice'))).toBeVisible();
  await secretary.page.getByRole('link', { name: m('to-vote') }).click();
  await secretary.page.waitForURL(/\?id=/);
  const id = new URL(secretary.page.url()).searchParams.get('id')!;
  const [row] = coop.look<{ opensAt: string; closesAt: string }>(
    'SELECT opensAt, closesAt FROM motions WHERE id = ?',
    id,
  );
  await secretary.goes(pathOf('/votes/keys/', id));
  for (const { name } of [people.teller, people.otherTeller, thirdTeller])
    await secretary.page.getByRole('checkbox', { name }).check();
  await secretary.presses(k('name-do'));
  await expect(secretary.page.getByText(k('name-said'))).toBeVisible();
  return { vote: id, opensAt: Date.parse(row!.opensAt), closesAt: Date.parse(row!.closesAt) };
}

/** The tellers make the key at a table of their own, compare it and try every two parts. */
async function key({ browser, seats, folder, vote }: Story): Promise<{ table: Table; paper: PaperKey }> {
  const { teller, otherTeller } = seats;
  await all(seats, ['teller', 'otherTeller'], pathOf('/votes/keys/', vote));
  const file = await saved(teller.page, folder, say('en', 'vote-keys')('page-save'));
  const table = await tableWith(browser, 'en', file);
  const paper = await makeKey(table, 'en');
  await bringKey(table, 'en', paper, [teller.page, otherTeller.page], folder);
  return { table, paper };
}

/** The secretary plans the meeting on the first lawful day and sends its notice. */
async function call({ coop, seats }: Story): Promise<string> {
  const { page, goes, presses } = seats.secretary;
  const t = say('en', 'meetings');
  await goes('/meetings/plan/');
  await page.locator('#kind input[value="annual"]').check();
  await presses(t('use-day'));
  await page.locator('#time').fill('2pm');
  await page.locator('#placeEn').fill('The Old Library');
  await page.locator('#joinEn').fill('Phone 01632 960 144.');
  await page.locator('#agenda-0-kind input[value="accounts"]').check();
  await page.locator('#agenda-0-titleEn').fill('Our accounts');
  for (const at of [1, 2]) {
    await presses(t('item-add'));
    await page.locator(`#agenda-${at}-kind input[value="motion"]`).check();
  }
  await page.locator('#agenda-1-matter input[value="special"]').check();
  await page.locator('#agenda-1-titleEn').fill(rules.titleEn);
  await page.locator('#agenda-1-wordsEn').fill('Rule 1: our name is Ashbrook Care.');
  await page.locator('#agenda-1 summary').click();
  await page.locator('#agenda-1-titleCy').fill(rules.titleCy);
  await page.locator('#agenda-2-proposal').getByLabel(bus.titleEn).check();
  await presses(t('save'));
  await page.getByRole('link', { name: t('to-meeting') }).click();
  await presses(t('call'));
  await presses(t('call'));
  await expect(page.getByRole('status').filter({ hasText: t('call-done') })).toBeVisible();
  const told = coop.look<{ many: number }>('SELECT COUNT(*) AS many FROM meeting_told');
  expect(told[0]!.many).toBe(60);
  return new URL(page.url()).searchParams.get('id')!;
}

/** On the phone: the card on the page of one's own leads to the meeting. */
async function hears({ seats }: Story): Promise<void> {
  const { page, goes } = seats.phone;
  await goes('/my-page/');
  await page
    .getByRole('link', { name: say('cy', 'next')('meeting-do') })
    .first()
    .click();
  const t = say('cy', 'meetings');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(t('kind-annual'));
  await expect(page.getByRole('heading', { name: bus.titleCy })).toBeVisible();
}

/** The one who cannot come names somebody who votes for them. */
async function namesProxy({ seats }: Story, meeting: string): Promise<void> {
  const { page, goes, presses } = seats.absent;
  const t = say('en', 'proxies');
  const { name } = people.mover;
  await goes(pathOf('/meetings/meeting/', meeting));
  await page.getByRole('link', { name: say('en', 'meetings')('cannot-proxy-go') }).click();
  await page.getByLabel(t('look-label')).fill(name);
  await presses(t('look'));
  await page.getByRole('radio', { name }).check();
  await page.locator('#directions input[value="directed"]').check();
  for (const [item, choice] of Object.entries(DIRECTIONS))
    await page.locator(`#directions-item-${item} input[value="${choice}"]`).check();
  await presses(t('send'));
  await expect(page.getByRole('heading', { name: t('mine', { name }) })).toBeVisible();
}

/** On the phone somebody votes on the minibus before the meeting. */
async function votesEarly({ seats }: Story, meeting: string): Promise<void> {
  const { page, goes } = seats.phone;
  const t = say('cy', 'polls');
  await goes(pathOf('/meetings/vote/', meeting, ITEM.bus));
  const paper = page.getByRole('form', { name: t('early-title') });
  await paper.locator('input[value="against"]').check();
  await paper.getByRole('button', { name: t('cast'), exact: true }).click();
  await expect(page.getByRole('status').filter({ hasText: t('early-done') })).toBeVisible();
}

/** Somebody fills in the paper of the secret vote on their own device. */
async function votesInSecret(
  { seats, vote }: Story,
  role: Role,
  answer: 'for' | 'against',
  helper = '',
): Promise<void> {
  const { page, lang, goes, presses } = seats[role];
  const t = say(lang, 'secret-votes');
  await goes(pathOf('/votes/secret/', vote));
  if (helper) {
    await page.getByLabel(t('helped-name')).fill(helper);
    await presses(t('helped-save'));
    await expect(page.getByText(t('helped-by', { name: helper }))).toBeVisible();
  }
  await presses(t('vote'));
  await page.getByRole('radio', { name: t(answer) }).check();
  await presses(t('to-check'));
  await presses(t('confirm'));
  await expect(page.getByRole('heading', { level: 1, name: t('done-title') })).toBeVisible();
}

/** The one who cannot come asks for a paper; the secretary prints it, a teller takes a pile in. */
async function votesByPost({ coop, seats, vote }: Story): Promise<void> {
  const { absent, secretary, teller } = seats;
  const [v, t] = [say('en', 'secret-votes'), say('en', 'papers')];
  await absent.goes(pathOf('/votes/secret/', vote));
  await absent.presses(v('ask-do'));
  await expect(absent.page.getByRole('heading', { name: v('asked-title') })).toBeVisible();
  await secretary.goes(pathOf('/votes/papers/', vote));
  await secretary.presses(t('send-make'));
  await expect(secretary.page.getByRole('button', { name: t('packs-print') })).toBeVisible();
  await secretary.presses(t('packs-done'));
  const codes = coop.look<{ code: string }>(
    `SELECT code FROM vote_papers WHERE motion = ? ORDER BY member = ? DESC, code LIMIT 4`,
    vote,
    idOf(coop, people.absent),
  );
  await teller.goes(pathOf('/votes/papers/', vote));
  await teller.page
    .getByLabel(t('receive-label'))
    .fill([...codes.map(({ code }) => code), 'BBBBB BBBBB'].join('\n'));
  await teller.presses(t('receive-do'));
  await expect(teller.page.getByText(t('receive-count', { count: 4 }))).toBeVisible();
  await expect(teller.page.getByText(t('receive-not', { code: 'BBBBB BBBBB' }))).toBeVisible();
}

/** Two count the papers, then two open the box with the parts that are left; the result is counted once more by a reader. */
async function result(story: Story, { table, paper }: { table: Table; paper: PaperKey }): Promise<void> {
  const { coop, seats, folder, vote, closesAt } = story;
  const [t, k] = [say('en', 'papers'), say('en', 'vote-keys')];
  for (const role of ['teller', 'otherTeller'] as const) {
    const { page, goes, presses } = seats[role];
    await goes(pathOf('/votes/papers/', vote));
    await page.getByLabel(t('for'), { exact: true }).fill('3');
    await page.getByLabel(t('against'), { exact: true }).fill('1');
    for (const none of ['abstain', 'blank', 'count-spoilt'] as const)
      await page.getByLabel(t(none), { exact: true }).fill('0');
    await presses(t('count-do'));
    await expect(page.getByText(t(role === 'teller' ? 'stands-first' : 'stands-agreed'))).toBeVisible();
  }
  await due(coop, closesAt + 2 * DAY + 3 * MINUTE);
  for (const role of ['teller', 'otherTeller'] as const) {
    const { page, goes } = seats[role];
    await goes(pathOf('/votes/keys/', vote));
    await openBox(table, 'en', [paper.parts[0]!, paper.parts[1]!], page, folder);
    await expect(page.getByText(k(role === 'teller' ? 'count-first' : 'count-agreed'))).toBeVisible();
  }
  expect(table.asked.filter((url) => !url.startsWith('file:') && !url.startsWith('data:'))).toEqual([]);
  expect(table.faults).toEqual([]);
  await due(coop, closesAt + 2 * DAY + 5 * MINUTE);
  const { phone } = seats;
  const v = say('cy', 'secret-votes');
  await phone.goes(pathOf('/votes/secret/', vote));
  await expect(
    phone.page.getByText(v('counts', { votesFor: 5, votesAgainst: 2, abstained: 0 })),
  ).toBeVisible();
  await phone.presses(v('recount-do'));
  await expect(
    phone.page.getByText(v('recount-agrees', { votesFor: 5, votesAgainst: 2, abstained: 0 })),
  ).toBeVisible();
}

/** Too few come in half an hour: the chair puts the meeting off, by the rule; everybody sees when it is now. */
async function putOff({ coop, seats }: Story, meeting: string): Promise<string> {
  const { chair, secretary, phone } = seats;
  const t = say('en', 'meeting-room');
  await coop.setClock(SITTING);
  await all(seats, ['chair', 'phone'], pathOf('/meetings/now/', meeting));
  await secretary.goes(pathOf('/meetings/meeting/', meeting));
  for (const role of ['chair', 'mover'] as const) await comes(secretary, people[role].name);
  await expect(chair.page.getByText(t('there', { count: 3, needed: 8 }))).toBeVisible();
  await expect(
    secretary.page.getByText(say('en', 'meetings')('now-there', { there: 3, needed: 8 })),
  ).toBeVisible();
  await expect(chair.page.getByText(t('do-open-wait'))).toBeVisible();
  await coop.setClock(SITTING + 30 * MINUTE);
  await chair.goes(pathOf('/meetings/now/', meeting));
  await chair.presses(t('do-put-off'));
  await chair.presses(t('do-put-off'));
  await expect(phone.page.getByText(say('cy', 'meeting-room')('state-put-off'))).toBeVisible();
  await phone.goes(pathOf('/meetings/meeting/', meeting));
  await phone.page.getByRole('link', { name: say('cy', 'meetings')('put-off-go') }).click();
  await expect(phone.page.getByText('11 Gorffennaf 2026').first()).toBeVisible();
  return new URL(phone.page.url()).searchParams.get('id')!;
}

/** A week later those who are there are enough: the secretary writes down who came, the phone joins, the chair opens. */
async function opens({ coop, seats }: Story, meeting: string): Promise<void> {
  const { chair, secretary, phone } = seats;
  const [t, cy] = [say('en', 'meeting-room'), say('cy', 'meeting-room')];
  await coop.setClock(AGAIN);
  await secretary.goes(pathOf('/meetings/meeting/', meeting));
  await all(seats, ['chair', 'phone', 'helped', 'mover'], pathOf('/meetings/now/', meeting));
  for (const role of ['chair', 'secretary', 'teller', 'otherTeller', 'helped', 'mover'] as const)
    await comes(secretary, people[role].name);
  await phone.presses(cy('join'));
  await expect(phone.page.getByText(cy('you-are-there'))).toBeVisible();
  await chair.presses(t('do-open'));
  await begins(chair, ITEM.accounts, 'Our accounts');
  // Somebody needs more time: the next item waits until the card is down.
  await phone.presses(cy('card-more-time'));
  const card = t('desk-card', { name: people.phone.name, card: t('card-more-time') });
  await expect(chair.page.getByText(card)).toBeVisible();
  await chair.presses(t('do-begin', { number: ITEM.rules, title: rules.titleEn }));
  await expect(chair.page.getByText(t('cards-ask-more-time', { count: 1 }))).toBeVisible();
  await chair.presses(t('wait'));
  await phone.presses(cy('card-take-back', { card: cy('card-more-time') }));
  await expect(chair.page.getByText(t('desk-cards-none'))).toBeVisible();
}

/** Whoever leads goes from the item to the vote on it: that is what is next there. */
const toVote = ({ page }: Seat) =>
  page.getByRole('link', { name: say('en', 'meeting-room')('do-vote-begin') }).click();

/** The special resolution: three hands in four of those who took a side are exactly enough. */
async function specialByHands({ seats }: Story, meeting: string): Promise<void> {
  const { chair, teller, otherTeller, phone } = seats;
  await begins(chair, ITEM.rules, rules.titleEn);
  await toVote(chair);
  await all(seats, ['teller', 'otherTeller'], pathOf('/meetings/vote/', meeting, ITEM.rules));
  await opensVote(chair, [people.teller.name, people.otherTeller.name], 'hands');
  for (const one of [teller, otherTeller]) await counts(one, { votesFor: 3, votesAgainst: 1, abstain: 3 });
  await expect(phone.page.getByText(say('cy', 'meeting-room')('vote-counted'))).toBeVisible();
  await declares(chair, 'carried', [chair, teller]);
  await expect(phone.page.getByText(say('cy', 'meeting-room')('vote-carried'))).toBeVisible();
}

/** The meeting changes the words: one asks, another seconds, the chair writes the hands down; early votes are void. */
async function changesWords({ coop, seats, bus: motion }: Story, meeting: string): Promise<void> {
  const { chair, teller, helped, phone } = seats;
  const [m, t] = [say('en', 'motions'), say('en', 'polls')];
  await all(seats, ['teller', 'helped'], pathOf('/motions/motion/', motion));
  await teller.presses(m('amend'));
  await teller.page.locator('#form-what').fill(hired.what);
  await teller.page.locator('#form-why').fill('It costs less.');
  await teller.presses(m('amend-send'));
  await expect(teller.page.locator('.changes ins')).toContainText('hire');
  await helped.page.getByRole('button', { name: m('amendment-second') }).click();
  await expect(helped.page.getByText(m('done-amendment'))).toBeVisible();
  await chair.page.getByRole('link', { name: t('changes-go') }).click();
  await chair.page.getByRole('button', { name: m('amendment-decide') }).click();
  await chair.page.locator('#form-votesFor').fill('4');
  await chair.page.locator('#form-votesAgainst').fill('2');
  await chair.presses(m('hands-send'));
  await expect(chair.page.getByText(m('amendment-end-carried'))).toBeVisible();
  await agreeWords(coop, people.mover, motion, hired);
  const [letter] = coop.look<{ many: number }>(
    "SELECT COUNT(*) AS many FROM notices WHERE template = 'early-votes-void' AND member = ?",
    idOf(coop, people.phone),
  );
  expect(letter!.many).toBe(1);
  await all(seats, ['chair', 'phone'], pathOf('/meetings/vote/', meeting, ITEM.bus));
  await expect(phone.page.getByText(say('cy', 'polls')('early-gone'))).toBeVisible();
}

/** The ordinary resolution: hands are against it; two ask for a full count, in which the proxy decides. */
async function ordinaryByPoll(story: Story, meeting: string): Promise<void> {
  const { seats } = story;
  const { chair, teller, otherTeller, phone, helped, mover } = seats;
  const t = say('en', 'polls');
  await chair.page.getByRole('link', { name: t('to-room') }).click();
  await begins(chair, ITEM.bus, bus.titleEn);
  await toVote(chair);
  await changesWords(story, meeting);
  const there = ['teller', 'otherTeller', 'helped', 'mover'] as const;
  await all(seats, there, pathOf('/meetings/vote/', meeting, ITEM.bus));
  await opensVote(chair, [people.teller.name, people.otherTeller.name], 'hands');
  await counts(teller, { votesFor: 3, votesAgainst: 3, abstain: 1 });
  await counts(otherTeller, { votesFor: 2, votesAgainst: 3, abstain: 1 });
  for (const one of [teller, otherTeller]) await expect(one.page.getByText(t('teller-again'))).toBeVisible();
  for (const one of [teller, otherTeller]) await counts(one, { votesFor: 3, votesAgainst: 3, abstain: 1 });
  await phone.presses(say('cy', 'polls')('ask-poll'));
  await mover.presses(t('ask-poll'));
  await expect(chair.page.getByText(t('ask-enough'))).toBeVisible();
  await opensVote(chair, [people.teller.name, people.otherTeller.name], 'poll');
  await Promise.all([
    votes(phone, 'for'),
    votes(helped, 'for'),
    votes(mover, 'for'),
    votes(teller, 'against'),
    votes(otherTeller, 'against'),
    votes(chair, 'against'),
  ]);
  await chair.presses(t('close'));
  await expect(chair.page.getByText(t('worked-out'))).toBeVisible();
  await declares(chair, 'carried', [chair, phone, helped, mover]);
  const proxy = { votesFor: 1, votesAgainst: 0, abstained: 0 };
  await expect(helped.page.getByText(t('route-proxy', proxy))).toBeVisible();
}

/** The secretary puts a line of the minutes right and shows them; the next meeting approves them, and they are fixed. */
async function minutes({ coop, seats }: Story, meeting: string): Promise<void> {
  const { chair, secretary, phone } = seats;
  const [t, cy] = [say('en', 'minutes'), say('cy', 'minutes')];
  await chair.goes(pathOf('/meetings/now/', meeting));
  await chair.presses(say('en', 'meeting-room')('do-end'));
  await chair.presses(say('en', 'meeting-room')('do-end'));
  await expect(chair.page.getByText(say('en', 'meeting-room')('state-ended'))).toBeVisible();

  const { page, presses } = secretary;
  await secretary.goes(pathOf('/meetings/minutes/', meeting));
  await presses(t('write'));
  await page
    .locator('.minutes-part')
    .first()
    .getByRole('button', { name: t('fix') })
    .nth(4)
    .click();
  await page.getByLabel(t('ask-words')).fill(words.en);
  await page.getByLabel(t('in-welsh')).fill(words.cy);
  await presses(t('save'));
  await expect(page.getByRole('status').filter({ hasText: t('note-done') })).toBeVisible();
  await presses(t('write-end'));
  await presses(t('show'));
  await expect(page.getByRole('status').filter({ hasText: t('show-done') })).toBeVisible();

  const agenda = [{ kind: 'discussion', titleEn: 'The year to come', minutes: 30 }];
  const plan = { kind: 'special', day: '2026-08-10', minuteOfDay: 840, placeEn: 'The Old Library', agenda };
  const saved = await does<{ meetingId: string }>(coop, people.secretary, 'meetings/save', {
    meetingId: '',
    ...plan,
  });
  await does(coop, people.secretary, 'meetings/call', saved);
  await coop.setClock(AUGUST);
  const members = coop.look<{ id: string }>(
    "SELECT id FROM members WHERE leftAt = '' AND joinedAt < '2026-05-01' ORDER BY id LIMIT 10",
  );
  for (const { id: member } of members)
    await does(coop, people.secretary, 'meetings/arrive', { ...saved, member, way: 'room' });
  await does(coop, people.chair, 'meetings/open', saved);
  await secretary.goes(pathOf('/meetings/minutes/', meeting));
  await page.locator(`input[value="${saved.meetingId}"]`).check();
  await presses(t('approve'));
  await presses(t('approve-do'));
  await expect(page.getByRole('status').filter({ hasText: t('approve-done') })).toBeVisible();
  await expect(page.getByRole('button', { name: t('write') })).toHaveCount(0);
  await phone.goes(pathOf('/meetings/minutes/', meeting));
  await expect(phone.page.getByText(cy('approved-title'), { exact: true })).toBeVisible();
  await expect(phone.page.locator('.minutes-part > .minutes-line').getByText(words.cy)).toBeVisible();
  await expect(phone.page.getByText(hired.what).first()).toBeVisible();
  await expect(phone.page.getByRole('heading', { name: cy('seal') })).toBeVisible();
}

test('an annual meeting from its notice to approved minutes, with eight people at once', async ({
  ownCoop: coop,
  browser,
}, info) => {
  test.setTimeout(240_000);
  await coop.setClock(JUNE);
  nameTellers(coop, JUNE - DAY);
  const motion = await readyMotion(coop, people.mover, bus);
  const seats = await seated(browser, coop);
  const noticed = await test.step('notice of the secret vote', () => noticeOfVote({ coop, seats }));
  const story: Story = { coop, browser, seats, folder: info.outputDir, bus: motion, ...noticed };
  const [atTable, first] = await test.step('the key is made, the meeting is called', async () => {
    const tellersWork = key(story);
    const called = await call(story);
    const onPhone = hears(story).then(() => votesEarly(story, called));
    const [made] = await Promise.all([tellersWork, onPhone, namesProxy(story, called)]);
    return [made, called] as const;
  });
  await test.step('votes in secret, on devices and by post', async () => {
    await due(coop, story.opensAt);
    await Promise.all([
      votesInSecret(story, 'helped', 'for', 'Ann Hughes'),
      votesInSecret(story, 'phone', 'for'),
      votesInSecret(story, 'mover', 'against'),
      votesByPost(story),
    ]);
    await due(coop, story.closesAt + MINUTE);
  });
  const meeting = await test.step('too few come', () => putOff(story, first));
  await test.step('the secret vote is counted', async () => {
    await due(coop, story.closesAt + 2 * DAY + 2 * MINUTE);
    await result(story, atTable);
  });
  await test.step('the meeting opens', () => opens(story, meeting));
  await test.step('the special resolution', () => specialByHands(story, meeting));
  await test.step('the ordinary resolution', () => ordinaryByPoll(story, meeting));
  await test.step('the minutes', async () => {
    await coop.setClock(AGAIN + 2 * HOUR);
    await minutes(story, meeting);
  });
  await Promise.all(roles.map((role) => seats[role].page.context().close()));
});
