/**
 * The sound of one whole guide, spoken from end to end in both languages: every row has its clip in both ways, a
 * browser can play each, the words have their times, and a person's own voice takes the robot's place. Where a
 * program is missing the build says which one, and what is there is made.
 */
import { spawnSync } from 'node:child_process';
import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { chromiumFlags, chromiumHere } from '../../src/cli/browser.ts';
import { makeSound } from '../../src/cli/build/sound-make.ts';
import { placeSound, SOUND_CACHE, soundsFor } from '../../src/cli/build/sound.ts';
import { root } from '../../src/cli/parts/root.ts';
import { LANGUAGES, plain, readGuides, readLibrary, rowsOf } from '../../src/words/index.ts';

const PROGRAMS = ['espeak-ng', 'opusenc', 'lame'] as const;
const whereIs = (program: string) =>
  spawnSync('sh', ['-c', `command -v ${program}`], { encoding: 'utf8' }).stdout.trim();
const places = new Map(PROGRAMS.map((program) => [program, whereIs(program)]));
const missing = PROGRAMS.filter((program) => !places.get(program));
const browser = await chromiumHere();
const named = (name: string) =>
  missing.length
    ? `${name} (not run: no ${missing.join(', ')}; on Debian: apt-get install espeak-ng opus-tools lame)`
    : name;

const guides = readGuides(root, readLibrary(root));
const [guide] = [...guides].sort((one, other) => rowsOf(one).length - rowsOf(other).length);
const texts = [
  { id: 'about', easy: guide!.about.easy },
  ...rowsOf(guide!).map(({ row }) => ({ id: row.id, easy: row.easy })),
];
const folder = mkdtempSync(join(tmpdir(), 'common-care-sound-'));
const path = process.env['PATH'];
afterAll(() => rmSync(folder, { recursive: true }));
afterEach(() => (process.env['PATH'] = path));

describe.skipIf(missing.length > 0)(named(`the sound of “${guide!.title.en}”`), () => {
  const said: string[] = [];
  beforeAll(async () => {
    await makeSound(folder, [guide!], (line) => said.push(line));
  }, 300_000);
  const clips = () =>
    LANGUAGES.flatMap((lang) =>
      texts.map(({ id, easy }) => ({
        lang,
        id,
        words: easy[lang]
          .map(plain)
          .join(' ')
          .split(/\s+/)
          .filter((word) => /[\p{L}\p{N}]/u.test(word)),
        sound: soundsFor(folder)(lang, easy[lang], `${guide!.id}/${id}`),
      })),
    );

  it('is there for every row, in both languages, as Opus and as MP3', () => {
    for (const { lang, id, sound } of clips())
      expect([lang, id, sound?.files.map(({ src }) => src.split('.').at(-1))]).toEqual([
        lang,
        id,
        ['opus', 'mp3'],
      ]);
    expect(said.at(-1)).toMatch(/^sound: \d+ clips, \d+ of them new$/);
  });

  it('knows when each word begins, in order and before the end', () => {
    for (const { id, lang, words, sound } of clips()) {
      expect([lang, id, sound!.words.length]).toEqual([lang, id, words.length]);
      expect(sound!.words).toEqual([...sound!.words].sort((one, other) => one - other));
      expect(sound!.words.at(-1)).toBeLessThan((sound!.seconds + 1) * 1000);
    }
  });

  it('is not spoken again when nothing changed', async () => {
    await makeSound(folder, [guide!], (line) => said.push(line));
    expect(said.at(-1)).toMatch(/ 0 of them new$/);
  });

  it.skipIf(!browser)(
    browser
      ? 'plays in a browser, for as long as it was spoken'
      : 'plays in a browser (not run: no Chromium here)',
    { timeout: 60_000 },
    async () => {
      const { chromium } = await import('@playwright/test');
      const running = await chromium.launch({ executablePath: browser!, args: [...chromiumFlags] });
      try {
        const page = await running.newPage();
        const file = join(folder, 'player.html');
        writeFileSync(file, '<!doctype html><title>player</title><audio></audio>');
        await page.goto(pathToFileURL(file).href);
        const length = (src: string) =>
          page.evaluate(
            (from) =>
              new Promise<number>((settle) => {
                const audio = document.querySelector('audio')!;
                audio.onloadedmetadata = () => settle(audio.duration);
                audio.onerror = () => settle(-1);
                audio.src = from;
              }),
            pathToFileURL(join(folder, SOUND_CACHE, src.replace('/sound/', ''))).href,
          );
        for (const { sound, id, lang } of clips().filter((_, at) => at % 7 === 0)) {
          for (const { src } of sound!.files) {
            const seconds = await length(src);
            expect(seconds, `${lang} ${id} ${src}`).toBeGreaterThan(0.5);
            expect(Math.abs(seconds - sound!.seconds), `${lang} ${id} ${src}`).toBeLessThan(1);
          }
        }
      } finally {
        await running.close();
      }
    },
  );

  it('gives way to a person of the co-op, for the row that they spoke', () => {
    const [{ id, easy }] = texts.slice(1) as [(typeof texts)[number]];
    const robot = soundsFor(folder)('en', easy.en, `${guide!.id}/${id}`)!;
    const own = join(folder, 'site/sound/en', guide!.id, `${id}.mp3`);
    mkdirSync(dirname(own), { recursive: true });
    copyFileSync(join(folder, SOUND_CACHE, robot.files[1]!.src.replace('/sound/', '')), own);
    const person = soundsFor(folder)('en', easy.en, `${guide!.id}/${id}`)!;
    expect(person).toMatchObject({ person: true, files: [{ src: `/sound/own/en/${guide!.id}/${id}.mp3` }] });
    expect(soundsFor(folder)('cy', easy.cy, `${guide!.id}/${id}`)!.person).toBe(false);

    const site = join(folder, 'built');
    mkdirSync(site);
    const other = soundsFor(folder)('cy', easy.cy, `${guide!.id}/${id}`)!;
    writeFileSync(join(site, 'index.html'), other.files.map(({ src }) => `<source src="${src}">`).join(''));
    expect(placeSound(folder, site)).toBe(2);
    expect(readdirSync(join(site, 'sound', 'own', 'en', guide!.id))).toEqual([`${id}.mp3`]);
  });
});

