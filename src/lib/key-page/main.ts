/**
 * The offline page of the tellers: one file that works from a stick, on a device without a network. It makes a key before
 * all tellers, tries each pair of its parts, and opens a box. It keeps nothing: closing it forgets everything.
 */
import cy from '../../../content/messages/cy/key-page.json';
import en from '../../../content/messages/en/key-page.json';
import {
  BOX_FORMAT,
  TRIAL_FORMAT,
  wrongSoFar,
  type BoxFile,
  type TrialFile,
} from '../../domain/sealed/index.ts';
import {
  boxDigest,
  combineParts,
  makeKey,
  openBox,
  tryKey,
  type Combined,
  type MadeKey,
  type PartsFault,
} from '../teller-key.ts';
import { button, code, el, field, fileField, groupList, save, type Field } from './parts.ts';

type Words = typeof en;
type Page = 'start' | 'make' | 'try' | 'open';
const all: Record<'en' | 'cy', Words> = { en, cy };
let lang: 'en' | 'cy' = navigator.language.startsWith('cy') ? 'cy' : 'en';
let made: MadeKey | null = null;

/** The words in the language that was chosen, with what stands in braces put in. */
function t(key: keyof Words, params: Readonly<Record<string, string | number>> = {}): string {
  return all[lang][key].replaceAll(/\{(\w+)\}/g, (_whole, name: string) => String(params[name] ?? ''));
}

const main = document.querySelector('main')!;

function show(page: Page): void {
  document.documentElement.lang = lang;
  document.title = t('title');
  main.replaceChildren(...pages[page]());
  const heading = main.querySelector('h1')!;
  heading.tabIndex = -1;
  heading.focus();
}

function languages(page: Page): HTMLElement {
  const other = lang === 'en' ? 'cy' : 'en';
  const turn = button(
    other === 'cy' ? 'Cymraeg' : 'English',
    () => {
      lang = other;
      show(page);
    },
    true,
  );
  turn.lang = other;
  return el('p', { class: 'no-print' }, turn);
}

const back = (): HTMLElement =>
  el(
    'p',
    { class: 'no-print' },
    button(t('back'), () => show('start'), true),
  );

function start(): Node[] {
  return [
    languages('start'),
    el('h1', {}, t('title')),
    el('p', {}, t('lead')),
    el('ul', {}, ...(['rule-1', 'rule-2', 'rule-3'] as const).map((key) => el('li', {}, t(key)))),
    el(
      'p',
      {},
      button(t('make'), () => show('make')),
    ),
    el(
      'p',
      {},
      button(t('try'), () => show('try')),
    ),
    el(
      'p',
      {},
      button(t('open'), () => show('open')),
    ),
  ];
}

function sheet(title: string, about: readonly string[], groups: readonly string[]): HTMLElement {
  const lines = about.map((line) => el('p', {}, line));
  return el(
    'section',
    { class: 'sheet' },
    el('h2', {}, title),
    ...lines,
    groupList(groups),
    code(groups.join(''), title),
  );
}

const inFours = (hex: string): string => hex.match(/.{1,4}/g)!.join(' ');

function madeKey({ keyId, publicGroups, parts }: MadeKey): Node[] {
  const number = t('key-number', { number: inFours(keyId) });
  return [
    el('p', { role: 'status' }, t('made')),
    el(
      'p',
      { class: 'no-print' },
      button(t('print'), () => print()),
    ),
    sheet(t('public'), [number, t('public-text')], publicGroups),
    el(
      'p',
      { class: 'no-print' },
      button(t('public-save'), () => save('public-key.txt', publicGroups.join(' ')), true),
    ),
    ...parts.map((groups, at) =>
      sheet(t('part', { part: at + 1 }), [number, t('part-text'), t('part-after')], groups),
    ),
    el('p', { class: 'no-print' }, t('forget-text')),
    el(
      'p',
      { class: 'no-print' },
      button(t('forget'), () => {
        made = null;
        show('start');
      }),
    ),
  ];
}

function make(): Node[] {
  const heading = el('h1', {}, t('make'));
  if (made) return [languages('make'), heading, ...madeKey(made)];
  const press = button(t('make-now'), () => {
    press.disabled = true;
    void makeKey().then(
      (key) => {
        made = key;
        show('make');
      },
      () => main.append(el('p', { class: 'fault', role: 'alert' }, t('cannot'))),
    );
  });
  const steps = (['make-1', 'make-2', 'make-3'] as const).map((key) => el('li', {}, t(key)));
  return [languages('make'), heading, el('ol', {}, ...steps), el('p', {}, press), back()];
}

/** A field for a part that names a wrong group while it is typed. */
function partField(part: 1 | 2): Field {
  const made = field(`part-${part}`, t(part === 1 ? 'first-part' : 'second-part'), t('part-hint'));
  made.input.addEventListener('input', () => made.say(groupsSentence(wrongSoFar(made.input.value))));
  return made;
}

