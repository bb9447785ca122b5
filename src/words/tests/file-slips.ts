/**
 * What a writer gets wrong in the file itself: a slip, the rule that names it, and what its sentence must say so that
 * the writer can mend it. files.test.ts tries them; rules.test.ts counts them.
 */
import { guideText, rowText } from './made-up-guide.ts';

export interface Slip {
  readonly rule: 'yaml' | 'shape' | 'id' | 'order' | 'guide-length';
  readonly slip: string;
  readonly text: string;
  /** Found in the message with its example. */
  readonly says: RegExp;
}

const good = guideText(rowText({}));
const bent = (from: string | RegExp, to: string): string => {
  const text = good.replace(from, to);
  if (text === good) throw new Error(`nothing to bend: ${from}`);
  return text;
};
const row = (more: string): string => guideText(rowText({ more }));
const rows = (count: number, more: (nth: number) => string = () => ''): string =>
  guideText(
    Array.from({ length: count }, (_, nth) => rowText({ id: `row-${nth}`, more: more(nth) })).join(''),
  );

export const SLIPS: readonly Slip[] = [
  { rule: 'yaml', slip: 'a tab', text: bent('order: 1', 'order:\t1\n\tpicture: x'), says: /tab|spaces/ },
  {
    rule: 'yaml',
    slip: 'an open quote',
    text: bent('{ en: Who can help?', '{ en: "Who can help?'),
    says: /quote mark/,
  },
  {
    rule: 'yaml',
    slip: 'lines that do not line up',
    text: bent('        picture: help\n', '       picture: help\n'),
    says: /line up/,
  },
  {
    rule: 'yaml',
    slip: 'a colon in a line',
    text: bent('    heading:', '    title: Help: what is it\n    heading:'),
    says: /colon.*double quotes/,
  },
  {
    rule: 'yaml',
    slip: 'marks on one line',
    text: bent('en: Who can help?', 'en: [[council]] helps'),
    says: /en: \|/,
  },
  {
    rule: 'yaml',
    slip: 'a name used twice',
    text: bent('order: 1', 'order: 1\norder: 2'),
    says: /used twice/,
  },
  {
    rule: 'yaml',
    slip: 'a star before a word',
    text: bent('picture: help\ntitle', 'picture: *help\ntitle'),
    says: /begin with \*.*double quotes/,
  },

  {
    rule: 'shape',
    slip: 'a missing Welsh heading',
    text: bent(', cy: Beth rydym yn ei wneud', ''),
    says: /"cy" is missing: "heading" has no Welsh twin/,
  },
  {
    rule: 'shape',
    slip: 'a misspelt name',
    text: bent('picture: help\ntitle', 'pictur: help\ntitle'),
    says: /"pictur" is not a name.*picture:/,
  },
  {
    rule: 'shape',
    slip: 'no picture',
    text: bent(/ {8}picture: help\n/, ''),
    says: /"picture" is missing.*picture: help/,
  },
  {
    rule: 'shape',
    slip: 'no next step',
    text: bent(/next:[\s\S]*contact:/, 'contact:'),
    says: /"next" is missing.*- id: its-name/,
  },
  {
    rule: 'shape',
    slip: 'no contact',
    text: bent(/contact:[\s\S]*questions:/, 'questions:'),
    says: /"contact" is missing/,
  },
  {
    rule: 'shape',
    slip: 'two questions',
    text: bent(/ {2}- \{ ask: \{ en: Who can call[^\n]*\n/, ''),
    says: /write three questions/,
  },
  { rule: 'shape', slip: 'an odd date', text: bent("'2027-11-22'", 'next year'), says: /write a date like/ },
  {
    rule: 'shape',
    slip: 'a day that is not',
    text: bent("'2027-11-22'", "'2027-13-41'"),
    says: /write a date like/,
  },
  {
    rule: 'shape',
    slip: 'letters for a number',
    text: bent('order: 1', 'order: first'),
    says: /write a number/,
  },
  { rule: 'shape', slip: 'an unknown country', text: row('for: scotland'), says: /write england or wales/ },
  {
    rule: 'shape',
    slip: 'a fact in another form',
    text: row('facts: [fact 3]'),
    says: /write a fact like 01#17/,
  },
  {
    rule: 'shape',
    slip: 'a fact without its list',
    text: row('facts: 01#1'),
    says: /"facts" should hold a list.*facts: \[01#17\]/,
  },
  {
    rule: 'shape',
    slip: 'words where parts should be',
    text: bent(/easy:\n {4}en: \|\n[^\n]*\n {4}cy: \|\n[^\n]*\n/, 'easy: Help\n'),
    says: /"easy" should hold parts.*“Help”/,
  },
  {
    rule: 'shape',
    slip: 'an empty sentence',
    text: bent('            We can help you.\n', '            We can help you.\n\n            Ask.\n'),
    says: /empty line/,
  },
  {
    rule: 'shape',
    slip: 'no words',
    text: bent('            We can help you.\n', ''),
    says: /write words here/,
  },
  { rule: 'shape', slip: 'an empty file', text: '', says: /empty.*_template.yaml/ },
  { rule: 'shape', slip: 'a list for a guide', text: '- a\n- b\n', says: /begin with names.*_template.yaml/ },

  {
    rule: 'id',
    slip: 'a row used twice',
    text: guideText(rowText({}) + rowText({ en: ['You ask.'], cy: ['Gofynnwch.'] })),
    says: /is used twice/,
  },
  {
    rule: 'id',
    slip: 'a row with the name of its section',
    text: guideText(rowText({ id: 'what' })),
    says: /is used twice/,
  },
  {
    rule: 'id',
    slip: 'a row with the name of a part',
    text: guideText(rowText({ id: 'contact' })),
    says: /is used twice/,
  },
  {
    rule: 'id',
    slip: 'a next step with the name of a row',
    text: guideText(rowText({ id: 'go-on' })),
    says: /is used twice/,
  },
  {
    rule: 'id',
    slip: 'an id that is not the file',
    text: bent('id: made-up', 'id: another'),
    says: /the file is called "made-up".*id: made-up/,
  },

  {
    rule: 'order',
    slip: 'the place of the first guide',
    text: bent('order: 1', 'order: 1'.replace('1', '2')),
    says: /order 2 is the place of .*\.yaml.*order: \d+/,
  },
  ...[3, 4, 5, 6].map((place): Slip => ({
    rule: 'order',
    slip: `place ${place}`,
    text: bent('order: 1', `order: ${place}`),
    says: /is the place of .*\.yaml/,
  })),

  { rule: 'guide-length', slip: '61 rows', text: rows(61), says: /64 rows|63 rows/ },
  { rule: 'guide-length', slip: '80 rows', text: rows(80), says: /two guides/ },
  { rule: 'guide-length', slip: '45 rows', text: rows(45), says: /aim for 45/ },
  {
    rule: 'guide-length',
    slip: '70 rows for Wales',
    text: rows(70, () => 'for: wales'),
    says: /a reader in wales/,
  },
  {
    rule: 'guide-length',
    slip: '70 rows for England',
    text: rows(70, () => 'for: england'),
    says: /a reader in england/,
  },
];

/** Guides that none of these rules may blame. */
export const SOUND: readonly (readonly [string, string])[] = [
  ['the made-up guide', good],
  ['a guide of 43 rows', rows(43)],
  ['80 rows, half of them for each country', rows(80, (nth) => (nth % 2 ? 'for: wales' : 'for: england'))],
  ['lines that end as Windows ends them', good.replaceAll('\n', '\r\n')],
];
