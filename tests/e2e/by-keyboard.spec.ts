/**
 * Every path of members and of the office that has no test of its own by keyboard, walked by Tab, Shift+Tab, Enter, Space
 * and the arrows alone, and by nothing but roles and names, as a screen reader tells them. At each stop the focus is seen.
 */
import { emailOf } from '../../site/demo/names.ts';
import { cast, expect, signedIn, test, visit, type Page } from '../support/browser.ts';
import { TEST_NOW, type TestServer } from '../support/server.ts';
import { at, languages, say, type Language } from './journey.ts';
import { walk, type Act } from './walker.ts';

const chair = { email: emailOf('Dafydd Llwyd') };

interface Path {
  readonly title: string;
  /** Who goes it; null: somebody who is not signed in. */
  readonly who: { email: string } | null;
  readonly page: string;
  /** What others have done before. */
  readonly before?: (coop: TestServer) => Promise<unknown>;
  readonly acts: (lang: Language) => readonly Act[];
  /** What must be so in the database afterwards: a question and its one number. */
  readonly then?: { readonly sql: string; readonly count: number };
}

/** A name that begins with these words: an answer's hint is a part of its name. */
const from = (words: string): RegExp => new RegExp(`^${words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}`);

const next = (lang: Language): Act => ({ press: say(lang, 'states')('next') });

function joining(lang: Language): readonly Act[] {
  const t = say(lang, 'joining');
  const step = (title: string): Act => ({ hear: title, as: 'heading' });
  return [
    { choose: from(t('device-own')) },
    { press: t('begin') },
    step(t('names-title')),
    { type: 'Mair', into: from(t('called-label')) },
    { type: 'Mair Tudor', into: from(t('full-label')) },
    { back: 2 },
    next(lang),
    step(t('reach-title')),
    { type: '4 Well Street, Ashbrook', into: from(t('address-label')) },
    { type: '01632 960 111', into: from(t('phone-label')) },
    next(lang),
    step(t('ways-title')),
    { tick: from(t('way-phone')) },
    next(lang),
    step(t('group-title')),
    { choose: from({ en: 'Families', cy: 'Teuluoedd' }[lang]) },
    next(lang),
    step(t('also-title')),
    next(lang),
    { type: 'My brother gets support.', into: from(t('why-label')) },
    next(lang),
    { choose: from(t('pay-cash')) },
    next(lang),
    { tick: from(t('rules-agree')) },
    next(lang),
    step(t('consents-title')),
    next(lang),
    step(t('helper-title')),
    next(lang),
    { choose: from(t('others-no')) },
    next(lang),
    step(t('check-title')),
    { press: t('send') },
    step(t('state-waiting')),
  ];
}

