/**
 * What a page becomes for a member or after a press, in both languages and every look: signed in, nothing to do,
 * voted, closed, refused, no connection, a fault of the server, still waiting. Most states come by the address and
 * the session; what the demo lacks is put into the server's answer on its way (`answering`). Each state
 * names what it shows, so that none is asked about before it is there. Signing in and casting a vote step by step
 * are asked in e2e/looks.spec.ts.
 *
 * A state that brings other words only (support/live-ways.ts), as most do in the second language, is asked about as a
 * phone shows it, unless the lot draws it.
 *
 * Every part in every state stands on /design/ with its examples, in both languages. A state that only puts one such
 * part into the frame of a tool, with the same sentences on each tool (no connection, a fault of the server), is
 * visited on each tool in English, and in Welsh on one of them.
 */
import { languages, say, type Language } from '../e2e/journey.ts';
import { localHref } from '../../src/lib/locale.ts';
import { everyLook, faultsIn, onAPhone } from '../support/axe.ts';
import {
  asking,
  cast,
  expect,
  sessionOf,
  signedIn,
  standing,
  test,
  visit,
  type Page,
} from '../support/browser.ts';
import { newOn } from '../support/live-ways.ts';
import { secondOpinion } from '../support/second-opinion.ts';
import { motionPage, TEST_NOW, type TestServer } from '../support/server.ts';

interface There {
  page: Page;
  coop: TestServer;
  lang: Language;
}
interface State {
  /** The sentence that names it: "votes, none open". */
  name: string;
  path: string | ((there: There) => string);
  /** The page that a path belongs to which is found out only then; a motion's when left out. */
  page?: string;
  who?: { email: string };
  /** Before the page is opened. */
  first?: (there: There) => Promise<unknown>;
  /** What the reader does then. */
  then?: (there: There) => Promise<void>;
  /** What shows that the state is there. */
  shows: string;
  /** True where IBM's engine is asked as well: what members see when all is well. */
  second?: boolean;
  /** Where it is visited; in both languages when left out. */
  languages?: readonly Language[];
}

test.describe.configure({ mode: 'parallel' });

/** The server's answer to a query says something that the demo does not: `answering('voting/motion', { onRoll: false })`. */
const answering =
  (query: string, change: object) =>
  async ({ page }: There) =>
    page.route(`**/api/co-op/${query}*`, async (route) => {
      const answer = await route.fetch();
      await route.fulfill({ response: answer, json: { ...((await answer.json()) as object), ...change } });
    });

/** The server refuses a query: `refusing('sign-in/cards', 'passkey-needed')`. */
const refusing =
  (query: string, code: string) =>
  ({ page }: There) =>
    page.route(`**/api/co-op/${query}*`, (route) =>
      route.fulfill({ status: 403, json: { refusals: [{ code, field: null, params: {} }] } }),
    );

const offline = ({ page }: There) => page.route('**/api/**', (route) => route.abort('internetdisconnected'));
const broken = ({ page }: There) =>
  page.route('**/api/**', (route) => route.fulfill({ status: 500, json: { message: 'fault' } }));
const silent = ({ page }: There) => page.route('**/api/co-op/voting/**', () => undefined);

const press = (words: (t: There) => string) => async (there: There) => {
  await there.page
    .getByRole('main')
    .getByRole('button', { name: words(there) })
    .first()
    .click();
};
const time = ({ lang }: There) => say(lang, 'time-bank');
const next = ({ page }: There) => page.locator('form button[type="submit"]').click();

/** The page of the first motion that is in a state. */
const motion =
  (state: 'open' | 'closed') =>
  ({ coop }: There) =>
    motionPage(coop, state);

/** The entry that waits for Gwen, as a letter about it opens it. */
function entryOf({ coop }: There): string {
  const [entry] = coop.look<{ id: string }>(
    'SELECT id FROM time_exchanges WHERE receiverName = ? AND id NOT IN (SELECT exchange FROM time_answers) ' +
      'ORDER BY loggedAt DESC',
    cast.supported.name,
  );
  return `/time-bank/?entry=${entry!.id}`;
}

