/** The two languages of every text, and the two countries whose law the guides tell. */

export const LANGUAGES = ['en', 'cy'] as const;
export type Lang = (typeof LANGUAGES)[number];
/** The same words in both languages. */
export type Both<T = string> = Readonly<Record<Lang, T>>;

export const COUNTRIES = ['england', 'wales'] as const;
export type Country = (typeof COUNTRIES)[number];
