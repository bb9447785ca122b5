// Whether /design/ can show every part of the look: each part lies in a folder of its own with its examples as data,
// the page uses those examples and draws every file of the part, and the README names it. A feature does the same for
// its own parts, on a page of its own: components/<feature>/Examples.astro.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';

const root = fileURLToPath(new URL('../../', import.meta.url));
const ui = join(root, 'src', 'components', 'ui');
/** The sheet of plain elements, and the frame of the page /design/ itself. */
const NO_PARTS = ['base', 'design'];

const foldersOf = (folder: string) =>
  readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name);
const parts = foldersOf(ui).filter((name) => !NO_PARTS.includes(name));

const page = [
  ...readdirSync(join(ui, 'design')).map((name) => join(ui, 'design', name)),
  join(root, 'src', 'pages', '[...locale]', 'design', 'index.astro'),
]
  .filter((file) => /\.(astro|svelte)$/.test(file))
  .map((file) => readFileSync(file, 'utf8'))
  .join('\n');
const readme = readFileSync(join(ui, 'README.md'), 'utf8');

test.each(parts)('%s has examples, and /design/ shows them', async (part) => {
  const file = join(ui, part, 'examples.ts');
  expect(existsSync(file), `${part}/examples.ts`).toBe(true);
  const made = (await import(file)) as Record<string, (...given: unknown[]) => { state: string }[]>;
  for (const [name, examples] of Object.entries(made)) {
    expect(page, `${name} on /design/`).toContain(`${name}(`);
    const states = examples((key: string) => key, []).map(({ state }) => state);
    expect(states.length, name).toBeGreaterThan(0);
    expect(new Set(states).size, `${name}: each state has a name of its own`).toBe(states.length);
  }
});

test.each(parts)('%s is named in the README of the parts', (part) => {
  expect(readme).toContain(`\`${part}/`);
});

const drawn = parts
  .flatMap((part) => readdirSync(join(ui, part)).map((file) => `${part}/${file}`))
  .filter((file) => /\.(astro|svelte)$/.test(file));

test.each(drawn)('%s is drawn on /design/', (file) => {
  expect(page).toContain(`/${file}'`);
});

describe('a feature', () => {
  const components = join(root, 'src', 'components');
  const textOf = (feature: string, file: string) => readFileSync(join(components, feature, file), 'utf8');
  const words = ['en', 'cy'].map(
    (lang) =>
      JSON.parse(readFileSync(join(root, 'content', 'messages', lang, 'design.json'), 'utf8')) as object,
  );
  /** Folders without a page of their own parts, each with the reason. */
  const PROVEN_ELSEWHERE: Readonly<Record<string, string>> = {
    ui: 'the shared parts: the page /design/ is theirs, and the tests above ask about it',
    shell:
      'the frame: it stands on every page, and its states (signed in, menu, settings) are visited as such',
    guides: 'its parts ask nothing of the server: the guides show them all, and pages.spec.ts visits each',
  };
  /** Parts that are visited in each of their states where they stand, each with the reason. */
  const VISITED: Readonly<Record<string, string>> = {
    'time-bank/log/': 'the questions about help: states.spec.ts stops at each one, in both languages',
    'register/OnePerson.svelte':
      'one person, whose parts all stand on the page: register.spec.ts opens one and writes into it',
  };
  /** Features and parts that still owe their examples. One that has them is asked about like the others at once. */
  const OWED: readonly string[] = [];
  const owes = (feature: string) =>
    OWED.includes(feature) && !existsSync(join(components, feature, 'Examples.astro'));
  const features = foldersOf(components).filter((name) => !(name in PROVEN_ELSEWHERE) && !owes(name));
  /** What a page draws by itself is a tool: it asks the server, draws the parts below, and the journeys try it whole. */
  const pagesText = readdirSync(join(root, 'src', 'pages'), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.astro'))
    .map((file) => readFileSync(join(root, 'src', 'pages', file), 'utf8'))
    .join('\n');
  const partsOf = (feature: string) =>
    readdirSync(join(components, feature), { recursive: true, encoding: 'utf8' })
      .map((file) => file.split('\\').join('/'))
      .filter((file) => file.endsWith('.svelte'))
      .filter((file) => !pagesText.includes(`/components/${feature}/${file}'`))
      .filter(
        (file) =>
          ![...Object.keys(VISITED), ...OWED.filter((owed) => owed.includes('/'))].some((start) =>
            `${feature}/${file}`.startsWith(start),
          ),
      );

  test.each(features)('%s shows all its examples and draws all its parts', (feature) => {
    const made = ['examples.ts', 'Examples.astro'].filter((file) =>
      existsSync(join(components, feature, file)),
    );
    expect(made, `src/components/${feature} shows each of its parts in every state`).toHaveLength(2);
    const page = textOf(feature, 'Examples.astro');
    const names = [
      ...textOf(feature, 'examples.ts').matchAll(/^export (?:const|function) (\w+Examples)\b/gm),
    ];
    expect(names.length).toBeGreaterThan(0);
    for (const [, name] of names) expect(page, `${name} on /design/${feature}/`).toContain(`${name}(`);
    const parts = partsOf(feature);
    expect(parts.length).toBeGreaterThan(0);
    for (const part of parts) expect(page, `${part} on /design/${feature}/`).toContain(`/${part}'`);
  });

  test.each(features)('%s has a name for its parts in both languages', (feature) => {
    for (const known of words) expect(Object.keys(known)).toContain(`of-${feature}`);
  });

  test.each(Object.keys(PROVEN_ELSEWHERE))(
    '%s, which is left out, is there and has no part of a tool',
    (name) => {
      const files = readdirSync(join(components, name), { recursive: true, encoding: 'utf8' });
      expect(files.length).toBeGreaterThan(0);
      if (name !== 'ui') expect(files.filter((file) => file.endsWith('.svelte'))).toEqual([]);
    },
  );

  test.each(OWED)('%s, which owes its examples, is there', (owed) => {
    expect(existsSync(join(components, owed))).toBe(true);
  });

  test.each(Object.keys(VISITED))('%s, whose parts are visited where they stand, is there', (start) => {
    expect(existsSync(join(components, start))).toBe(true);
  });
});
