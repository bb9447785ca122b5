/** Where on the page of a motion each form stands, what is said once it was sent, and the box of each of its answers. */
import type { OpenForm } from './forms.ts';

/** The message that says what the reader has just done. */
export const SAID = {
  withdraw: 'done-withdraw',
  'write-easy': 'done-write-easy',
  amend: 'done-amend',
  'decide-amendment': 'done-amendment',
  'decide-procedure': 'done-record-procedure',
  'say-for': 'done-say',
  'say-against': 'done-say',
  'say-question': 'done-say',
  'report-post': 'done-report',
  'hide-post': 'done-judge',
  'show-post': 'done-judge',
  summarise: 'done-summarise',
  'add-document': 'done-add-document',
  'ask-merge': 'done-ask-merge',
  'give-notice': 'done-give-notice',
  'refer-back': 'done-refer-back',
  'record-procedure': 'done-record-procedure',
  'tell-action': 'done-tell-action',
} as const satisfies Record<OpenForm['form'], string>;

/** The forms of each part of the page; one is open at a time, below the part it belongs to. */
export const FORMS_OF = {
  words: ['withdraw', 'ask-merge', 'add-document'],
  easy: ['write-easy'],
  amendments: ['amend', 'decide-amendment', 'decide-procedure'],
  talk: ['say-for', 'say-against', 'say-question', 'report-post', 'hide-post', 'show-post', 'summarise'],
  desk: ['give-notice', 'refer-back', 'record-procedure'],
  actions: ['tell-action', 'add-action'],
} as const;
export type FormPlace = keyof typeof FORMS_OF;

/** What the chair and the secretary can do, in this order. */
export const DESK = FORMS_OF.desk;
export const DESK_WORDS = {
  'give-notice': 'notice-title',
  'refer-back': 'refer-back',
  'record-procedure': 'procedure',
} as const;

const ANSWERS = [
  ...['titleEn', 'titleCy', 'meaningEn', 'meaningCy', 'ifPassedEn', 'ifPassedCy', 'ifLostEn', 'ifLostCy'],
  ...['what', 'why', 'words', 'otherText', 'reason', 'title', 'link', 'number', 'ownerId', 'dueOn'],
  ...['opensOn', 'procedure', 'until', 'votesFor', 'votesAgainst'],
];
/** The box of each field of a door's input: a fault stands beside it. */
export const BOXES: Readonly<Record<string, string>> = Object.fromEntries(
  ANSWERS.map((name) => [name, `form-${name}`]),
);