describe('where a program is missing', () => {
  /** A machine with only these programs. */
  const only = (...programs: (typeof PROGRAMS)[number][]) => {
    const bin = mkdtempSync(join(folder, 'bin-'));
    for (const program of programs) symlinkSync(places.get(program)!, join(bin, program));
    process.env['PATH'] = bin;
  };
  const small = [{ ...guide!, sections: [], next: [], contact: guide!.contact.slice(0, 1) }];
  const made = async () => {
    const place = mkdtempSync(join(folder, 'made-'));
    const lines: string[] = [];
    await makeSound(place, small, (line) => lines.push(line));
    return { line: lines.at(-1), sound: soundsFor(place)('cy', guide!.about.easy.cy, 'x/about') };
  };

  it('no espeak-ng: the build says so, and there is no sound', async () => {
    only();
    expect(await made()).toEqual({
      line: 'no sound: espeak-ng is not installed (on Debian: apt-get install espeak-ng opus-tools lame)',
      sound: null,
    });
  });

  it.skipIf(missing.length > 0)(named('neither opusenc nor lame: the same'), async () => {
    only('espeak-ng');
    const { line, sound } = await made();
    expect(line).toMatch(/^no sound: neither opus-tools nor lame is installed/);
    expect(sound).toBeNull();
  });

  it.skipIf(missing.length > 0)(
    named('one of them: the other is made, and the build says what is not'),
    async () => {
      only('espeak-ng', 'lame');
      const mp3 = await made();
      expect(mp3.line).toMatch(/; without opus-tools$/);
      expect(mp3.sound!.files.map(({ type }) => type)).toEqual(['audio/mpeg']);
      only('espeak-ng', 'opusenc');
      const opus = await made();
      expect(opus.line).toMatch(/; without lame$/);
      expect(opus.sound!.files.map(({ type }) => type)).toEqual(['audio/ogg; codecs=opus']);
    },
  );
});