/** Samuel votes, once: a second voice for the same motion changes nothing. */
async function voted(there: There): Promise<void> {
  const session = await sessionOf(there.coop, cast.worker.email);
  const motionId = motion('open')(there).split('=')[1];
  await there.coop.command('voting/cast-vote', { motionId, choice: 'for' }, { as: session });
}

async function saidByReaders({ coop }: There): Promise<void> {
  const said = {
    guide: 'time-bank',
    row: 'what',
    face: 'unclear',
    sentence: 'Too many words.',
    language: 'en',
  };
  await coop.command('guides/say-how-clear', said);
}

/** Answers the questions about help up to one of them. */
const answered = (upTo: 'long' | 'when' | 'kind' | 'note' | 'check') => async (there: There) => {
  const { page } = there;
  const questions = ['long', 'when', 'kind', 'note', 'check'];
  const answers = ['#who input', '#long input[value="45"]', '#when input[value="today"]', '#kind input', ''];
  for (const answer of answers.slice(0, questions.indexOf(upTo) + 1)) {
    if (answer) await page.locator(answer).first().check();
    await next(there);
  }
};

const TOOLS = [
  '/my-page/',
  '/my-page/settings/',
  '/my-page/settings/devices/',
  '/office/sign-in/',
  '/my-page/readers/',
  '/motions/',
  '/motions/new/',
  '/motions/motion/',
  '/votes/',
  '/votes/motion/',
  '/time-bank/',
  '/time-bank/log/',
];

