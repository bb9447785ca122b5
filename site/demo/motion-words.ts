// The words of the demo's motions that are still on their way, in the language in which their movers wrote them.

import type { EasyWords, ProposalWords } from '../../src/domain/motions/index.ts';
import type { MotionWords } from '../../src/records/voting.ts';

export const bench: ProposalWords = {
  title: 'Mainc wrth yr arhosfan bysiau',
  what: 'Mae’r fenter yn gofyn i’r cyngor am fainc wrth yr arhosfan bysiau.',
  why: 'Mae rhai ohonom yn methu sefyll yn hir. Gyda mainc gallwn aros am y bws.',
  cost: 'Dim arian. Un llythyr.',
  who: 'Rhian Bowen sy’n ysgrifennu’r llythyr.',
};

export const garden: ProposalWords = {
  title: 'A garden for everyone',
  what: 'The co-op rents the small garden behind the Old Library for one year. It buys four raised beds.',
  why: 'People who use wheelchairs can reach raised beds. We can grow food together.',
  cost: '£20 a month for the garden. £360 for the beds.',
  who: 'A garden group. It meets for the first time in June.',
};

/** What two members want to change in the garden. */
export const gardenChanges = [
  {
    what: 'The co-op rents the small garden behind the Old Library for two years. It buys four raised beds.',
    why: 'One year is too short for fruit.',
  },
  {
    what: 'The co-op rents the small garden behind the Old Library for one year. It buys six raised beds.',
    why: 'Four beds are few for sixty people.',
  },
] as const;

export const gardenEasy: EasyWords = {
  titleEn: 'A garden for everyone',
  titleCy: 'Gardd i bawb',
  meaningEn: 'We would rent a small garden for a year and buy raised beds.',
  meaningCy: 'Byddem yn rhentu gardd fach am flwyddyn ac yn prynu gwelyau uchel.',
  ifPassedEn: 'We have a garden in spring. It costs £600 in the first year.',
  ifPassedCy: 'Bydd gennym ardd yn y gwanwyn. Mae’n costio £600 yn y flwyddyn gyntaf.',
  ifLostEn: 'We rent no garden. The money stays with us.',
  ifLostCy: 'Ni fyddwn yn rhentu gardd. Bydd yr arian yn aros gyda ni.',
  otherText:
    'Mae’r fenter yn rhentu’r ardd fach y tu ôl i’r Hen Lyfrgell am flwyddyn. Mae’n prynu pedwar gwely uchel.',
};

/** What members said about the garden, each on their side. */
export const gardenTalk = [
  { thread: 'for', name: 'Gwen Parry', words: 'I would like to grow strawberries.' },
  { thread: 'against', name: 'Samuel Adeyemi', words: 'Who waters it in August? I fear that few will come.' },
  { thread: 'question', name: 'Marged Pritchard', words: 'Is there a ramp to the garden?' },
  { thread: 'question', name: 'Tom Okafor', words: 'Yes. The council built one last year.' },
] as const;

/** What was put forward before a vote of the demo, told from the words of the vote. */
export const putForwardAs = (words: MotionWords): ProposalWords => ({
  title: words.titleEn,
  what: words.textEn,
  why: words.meaningEn,
  cost: words.ifPassedEn,
  who: words.proposerName,
});

export const easyOf = ({
  proposerName: _by,
  seconderName: _with,
  textEn: _text,
  textCy,
  ...words
}: MotionWords): EasyWords => ({
  ...words,
  otherText: textCy,
});
