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

/** A group that members belong to. */
export interface Group {
  readonly key: string;
  readonly name: InBoth;
  /** Who may join it, in plain words. */
  readonly forWhom: InBoth;
  /** True when its members are organisations: each names the person who speaks and votes for it. */
  readonly ofOrganisations?: true;
}

/**
 * The groups that members belong to. Add, rename or take one away here: no rule and no table knows them by name. Keep
 * the key of a group for as long as somebody belongs to it, or was on a roll with it.
 */
export const groups: readonly Group[] = [
  {
    key: 'supported',
    name: { en: 'People we support', cy: 'Pobl rydym yn eu cefnogi' },
    forWhom: {
      en: 'You get support, or you want support from the co-op.',
      cy: 'Rydych yn cael cefnogaeth, neu rydych eisiau cefnogaeth gan y fenter.',
    },
  },
  {
    key: 'families',
    name: { en: 'Families', cy: 'Teuluoedd' },
    forWhom: {
      en: 'Someone in your family gets support, or you care for someone.',
      cy: 'Mae rhywun yn eich teulu yn cael cefnogaeth, neu rydych yn gofalu am rywun.',
    },
  },
  {
    key: 'workers',
    name: { en: 'Workers', cy: 'Gweithwyr' },
    forWhom: {
      en: 'You work for the co-op, or for one of its members.',
      cy: 'Rydych yn gweithio i’r fenter, neu i un o’i haelodau.',
    },
  },
  {
    key: 'volunteers',
    name: { en: 'Volunteers and neighbours', cy: 'Gwirfoddolwyr a chymdogion' },
    forWhom: {
      en: 'You live near, or you want to help.',
      cy: 'Rydych yn byw gerllaw, neu rydych eisiau helpu.',
    },
  },
  {
    key: 'organisations',
    name: { en: 'Organisations that support us', cy: 'Sefydliadau sy’n ein cefnogi' },
    forWhom: {
      en: 'You speak for a group, a charity or a firm that wants to support us.',
      cy: 'Rydych yn siarad dros grŵp, elusen neu gwmni sydd eisiau ein cefnogi.',
    },
    ofOrganisations: true,
  },
];

/** The pairs of groups that one person may be in at the same time. They still have one vote, in the first one. */
export const mayBeInTwo: readonly (readonly [string, string])[] = [
  ['supported', 'volunteers'],
  ['families', 'volunteers'],
  ['families', 'workers'],
  ['supported', 'workers'],
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
