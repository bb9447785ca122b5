/**
 * The collections that pages read. Each comes from the word library (src/words), which says on which line a file is
 * wrong; the build turns it into what a page draws. One entry a guide and language: `en/direct-payments`.
 *
 * guides    content/guides/*.yaml            GuideView
 * glossary  content/glossary/glossary.yaml   WordView
 * pictures  content/pictures/manifest.yaml   BuiltPicture and the concept's names
 * reports   what the linter says of each guide, for "How we write"
 */
import { fileURLToPath } from 'node:url';
import type { Loader } from 'astro/loaders';
import { z } from 'astro/zod';
import { defineCollection } from 'astro:content';
import { guideView, wordView } from './cli/build/guides.ts';
import { readParts } from './cli/build/guides-parts.ts';
import { reportsOf, type Report } from './cli/build/guides-report.ts';
import type { BuiltPicture } from './cli/build/pictures.ts';
import type { GuideView, WordView } from './components/guides/view.ts';
import { LANGUAGES } from './words/index.ts';

const root = fileURLToPath(new URL('../', import.meta.url));

export interface PictureEntry extends BuiltPicture {
  readonly group: string;
  readonly names: Readonly<Record<'en' | 'cy', string>>;
}
export interface WordEntry extends WordView {
  readonly lang: 'en' | 'cy';
}

/** A loader that makes all entries at once, and again when a file of words or pictures changes. */
function entries<T extends object>(
  name: string,
  make: () => Promise<readonly (readonly [string, T])[]> | readonly (readonly [string, T])[],
): Loader {
  const load = async (store: Parameters<Loader['load']>[0]['store']) => {
    const made = await make();
    store.clear();
    for (const [id, data] of made) store.set({ id, data: data as Record<string, unknown> });
  };
  return {
    name,
    async load({ store, watcher, logger }) {
      await load(store);
      watcher?.on('change', (path) => {
        if (!/content\/(guides|glossary|pictures|words)\//.test(path)) return;
        load(store).catch((fault: unknown) => logger.error(String((fault as Error).message)));
      });
    },
  };
}

const guides = defineCollection({
  loader: entries<GuideView>('guides', () => {
    const parts = readParts(root);
    return parts.guides.flatMap((guide) =>
      LANGUAGES.map((lang) => [`${lang}/${guide.id}`, guideView(parts, guide, lang)] as const),
    );
  }),
  schema: z.custom<GuideView>(),
});

const glossary = defineCollection({
  loader: entries<WordEntry>('glossary', () => {
    const parts = readParts(root);
    return Object.keys(parts.library.glossary).flatMap((key) =>
      LANGUAGES.map((lang) => [`${lang}/${key}`, { lang, ...wordView(parts, lang, key) }] as const),
    );
  }),
  schema: z.custom<WordEntry>(),
});

const pictures = defineCollection({
  loader: entries<PictureEntry>('pictures', () => {
    const { library, pictures: built } = readParts(root);
    return [...built.values()].map((picture) => {
      const { group, en, cy } = library.manifest[picture.concept]!;
      return [picture.concept, { ...picture, group, names: { en, cy } }] as const;
    });
  }),
  schema: z.custom<PictureEntry>(),
});

const reports = defineCollection({
  loader: entries<Report>('reports', () =>
    reportsOf(root).map((report) => [`${report.lang}/${report.guide}`, report] as const),
  ),
  schema: z.custom<Report>(),
});

export const collections = { guides, glossary, pictures, reports };
