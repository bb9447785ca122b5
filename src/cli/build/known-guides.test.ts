/** What the server knows of guides is what the pages show. */
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { readGuides, readLibrary } from '../../words/index.ts';
import { root } from '../parts/root.ts';
import { knownGuides } from './known-guides.ts';

it('every guide of the site is known, each with the parts that a reader can choose', () => {
  const known = knownGuides(join(root, 'content/guides'));
  const guides = readGuides(root, readLibrary(root));
  expect(known.map(({ id }) => id).sort()).toEqual(guides.map(({ id }) => id).sort());
  for (const { id, sections } of guides) {
    const parts = known.find((guide) => guide.id === id)!.parts;
    expect(parts).toEqual(expect.arrayContaining(sections.map((section) => section.id)));
  }
});
