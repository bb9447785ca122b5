/**
 * The sound of rows: which clips there are and how to find them. Making them is sound-make.ts's part, which needs
 * espeak-ng; a build without clips simply has none, and its pages offer none.
 */
import { createHash } from 'node:crypto';
import { copyFileSync, cpSync, existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { plain, type Lang } from '../../words/index.ts';
import type { SoundView } from '../../components/guides/view.ts';

export const SOUND_CACHE = '.cache/sound';
export const OWN_SOUND = 'site/sound';
export const SOUND_TYPES = [
  { ending: 'opus', type: 'audio/ogg; codecs=opus' },
  { ending: 'mp3', type: 'audio/mpeg' },
] as const;
/** Written into the names: another voice or speed gives other files. */
const VOICE = 'espeak-ng 130 wpm 2';

/** What a clip says: its sentences without marks. */
export const spoken = (sentences: readonly string[]): string => sentences.map(plain).join(' ');

/** The name of a clip: the same words in the same language have the same clip. */
export function clipName(lang: Lang, sentences: readonly string[]): string {
  return createHash('sha256')
    .update(`${VOICE}\n${lang}\n${spoken(sentences)}`)
    .digest('hex')
    .slice(0, 16);
}

export type SoundOf = (lang: Lang, sentences: readonly string[], place: string) => SoundView | null;

/**
 * Finds the sound of a row. A voice of the co-op's own, site/sound/<lang>/<guide>/<row>.mp3 (or .opus), replaces the
 * computer's; `place` is `<guide>/<row>`. Null when there is none.
 */
export function soundsFor(root: string): SoundOf {
  return (lang, sentences, place) => {
    const own = SOUND_TYPES.filter(({ ending }) =>
      existsSync(join(root, OWN_SOUND, lang, `${place}.${ending}`)),
    );
    if (own.length) {
      const files = own.map(({ ending, type }) => ({ src: `/sound/own/${lang}/${place}.${ending}`, type }));
      return { files, seconds: 0, words: [], person: true };
    }
    const name = clipName(lang, sentences);
    const file = join(root, SOUND_CACHE, `${name}.json`);
    if (!existsSync(file)) return null;
    const made = JSON.parse(readFileSync(file, 'utf8')) as { seconds: number; words: number[] };
    const files = SOUND_TYPES.filter(({ ending }) =>
      existsSync(join(root, SOUND_CACHE, `${name}.${ending}`)),
    ).map(({ ending, type }) => ({ src: `/sound/${name}.${ending}`, type }));
    return files.length ? { files, seconds: made.seconds, words: made.words, person: false } : null;
  };
}

/** The clips that the finished pages name. */
function namedIn(site: string): Set<string> {
  const pages = readdirSync(site, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.html'),
  );
  return new Set(
    pages.flatMap((name) =>
      [...readFileSync(join(site, name), 'utf8').matchAll(/"\/sound\/([0-9a-f]+\.(?:opus|mp3))"/g)].map(
        (found) => found[1]!,
      ),
    ),
  );
}

/** Puts the clips that pages name, and recorded voices, into the finished site. Gives the number of clips. */
export function placeSound(root: string, site: string): number {
  const clips = namedIn(site);
  const folder = join(site, 'sound');
  if (clips.size) mkdirSync(folder, { recursive: true });
  for (const clip of clips) copyFileSync(join(root, SOUND_CACHE, clip), join(folder, clip));
  if (existsSync(join(root, OWN_SOUND)))
    cpSync(join(root, OWN_SOUND), join(folder, 'own'), { recursive: true });
  return clips.size;
}

/** What is in the cache, in words that change when a page must be built again. */
export function soundKept(root: string): string {
  const folder = join(root, SOUND_CACHE);
  return existsSync(folder) ? readdirSync(folder).sort().join(' ') : '';
}
