/**
 * Makes the sound of the guides: one clip a row and language, spoken by espeak-ng sentence by sentence, as Opus
 * (opus-tools) and MP3 (lame, for old Safari), with the start of each word beside it. Clips are named by their words and
 * kept in .cache/sound, so only new rows are spoken. Where a program is missing it says so and leaves that out.
 *
 * It runs in `npm run build -- --sound` and with COMMON_CARE_SOUND=1, never in `npm start`.
 */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { LANGUAGES, plain, rowsOf, type Guide, type Lang } from '../../words/index.ts';
import { clipName, SOUND_CACHE } from './sound.ts';
import { wordStarts } from './sound-timing.ts';

const VOICES: Readonly<Record<Lang, string>> = { en: 'en-gb', cy: 'cy' };
const WORDS_A_MINUTE = '130';
/** Silence between two sentences of a row, in milliseconds. */
const PAUSE = 350;

const has = (program: string, flag = '--version'): boolean =>
  spawnSync(program, [flag], { stdio: 'ignore' }).error === undefined;

/** Runs a program with words or sound going in; gives what comes out. */
function run(program: string, args: readonly string[], input: string | Buffer): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { stdio: ['pipe', 'pipe', 'ignore'] });
    const parts: Buffer[] = [];
    child.stdout.on('data', (part: Buffer) => parts.push(part));
    child.on('error', reject);
    child.on('close', (code) =>
      code === 0 ? resolve(Buffer.concat(parts)) : reject(new Error(`${program} ended with ${code}`)),
    );
    child.stdin.on('error', () => undefined);
    child.stdin.end(input);
  });
}

interface Speech {
  readonly rate: number;
  /** 16 bit samples of one channel. */
  readonly samples: Buffer;
}

/** The samples of a WAV that espeak-ng writes: 44 bytes of head, one channel, 16 bits. */
function speechOf(wav: Buffer): Speech {
  return { rate: wav.readUInt32LE(24), samples: wav.subarray(44) };
}

function wavOf({ rate, samples }: Speech): Buffer {
  const head = Buffer.alloc(44);
  head.write('RIFF', 0);
  head.writeUInt32LE(36 + samples.length, 4);
  head.write('WAVEfmt ', 8);
  head.writeUInt32LE(16, 16);
  head.writeUInt16LE(1, 20);
  head.writeUInt16LE(1, 22);
  head.writeUInt32LE(rate, 24);
  head.writeUInt32LE(rate * 2, 28);
  head.writeUInt16LE(2, 32);
  head.writeUInt16LE(16, 34);
  head.write('data', 36);
  head.writeUInt32LE(samples.length, 40);
  return Buffer.concat([head, samples]);
}

/** Words as the page lights them up: what stands between spaces and holds a letter or a digit. */
const lit = (sentence: string): string[] =>
  sentence.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word));

/** The sounds (IPA) of many words at once: starting a program for each sentence would take longer than speaking. */
async function soundsOf(lang: Lang, words: ReadonlySet<string>): Promise<Map<string, string>> {
  const list = [...words];
  const bare = list.map((word) => word.replace(/[.,?!:;]+$/, ''));
  const lines = (await run('espeak-ng', ['-v', VOICES[lang], '-q', '--ipa'], bare.join('\n') + '\n'))
    .toString()
    .trimEnd()
    .split('\n');
  // Should a word give no line or two, its letters stand in for its sounds.
  return new Map(list.map((word, at) => [word, lines.length === list.length ? lines[at]!.trim() : word]));
}

async function speak(
  lang: Lang,
  sentences: readonly string[],
  sounds: ReadonlyMap<string, string>,
): Promise<{ speech: Speech; words: number[] }> {
  const parts: Buffer[] = [];
  const starts: number[] = [];
  let rate = 22050;
  let now = 0;
  for (const sentence of sentences) {
    const speech = speechOf(
      await run('espeak-ng', ['-v', VOICES[lang], '-s', WORDS_A_MINUTE, '--stdin', '--stdout'], sentence),
    );
    rate = speech.rate;
    const length = (speech.samples.length / 2 / rate) * 1000;
    const words = lit(sentence);
    const heard = words.map((word) => sounds.get(word) ?? word);
    starts.push(...wordStarts(lang, words, heard, length).map((start) => Math.round(now + start)));
    parts.push(speech.samples, Buffer.alloc(Math.round((PAUSE / 1000) * rate) * 2));
    now += length + PAUSE;
  }
  return { speech: { rate, samples: Buffer.concat(parts) }, words: starts };
}

