/** The rules that look at one sentence: for each at least five that must be found and some that must pass. */
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, test } from 'vitest';
import { lintMessages, lintText, makeLinter, readLibrary, type Lang } from '../index.ts';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const linter = makeLinter(root, readLibrary(root));

// The Welsh dictionary takes a moment to load the first time.
beforeAll(() => linter.lists.isSpelt('cy', 'gair'), 60_000);

const rulesOf = (sentence: string, lang: Lang): string[] =>
  lintText(linter, 'row.txt', sentence, lang).map((fault) => fault.rule);

interface Rows {
  readonly rule: string;
  readonly lang: Lang;
  readonly bad: readonly string[];
  readonly good: readonly string[];
}

const TABLE: readonly Rows[] = [
  {
    rule: 'sentence-length',
    lang: 'en',
    bad: [
      'You can use the money to pay a person who helps you at home every single day.',
      'The council will look at your money and then it will tell you what you must pay.',
      'If you are not happy with what the council says then you can ask it to look again.',
      'You keep all of the papers in one safe place so that the council can look at them.',
      'Your friend or someone in your family can come with you to the talk if you want that.',
    ],
    good: ['You can buy support.', 'The council looks at your money and tells you what you pay.'],
  },
  {
    rule: 'sentence-length',
    lang: 'cy',
    bad: [
      "Gallwch ddefnyddio'r arian i dalu person sy'n dod i'ch helpu chi gartref bob dydd o'r wythnos nawr.",
      "Bydd y cyngor yn edrych ar eich arian chi ac yna bydd yn dweud wrthych chi faint i'w dalu.",
      "Os nad ydych chi yn hapus gyda beth mae'r cyngor yn ei ddweud gallwch chi ofyn iddo edrych eto.",
      "Rydych chi yn cadw pob un o'r papurau mewn un lle diogel er mwyn i'r cyngor weld y papurau.",
      "Gall eich ffrind chi neu rywun yn eich teulu chi ddod gyda chi i'r sgwrs os ydych chi eisiau.",
    ],
    good: ['Gallwch brynu cymorth.', "Mae'r cyngor yn edrych ar eich arian."],
  },
  {
    rule: 'end-mark',
    lang: 'en',
    bad: [
      'You can ask us',
      'Call the council today!',
      'Keep the papers,',
      'You choose who helps you',
      'This is your money!',
    ],
    good: ['You can ask us.', 'Who can help you?', 'You say “stop”.'],
  },
  {
    rule: 'many-joins',
    lang: 'en',
    bad: [
      'If you ask and they say no, tell us when.',
      'You can stay or go if you want when it ends.',
      'Ask who helps and when and why.',
      'Call us if you are sad or scared and alone.',
      'Tell the person who helps you that you are ill and when.',
    ],
    good: ['You choose and we help.', 'If you are ill, call us.'],
  },
  {
    rule: 'many-joins',
    lang: 'cy',
    bad: [
      'Os ydych yn gofyn ac os yw pobl yn gwrthod, dywedwch pan allwch.',
      'Gallwch aros neu fynd os ydych eisiau pan ddaw i ben.',
      'Ffoniwch ni os ydych yn drist neu yn unig pan fydd angen.',
      'Dewch os oes amser ac os oes angen, neu ffoniwch.',
      'Arhoswch tra byddwch yn sâl ac os oes angen neu ewch.',
    ],
    good: ['Os ydych yn sâl, ffoniwch ni.', 'Rydych yn dewis ac rydym yn helpu.'],
  },
  {
    rule: 'punctuation',
    lang: 'en',
    bad: [
      'You ask; we help.',
      'You ask (by phone).',
      'You ask – we help.',
      'You ask - we help.',
      'Ask him/her for help.',
      'Help & support.',
      'You can wait...',
      'You ask—we help.',
    ],
    good: ['You ask, and we help.', 'A well-being talk.', 'Call 01632 960 144.'],
  },
  {
    rule: 'punctuation',
    lang: 'cy',
    bad: [
      'Gofynnwch; helpwn.',
      'Gofynnwch (dros y ffôn).',
      'Gofynnwch – byddwn yno.',
      'Gofynnwch iddo/iddi.',
      'Help & gofal.',
    ],
    good: ['Gofynnwch ar-lein.', "Mae'r cyngor yn helpu."],
  },
  {
    rule: 'italics',
    lang: 'en',
    bad: [
      'You *must* ask.',
      'You _must_ ask.',
      'You **must** ask.',
      'You <i>must</i> ask.',
      'You <em>must</em> ask.',
    ],
    good: ['You must ask.', 'A [[direct payment]] is money from the council.'],
  },
  {
    rule: 'capitals',
    lang: 'en',
    bad: [
      'You MUST ask.',
      'DO NOT sign it, CALL us.',
      'Keep your papers SAFE.',
      'NEVER give your card away.',
      'You can say STOP.',
    ],
    good: ['You must ask.', 'Tell your GP.', 'I live in the UK.'],
  },
  {
    rule: 'capitals',
    lang: 'cy',
    bad: [
      'RHAID i chi ofyn.',
      'Cadwch yn DDIOGEL.',
      'Gallwch ddweud STOPIO.',
      'Mae hyn yn BWYSIG.',
      'PEIDIWCH â thalu.',
    ],
    good: ['Rhaid i chi ofyn.', 'Mae hyn yn bwysig.'],
  },
  {
    rule: 'acronym',
    lang: 'en',
    bad: [
      'Ask the LA for help.',
      'You get ESA.',
      'Call the ICB.',
      'An IMCA can help.',
      'Your PHB pays for it.',
      'Ask the DWP.',
    ],
    good: ['A PA helps you.', 'A DBS check is free.', 'HMRC can help.'],
  },
  {
    rule: 'acronym',
    lang: 'cy',
    bad: [
      'Gofynnwch i’r ALT am help.',
      'Rydych yn cael LCA.',
      'Ffoniwch y QZX.',
      'Gall EAGM helpu.',
      'Ffoniwch y DWP.',
    ],
    good: ['Mae gwiriad GDG am ddim.', 'Gall CThEF helpu.'],
  },
  {
    rule: 'short-form',
    lang: 'en',
    bad: [
      'You can buy things, e.g. food.',
      'Ask us, i.e. call.',
      'Food, tea, etc.',
      'N.B. it is free.',
      'You pay £10 p.a.',
      'Call us ASAP.',
    ],
    good: ['You can buy things, for example food.', 'That is, call us.'],
  },
  {
    rule: 'short-form',
    lang: 'cy',
    bad: [
      'Gallwch brynu pethau, e.e. bwyd.',
      'Ffoniwch, h.y. siaradwch.',
      'Bwyd, te, ayb.',
      'Bwyd, te, a.y.b.',
      'Gweler tud. 3.',
    ],
    good: ['Gallwch brynu pethau, er enghraifft bwyd.'],
  },
  {
    rule: 'percent',
    lang: 'en',
    bad: [
      'You pay 8% of it.',
      'You pay 8 % of it.',
      'You pay 8 per cent.',
      'You pay a percentage.',
      'You pay 12.07 percent.',
    ],
    good: ['You pay 8 pounds in every 100.'],
  },
  {
    rule: 'percent',
    lang: 'cy',
    bad: [
      'Rydych yn talu 8%.',
      'Rydych yn talu 8 y cant.',
      'Rydych yn talu canran.',
      'Tua 50% yw hyn.',
      'Mae 3 % yn iawn.',
    ],
    good: ['Rydych yn talu 8 punt o bob 100.'],
  },
  {
    rule: 'roman-numeral',
    lang: 'en',
    bad: ['Read part II.', 'Read part IV of it.', 'Look at list III.', 'See part VI.', 'This is part XII.'],
    good: ['Read part 2.', 'I can help.', 'Vote for me.'],
  },
  {
    rule: 'roman-numeral',
    lang: 'cy',
    bad: [
      'Darllenwch ran II.',
      'Darllenwch ran IV.',
      'Rhestr III yw hon.',
      'Gwelwch ran VI.',
      'Dyma ran XII.',
    ],
    good: ['Darllenwch ran 2.', 'Mae Siân a minnau yma.'],
  },
  {
    rule: 'number-word',
    lang: 'en',
    bad: [
      'You have two choices.',
      'There are three ways.',
      'Wait twelve weeks.',
      'It costs a hundred pounds.',
      'Ten people came.',
    ],
    good: ['You have 2 choices.', 'One person can help.', 'First you ask.'],
  },
  {
    rule: 'number-word',
    lang: 'cy',
    bad: [
      'Mae gennych ddau ddewis.',
      'Mae tair ffordd.',
      'Arhoswch bedwar mis.',
      'Mae dwy ffordd.',
      'Daeth saith person.',
    ],
    good: ['Mae gennych 2 ddewis.', 'Gall un person helpu.'],
  },
  {
    rule: 'date',
    lang: 'en',
    bad: [
      'It began on 01/04/26.',
      'It began on 1 Apr.',
      'It began on April 1.',
      'It began on 1st April 2026.',
      'It began on 1 April.',
      'It began on 1.4.2026.',
    ],
    good: ['It began on 1 April 2026.', 'It is on 5 April each year.', 'It began in April 2026.'],
  },
  {
    rule: 'date',
    lang: 'cy',
    bad: [
      'Dechreuodd ar 01/04/26.',
      'Dechreuodd ar Ebrill 1.',
      'Dechreuodd ar 1af Ebrill 2026.',
      'Dechreuodd ar 1 Ebrill.',
      'Dechreuodd ar 1.4.2026.',
    ],
    good: ['Dechreuodd ar 1 Ebrill 2026.', 'Mae ar 5 Ebrill bob blwyddyn.'],
  },
  {
    rule: 'passive',
    lang: 'en',
    bad: [
      'The form is sent to you.',
      'The money was taken away.',
      'You will be told.',
      'It has been changed by them.',
      'The plan is then written.',
      'Your papers are not shown to others.',
    ],
    good: [
      'We send you the form.',
      'The person is paid to help you.',
      'You are worried.',
      'The shop is closed.',
      'You need help.',
    ],
  },
  {
    rule: 'passive',
    lang: 'cy',
    bad: [
      "Mae'r ffurflen yn cael ei hanfon atoch.",
      'Mae arian wedi cael ei gymryd.',
      'Anfonwyd y llythyr.',
      'Defnyddir yr arian.',
      "Mae'r papurau'n cael eu cadw.",
      'Mae enw yn cael ei roi ar restr.',
    ],
    good: [
      'Gweithgaredd a reoleiddir yw hwn.',
      'Rydym yn anfon y ffurflen.',
      'Rydych yn cael eich arian.',
      "Mae'r person yn cael tâl.",
      "Mae'r tŷ yn glir.",
    ],
  },
  {
    rule: 'double-negative',
    lang: 'en',
    bad: [
      'You cannot buy things that are not in it.',
      'Nobody may not vote.',
      'Do not go without asking.',
      'You are not unable to ask.',
      "It isn't for nothing.",
      'You will not get it unless you ask.',
    ],
    good: ['You cannot buy that.', 'No, you do not have to.', 'Buy only things in the plan.'],
  },
  {
    rule: 'double-negative',
    lang: 'cy',
    bad: [
      'Ni allwch brynu pethau nad ydynt ynddo.',
      'Nid yw hyn heb gost.',
      'Peidiwch â mynd heb ofyn.',
      'Nid ydych yn cael dim oni bai eich bod yn gofyn.',
      'Ni chewch aros os nad ydych yn talu.',
    ],
    good: ['Ni allwch brynu hynny.', 'Nid oes neb yma.', 'Nid oes rhaid i chi ofyn byth.'],
  },
  {
    rule: 'one-word',
    lang: 'en',
    bad: [
      'Ask your local authority.',
      'Ask the local authorities.',
      'A support worker helps.',
      'Each service user has a vote.',
      'Handicapped people can join.',
      'Send an e-mail.',
      'The trustees decide.',
    ],
    good: ['Ask your council.', 'Each member has a vote.', 'Send an email.'],
  },
  {
    rule: 'one-word',
    lang: 'cy',
    bad: [
      "Gofynnwch i'r awdurdod lleol.",
      'Mae gweithiwr gofal yn helpu.',
      'Mae pob defnyddiwr gwasanaeth yn pleidleisio.',
      "Mae'r cydweithfa yma.",
      "Mae'r pwyllgor rheoli yma.",
    ],
    good: ["Gofynnwch i'r cyngor."],
  },
  {
    rule: 'hard-word',
    lang: 'en',
    bad: [
      'You must commence soon.',
      'This facilitates your journey.',
      'Utilise the funding.',
      'The provision is subject to eligibility.',
      'We liaise with providers.',
      'Apply in accordance with the policy.',
    ],
    good: [
      'You must start soon.',
      'Helpers helped us happily.',
      'A direct payment is money from the council.',
      'Phone Citizens Advice.',
      'The Court of Protection decides.',
    ],
  },
  {
    rule: 'hard-word',
    lang: 'cy',
    bad: [
      'Mae hyn yn hwyluso mynediad.',
      'Rhaid cydymffurfio.',
      'Mae hyn yn statudol.',
      'Cewch ddiwallu hynny.',
      'Mae darpariaeth yma.',
    ],
    good: [
      "Mae'r cyngor yn eich helpu.",
      'Fy nghymorth i yw hwn.',
      'Gallwch gael taliad uniongyrchol.',
      'Ffoniwch Cyngor ar Bopeth.',
    ],
  },
  {
    rule: 'spelling',
    lang: 'cy',
    bad: [
      'Gallwch brynnu pethau.',
      "Mae'r cymdogyon yma.",
      'Rydych yn deuall.',
      'Mae gennych hawliaw.',
      'Ffoniwtch ni.',
    ],
    good: ['Gallwch brynu pethau.', 'Fy nghartref yw hwn.', "Mae'n byw yng Nghymru."],
  },
];

