/**
 * The rules that look at a whole row or guide. A small made-up guide is bent in one place at a time; no test touches
 * a real guide, so no check made here can ever stand on one.
 */
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, test } from 'vitest';
import {
  checksOf,
  easyHash,
  lintGuideFile,
  makeLinter,
  readGuide,
  readLibrary,
  type Fault,
} from '../index.ts';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const library = readLibrary(root);
const linter = makeLinter(root, library);
const path = join(root, 'content/guides/made-up.yaml');

beforeAll(() => linter.lists.isSpelt('cy', 'gair'), 60_000);

interface RowParts {
  id?: string;
  picture?: string;
  more?: string;
  en?: readonly string[];
  cy?: readonly string[];
  standard?: string;
}
const block = (lines: readonly string[]) => lines.map((line) => `            ${line}`).join('\n');
const rowText = ({
  id = 'the-row',
  picture = 'help',
  more = '',
  en = ['We can help you.'],
  cy = ['Gallwn eich helpu.'],
  standard = 'We help.',
}: RowParts) => `
      - id: ${id}
        picture: ${picture}
${more ? `        ${more}\n` : ''}        easy:
          en: |
${block(en)}
          cy: |
${block(cy)}
        standard:
          en: |
            ${standard}
          cy: |
            Rydym yn helpu.`;
const guideText = (rows: string, head = 'id: made-up') => `${head}
order: 1
picture: help
title: { en: How do we help?, cy: Sut rydym yn helpu? }
about:
  easy:
    en: |
      This page is about help.
    cy: |
      Mae'r dudalen hon am help.
  standard: { en: This page is about help., cy: Mae'r dudalen hon am help. }
sections:
  - id: what
    heading: { en: What we do, cy: Beth rydym yn ei wneud }
    rows:${rows}
next:${rowText({ id: 'go-on', en: ['Call us.'], cy: ['Ffoniwch ni.'] }).replace(/^ {4}/gm, '')}
contact:${rowText({ id: 'who', en: ['Call our office.'], cy: ['Ffoniwch y swyddfa.'] }).replace(/^ {4}/gm, '')}
questions:
  - { ask: { en: Who can help?, cy: Pwy all helpu? }, answer: { en: We can., cy: Ni. } }
  - { ask: { en: Who can call?, cy: Pwy all ffonio? }, answer: { en: You can., cy: Chi. } }
  - { ask: { en: Who is it for?, cy: I bwy mae hyn? }, answer: { en: You., cy: Chi. } }
written: '2026-11-22'
reviewBy: '2027-11-22'
checks: []
`;
const lint = (text: string): Fault[] => lintGuideFile(linter, root, path, text);
const found = (parts: RowParts): Fault[] => lint(guideText(rowText(parts)));
const rules = (faults: readonly Fault[]) => faults.map((fault) => fault.rule);

test('the made-up guide passes', () =>
  expect(found({}).filter((fault) => fault.severity === 'error')).toEqual([]));

test('a fault names the file, the line of the sentence, the row and the rule', () => {
  const fault = found({ en: ['We can help you.', 'Utilise it.'], cy: ['Gallwn eich helpu.', 'Dewch.'] }).find(
    (one) => one.rule === 'hard-word',
  )!;
  expect(fault).toMatchObject({
    file: 'content/guides/made-up.yaml',
    row: 'the-row',
    lang: 'en',
    version: 'easy',
    example: 'use',
  });
  const text = guideText(
    rowText({ en: ['We can help you.', 'Utilise it.'], cy: ['Gallwn eich helpu.', 'Dewch.'] }),
  );
  expect(text.split('\n')[fault.line - 1]).toContain('Utilise it.');
});

interface Case {
  readonly rule: string;
  readonly bad: readonly RowParts[];
  readonly good: readonly RowParts[];
}
const both = (en: string[], cy: string[], more: RowParts = {}): RowParts => ({ en, cy, ...more });

