/**
 * Reads the co-op's colours (site/theme.css), refuses a pair that is hard to read, and writes the sheet that pages
 * get: each theme chosen by the reader, or else by the reader's system without script.
 *
 * Why here and not in a test: a co-op that changes a colour runs the build, and the build is where it must hear it.
 * 7 to 1 is WCAG 2.2 success criterion 1.4.6; 3 to 1 for edges is 1.4.11.
 */

export const themes = ['light', 'dark', 'contrast'] as const;
export type Theme = (typeof themes)[number];
export type Colours = Readonly<Record<string, string>>;

const WORDS = 7;
const EDGES = 3;
/** Where each theme holds when the reader chose none. High contrast comes last, so it wins over dark. */
const SYSTEM: Readonly<Record<Theme, string | undefined>> = {
  light: undefined,
  dark: '(prefers-color-scheme: dark)',
  contrast: '(prefers-contrast: more)',
};
const SCHEME: Readonly<Record<Theme, string>> = { light: 'light', dark: 'dark', contrast: 'dark' };

/** The colours of each theme, by name without the dashes. Throws when a theme is missing. */
export function readThemes(css: string): Record<Theme, Colours> {
  const plain = css.replace(/\/\*[\s\S]*?\*\//g, '');
  const found = {} as Record<Theme, Colours>;
  for (const theme of themes) {
    const block = new RegExp(`\\[data-theme='${theme}'\\]\\s*\\{([^}]*)\\}`).exec(plain);
    if (!block) throw new Error(`site/theme.css has no [data-theme='${theme}'] block`);
    found[theme] = Object.fromEntries(
      [...block[1]!.matchAll(/--([\w-]+):\s*([^;]+);/g)].map((match) => [match[1]!, match[2]!.trim()]),
    );
  }
  return found;
}

/** Contrast of two #rrggbb colours, 1 to 21, as WCAG 2.2 defines it. */
export function contrast(one: string, other: string): number {
  const light = (hex: string) => {
    const parts = [1, 3, 5].map((at) => parseInt(hex.slice(at, at + 2), 16) / 255);
    const [r, g, b] = parts.map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
    return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!;
  };
  const [high, low] = [light(one), light(other)].sort((a, b) => b - a);
  return (high! + 0.05) / (low! + 0.05);
}

/** Which colour must be readable on which: [words or edge, ground, least contrast]. */
export function pairsOf(colours: Colours): [string, string, number][] {
  const pairs: [string, string, number][] = [];
  for (const ground of ['paper', 'card']) {
    for (const words of ['ink', 'ink-soft', 'link']) pairs.push([words, ground, WORDS]);
    for (const edge of ['line', 'ring']) pairs.push([edge, ground, EDGES]);
  }
  for (const name of Object.keys(colours)) {
    if (name.startsWith('on-')) pairs.push([name, name.slice('on-'.length), WORDS]);
    if (!name.endsWith('-strong')) continue;
    const own = name.slice(0, -'-strong'.length);
    for (const ground of [own, 'paper', 'card']) pairs.push([name, ground, WORDS]);
    pairs.push(['ink', own, WORDS], ['link', own, WORDS]);
  }
  return pairs;
}

/** Every fault of the colours, each as a sentence that says what to change. */
export function faultsOfThemes(all: Record<Theme, Colours>): string[] {
  const faults: string[] = [];
  const names = Object.keys(all.light);
  for (const theme of themes) {
    const colours = all[theme];
    for (const name of names) if (!colours[name]) faults.push(`The ${theme} theme has no --${name}.`);
    for (const [name, value] of Object.entries(colours)) {
      if (!/^#[0-9a-f]{6}$/i.test(value))
        faults.push(`The ${theme} theme's --${name} is ${value}: write it as #rrggbb.`);
    }
    if (faults.length) continue;
    for (const [words, ground, least] of pairsOf(colours)) {
      const have = contrast(colours[words]!, colours[ground]!);
      if (have >= least) continue;
      faults.push(
        `In the ${theme} theme --${words} (${colours[words]}) on --${ground} (${colours[ground]}) has a contrast of ` +
          `${have.toFixed(2)} to 1; it needs ${least} to 1. Make one of them darker or lighter.`,
      );
    }
  }
  return faults;
}

/** The sheet that pages get. Throws one error that lists every fault. */
export function expandThemes(css: string): string {
  const all = readThemes(css);
  const faults = faultsOfThemes(all);
  if (faults.length) throw new Error(`site/theme.css cannot be used:\n  ${faults.join('\n  ')}`);
  const bodyOf = (theme: Theme) =>
    `color-scheme:${SCHEME[theme]};` +
    Object.entries(all[theme])
      .map(([name, value]) => `--${name}:${value};`)
      .join('');
  const sheets = [`:root{${bodyOf('light')}}`];
  for (const theme of themes) {
    const media = SYSTEM[theme];
    // Paper is always light: a printed page wastes no ink on a dark ground.
    if (media) sheets.push(`@media screen and ${media}{:root:not([data-theme]){${bodyOf(theme)}}}`);
  }
  for (const theme of ['dark', 'contrast'] as const) {
    sheets.push(`@media screen{:root[data-theme='${theme}']{${bodyOf(theme)}}}`);
  }
  return sheets.join('\n');
}
