/**
 * What a reader can choose about the look of the words. The first value of each is what they get without choosing,
 * and is never stored. Each choice becomes a data attribute of <html>; the sheets do the rest.
 */
export const settings = {
  size: ['100', '125', '150', '175', '200'],
  theme: ['system', 'light', 'dark', 'contrast'],
  face: ['hyperlegible', 'andika', 'lexend', 'system'],
  lines: ['usual', 'more', 'most'],
  letters: ['usual', 'more', 'most'],
  width: ['usual', 'narrow', 'wide'],
  pictures: ['on', 'off'],
  view: ['usual', 'simple'],
} as const;

export type Setting = keyof typeof settings;
export type Choices = Partial<Record<Setting, string>>;
export const settingNames = Object.keys(settings) as Setting[];

/** Where the choices lie on this device. Nothing of them ever leaves it. */
export const READING_KEY = 'common-care-reading';
/** Where the session lies (src/lib/session.ts): here only its presence matters. */
export const SESSION_KEY = 'common-care-session';

/** Keeps only known settings with known values that differ from the usual. */
export function cleanChoices(found: unknown): Choices {
  const choices: Choices = {};
  if (typeof found !== 'object' || found === null) return choices;
  for (const name of settingNames) {
    const value = (found as Record<string, unknown>)[name];
    const [usual, ...others] = settings[name] as readonly string[];
    if (typeof value === 'string' && value !== usual && others.includes(value)) choices[name] = value;
  }
  return choices;
}
