// What people in the demo do for each other: how long each kind of help tends to take, and what they write
// beside it. Short and everyday; no care, no medicines, no money.

import type { KindOfHelp, WrongKind } from '../../src/domain/time-bank/index.ts';
import type { Language } from '../co-op.ts';

export interface HelpWords {
  readonly kind: KindOfHelp;
  /** Shortest and longest, in steps of five minutes. */
  readonly steps: readonly [low: number, high: number];
  readonly notes: Readonly<Record<Language, readonly string[]>>;
}

export const helpWords: readonly HelpWords[] = [
  {
    kind: 'lift',
    steps: [4, 18],
    notes: {
      en: [
        'To the dentist and back.',
        'To choir practice.',
        'To the station and home again.',
        'To the board meeting.',
      ],
      cy: ['At y deintydd ac yn ôl.', 'I ymarfer y côr.', 'I’r orsaf ac adref eto.'],
    },
  },
  {
    kind: 'shopping',
    steps: [6, 20],
    notes: {
      en: ['We went to the market together.', 'Carried the heavy bags.', 'Found new shoes at last.'],
      cy: ['Aethom i’r farchnad gyda’n gilydd.', 'Cariais y bagiau trwm.'],
    },
  },
  {
    kind: 'company',
    steps: [6, 24],
    notes: {
      en: [
        'Cards and a pot of tea.',
        'Watched the match.',
        'A walk along the brook.',
        'Looked through old photos.',
      ],
      cy: ['Cardiau a phaned.', 'Tro bach ar hyd y nant.', 'Edrych drwy hen luniau.'],
    },
  },
  {
    kind: 'phone-call',
    steps: [2, 8],
    notes: {
      en: ['Our Tuesday call.', 'A long chat about the garden.', 'Rang to see how the trip went.'],
      cy: ['Ein galwad nos Fawrth.', 'Sgwrs hir am yr ardd.'],
    },
  },
  {
    kind: 'letters',
    steps: [3, 12],
    notes: {
      en: ['Read the council letter together.', 'Wrote a card to Auntie Vi.', 'Filled in the library form.'],
      cy: ['Darllen llythyr y cyngor gyda’n gilydd.', 'Ysgrifennu cerdyn pen-blwydd.'],
    },
  },
  {
    kind: 'cooking',
    steps: [6, 18],
    notes: {
      en: ['A pan of cawl for the week.', 'Baked a birthday cake.', 'Showed me how to make dal.'],
      cy: ['Crochan o gawl at yr wythnos.', 'Pobi bara brith.'],
    },
  },
  {
    kind: 'garden',
    steps: [6, 30],
    notes: {
      en: ['Cut the hedge.', 'Planted out the beans.', 'Fixed the raised bed.'],
      cy: ['Torri’r gwrych.', 'Plannu’r ffa.'],
    },
  },
  {
    kind: 'tablet',
    steps: [3, 15],
    notes: {
      en: ['Set up video calls.', 'Made the letters bigger on the tablet.', 'Sorted out the printer.'],
      cy: ['Gosod galwadau fideo.', 'Gwneud y llythrennau’n fwy ar y dabled.'],
    },
  },
  {
    kind: 'other',
    steps: [3, 16],
    notes: {
      en: ['Walked the dog.', 'Waited in for the plumber.', 'Hung two pictures.'],
      cy: ['Mynd â’r ci am dro.', 'Aros i’r plymwr ddod.'],
    },
  },
];

/** Why somebody said that an entry was wrong. */
export const wrongReasons: Readonly<Record<Language, readonly { wrong: WrongKind; reason: string }[]>> = {
  en: [
    { wrong: 'how-long', reason: 'It was one hour, not two.' },
    { wrong: 'which-day', reason: 'That was last month, and it is logged already.' },
    { wrong: 'not-me', reason: 'It was my sister you helped.' },
  ],
  cy: [
    { wrong: 'how-long', reason: 'Cymerodd lai o amser na hynny.' },
    { wrong: 'not-me', reason: 'Fy chwaer gafodd y cymorth, nid fi.' },
  ],
};