const CASES: readonly Case[] = [
  {
    rule: 'row-length',
    bad: [
      both(['We help.', 'You ask.', 'They come.'], ['Helpwn.', 'Gofynnwch.', 'Dewch.']),
      both(['We help.', 'You ask.', 'They come.', 'It is good.'], ['Helpwn.']),
      both(['We help.'], ['Helpwn.', 'Gofynnwch.', 'Dewch.']),
      both(['One way.', 'Or not.', 'You choose.'], ['Un ffordd.', 'Neu arall.']),
      both(['Come in.', 'Sit here.', 'Drink tea.'], ['Dewch.', 'Eisteddwch.', 'Te.']),
    ],
    good: [both(['We help.', 'You ask.'], ['Helpwn.', 'Gofynnwch.']), {}],
  },
  {
    rule: 'one-sentence-a-line',
    bad: [
      both(['We help. You ask.'], ['Helpwn.']),
      both(['We help.'], ['Helpwn. Gofynnwch.']),
      both(['Who helps? We do.'], ['Pwy?']),
      both(['Stay here. Wait. Talk.'], ['Arhoswch.']),
      both(['We help.', 'You ask. You wait.'], ['Helpwn.', 'Gofynnwch.']),
    ],
    good: [
      both(['We help.', 'You ask.'], ['Helpwn.', 'Gofynnwch.']),
      both(['Call 01632 960 144.'], ['Ffoniwch 01632 960 144.']),
    ],
  },
  {
    rule: 'twin',
    bad: [
      both(['We help.', 'You ask.'], ['Helpwn.']),
      both(['We help.'], ['Helpwn.', 'Gofynnwch.']),
      both(['We can help you.'], ['We can help you.']),
      both(['Call us now.', 'We help.'], ['Call us now.', 'Helpwn.']),
      both(['Ask for help.'], ['Ask for help.']),
    ],
    good: [{}, both(['We help.', 'You ask.'], ['Helpwn.', 'Gofynnwch.'])],
  },
  {
    rule: 'say-country',
    bad: ['england', 'wales'].flatMap((country) => [
      both(['The law is different.'], ["Mae'r gyfraith yn wahanol."], { more: `for: ${country}` }),
      both(['You must ask.'], ['Rhaid i chi ofyn.'], { more: `for: ${country}` }),
      both(['You must agree.'], ['Rhaid i chi gytuno.'], { more: `for: ${country}` }),
    ]),
    good: [
      both(['In Wales, you must agree.'], ['Yng Nghymru, rhaid i chi gytuno.'], { more: 'for: wales' }),
      both(['In England, you ask.'], ['Yn Lloegr, rydych yn gofyn.'], { more: 'for: england' }),
    ],
  },
  {
    rule: 'unknown-mark',
    bad: [
      both(['Ask for a [[flying carpet]].'], ['Gofynnwch.']),
      both(['Ask the [[councillors]].'], ['Gofynnwch.']),
      both(['Ask.'], ["Gofynnwch i'r [[carped hud]]."]),
      both(['Ask for [[the money|direct-pay]].'], ['Gofynnwch.']),
      both(['Ask.'], ['Gofynnwch am [[yr arian|taliad]].']),
    ],
    good: [
      both(['Ask for [[the money|direct-payment]].'], ['Gofynnwch am [[daliad uniongyrchol]].']),
      both(['Ask the [[council]].'], ["Gofynnwch i'r [[cyngor]]."]),
    ],
  },
  {
    rule: 'first-use',
    bad: [
      both(['Ask the council.'], ["Gofynnwch i'r [[cyngor]]."]),
      both(['Ask the [[council]].'], ["Gofynnwch i'r cyngor."]),
      both(['You get a direct payment.'], ['Rydych yn cael [[taliad uniongyrchol]].']),
      both(['You get a [[direct payment]].'], ['Gofynnwch am daliad uniongyrchol.']),
      both(['Keep your receipts.'], ['Cadwch bob [[derbynneb]].']),
      both(['The board decides.', 'It may vote.'], ['Y [[bwrdd]].', 'Gall bleidleisio.']),
    ],
    good: [
      both(
        ['Ask the [[council]].', 'The council helps.'],
        ["Gofynnwch i'r [[cyngor]].", "Mae'r cyngor yn helpu."],
      ),
      both(
        ['You need a receipt.', 'This is a paper that shows what you paid.'],
        ['Mae angen [[derbynneb]].', "Dyma bapur sy'n dangos beth a daloch."],
      ),
    ],
  },
  {
    rule: 'same-picture',
    bad: [
      both(['A [[direct payment]] is money.'], ['Arian yw [[taliad uniongyrchol]].']),
      both(['A [[direct payment]] means choice.'], ['Dewis yw [[taliad uniongyrchol]].'], {
        picture: 'choose',
      }),
      both(['The [[council]] is near you.'], ["Mae'r [[cyngor]] yn agos."]),
      both(['[[Volunteers|volunteer]] are people.'], ['Pobl yw [[gwirfoddolwyr]].']),
      both(['A [[receipt]] is a paper.'], ['Papur yw [[derbynneb]].'], { picture: 'letter' }),
    ],
    good: [
      both(['A [[direct payment]] is money.'], ['Arian yw [[taliad uniongyrchol]].'], {
        picture: 'direct-payment',
      }),
      both(['The [[council]] helps you.'], ["Mae'r [[cyngor]] yn helpu."]),
    ],
  },
  {
    rule: 'unconfirmed',
    bad: ['06#18', '06#28', '09#17', '09#24', '13#25', '14#25'].map((fact) =>
      both(['It is so.'], ['Felly y mae.'], { more: `facts: [${fact}]` }),
    ),
    good: [
      both(['Ask us if it is so.'], ['Gofynnwch i ni.'], { more: 'facts: [06#28]' }),
      both(['It is money.'], ['Arian yw.'], { more: 'facts: [01#1]' }),
    ],
  },
  {
    rule: 'phone',
    bad: [
      both(['Call 0303 123 1113.'], ['Ffoniwch.'], { more: 'facts: [13#15]' }),
      both(['Call 0800 702 2020.'], ['Ffoniwch.'], { more: 'facts: [03#help-3]' }),
      both(['Call us.'], ['Ffoniwch 0300 123 1100.'], { more: 'facts: [05#help-1]' }),
      both(['Call 116 123.'], ['Ffoniwch.'], { more: 'facts: [11#30]' }),
      both(['Call 0300 456 0300.'], ['Ffoniwch.']),
    ],
    good: [
      both(['In England, call 0300 061 0614.'], ['Yn Lloegr, ffoniwch 0300 061 0614.'], {
        more: 'facts: [11#28]',
      }),
      both(['Wait 6 weeks.'], ['Arhoswch 6 wythnos.']),
    ],
  },
  {
    rule: 'picture',
    bad: ['helpp', 'nothing', 'a-flying-horse', 'councillor', 'two-words'].map((picture) => ({ picture })),
    good: [{ picture: 'help' }, { picture: 'council' }],
  },
  {
    rule: 'fact',
    bad: ['01#99', '99#1', '02#100', '03#help-9', '14#500'].map((fact) => ({ more: `facts: [${fact}]` })),
    good: [{ more: 'facts: [01#1]' }, { more: 'facts: [03#help-1]' }],
  },
  {
    rule: 'country',
    bad: ['01#17', '01#27', '01#34', '02#3', '11#18'].map((fact) => ({ more: `facts: [${fact}]` })),
    good: [{ more: 'facts: [01#1]' }],
  },
];

