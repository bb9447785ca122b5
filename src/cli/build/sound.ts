/**
 * The sound of rows: which clips there are and how to find them. Making them is sound-make.ts's part, which needs
 * espeak-ng; a build without clips simply has none, and its pages offer none.
 */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { plain, type Lang } from '../../words/index.ts';
import type { SoundView } from '../../components/guides/view.ts';

export const SOUND_CACHE = '.cache/sound';
export const SOUND_TYPES = [
  { ending: 'opus', type: 'audio/ogg; codecs=opus' },
  { ending: 'mp3', type: 'audio/mpeg' },
] as const;
/** Written into the names: another voice or speed gives other files. */
const VOICE = 'espeak-ng 130 wpm 1';

/** What a clip says: its sentences without marks. */
export const spoken = (sentences: readonly string[]): string => sentences.map(plain).join(' ');

/** The name of a clip: the same words in the same language have the same clip. */
export function clipName(lang: Lang, sentences: readonly string[]): string {
  return createHash('sha256').update(`${VOICE}\n${lang}\n${spoken(sentences)}`).digest('hex').slice(0, 16);
}

/** Finds the sound of rows: a recorded voice in site/sound first, then what the build made. Null when there is none. */
export function soundsFor(root: string): (lang: Lang, sentences: readonly string[]) => SoundView | null {
  return (lang, sentences) => {
    const name = clipName(lang, sentences);
    const file = join(root, SOUND_CACHE, `${name}.json`);
    if (!existsSync(file)) return null;
    const made = JSON.parse(readFileSync(file, 'utf8')) as { seconds: number; words: number[]; person?: boolean };
    const files = SOUND_TYPES.filter(({ ending }) => existsSync(join(root, SOUND_CACHE, `${name}.${ending}`))).map(({ ending, type }) => ({ src: `/sound/${name}.${ending}`, type }));
    return files.length ? { files, seconds: made.seconds, words: made.words, person: made.person ?? false } : null;
  };
}
