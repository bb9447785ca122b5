/** When a file of a guide is of today's words, and when it is not. */
import { expect, it } from 'vitest';
import type { GuideView } from '../../components/guides/view.ts';
import { root } from '../parts/root.ts';
import { guideFiles } from './guides-files.ts';
import { readParts } from './guides-parts.ts';
import { guideView } from './guides.ts';

const parts = readParts(root);
const view = guideView(parts, parts.guides[0]!, 'en');
const paths = (of: GuideView): string[] => guideFiles(root)(of).map(({ path }) => path);

it('a guide has a PDF, a PDF in large print and a book file, each named by guide and language', () => {
  const ends = [`${view.id}-en.pdf`, `${view.id}-en-large.pdf`, `${view.id}-en.epub`];
  expect(guideFiles(root)(view).map(({ name }) => name)).toEqual(ends);
});

it('a changed word makes every file of the guide an old one', () => {
  const [first, ...rest] = view.sections;
  const changed = { ...view, sections: [{ ...first!, heading: 'Another heading' }, ...rest] };
  for (const path of paths(changed)) expect(paths(view)).not.toContain(path);
});

it('files that were made, and sound, do not make files old', () => {
  const files = [{ kind: 'epub', href: '/files/a.epub', bytes: 1 }] as const;
  const sound = { files: [], seconds: 1, words: [], person: false };
  expect(paths({ ...view, files, about: { ...view.about, sound } })).toEqual(paths(view));
});