for (const { rule, bad, good } of CASES) {
  describe(rule, () => {
    test('has at least five bad rows', () => expect(bad.length).toBeGreaterThanOrEqual(5));
    test.each(bad.map((parts) => [JSON.stringify(parts), parts] as const))('finds %s', (_, parts) =>
      expect(rules(found(parts))).toContain(rule),
    );
    test.each(good.map((parts) => [JSON.stringify(parts), parts] as const))('lets pass %s', (_, parts) =>
      expect(rules(found(parts))).not.toContain(rule),
    );
  });
}

describe('what a writer gets wrong in the file', () => {
  const good = guideText(rowText({}));
  const slips: readonly [string, string, RegExp][] = [
    ['a missing Welsh heading', good.replace(', cy: Beth rydym yn ei wneud', ''), /"cy" is missing/],
    [
      'a misspelt name',
      good.replace('picture: help\ntitle', 'pictur: help\ntitle'),
      /"pictur" is not a name/,
    ],
    ['no next step', good.replace(/next:[\s\S]*contact:/, 'contact:'), /"next" is missing/],
    ['two questions', good.replace(/ {2}- \{ ask: \{ en: Who can call[^\n]*\n/, ''), /write three questions/],
    ['an odd date', good.replace("'2027-11-22'", 'next year'), /write a date like/],
    ['an unknown country', guideText(rowText({ more: 'for: scotland' })), /write england or wales/],
    ['a fact in another form', guideText(rowText({ more: 'facts: [fact 3]' })), /write a fact like 01#17/],
    ['a tab', good.replace('order: 1', 'order:\t1\n\tpicture: x'), /tab|spaces/],
    [
      'a row used twice',
      guideText(rowText({}) + rowText({ en: ['You ask.'], cy: ['Gofynnwch.'] })),
      /is used twice/,
    ],
    [
      'an id that is not the file',
      good.replace('id: made-up', 'id: another'),
      /the file is called "made-up"/,
    ],
  ];
  test.each(slips)('%s gives a sentence that says what to do', (_, text, message) => {
    const faults = lint(text);
    expect(faults.map((fault) => fault.message).join('\n')).toMatch(message);
    expect(faults.every((fault) => fault.line >= 1 && fault.file === 'content/guides/made-up.yaml')).toBe(
      true,
    );
  });
});

test('a guide of more than 60 rows is too long, in each country on its own', () => {
  const rows = (count: number, more: (nth: number) => string) =>
    Array.from({ length: count }, (_, nth) => rowText({ id: `row-${nth}`, more: more(nth) })).join('');
  expect(rules(lint(guideText(rows(61, () => ''))))).toContain('guide-length');
  const split = lint(guideText(rows(80, (nth) => (nth % 2 ? 'for: wales' : 'for: england'))));
  expect(split.filter((fault) => fault.rule === 'guide-length')).toEqual([]);
});

test('a hard word marked only for readers in England is not yet explained to readers in Wales', () => {
  const england = rowText({
    id: 'a',
    more: 'for: england',
    en: ['In England, ask the [[council]].'],
    cy: ["Yn Lloegr, gofynnwch i'r [[cyngor]]."],
  });
  const wales = rowText({
    id: 'b',
    more: 'for: wales',
    en: ['In Wales, ask the council.'],
    cy: ["Yng Nghymru, gofynnwch i'r cyngor."],
  });
  const uses = lint(guideText(england + wales)).filter((fault) => fault.rule === 'first-use');
  expect(uses.map((fault) => [fault.row, fault.lang])).toEqual([
    ['b', 'en'],
    ['b', 'cy'],
  ]);
});

describe('checks by readers', () => {
  const read = (text: string) => readGuide(root, path, library, text).guide!;
  const plain = guideText(rowText({}));
  const hash = easyHash(read(plain), 'en');
  const check = `checks: [{ lang: en, by: 'Our checking group', nameWithConsent: true, on: '2026-12-01', readers: 6, couldSayBack: 5, rows: ${hash} }]`;

  test('a guide without a check says never', () =>
    expect(checksOf(read(plain), 'en', '2026-12-02').state).toBe('never'));
  test('a check counts for the rows that were read', () =>
    expect(checksOf(read(plain.replace('checks: []', check)), 'en', '2026-12-02').state).toBe('checked'));
  test('a check in one language says nothing about the other', () =>
    expect(checksOf(read(plain.replace('checks: []', check)), 'cy', '2026-12-02').state).toBe('never'));
  test('a changed row makes the check old news', () =>
    expect(
      checksOf(
        read(plain.replace('checks: []', check).replace('We can help you.', 'We may help you.')),
        'en',
        '2026-12-02',
      ).state,
    ).toBe('changed'));
  test('after the review date the guide says so', () =>
    expect(checksOf(read(plain.replace('checks: []', check)), 'en', '2027-12-02').state).toBe('old'));
  test('a change in the standard words leaves the check in force', () =>
    expect(easyHash(read(plain.replace('We help.', 'We often help.')), 'en')).toBe(hash));
});
