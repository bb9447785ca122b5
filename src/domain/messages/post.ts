// Letters by post: who posts them, and how a person needs them printed.
import type { OfficeKey } from '../membership/index.ts';

/** The offices that post letters, and phone those whom no e-mail reaches: as `letters` in who-sees.ts has them. */
export const postOffices = ['secretary', 'membership', 'coordinator'] as const satisfies readonly OfficeKey[];

/** Wishes that change how a letter is printed, or what goes with it. Other wishes are about other ways. */
export const printFormats = ['large-print', 'easy-read'] as const;
export type PrintedAs = (typeof printFormats)[number];

/** How a letter is printed for somebody with these wishes. */
export const printedAs = (wishes: readonly string[]): readonly PrintedAs[] =>
  printFormats.filter((format) => wishes.includes(format));