for (const { rule, lang, bad, good } of TABLE) {
  describe(`${rule} in ${lang === 'en' ? 'English' : 'Welsh'}`, () => {
    test('has at least five bad rows', () => expect(bad.length).toBeGreaterThanOrEqual(5));
    test.each(bad)('finds: %s', (sentence) => expect(rulesOf(sentence, lang)).toContain(rule));
    test.each(good)('lets pass: %s', (sentence) => expect(rulesOf(sentence, lang)).not.toContain(rule));
  });
}

test('a text in ordinary official language fails in every way a person would name', () => {
  const official =
    'Local authorities are required to undertake a financial assessment prior to any chargeable service; individuals whose capital exceeds the limit (currently £23,250) are liable, e.g. for 100% of costs under Part IV.';
  const rules = new Set(rulesOf(official, 'en'));
  for (const rule of [
    'sentence-length',
    'punctuation',
    'passive',
    'one-word',
    'hard-word',
    'short-form',
    'percent',
    'roman-numeral',
  ])
    expect(rules).toContain(rule);
});

test('a hard word comes with an easier one', () => {
  const found = lintText(linter, 'row.txt', 'You must obtain it.', 'en').find(
    (fault) => fault.rule === 'hard-word',
  );
  expect(found?.example).toBe('get');
});

test('a placeholder of a message is an everyday word, in both languages', () => {
  const rules = (lang: Lang, text: string) =>
    lintMessages(linter, 'x.json', JSON.stringify({ key: text }), lang).map((fault) => fault.rule);
  expect(rules('en', 'It is {place}. {name} can help you.')).toEqual([]);
  expect(rules('cy', 'Mae {name} yn {place}. Gall {who} eich helpu.')).toEqual([]);
  expect(rules('en', 'Read part IV of {name}.')).toEqual(['roman-numeral']);
});

test('a new line in a message ends a sentence', () => {
  const letter =
    'Open this link:\n{link}\n\nOr type this code on the page:\n{code}\n\nThe link and the code work once.';
  expect(lintMessages(linter, 'x.json', JSON.stringify({ key: letter }), 'en')).toEqual([]);
});
