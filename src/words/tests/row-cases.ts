/**
 * Rows for every rule that looks at a whole row: what it must find and what it must let pass. rows.test.ts puts each
 * into a made-up guide; rules.test.ts counts them.
 */
export interface RowParts {
  id?: string;
  picture?: string;
  more?: string;
  en?: readonly string[];
  cy?: readonly string[];
  standard?: string;
}

export interface Case {
  readonly rule: string;
  readonly bad: readonly RowParts[];
  readonly good: readonly RowParts[];
}
const both = (en: string[], cy: string[], more: RowParts = {}): RowParts => ({ en, cy, ...more });

export const CASES: readonly Case[] = [
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
    rule: 'source',
    bad: [
      { more: '' },
      { more: 'facts: []' },
      { more: 'for: wales' },
      both(['You put in your time.'], ['Rhowch eich amser.'], { more: '' }),
      both(['The law says so.'], ["Mae'r gyfraith yn dweud hynny."], { more: 'for: england' }),
    ],
    good: [
      { more: 'facts: [01#1]' },
      both(['Call us.'], ['Ffoniwch ni.'], { more: 'facts: [ours#contact]' }),
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
    bad: ['01#99', '99#1', '02#100', '03#help-9', '14#500', 'ours#nothing'].map((fact) => ({
      more: `facts: [${fact}]`,
    })),
    good: [{ more: 'facts: [01#1]' }, { more: 'facts: [03#help-1]' }],
  },
  {
    rule: 'country',
    bad: ['01#17', '01#27', '01#34', '02#3', '11#18'].map((fact) => ({ more: `facts: [${fact}]` })),
    good: [{ more: 'facts: [01#1]' }],
  },
];