interface Clip {
  readonly lang: Lang;
  readonly sentences: readonly string[];
}
interface Encoders {
  readonly opus: boolean;
  readonly mp3: boolean;
}

/** A file is there whole or not at all: written under another name first. */
function put(path: string, content: Buffer | string): void {
  writeFileSync(`${path}.part`, content);
  renameSync(`${path}.part`, path);
}

async function makeClip(
  folder: string,
  name: string,
  clip: Clip,
  sounds: ReadonlyMap<string, string>,
  encoders: Encoders,
): Promise<void> {
  const { speech, words } = await speak(clip.lang, clip.sentences, sounds);
  const wav = wavOf(speech);
  if (encoders.opus)
    put(
      join(folder, `${name}.opus`),
      await run('opusenc', ['--quiet', '--bitrate', '16', '--speech', '-', '-'], wav),
    );
  if (encoders.mp3)
    put(
      join(folder, `${name}.mp3`),
      await run('lame', ['--quiet', '-m', 'm', '-b', '24', '--resample', '16', '-', '-'], wav),
    );
  put(
    join(folder, `${name}.json`),
    JSON.stringify({ seconds: Math.round(speech.samples.length / 2 / speech.rate), words }),
  );
}

/** All clips that the guides need: their words and their names. */
export function clipsOf(guides: readonly Guide[]): Map<string, Clip> {
  const texts = guides.flatMap((guide) => [guide.about.easy, ...rowsOf(guide).map(({ row }) => row.easy)]);
  return new Map(
    texts.flatMap((easy) =>
      LANGUAGES.map((lang) => {
        const sentences = easy[lang].map(plain);
        return [clipName(lang, sentences), { lang, sentences }] as const;
      }),
    ),
  );
}

/** Speaks what was not spoken yet. Says in one line what it did, or what is missing. */
export async function makeSound(
  root: string,
  guides: readonly Guide[],
  say: (line: string) => void,
): Promise<void> {
  if (!has('espeak-ng'))
    return say('no sound: espeak-ng is not installed (on Debian: apt-get install espeak-ng opus-tools lame)');
  const encoders = { opus: has('opusenc'), mp3: has('lame') };
  if (!encoders.opus && !encoders.mp3)
    return say(
      'no sound: neither opus-tools nor lame is installed (on Debian: apt-get install opus-tools lame)',
    );
  const folder = join(root, SOUND_CACHE);
  mkdirSync(folder, { recursive: true });
  const complete = (name: string) =>
    ['json', ...(encoders.opus ? ['opus'] : []), ...(encoders.mp3 ? ['mp3'] : [])].every((ending) =>
      existsSync(join(folder, `${name}.${ending}`)),
    );
  const clips = clipsOf(guides);
  const missing = [...clips].filter(([name]) => !complete(name));
  const wordsIn = (lang: Lang) =>
    new Set(missing.flatMap(([, clip]) => (clip.lang === lang ? clip.sentences.flatMap(lit) : [])));
  const sounds = missing.length
    ? { en: await soundsOf('en', wordsIn('en')), cy: await soundsOf('cy', wordsIn('cy')) }
    : undefined;
  let done = 0;
  const worker = async () => {
    for (let next = missing.pop(); next; next = missing.pop()) {
      const [name, clip] = next;
      rmSync(join(folder, `${name}.json`), { force: true });
      await makeClip(folder, name, clip, sounds![clip.lang], encoders);
      done += 1;
      if (done % 200 === 0) say(`${done} clips spoken, ${missing.length} to go`);
    }
  };
  await Promise.all([worker(), worker()]);
  const without = [!encoders.opus && 'opus-tools', !encoders.mp3 && 'lame'].filter(Boolean);
  say(
    `sound: ${clips.size} clips, ${done} of them new${without.length ? `; without ${without.join(' and ')}` : ''}`,
  );
}
