/** Every state of the parts of signing in and of the demo's post box. They feed /design/sign-in/ and the tests. */
import type { Language } from '../../../site/co-op.ts';
import type { DemoPerson } from '../../../site/demo/people.ts';
import type { Device } from '../../lib/session.ts';
import type { Translate } from '../../lib/words.ts';
import type { Example } from '../ui/example.ts';
import type { Letter, PostBox } from './post-box.ts';

type T = Translate<'sign-in'>;

const EMAIL = 'gwen@demo.example';
/** Where the letters of the examples lead: nobody's site. */
export const EXAMPLE_ORIGIN = 'https://care.example';

interface AskProps {
  id: string;
  email: string;
  error: string | undefined;
  busy: boolean;
  signedIn: boolean;
  noMail: boolean;
}

/** Empty, wrong, on its way, signed in already, and where no message can be sent. */
export function askAddressExamples(t: T, missing: string): Example<AskProps>[] {
  const ask = (state: string, title: string, change: Partial<AskProps>) => ({
    state,
    title,
    props: {
      id: `email-${state}`,
      email: '',
      error: undefined,
      busy: false,
      signedIn: false,
      noMail: false,
      ...change,
    },
  });
  return [
    ask('empty', t('title'), {}),
    ask('wrong', missing, { error: missing }),
    ask('busy', t('send'), { email: EMAIL, busy: true }),
    ask('already', t('already-title'), { signedIn: true }),
    ask('no-mail', t('no-mail-title'), { noMail: true }),
  ];
}

interface CodeProps {
  id: string;
  email: string;
  code: string;
  device: Device | '';
  errors: Readonly<Record<string, string>>;
  again: boolean;
  busy: boolean;
}

/** Nothing typed, both answers missing, sent once more, and on its way. */
export function typeCodeExamples(
  t: T,
  missing: { readonly code: string; readonly device: string },
): Example<CodeProps>[] {
  const type = (state: string, title: string, change: Partial<CodeProps>) => ({
    state,
    title,
    props: {
      id: `${state}-`,
      email: EMAIL,
      code: '',
      device: '' as const,
      errors: {},
      again: false,
      busy: false,
      ...change,
    },
  });
  return [
    type('empty', t('code-title'), {}),
    type('wrong', missing.code, { errors: missing }),
    type('again', t('sent-again'), { again: true }),
    type('busy', t('finish'), { code: 'KQ7M 4XRT', device: 'own', busy: true }),
  ];
}

interface OpenProps {
  id: string;
  device: Device | '';
  error: string | undefined;
  busy: boolean;
  over: boolean;
}

/** Nothing chosen, the choice missing, on its way, and a link that is over. */
export function openFormExamples(t: T, missing: string): Example<OpenProps>[] {
  const open = (state: string, title: string, change: Partial<OpenProps>) => ({
    state,
    title,
    props: {
      id: `open-${state}`,
      device: '' as const,
      error: undefined,
      busy: false,
      over: false,
      ...change,
    },
  });
  return [
    open('ready', t('open-title'), {}),
    open('wrong', missing, { error: missing }),
    open('busy', t('finish'), { device: 'shared', busy: true }),
    open('over', t('open-ask'), { device: 'own', over: true }),
  ];
}

interface DemoProps {
  people: readonly DemoPerson[];
  filled: string;
  justPostBox: boolean;
}

/** The people of a demo, one of them chosen, and only the way to the post box. */
export function demoListExamples(t: T, people: readonly DemoPerson[]): Example<DemoProps>[] {
  const list = (state: string, title: string, change: Partial<DemoProps>) => ({
    state,
    title,
    props: { people, filled: '', justPostBox: false, ...change },
  });
  const [first] = people;
  return [
    list('people', t('demo-title'), {}),
    list('chosen', t('demo-then'), { filled: first!.name }),
    list('post-box', t('demo-post-box'), { justPostBox: true }),
  ];
}

const letter = (lang: Language, id: string, subject: string, text: string): Letter => ({
  id,
  to: EMAIL,
  language: lang,
  subject,
  text,
  queuedAt: '2026-05-12 09:00:00.000Z',
});

/** Letters with and without a link, none, and every reason why the box cannot be seen. */
export function lettersExamples(
  lang: Language,
  t: Translate<'demo'>,
  s: Translate<'states'>,
  mail: Translate<'mail'>,
): Example<{ box: PostBox | 'loading' }>[] {
  const link = `${EXAMPLE_ORIGIN}/sign-in/open/#made`;
  const coop = 'Ashbrook';
  const signIn = mail('sign-in-text', { coop, link, code: 'KQ7M 4XRT', minutes: 15, phone: '01632 960 144' });
  const device = mail('new-device-text', { coop, link: '', phone: '01632 960 144' });
  const show = (state: string, title: string, box: PostBox | 'loading') => ({ state, title, props: { box } });
  return [
    show('full', t('title'), [
      letter(lang, 'one', mail('sign-in-subject', { coop }), signIn),
      letter(lang, 'two', mail('new-device-subject'), device),
    ]),
    show('none', t('none-title'), []),
    show('loading', t('title'), 'loading'),
    show('closed', t('closed-title'), 'closed'),
    show('offline', s('offline-title'), 'offline'),
    show('fault', s('fault-title'), 'fault'),
  ];
}