const groupsSentence = (wrong: readonly number[]): string =>
  wrong.length === 0
    ? ''
    : t(wrong.length === 1 ? 'group-wrong' : 'groups-wrong', { groups: wrong.join(', ') });

/** Shows what is wrong with the parts: beside the part where it is one's, else below both. */
function sayFault(found: PartsFault, parts: readonly [Field, Field], below: HTMLElement): void {
  if ('part' in found) {
    const sentence = found.fault === 'groups' ? groupsSentence(found.wrong) : t(`part-${found.fault}`);
    const wrong = parts[found.part - 1]!;
    wrong.say(sentence);
    wrong.input.focus();
  } else below.textContent = t(`parts-${found.fault}`);
}

interface KeyFile {
  readonly keyId: string;
  readonly publicKey: string;
}

/** Reads a file of a kind. Null when it is none. */
function read<Kind extends KeyFile & { readonly format: string }>(
  text: string,
  format: Kind['format'],
): Kind | null {
  try {
    const found = JSON.parse(text) as Kind;
    return found.format === format ? found : null;
  } catch {
    return null;
  }
}

/** A file and two parts, and what is done with them. */
function withParts<Kind extends KeyFile & { readonly format: string }>(
  page: 'try' | 'open',
  format: Kind['format'],
  work: (file: Kind, key: Combined, result: HTMLElement) => Promise<void>,
  about: (file: Kind) => string,
): Node[] {
  let file: Kind | null = null;
  const known = el('p', { role: 'status' });
  const text = field('file-text', t('file-text'), t('file-text-hint'));
  const take = (given: string): void => {
    file = read<Kind>(given, format);
    known.textContent = file ? about(file) : '';
    text.say(file || given.trim() === '' ? '' : t('file-wrong'));
  };
  text.input.addEventListener('input', () => take(text.input.value));
  const parts = [partField(1), partField(2)] as const;
  const result = el('div', { role: 'status' });
  const press = button(t(`${page}-now`), () => {
    result.replaceChildren();
    if (!file) return text.say(t('file-missing'));
    const given = file;
    press.disabled = true;
    void combineParts([parts[0].input.value, parts[1].input.value], given)
      .then(async (key) => {
        if ('fault' in key) return sayFault(key, parts, result);
        await work(given, key, result);
        key.secret.fill(0);
        for (const part of parts) part.input.value = '';
      })
      .catch(() => result.replaceChildren(el('p', { class: 'fault' }, t('cannot'))))
      .finally(() => (press.disabled = false));
  });
  return [
    languages(page),
    el('h1', {}, t(page)),
    el('p', {}, t(`${page}-text`)),
    fileField('file', t(`${page}-file`), (given) => take(given)),
    el('details', {}, el('summary', {}, t('file-paste')), text.node),
    known,
    parts[0].node,
    parts[1].node,
    el('p', {}, press),
    result,
    back(),
  ];
}

async function tried(file: TrialFile, key: Combined, result: HTMLElement): Promise<void> {
  const answer = await tryKey(file, key);
  if (answer === null) return result.replaceChildren(el('p', { class: 'fault' }, t('try-failed')));
  const [first, second] = [...key.pair];
  result.replaceChildren(
    el('p', {}, t('try-pair', { first: first!, second: second! })),
    el('p', { class: 'answer' }, answer),
    el('p', {}, t('try-next')),
  );
}

async function opened(file: BoxFile, key: Combined, result: HTMLElement): Promise<void> {
  if ((await boxDigest(file.envelopes)) !== file.box)
    return result.replaceChildren(el('p', { class: 'fault' }, t('box-wrong')));
  result.replaceChildren(el('p', {}, t('open-busy', { count: file.envelopes.length })));
  const count = await openBox(file, key);
  const text = JSON.stringify(count);
  const copy = el('textarea', { id: 'count', rows: '6', readonly: '', spellcheck: 'false' });
  copy.value = text;
  result.replaceChildren(
    el('h2', {}, t('count-title')),
    el('p', {}, t('count-text', { valid: count.valid, spoilt: count.spoilt })),
    el(
      'p',
      {},
      button(t('count-save'), () => save(`count-${count.vote}.json`, text)),
    ),
    el('label', { for: 'count' }, t('count-copy')),
    copy,
    el('p', {}, t('count-quiet')),
    el('p', {}, t('count-after')),
  );
}

const fileTitle = ({ paper }: BoxFile): string => {
  const [question] = paper.questions;
  return (lang === 'cy' ? question?.titleCy : question?.titleEn) ?? '';
};

const pages: Record<Page, () => Node[]> = {
  start,
  make,
  try: () =>
    withParts<TrialFile>('try', TRIAL_FORMAT, tried, ({ keyId }) =>
      t('key-number', { number: inFours(keyId) }),
    ),
  open: () =>
    withParts<BoxFile>('open', BOX_FORMAT, opened, (file) =>
      t('box-about', {
        title: fileTitle(file),
        count: file.envelopes.length,
        box: inFours(file.box.slice(0, 16)),
      }),
    ),
};

show('start');
