/** Every row of every guide says where it comes from, and says so when nobody has checked that. */
import { describe, expect, it } from 'vitest';
import { LANGUAGES, rowsOf } from '../../words/index.ts';
import { root } from '../parts/root.ts';
import { readParts } from './guides-parts.ts';
import { guideView } from './guides.ts';

const parts = readParts(root);
const marksOf = (fact: string): readonly string[] => {
  const [sheet, number] = fact.split('#') as [string, string];
  if (sheet === 'ours') return number in parts.library.sources.ours ? ['ours'] : [];
  return parts.library.sources.sheets[sheet]?.facts[number]?.marks ?? [];
};

describe.each(parts.guides.map((guide) => [guide.id, guide] as const))('%s', (_, guide) => {
  it('names only facts of the sheets, and each has a mark', () => {
    const lost = rowsOf(guide).flatMap(({ row }) => row.facts.filter((fact) => marksOf(fact).length === 0));
    expect(lost).toEqual([]);
  });

  it.each(LANGUAGES)('carries each mark to the reader (%s)', (lang) => {
    const view = guideView(parts, guide, lang);
    const shown = [...view.sections.flatMap(({ rows }) => rows), ...view.next, ...view.contact];
    for (const { row } of rowsOf(guide)) {
      const { sources, sure } = shown.find(({ id }) => id === row.id)!;
      const marks = row.facts.flatMap(marksOf);
      expect([row.id, sure]).toEqual([row.id, marks.every((mark) => /^C\d|^S\d|^ours$/.test(mark))]);
      expect([row.id, sources.length > 0]).toEqual([row.id, true]);
      const kinds = sources.map(({ kind }) => kind);
      if (marks.includes('U'))
        expect([row.id, kinds]).toEqual([row.id, expect.arrayContaining(['unconfirmed'])]);
      if (marks.includes('R'))
        expect([row.id, kinds]).toEqual([row.id, expect.arrayContaining(['recalled'])]);
      for (const source of sources)
        if (!['recalled', 'unconfirmed'].includes(source.kind)) expect(source.name).toBeTruthy();
    }
  });
});