const states: State[] = [
  ...TOOLS.flatMap((path, at): State[] => {
    const everywhere = { path, who: cast.supported, languages: at === 0 ? languages : (['en'] as const) };
    return [
      { ...everywhere, name: `${path}, no connection`, first: offline, shows: '.state--offline' },
      { ...everywhere, name: `${path}, a fault of the server`, first: broken, shows: '.state--fault' },
    ];
  }),
  { name: 'still waiting', path: '/votes/', who: cast.supported, first: silent, shows: '.tool-frame .state' },

  {
    name: 'my page, with things to do',
    path: '/my-page/',
    who: cast.supported,
    shows: '.next__thing',
    second: true,
  },
  {
    name: 'my page, nothing to do',
    path: '/my-page/',
    who: cast.supported,
    first: answering('my-page/mine', { next: { cards: [], more: 0, waiting: [] } }),
    shows: '.rest',
  },
  {
    name: 'my page of somebody with an office',
    path: '/my-page/',
    who: cast.secretary,
    shows: '.jobs',
  },
  {
    name: 'the settings of a member',
    path: '/my-page/settings/',
    who: cast.supported,
    shows: '.settings .switch',
    second: true,
  },
  {
    name: 'the settings, asked before signing out everywhere',
    path: '/my-page/settings/',
    who: cast.supported,
    then: async ({ page }) => page.locator('.settings .panel').last().getByRole('button').first().click(),
    shows: 'dialog[open]',
  },
  {
    name: 'what readers said, refused',
    path: '/my-page/readers/',
    who: cast.supported,
    shows: '.tool-frame .state',
  },
  {
    name: 'what readers said',
    path: '/my-page/readers/',
    who: cast.secretary,
    first: saidByReaders,
    shows: '.guide-said',
  },

  { name: 'motions', path: '/motions/', who: cast.supported, shows: '.tool-frame .cards', second: true },
  {
    name: 'motions, none at all',
    path: '/motions/',
    who: cast.supported,
    first: answering('motions/list', { open: [], doing: [], over: [] }),
    shows: '.tool-frame .state',
  },
  {
    name: 'a motion on its way, to its mover',
    path: '/motions/',
    who: cast.volunteer,
    then: async ({ page }) => page.locator('.tool-frame .cards a').nth(1).click(),
    shows: '.threads',
    second: true,
  },
  { name: 'votes', path: '/votes/', who: cast.supported, shows: '.motion-card--open', second: true },
  { name: 'votes, voted', path: '/votes/', who: cast.worker, first: voted, shows: '.tag--good' },
  {
    name: 'votes, none at all',
    path: '/votes/',
    who: cast.supported,
    first: answering('voting/motions', { open: [], coming: [], over: [] }),
    shows: '.tool-frame .state',
  },
  { name: 'a motion, open', path: motion('open'), who: cast.supported, shows: '.when', second: true },
  { name: 'a motion, voted', path: motion('open'), who: cast.worker, first: voted, shows: '.when' },
  {
    name: 'a motion, not on the roll',
    path: motion('open'),
    who: cast.supported,
    first: answering('voting/motion', { onRoll: false }),
    shows: '.when',
  },
  {
    name: 'a motion, not open yet',
    path: motion('open'),
    who: cast.supported,
    first: answering('voting/motion', { state: 'notice', onRoll: false }),
    shows: '.tool-frame .notice',
  },
  {
    name: 'a motion that was missed, for the secretary',
    path: motion('open'),
    who: cast.secretary,
    first: answering('voting/motion', {
      state: 'missed',
      onRoll: false,
      desk: {
        step: null,
        refusals: [{ code: 'vote-too-short', field: null, params: { days: 2, needed: 7, rule: '7.3' } }],
        again: { noticeOn: '2026-11-24', opensOn: '2026-12-09', closesOn: '2026-12-16' },
      },
    }),
    shows: '.tool-frame .panel--care',
  },
  {
    name: 'a motion, closed',
    path: motion('closed'),
    who: cast.supported,
    shows: '.tool-frame .chart',
    second: true,
  },
  {
    name: 'a motion that does not exist',
    path: '/votes/motion/?id=none',
    who: cast.supported,
    shows: '.tool-frame .state',
  },

  { name: 'the time bank', path: '/time-bank/', who: cast.supported, shows: '.statement', second: true },
  {
    name: 'writing down help',
    path: '/time-bank/log/',
    who: cast.supported,
    shows: '#who',
    second: true,
  },
  { name: 'the time bank of a volunteer', path: '/time-bank/', who: cast.volunteer, shows: '.statement' },
  {
    name: 'the time bank, nothing yet',
    path: '/time-bank/',
    who: cast.supported,
    first: answering('time-bank/my-time', {
      balanceMinutes: 0,
      ...{ yours: [], theirs: [], saidWrong: [], older: [], months: [], statement: null },
    }),
    shows: '.balance__time',
  },
  {
    name: 'the time bank, no account',
    path: '/time-bank/',
    who: cast.supported,
    first: answering('time-bank/my-time', { hasAccount: false }),
    shows: '.tool-frame .state',
  },
  {
    name: 'the time bank, saying yes',
    path: '/time-bank/',
    who: cast.supported,
    then: press((there) => time(there)('yes')),
    shows: '.tool-frame .panel',
  },
  {
    name: 'the time bank, saying what is wrong, with nothing said',
    path: '/time-bank/',
    who: cast.supported,
    then: async (there) => {
      await press(() => time(there)('no'))(there);
      await next(there);
    },
    shows: '.error-summary',
  },
  {
    name: 'writing down help, no account',
    path: '/time-bank/log/',
    who: cast.volunteer,
    first: answering('time-bank/people', { hasAccount: false }),
    shows: '.tool-frame .state',
  },
  {
    name: 'writing down help, nobody to be found',
    path: '/time-bank/log/',
    who: cast.volunteer,
    first: answering('time-bank/people', { people: [], more: 0 }),
    shows: '.tool-frame .state',
  },
  {
    name: 'writing down help, with nobody chosen',
    path: '/time-bank/log/',
    who: cast.volunteer,
    then: next,
    shows: '.error-summary',
  },
  ...(['long', 'when', 'kind', 'note', 'check'] as const).map((question): State => ({
    name: `writing down help, ${question}`,
    path: '/time-bank/log/',
    who: cast.volunteer,
    then: answered(question),
    shows: question === 'check' ? '.answers-list' : `#${question}`,
  })),

  {
    name: 'one entry of the time bank',
    path: entryOf,
    page: '/time-bank/',
    who: cast.supported,
    shows: '.card--life',
  },
  {
    name: 'writing down help, kept on the device',
    path: '/time-bank/log/',
    who: cast.volunteer,
    then: async (there) => {
      await answered('check')(there);
      await there.page.route('**/api/co-op/**', (route) => route.abort('internetdisconnected'));
      await there.page.locator('.panel .button--big').click();
    },
    shows: '.tool-frame .entries',
  },

  { name: 'signing in, signed in already', path: '/sign-in/', who: cast.supported, shows: '.notice--good' },
  {
    name: 'signing in, refused without an address',
    path: '/sign-in/',
    then: next,
    shows: '.error-summary',
  },
  { name: 'signing in with a passkey', path: '/sign-in/?step=passkey', page: '/sign-in/', shows: '#device' },
  {
    name: 'signing in with a code on paper',
    path: '/sign-in/?step=paper',
    page: '/sign-in/',
    shows: '#paper-code',
  },
  { name: 'a card', path: `/sign-in/card/#${'A'.repeat(43)}`, page: '/sign-in/card/', shows: '#device' },
  {
    name: 'how a member signs in',
    path: '/my-page/settings/devices/',
    who: cast.supported,
    shows: '.ways__one',
    second: true,
  },
  {
    name: 'how somebody with an office signs in, with passkeys, a code and a card',
    path: '/my-page/settings/devices/',
    who: cast.secretary,
    first: answering('sign-in/my-ways', {
      passkeysHere: true,
      passkeys: [
        { id: 'abcdefghijklmno', name: 'My phone', madeAt: TEST_NOW, lastAt: TEST_NOW },
        { id: 'abcdefghijklmnp', name: 'The office', madeAt: TEST_NOW, lastAt: null },
      ],
      code: { madeAt: TEST_NOW, usedAt: null },
      card: { printedAt: TEST_NOW },
    }),
    shows: '#passkey-name',
  },
  {
    name: 'taking away a passkey, asked before',
    path: '/my-page/settings/devices/',
    who: cast.supported,
    first: answering('sign-in/my-ways', {
      passkeys: [{ id: 'abcdefghijklmno', name: 'My phone', madeAt: TEST_NOW, lastAt: null }],
    }),
    then: press(({ lang }) => say(lang, 'devices')('take-away')),
    shows: '#take-passkey[open]',
  },
  {
    name: 'a code on paper, shown once',
    path: '/my-page/settings/devices/',
    who: cast.worker,
    then: press(({ lang }) => say(lang, 'devices')('paper-make')),
    shows: '.ways__code',
  },
  {
    name: 'cards, refused',
    path: '/office/sign-in/',
    who: cast.supported,
    shows: '.tool-frame .notice--warn',
  },
  {
    name: 'a page of an office that asks for a passkey',
    path: '/office/sign-in/',
    who: cast.secretary,
    first: refusing('sign-in/cards', 'passkey-needed'),
    shows: '.tool-frame a[href$="?step=passkey"]',
  },
  {
    name: 'a page of an office that asks for a second step',
    path: '/office/sign-in/',
    who: cast.secretary,
    first: refusing('sign-in/cards', 'second-step-needed'),
    shows: '.tool-frame a[href$="#second-step"]',
  },
  {
    name: 'cards, and a member who was looked for',
    path: '/office/sign-in/',
    who: cast.secretary,
    then: async ({ page }) => {
      await page.locator('#name').fill('gwen');
      await page.locator('form button[type="submit"]').first().click();
    },
    shows: '.ways__one',
    second: true,
  },
  { name: 'a link that is not one', path: '/sign-in/open/#none', shows: '.tool-frame .lead' },
  { name: 'the post box, no connection', path: '/demo/post-box/', first: offline, shows: '.state--offline' },

  {
    name: 'the reading settings, open',
    path: '/privacy/',
    then: async ({ page }) => page.locator('#reading-button').click(),
    shows: '#reading-panel',
  },
  {
    name: 'one thing at a time',
    path: '/what-is-a-care-co-op/',
    first: ({ page }) =>
      page.addInitScript(() => localStorage.setItem('common-care-reading', '{"view":"simple"}')),
    shows: '.parts__steps',
  },
  {
    name: 'a guide, with a hard word explained',
    path: '/guides/direct-payments/',
    then: async ({ page }) => page.locator('a.hard').first().click(),
    shows: '.word-note',
  },
  {
    name: 'a guide, in one country only',
    path: '/guides/direct-payments/',
    then: async ({ page }) => page.locator('#where-wales').check(),
    shows: '#where-wales:checked',
  },
  {
    name: 'a guide, asked whether it was easy, with nothing chosen',
    path: '/guides/direct-payments/',
    then: async ({ page }) => page.locator('#faces button[type="submit"]').click(),
    shows: '#faces-fault:not([hidden])',
  },
  {
    name: 'a guide, thanked for an answer',
    path: '/guides/direct-payments/',
    then: async ({ page }) => {
      await page.locator('#faces input[name="face"]').first().check();
      await page.locator('#faces button[type="submit"]').click();
    },
    shows: '#faces-thanks:not([hidden])',
  },
  {
    name: 'planning a meeting before the rules say how',
    path: '/meetings/plan/',
    who: cast.secretary,
    shows: '.tool-frame .state',
  },
  {
    name: 'search, found',
    path: '/search/',
    then: async (there) => {
      await there.page.locator('#q').fill(there.lang === 'cy' ? 'gofal' : 'care');
      await there.page.locator('.search-form button').click();
    },
    shows: '#results .found',
  },
  {
    name: 'search, nothing found',
    path: '/search/',
    then: async ({ page }) => {
      await page.locator('#q').fill('xqzxqzxqz');
      await page.locator('.search-form button').click();
      await expect(page.locator('#search-status')).toContainText('xqzxqzxqz');
    },
    shows: '#search-status',
  },
];

