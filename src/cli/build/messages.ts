/**
 * Reads the message files, refuses a message without its twin, and writes the types that make a wrong key or a
 * forgotten place a type error. A message's places come from its English text; Welsh must use the same ones.
 */
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

type Message = string | Record<string, string>;
type Namespace = Record<string, Message>;

const WELSH_FORMS = ['zero', 'one', 'two', 'few', 'many', 'other'];
const ENGLISH_FORMS = ['one', 'other'];

function read(root: string, lang: string, file: string): Namespace {
  const path = join(root, 'content/messages', lang, file);
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as Namespace;
  } catch (fault) {
    throw new Error(`content/messages/${lang}/${file}: ${(fault as Error).message}`);
  }
}

function places(message: Message): string[] {
  const texts = typeof message === 'string' ? [message] : Object.values(message);
  const found = new Set(texts.flatMap((text) => [...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1]!)));
  if (typeof message !== 'string') found.add('count');
  return [...found].sort();
}

function faultsOfTwins(file: string, en: Namespace, cy: Namespace): string[] {
  const faults: string[] = [];
  for (const key of Object.keys(en))
    if (!(key in cy)) faults.push(`content/messages/cy/${file}: "${key}" is missing (English has it)`);
  for (const key of Object.keys(cy))
    if (!(key in en)) faults.push(`content/messages/en/${file}: "${key}" is missing (Welsh has it)`);
  for (const key of Object.keys(en)) {
    const english = en[key]!;
    const welsh = cy[key];
    if (welsh === undefined) continue;
    const wanted = places(english).join(', ');
    if (places(welsh).join(', ') !== wanted) {
      faults.push(
        `content/messages/cy/${file}: "${key}" must use the same places as English: ${wanted || 'none'}`,
      );
    }
    for (const [lang, message, forms] of [
      ['en', english, ENGLISH_FORMS],
      ['cy', welsh, WELSH_FORMS],
    ] as const) {
      if (typeof message === 'string') continue;
      const missing = forms.filter((form) => !(form in message));
      if (missing.length)
        faults.push(
          `content/messages/${lang}/${file}: "${key}" lacks the plural forms ${missing.join(', ')}`,
        );
    }
  }
  return faults;
}

/** Every fault of the message files, and the text of src/types/messages.d.ts. */
export function readMessages(root: string): { faults: string[]; types: string } {
  const namesOf = (lang: string) =>
    readdirSync(join(root, 'content/messages', lang))
      .filter((name) => name.endsWith('.json'))
      .sort();
  const english = namesOf('en');
  const faults: string[] = [];
  for (const name of namesOf('cy'))
    if (!english.includes(name)) faults.push(`content/messages/en/${name} is missing (Welsh has it)`);
  const keys: string[] = [];
  const params: string[] = [];
  for (const file of english) {
    const name = file.replace('.json', '');
    const en = read(root, 'en', file);
    if (!namesOf('cy').includes(file)) {
      faults.push(`content/messages/cy/${file} is missing (English has it)`);
    } else {
      faults.push(...faultsOfTwins(file, en, read(root, 'cy', file)));
    }
    keys.push(
      `  '${name}': ${
        Object.keys(en)
          .map((key) => `'${key}'`)
          .join(' | ') || 'never'
      };`,
    );
    const withPlaces = Object.entries(en).filter(([, message]) => places(message).length);
    const lines = withPlaces.map(
      ([key, message]) =>
        `    '${key}': { ${places(message)
          .map((place) => `${place}: ${place === 'count' ? 'number' : 'string | number'}`)
          .join('; ')} };`,
    );
    if (lines.length) params.push(`  '${name}': {\n${lines.join('\n')}\n  };`);
  }
  const types = `/** Made from content/messages/en by src/cli/build/messages.ts: do not edit. */\nexport interface Namespaces {\n${keys.join('\n')}\n}\nexport interface MessageParams {\n${params.join('\n')}\n}\n`;
  return { faults, types };
}

/** Writes the types; throws one error that lists every fault. */
export function buildMessages(root: string): void {
  const { faults, types } = readMessages(root);
  if (faults.length) throw new Error(`The words are not complete:\n  ${faults.join('\n  ')}`);
  mkdirSync(join(root, 'src/types'), { recursive: true });
  const path = join(root, 'src/types/messages.d.ts');
  let before = '';
  try {
    before = readFileSync(path, 'utf8');
  } catch {
    // first build
  }
  if (before !== types) writeFileSync(path, types);
}
