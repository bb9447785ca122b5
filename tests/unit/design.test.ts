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
  const shown = foldersOf(components).filter((name) => existsSync(join(components, name, 'examples.ts')));
  const textOf = (feature: string, file: string) => readFileSync(join(components, feature, file), 'utf8');
  const words = ['en', 'cy'].map(
    (lang) =>
      JSON.parse(readFileSync(join(root, 'content', 'messages', lang, 'design.json'), 'utf8')) as object,
  );

  test.each(shown)('%s shows all its examples and draws all its parts', (feature) => {
    const page = textOf(feature, 'Examples.astro');
    const names = [
      ...textOf(feature, 'examples.ts').matchAll(/^export (?:const|function) (\w+Examples)\b/gm),
    ];
    expect(names.length).toBeGreaterThan(0);
    for (const [, name] of names) expect(page, `${name} on /design/${feature}/`).toContain(`${name}(`);
    // A tool asks the server by itself: what it draws are these parts, and the journeys try it whole.
    const parts = readdirSync(join(components, feature)).filter(
      (file) => file.endsWith('.svelte') && !/\bnew Tool\(/.test(textOf(feature, file)),
    );
    for (const part of parts) expect(page, `${part} on /design/${feature}/`).toContain(`/${part}'`);
  });

  test.each(shown)('%s has a name for its parts in both languages', (feature) => {
    for (const known of words) expect(Object.keys(known)).toContain(`of-${feature}`);
  });
});