const paths: readonly Path[] = [
  {
    title: 'somebody applies to join',
    who: null,
    page: '/join/',
    acts: joining,
    then: { sql: "SELECT COUNT(*) AS n FROM applications WHERE nameKey = 'mair tudor'", count: 1 },
  },
  {
    title: 'a member leaves, and is asked once more before',
    who: cast.volunteer,
    page: '/my-page/membership/',
    acts: (lang) => {
      const t = say(lang, 'register');
      return [
        { press: t('leave-open') },
        { choose: from(t('leave-today')) },
        { back: 3 },
        { press: t('leave-check') },
        { press: t('leave-confirm') },
        { hear: t('left-title'), as: 'text' },
      ];
    },
    then: {
      sql: "SELECT COUNT(*) AS n FROM register_facts WHERE kind = 'ceased' AND day >= date('now', '-10 years') AND person = (SELECT id FROM members WHERE displayName = 'Tom Okafor')",
      count: 1,
    },
  },
  {
    title: 'a member asks somebody to help them',
    who: cast.supported,
    page: '/my-page/who-helps-me/',
    acts: (lang) => {
      const t = say(lang, 'supporters');
      return [
        { press: t('invite') },
        { type: 'Mair', into: from(t('name')) },
        next(lang),
        { type: 'mair@helpers.example', into: from(t('email')) },
        next(lang),
        { tick: from(t('may-time-bank')), role: 'switch' },
        next(lang),
        { hear: t('check-who', { name: 'Mair', email: 'mair@helpers.example' }), as: 'text' },
        { press: t('send') },
        { hear: t('said-sent', { name: 'Mair' }), as: 'status' },
      ];
    },
  },
  {
    title: 'a member takes away what is held about them, and asks to be erased',
    who: cast.supported,
    page: '/my-page/my-information/',
    acts: (lang) => {
      const t = say(lang, 'my-information');
      return [
        { press: t('download-data') },
        { hear: t('download-said'), as: 'status' },
        { press: t('erase-do') },
        { hear: t('erase-check-title'), as: 'dialog' },
        { press: t('erase-no') },
        { press: t('erase-do') },
        { press: t('erase-yes') },
        { hear: t('erase-waits'), as: 'text' },
      ];
    },
    then: { sql: 'SELECT COUNT(*) AS n FROM erasures', count: 1 },
  },
  {
    title: 'the secretary writes down what the board decided about an application',
    who: cast.secretary,
    page: '/office/applications/',
    acts: (lang) => {
      const t = say(lang, 'applications');
      return [
        { hear: t('table'), as: 'table' },
        { press: t('column-name') },
        { pick: t('late-no'), from: t('filter-late') },
        { press: 'Delyth', role: 'link' },
        { choose: from(t('decision-ask')) },
        { type: 'Which street do you live in?', into: from(t('words-ask')) },
        { press: t('decide-send') },
        { hear: t('done-ask'), as: 'text' },
      ];
    },
    then: {
      sql: "SELECT COUNT(*) AS n FROM application_events WHERE kind = 'asked' AND application = (SELECT id FROM applications WHERE nameKey LIKE 'delyth%')",
      count: 1,
    },
  },
  {
    title: 'a second person reads what waits, thinks again, and agrees',
    who: chair,
    page: '/office/two-people/',
    before: async (coop) => {
      const [person] = coop.look<{ id: string }>(
        'SELECT id FROM members WHERE displayName = ?',
        cast.volunteer.name,
      );
      const secretary = await coop.signIn(cast.secretary.email);
      const input = {
        personId: person!.id,
        on: new Date(TEST_NOW).toISOString().slice(0, 10),
        why: 'ended-by-rules',
      };
      await coop.command('register/end-membership', input, { as: secretary });
    },
    acts: (lang) => {
      const t = say(lang, 'two-people');
      return [
        { hear: t('waits-table'), as: 'table' },
        { press: new RegExp(`^${t('open')}.*${cast.volunteer.name}`) },
        { press: t('agree') },
        { press: t('sure-no') },
        { press: t('agree') },
        { press: t('sure-yes') },
        { hear: t('said-agreed'), as: 'status' },
      ];
    },
    then: { sql: "SELECT COUNT(*) AS n FROM approval_ends WHERE how = 'agreed'", count: 1 },
  },
  {
    title: 'the secretary asks for a card to be printed',
    who: cast.secretary,
    page: '/office/sign-in/',
    acts: (lang) => {
      const t = say(lang, 'cards');
      const { name } = cast.supported;
      return [
        { type: name, into: from(t('find-label')) },
        { press: t('find-do') },
        { press: `${t('ask-card')} ${name}` },
        { hear: t('card-asked', { name }), as: 'status' },
      ];
    },
    then: { sql: "SELECT COUNT(*) AS n FROM approvals WHERE act = 'sign-in/issue-card'", count: 1 },
  },
  {
    title: 'the secretary prints a card on which two agreed',
    who: cast.secretary,
    page: '/office/sign-in/',
    before: async (coop) => {
      const [person] = coop.look<{ id: string }>(
        'SELECT id FROM members WHERE displayName = ?',
        cast.supported.name,
      );
      const [secretary, other] = [await coop.signIn(cast.secretary.email), await coop.signIn(chair.email)];
      await coop.command('sign-in/ask-card', { member: person!.id }, { as: secretary });
      const [waiting] = coop.look<{ id: string }>(
        "SELECT id FROM approvals WHERE act = 'sign-in/issue-card'",
      );
      await coop.command('approvals/agree', { approvalId: waiting!.id }, { as: other });
    },
    acts: (lang) => {
      const t = say(lang, 'cards');
      return [{ press: `${t('print')} ${cast.supported.name}` }, { hear: t('paper-print'), as: 'button' }];
    },
    then: {
      sql: "SELECT COUNT(*) AS n FROM cards WHERE printedAt != '' AND member = (SELECT id FROM members WHERE displayName = 'Gwen Parry')",
      count: 1,
    },
  },
  {
    title: 'the coordinator sorts whom no email reaches, and takes the list away',
    who: cast.coordinator,
    page: '/office/bounces/',
    acts: (lang) => {
      const [t, l] = [say(lang, 'post'), say(lang, 'lists')];
      return [
        { hear: t('bounces-table'), as: 'table' },
        { press: t('column-name'), by: 'Space' },
        { press: from(t('reach-show')) },
        { press: l('take') },
        { hear: l('taken'), as: 'status' },
      ];
    },
    then: { sql: "SELECT COUNT(*) AS n FROM looks WHERE what = 'export'", count: 1 },
  },
];

async function arrive(
  page: Page,
  coop: TestServer,
  { who, page: path }: Path,
  lang: Language,
): Promise<void> {
  if (who) await signedIn(page, coop, who);
  await visit(page, at(coop, lang, path));
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
}

for (const [place, path] of paths.entries()) {
  // One language each: the paths are the same, and the pages of both are asked about by keyboard.spec.ts.
  const lang = languages[place % 2]!;
  test(`${path.title}, by the keyboard alone (${lang})`, async ({ page, ownCoop }) => {
    test.slow();
    await page.setViewportSize({ width: 1000, height: 700 });
    await path.before?.(ownCoop);
    await arrive(page, ownCoop, path, lang);
    await walk(page, path.acts(lang));
    if (!path.then) return;
    const [found] = ownCoop.look<{ n: number }>(path.then.sql);
    expect(found!.n).toBe(path.then.count);
  });
}
