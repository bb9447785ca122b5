/**
 * Whether a door can be added as CONTRIBUTING says: few files, no list, and whoever leaves a file out is told which. A
 * copy of the sources gets the door `time-bank/say-thanks`, then each of its files is taken away in turn.
 */
import { cpSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { root } from '../../src/cli/parts/root.ts';
import { run } from '../../src/cli/parts/run.ts';
import { temporaryFolder } from './support.ts';

const { folder, remove } = temporaryFolder();
afterAll(remove);

beforeAll(() => {
  for (const name of [
    'src',
    'site',
    'content/messages',
    'content/guides',
    'pocketbase/hooks',
    'tests',
    'package.json',
    'tsconfig.base.json',
  ])
    cpSync(join(root, name), join(folder, name), { recursive: true });
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'), 'junction');
  for (const add of Object.values(files)) add();
});

const write = (name: string, text: string) => {
  mkdirSync(dirname(join(folder, name)), { recursive: true });
  writeFileSync(join(folder, name), text);
};
const change = (name: string, from: string | RegExp, to: string) => {
  const before = readFileSync(join(folder, name), 'utf8');
  const after = before.replace(from, to);
  if (after === before) throw new Error(`${name} has no ${from}`);
  writeFileSync(join(folder, name), after);
};
const sentence = (lang: string, text: string) => () =>
  change(`content/messages/${lang}/errors.json`, /\n\}\s*$/, `,\n  "thanks-missing": "${text}"\n}\n`);

/** Every file that is touched, and what is done to it: the door of CONTRIBUTING, word for word in its parts. */
const files: Record<string, () => void> = {
  'src/domain/time-bank/say-thanks.ts': () =>
    write(
      'src/domain/time-bank/say-thanks.ts',
      `// A few words of thanks for help that was given.
import { accept, refusal, refuse, type Result } from '../kernel/index.ts';

/** The words without spaces around them. Codes: \`thanks-missing\`. */
export function sayThanks(words: string): Result<string> {
  const said = words.trim();
  return said === '' ? refuse([refusal('thanks-missing', 'words')]) : accept(said);
}
`,
    ),
  'src/domain/time-bank/say-thanks.test.ts': () =>
    write(
      'src/domain/time-bank/say-thanks.test.ts',
      `import { expect, test } from 'vitest';
import { sayThanks } from './say-thanks.ts';

test('thanks without a word are none', () => {
  expect(sayThanks('  ')).toMatchObject({ refusals: [{ code: 'thanks-missing' }] });
});
`,
    ),
  'src/commands/time-bank.ts': () =>
    change(
      'src/commands/time-bank.ts',
      /$/,
      `
export const sayThanks = command<{ thanked: true }>()({
  name: 'time-bank/say-thanks',
  who: 'member',
  repetition: 'kept',
  example: { words: 'Thank you.' },
  input: v.strictObject({ words: v.string('thanks-missing') }),
  refusals: {},
});
`,
    ),
  'pocketbase/hooks/time-bank/say-thanks.ts': () =>
    write(
      'pocketbase/hooks/time-bank/say-thanks.ts',
      `/** A member says thanks. */
import { timeBank } from '../../../src/commands/index.ts';
import { accept } from '../../../src/domain/kernel/index.ts';
import { sayThanks } from '../../../src/domain/time-bank/say-thanks.ts';
import { memberVerb } from '../kit/context.ts';

export default memberVerb(timeBank.sayThanks, ({ words }) => {
  const said = sayThanks(words);
  return said.ok ? accept({ thanked: true as const }) : said;
});
`,
    ),
  'tests/contract/time-bank.test.ts': () =>
    change(
      'tests/contract/time-bank.test.ts',
      /$/,
      "\ntest('thanks are said once', () => send('time-bank/say-thanks'));\n",
    ),
  'content/messages/en/errors.json': sentence('en', 'Please write a word of thanks.'),
  'content/messages/cy/errors.json': sentence('cy', 'Ysgrifennwch air o ddiolch.'),
};

const look = () => run(process.execPath, ['src/cli/check/doors.ts'], { cwd: folder });
const bundle = () =>
  run(
    process.execPath,
    ['--input-type=module', '-e', `await import('./src/cli/build/hooks.ts').then((m) => m.buildHooks())`],
    {
      cwd: folder,
    },
  );

describe('a new door', () => {
  test('touches seven files at the most, and none of them is a list', () => {
    expect(Object.keys(files).length).toBeLessThanOrEqual(7);
    for (const name of Object.keys(files))
      expect(name).not.toMatch(/index\.ts$|main\.pb\.js$|\.go$|doors?\.(ts|json)$/);
  });

  test('is whole with these: found, listed for the server, and told apart by nothing else', async () => {
    mkdirSync(join(folder, 'pocketbase', 'pb_hooks'), { recursive: true });
    const built = await bundle();
    expect(built.output).toBe('');
    const doors = JSON.parse(readFileSync(join(folder, 'pocketbase/pb_hooks/doors.json'), 'utf8'));
    expect(doors).toContainEqual({
      name: 'time-bank/say-thanks',
      kind: 'command',
      method: 'POST',
      who: 'member',
      limit: 'command',
      secret: false,
    });
    expect((await look()).output).toBe('');
  });

  test.each(Object.keys(files))('without its part in %s is not: the missing one is named', async (name) => {
    const path = join(folder, name);
    const whole = readFileSync(path, 'utf8');
    const original = (() => {
      try {
        return readFileSync(join(root, name), 'utf8');
      } catch {
        return undefined;
      }
    })();
    if (original === undefined) rmSync(path);
    else writeFileSync(path, original);
    try {
      const [looked, built] = [await look(), await bundle()];
      expect(looked.code === 0 && built.code === 0).toBe(false);
      const stem = name.replace(/(\.test)?\.ts$/, '');
      expect(looked.output + built.output).toContain(stem);
    } finally {
      writeFileSync(path, whole);
    }
  });
});
