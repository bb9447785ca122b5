/** The lists that the rules stand on: words are spelt right, forms are made right, pictures belong to one idea each. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, test } from 'vitest';
import { buildPictures } from '../../cli/build/pictures.ts';
import { basesOf } from '../english.ts';
import { makeLinter, readLibrary } from '../index.ts';
import { mutations, verbForms, withoutClitic } from '../welsh.ts';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const library = readLibrary(root);
const { lists } = makeLinter(root, library);
beforeAll(() => lists.isSpelt('cy', 'gair'), 60_000);

test('every word of the Welsh easy list is a word of the dictionary, or listed as known', () => {
  const lines = readFileSync(join(root, 'content/words/easy-cy.txt'), 'utf8').split('\n');
  const words = lines
    .filter((line) => !line.startsWith('#'))
    .flatMap((line) => line.split(/[\s/]+/))
    .map((entry) => withoutClitic(entry.split(':')[0]!))
    .filter((word) => word.length > 1);
  expect(words.length).toBeGreaterThan(1500);
  expect([...new Set(words)].filter((word) => !lists.isSpelt('cy', word))).toEqual([]);
});

test.each([
  ['taliad', ['taliad', 'daliad', 'nhaliad', 'thaliad']],
  ['cyngor', ['cyngor', 'gyngor', 'nghyngor', 'chyngor']],
  ['gwaith', ['gwaith', 'waith', 'ngwaith']],
  ['llun', ['llun', 'lun']],
  ['rhestr', ['rhestr', 'restr']],
  ['merch', ['merch', 'ferch']],
  ['chwaer', ['chwaer']],
  ['ysgol', ['ysgol', 'hysgol']],
])('%s mutates as it should', (word, forms) => expect(mutations(word)).toEqual(forms));

test('a verb gets its everyday endings, one i where two would meet', () => {
  expect(verbForms('help')).toEqual(expect.arrayContaining(['helpwch', 'helpodd', 'helpaf', 'helpir']));
  expect(verbForms('gweithi')).toEqual(expect.arrayContaining(['gweithir', 'gweithiwch']));
});

test.each([
  ['helpers', 'help'],
  ['stopped', 'stop'],
  ['making', 'make'],
  ['families', 'family'],
  ['happily', 'happy'],
  ["council's", 'council'],
  ['bigger', 'big'],
  ['boxes', 'box'],
])('%s comes from %s', (form, base) => expect(basesOf(form)).toContain(base));

describe('the glossary', () => {
  test('has a picture of the manifest for every word', () => {
    const lost = Object.values(library.glossary).filter((word) => !(word.picture in library.manifest));
    expect(lost).toEqual([]);
  });

  test.each(['en', 'cy'] as const)('gives each form to one word only (%s)', (lang) => {
    const owners = new Map<string, string[]>();
    for (const [key, word] of Object.entries(library.glossary)) {
      for (const form of word[lang].forms)
        owners.set(form.toLowerCase(), [...(owners.get(form.toLowerCase()) ?? []), key]);
    }
    const shared = [...owners].filter(([, keys]) => new Set(keys).size > 1);
    // A proxy and a deputy are both “dirprwy” in law; the glossary names them apart.
    expect(shared).toEqual([]);
  });
});

describe('the pictures', () => {
  const pictures = buildPictures(root, library.manifest);

  test('are about 150 concepts or more', () => expect(pictures.length).toBeGreaterThanOrEqual(150));

  test('belong to one concept each', () => {
    const byContent = new Map<string, string[]>();
    for (const { content, concept } of pictures)
      byContent.set(content, [...(byContent.get(content) ?? []), concept]);
    expect([...byContent.values()].filter((concepts) => concepts.length > 1)).toEqual([]);
  });

  test('are small and hold neither script nor anything from elsewhere', () => {
    for (const { content, concept } of pictures) {
      expect([concept, content.length < 8000]).toEqual([concept, true]);
      expect(content).not.toMatch(/<script|href=|<foreignObject|\son\w+=|url\(http/i);
    }
  });
});