for (const lang of languages) {
  for (const state of states.filter((each) => each.languages?.includes(lang) ?? true)) {
    const title = `${state.name} (${lang}): no fault that a machine can find`;
    const { ask, about, drawn } = asking(title, {
      code: 'tests/a11y/states.spec.ts',
      page: localHref(
        lang,
        typeof state.path === 'string' ? state.path.split(/[?#]/)[0]! : (state.page ?? '/votes/motion/'),
      ),
      answers: true,
    });
    ask(title, about, async ({ desk: page, coop }) => {
      const there = { page, coop, lang };
      if (state.who) await signedIn(page, coop, state.who);
      await state.first?.(there);
      const path = typeof state.path === 'string' ? state.path : state.path(there);
      const address = lang === 'cy' ? `/cy${path}` : path;
      if (state.first === silent) await page.goto(address);
      else await visit(page, address);
      await state.then?.(there);
      await expect(page.locator(state.shows).first()).toBeVisible();
      if (state.first !== silent) await standing(page);
      const { isNew, keep } = await newOn(page);
      const second = state.second && (isNew || drawn) ? await secondOpinion(page) : [];
      const first = await faultsIn(page, isNew || drawn ? everyLook : onAPhone);
      expect([...first, ...second]).toEqual([]);
      if (isNew) keep();
    });
  }
}
