/**
 * What makes this portal one co-op's own: its name, how to reach a person, its languages and its groups.
 * Change this file first when you set up Common Care for your co-op.
 */

export type Language = 'en' | 'cy';
/** The same words in each of the co-op's languages. */
export type InBoth = Readonly<Record<Language, string>>;

export const languages: readonly Language[] = ['en', 'cy'];

/** What the reader sees in the language link, each in its own language. */
export const languageNames: InBoth = { en: 'English', cy: 'Cymraeg' };

/**
 * The groups that members belong to. Add, rename or take one away here: no rule and no table knows them by name. Keep
 * the key of a group for as long as somebody belongs to it, or was on a roll with it.
 */
export const groups: readonly { key: string; name: InBoth }[] = [
  { key: 'supported', name: { en: 'People we support', cy: 'Pobl rydym yn eu cefnogi' } },
  { key: 'families', name: { en: 'Families', cy: 'Teuluoedd' } },
  { key: 'workers', name: { en: 'Workers', cy: 'Gweithwyr' } },
  { key: 'volunteers', name: { en: 'Volunteers and neighbours', cy: 'Gwirfoddolwyr a chymdogion' } },
];

export const coop = {
  name: {
    en: 'Ashbrook Care Co-operative',
    cy: 'Menter Gydweithredol Gofal Ashbrook',
  } satisfies InBoth,
  shortName: { en: 'Ashbrook', cy: 'Ashbrook' } satisfies InBoth,
  place: { en: 'Ashbrook', cy: 'Ashbrook' } satisfies InBoth,
  /** A real person answers these. The demo number is from the range kept for drama and examples. */
  contact: {
    phone: '01632 960 144',
    phoneHours: { en: 'Monday to Friday, 9 to 5', cy: 'Dydd Llun i ddydd Gwener, 9 tan 5' } satisfies InBoth,
    email: 'help@ashbrook.example',
    person: 'Marged',
    address: ['Ashbrook Care Co-operative', 'The Old Library', '2 Mill Lane', 'Ashbrook'],
  },
  sourceCode: 'https://github.com/common-care/common-care',
} as const;
