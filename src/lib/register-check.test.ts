// Files as they come out of spreadsheets: what is right is taken, and everything else is named with its line and column.
import { describe, expect, test } from 'vitest';
import { looking, stopping } from '../domain/register-file/index.ts';
import { fileRules, NOW } from '../../tests/support/register-rules.ts';
import { checkFile } from './register-check.ts';

const check = (file: string | Uint8Array) =>
  checkFile(typeof file === 'string' ? new TextEncoder().encode(file) : file, {
    lang: 'en',
    rules: fileRules,
    now: NOW,
  });
const codesOf = async (file: string | Uint8Array): Promise<string[]> =>
  (await check(file)).faults.map(({ code, row, column }) => [code, row, column].filter(Boolean).join(' '));

const HEAD = 'Full name,Address,Email,Phone,Group,Member since,Shares,Paid';
const GOOD = 'Ann Lee,"1 High Street\nSmallham",ann@care.example,01632 960001,families,2024-04-05,1,1.00';
const file = (...lines: readonly string[]): string => [HEAD, ...lines].join('\n');

/** A file with one line in which some cells are others than in the good one. */
function withCells(cells: Readonly<Record<string, string>>): string {
  const all: Record<string, string> = {
    'Full name': 'Ann Lee',
    Email: 'ann@care.example',
    Group: 'families',
    'Member since': '2024-04-05',
    ...cells,
  };
  const quote = (text: string) => `"${text.replace(/"/g, '""')}"`;
  return `${Object.keys(all).map(quote).join(',')}\n${Object.values(all).map(quote).join(',')}\n`;
}

const utf16 = (text: string, big: boolean, mark = true): Uint8Array => {
  const bytes: number[] = [];
  for (const unit of [...(mark ? '\ufeff' : ''), ...text].join('').split('')) {
    const code = unit.charCodeAt(0);
    bytes.push(...(big ? [code >> 8, code & 255] : [code & 255, code >> 8]));
  }
  return new Uint8Array(bytes);
};
const latin = (text: string): Uint8Array => new Uint8Array([...text].map((letter) => letter.charCodeAt(0)));

const found = new Set<string>();

describe('a file that is right', () => {
  test('gives each person with their facts', async () => {
    const { people, faults, header } = await check(file(GOOD));
    expect(faults).toEqual([]);
    expect(header!.kind).toBe('people');
    const [one] = people;
    expect(one!.person.name).toBe('Ann Lee');
    expect(one!.person.facts.map(({ draft: { kind, on, data, words } }) => [kind, on, data, words])).toEqual([
      ['entered', '2024-04-05', {}, undefined],
      ['name', '2024-04-05', {}, { name: 'Ann Lee' }],
      ['address', '2024-04-05', {}, { lines: ['1 High Street', 'Smallham'] }],
      ['electronic', '2024-04-05', { purposes: ['notices'] }, { address: 'ann@care.example' }],
      ['group', '2024-04-05', { group: 'families' }, undefined],
      ['shares-issued', '2024-04-05', { shares: 1, pence: 100 }, undefined],
      ['shares-paid', '2024-04-05', { pence: 100, how: 'other' }, undefined],
    ]);
  });

  const accents = 'Siân Łuczak 李雷';
  test.each([
    ['UTF-8', new TextEncoder().encode(file(GOOD.replace('Ann Lee', accents))), 'utf-8'],
    [
      'UTF-8 with a mark',
      new TextEncoder().encode(`\ufeff${file(GOOD.replace('Ann Lee', accents))}`),
      'utf-8',
    ],
    ['UTF-16, little end first', utf16(file(GOOD.replace('Ann Lee', accents)), false), 'utf-16le'],
    ['UTF-16, big end first', utf16(file(GOOD.replace('Ann Lee', accents)), true), 'utf-16be'],
    ['UTF-16 without a mark', utf16(file(GOOD.replace('Ann Lee', accents)), false, false), 'utf-16le'],
  ])('may be written in %s', async (_name, bytes, encoding) => {
    const read = await check(bytes);
    expect([read.faults, read.encoding]).toEqual([[], encoding]);
    expect(read.people[0]!.person.name).toBe(accents);
  });

  test('of an old spreadsheet is read as Windows-1252, and that is told', async () => {
    const read = await check(latin(file(GOOD.replace('Ann Lee', 'Si\u00e2n \u0092n caf\u00e9'))));
    expect([read.faults, read.encoding]).toEqual([[], 'windows-1252']);
    expect(read.people[0]!.person.name).toBe('Siân ’n café');
  });

  test.each([';', '\t'])('may have another mark between its cells: %j', async (mark) => {
    const read = await check(
      file('Ann Lee,1 High Street,ann@care.example,,families,2024-04-05,1,1').replaceAll(',', mark),
    );
    expect([read.faults, read.separator]).toEqual([[], mark]);
  });

  test('may say what stands between its cells, and have lines with nothing in them', async () => {
    const read = await check(
      `sep=;\r\n${file(GOOD).replaceAll(',', ';')}\r\n;;;;;;;\r\n\r\n${GOOD.replaceAll(',', ';').replace('Ann Lee', 'Bo Day').replace('ann@', 'bo@')}\r\n`,
    );
    expect(read.faults).toEqual([]);
    expect([read.people.length, read.emptyRows]).toEqual([2, 2]);
  });

  test('may have its columns in Welsh, in any order, with other letters and marks', async () => {
    const read = await check(
      'GRŴP,aelod ers,Enw Llawn *,e-bost\nTeuluoedd,5ed o Ebrill 2024,Ann Lee,ANN@care.example\n',
    );
    expect(read.faults).toEqual([]);
    expect(read.people[0]!.person.email).toBe('ann@care.example');
  });

  test('keeps signs and scripts in a name as the letters that they are', async () => {
    const name = '<script>alert("1")</script> <b>O’Neil & Sons</b>';
    const { people, faults } = await check(withCells({ 'Full name': name }));
    expect([faults, people[0]!.person.name]).toEqual([[], name]);
  });

  test('has one spelling for a letter with its accent, however it was typed', async () => {
    const { people } = await check(withCells({ 'Full name': 'Sia\u0302n' }));
    expect(people[0]!.person.name).toBe('Si\u00e2n');
  });

  test.each([
    ['2026-04-05'],
    ['2026/4/5'],
    ['2026-04-05 00:00:00'],
    ['2026-04-05T00:00:00.000Z'],
    ['5/4/2026'],
    ['05.04.2026'],
    ['5-4-2026'],
    ['5 April 2026'],
    ['5th April 2026'],
    ['5 Apr 2026'],
    ['April 5, 2026'],
    ['5 Ebrill 2026'],
    ['5ed o Ebrill 2026'],
    ['5-Apr-2026'],
  ])('writes a day as %s', async (day) => {
    const { people, faults } = await check(withCells({ 'Member since': day }));
    expect(faults).toEqual([]);
    expect(people[0]!.person.facts[0]!.draft.on).toBe('2026-04-05');
  });

  test.each([
    ['£1.00', 100],
    ['1', 100],
    ['1.5', 150],
    ['1.500', 150],
    ['1,000.50', 100_050],
    ['£ 1 000', 100_000],
    ['50p', 50],
  ])('writes an amount as %s', async (paid, pence) => {
    const { people, faults } = await check(withCells({ Paid: paid }));
    expect(faults).toEqual([]);
    const payment = people[0]!.person.facts.find(({ draft }) => draft.kind === 'shares-paid');
    expect(payment!.draft.data).toEqual({ pence, how: 'other' });
  });

  test.each(['+44 1632 960001', '(01632) 960 001', '01632 960001 ext 12', '0044 1632 960001'])(
    'writes a phone number as %s',
    async (phone) => {
      const { people, faults } = await check(withCells({ Phone: phone }));
      expect([faults, people[0]!.person.phone]).toEqual([[], phone]);
    },
  );

  test('has its postcode in a column of its own, and it is not written twice', async () => {
    const linesOf = async (cells: Readonly<Record<string, string>>) =>
      (await check(withCells(cells))).people[0]!.person.facts.find(({ draft }) => draft.kind === 'address')!
        .draft.words!.lines;
    expect(await linesOf({ Address: '1 High Street', Postcode: 'AB1 2CD' })).toEqual([
      '1 High Street',
      'AB1 2CD',
    ]);
    expect(await linesOf({ Address: '1 High Street\nAb1 2cd', Postcode: 'AB1 2CD' })).toEqual([
      '1 High Street',
      'Ab1 2cd',
    ]);
    expect(
      await linesOf({ 'Address line 1': '1 High Street', 'Address 2': 'Smallham', Postcode: 'AB1 2CD' }),
    ).toEqual(['1 High Street', 'Smallham', 'AB1 2CD']);
  });

  test('says who speaks for an organisation, and which offices somebody holds', async () => {
    const { people, faults } = await check(
      withCells({
        Group: 'Organisations that support us',
        'Who speaks': 'Bo Day',
        Offices: 'Treasurer from 5 April 2024 until 2025-04-05; chair o 2025-04-05',
      }),
    );
    expect(faults).toEqual([]);
    const facts = people[0]!.person.facts.map(({ draft: { kind, on, data } }) => [kind, on, data]);
    expect(facts).toContainEqual(['voice', '2024-04-05', { of: 'organisation' }]);
    expect(facts).toContainEqual(['office-from', '2024-04-05', { office: 'treasurer' }]);
    expect(facts).toContainEqual(['office-until', '2025-04-05', { office: 'treasurer' }]);
    expect(facts).toContainEqual(['office-from', '2025-04-05', { office: 'chair' }]);
  });

  test('may have 2,000 people', async () => {
    const lines = Array.from(
      { length: 2000 },
      (_, n) => `Person ${n},${n} Long Road,p${n}@care.example,,families,2024-04-05,1,1`,
    );
    const read = await check(file(...lines));
    expect([read.faults, read.people.length]).toEqual([[], 2000]);
  });
});

const FACTS =
  'Line number,Person number,Called,Fact,From day,In place of line,Full name,Group,Shares,Amount,Paid how,Office,Why it ended';
const P = 'ann000000000001';
const facts = (...lines: readonly string[]): string =>
  [
    FACTS,
    `1,${P},Ann,entered,2024-04-05,,,,,,,,`,
    `2,${P},Ann,name,2024-04-05,,Ann Lee,,,,,,`,
    `3,${P},Ann,group,2024-04-05,,,families,,,,,`,
    ...lines,
  ].join('\n');

/** Each kind of dirt: what it is, the file, and the codes with line and column that are said of it. */
const dirt: readonly (readonly [string, string | Uint8Array, readonly string[]])[] = [
  ['a file with nothing in it', '', ['file-empty']],
  ['a file with nothing but empty lines', '\n\n,,,\n', ['file-empty']],
  ['a file of 20 MB', new Uint8Array(20_000_000).fill(65), ['file-too-large']],
  ['a workbook', new Uint8Array([0x50, 0x4b, 3, 4, 20, 0, 6, 0]), ['file-is-workbook']],
  ['an old workbook', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1]), ['file-is-workbook']],
  ['a picture', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10]), ['file-not-text']],
  [
    'UTF-8 with a letter cut in two',
    latin(`${file(GOOD.replace('Ann', 'Si\u00c3\u00a2n'))}\u00c3`),
    ['file-broken-letters'],
  ],
  [
    'UTF-8 with a mark and a broken letter',
    latin(`\u00ef\u00bb\u00bf${file(GOOD.replace('Ann', 'Si\u00e2n'))}`),
    ['file-broken-letters'],
  ],
  ['UTF-16 with half a letter', utf16(file(GOOD.replace('Ann', '\ud83d')), false), ['file-broken-letters']],
  [
    'bytes that stand for no letter',
    latin(file(GOOD.replace('Ann', 'Si\u00e2n \u0081'))),
    ['file-broken-letters'],
  ],
  ['only the first line', HEAD, ['rows-none']],
  [
    '2,001 people',
    file(...Array.from({ length: 2001 }, (_, n) => `P ${n},,,,families,2024-04-05,1,1`)),
    ['rows-too-many'],
  ],
  ['no names of columns', GOOD, ['header-missing 1']],
  ['a column that nobody knows', file(GOOD).replace('Paid', 'Shoe size'), ['header-unknown 1']],
  [
    'a column with a slip in its name',
    file(GOOD).replace('Full name', 'Full nmae').replace('Address', 'Adress'),
    ['header-misspelt 1', 'header-misspelt 1', 'header-column-missing 1 name'],
  ],
  ['a column twice', file(GOOD).replace('Paid', 'Name'), ['header-twice 1 name']],
  ['no column for the group', file(GOOD).replace('Group', 'Called'), ['header-column-missing 1 group']],
  [
    'a column of the other kind of file',
    withCells({ 'In place of line': '' }),
    ['header-other-kind 1 corrects'],
  ],
  [
    'quotes that do not close',
    file(GOOD, '"Bo Day,1,b@care.example,,families,2024-04-05,1,1'),
    ['quotes-open 3'],
  ],
  ['letters behind a quote', file('"Bo" Day,,b@care.example,,families,2024-04-05,1,1'), ['quotes-wrong 2']],
  ['a line with a cell too many', file(`${GOOD},more`), ['row-too-long 2']],
  ['a line with too few cells', file('Ann Lee,,,,families,2024-04-05'), ['row-too-short 2']],
  ['a cell of 1 MB', withCells({ Address: 'x'.repeat(1_000_000) }), ['cell-too-long 2 address']],
  ['a name that is a formula', withCells({ 'Full name': '=HYPERLINK("http://x")' }), ['cell-formula 2 name']],
  ['a name that begins with a plus', withCells({ 'Full name': '+1+1' }), ['cell-formula 2 name']],
  ['a name that begins with a minus', withCells({ 'Full name': '-2+3' }), ['cell-formula 2 name']],
  ['a name that begins with an at', withCells({ 'Full name': '@SUM(A1)' }), ['cell-formula 2 name']],
  ['a name that begins with a tab', withCells({ 'Full name': '\tAnn' }), ['cell-formula 2 name']],
  ['a name that begins with a return', withCells({ 'Full name': '\rAnn' }), ['cell-formula 2 name']],
  ['a formula behind a space', withCells({ 'Full name': ' =1+1' }), ['cell-formula 2 name']],
  ['a formula in wide letters', withCells({ 'Full name': '＝1+1' }), ['cell-formula 2 name']],
  ['a phone number that is a formula', withCells({ Phone: '=1+1' }), ['cell-formula 2 phone']],
  ['a nought letter', withCells({ 'Full name': 'Ann\0 Lee' }), ['cell-nul 2 name']],
  ['a letter that rings a bell', withCells({ 'Full name': 'Ann\u0007 Lee' }), ['cell-control 2 name']],
  ['a letter without width', withCells({ 'Full name': 'Ann\u200b Lee' }), ['cell-hidden 2 name']],
  [
    'letters that turn the way of reading',
    withCells({ 'Full name': 'Ann \u202eeeL' }),
    ['cell-hidden 2 name'],
  ],
  ['a letter that was lost before', withCells({ 'Full name': 'Si\ufffdn' }), ['cell-broken-letter 2 name']],
  ['letters that were written twice', withCells({ 'Full name': 'SiÃ¢n' }), ['cell-twice-encoded 2 name']],
  ['two lines in a name', withCells({ 'Full name': 'Ann\nLee' }), ['cell-two-lines 2 name']],
  ['no name', withCells({ 'Full name': '  ' }), ['name-missing 2 name']],
  [
    'a name of 201 letters',
    withCells({ 'Full name': 'x'.repeat(201), Called: 'X' }),
    ['name-too-long 2 name'],
  ],
  [
    'a name that is too long to be shown',
    withCells({ 'Full name': 'x'.repeat(150) }),
    ['name-too-long 2 called'],
  ],
  [
    'an address of nine lines',
    withCells({ Address: '1\n2\n3\n4\n5\n6\n7\n8\n9' }),
    ['address-too-many-lines 2 address'],
  ],
  [
    'a line of an address with 201 letters',
    withCells({ Address: 'x'.repeat(201) }),
    ['address-line-too-long 2 address'],
  ],
  [
    'two addresses',
    withCells({ Address: '1 High Street', 'Address line 1': '2 Low Street' }),
    ['address-twice 2 address'],
  ],
  ['a person number that is none', withCells({ 'Person number': '12' }), ['person-number-wrong 2 person']],
  ['an e-mail without its sign', withCells({ Email: 'ann.care.example' }), ['email-wrong 2 email']],
  [
    'an e-mail with its name around it',
    withCells({ Email: 'Ann <ann@care.example>' }),
    ['email-wrong 2 email'],
  ],
  ['two e-mails', withCells({ Email: 'ann@care.example; bo@care.example' }), ['email-two 2 email']],
  [
    'a use of an e-mail that nobody knows',
    withCells({ 'Email for': 'notices; fun' }),
    ['purpose-unknown 2 emailFor'],
  ],
  [
    'a use without an e-mail',
    withCells({ Email: '', 'Email for': 'notices' }),
    ['purpose-without-email 2 emailFor'],
  ],
  ['a phone number with words', withCells({ Phone: 'ask Bo' }), ['phone-wrong 2 phone']],
  [
    'a phone number without its first nought',
    withCells({ Phone: '1632960001' }),
    ['phone-lost-zero 2 phone'],
  ],
  ['a phone number that was rounded', withCells({ Phone: '1.63296E+09' }), ['phone-rounded 2 phone']],
  [
    'a way to be reached that nobody knows',
    withCells({ 'How to contact': 'pigeon' }),
    ['way-unknown 2 ways'],
  ],
  ['no group', withCells({ Group: '' }), ['group-missing 2 group']],
  ['a group that the co-op does not have', withCells({ Group: 'Kings' }), ['group-unknown 2 group']],
  ['a group with a slip in it', withCells({ Group: 'Famlies' }), ['group-misspelt 2 group']],
  ['the same group twice', withCells({ 'Second group': 'families' }), ['groups-same 2 group2']],
  [
    'two groups that do not go together',
    withCells({ Group: 'families', 'Second group': 'supported' }),
    ['groups-not-together 2 group2'],
  ],
  [
    'an organisation for which nobody speaks',
    withCells({ Group: 'organisations' }),
    ['voice-missing 2 voice'],
  ],
  [
    'a kind of member that there is not',
    withCells({ 'Kind of member': 'cat' }),
    ['voice-kind-unknown 2 voiceOf'],
  ],
  ['somebody who speaks for a person', withCells({ 'Who speaks': 'Bo' }), ['voice-not-needed 2 voice']],
  ['no day of entering', withCells({ 'Member since': '' }), ['entered-missing 2 entered']],
  ['13/25/2026', withCells({ 'Member since': '13/25/2026' }), ['day-wrong 2 entered']],
  ['30 February', withCells({ 'Member since': '30/2/2024' }), ['day-wrong 2 entered']],
  ['a word for a day', withCells({ 'Member since': 'last spring' }), ['day-wrong 2 entered']],
  ['a year of two digits', withCells({ 'Member since': '5/4/26' }), ['day-short-year 2 entered']],
  [
    'a year of two digits behind a month',
    withCells({ 'Member since': '5-Apr-26' }),
    ['day-short-year 2 entered'],
  ],
  ['the month before the day', withCells({ 'Member since': '4/13/2024' }), ['day-month-first 2 entered']],
  [
    'the number that a spreadsheet keeps for a day',
    withCells({ 'Member since': '45387' }),
    ['day-number 2 entered'],
  ],
  ['the nought of a spreadsheet', withCells({ 'Member since': '1900-01-00' }), ['day-nought 2 entered']],
  ['the first day of a spreadsheet', withCells({ 'Member since': '1/1/1900' }), ['day-nought 2 entered']],
  ['a day of another century', withCells({ 'Member since': '1824-04-05' }), ['day-too-early 2 entered']],
  [
    'a day in the year 2300',
    withCells({ Ended: '2300-01-01', 'Why it ended': 'left' }),
    ['day-too-late 2 ceased'],
  ],
  ['somebody who will enter tomorrow', withCells({ 'Member since': '2026-06-16' }), ['day-ahead 2 entered']],
  [
    'an end before the beginning',
    withCells({ Ended: '2024-04-04', 'Why it ended': 'left' }),
    ['ceased-before-entered 2 ceased'],
  ],
  ['an end without a reason', withCells({ Ended: '2025-04-04', 'Why it ended': '' }), ['why-missing 2 why']],
  [
    'an end for a reason that there is not',
    withCells({ Ended: '2025-04-04', 'Why it ended': 'bored' }),
    ['why-unknown 2 why'],
  ],
  ['a reason without an end', withCells({ 'Why it ended': 'left' }), ['why-without-day 2 why']],
  ['half a share', withCells({ Shares: '1.5' }), ['shares-part 2 shares']],
  ['shares below nothing', withCells({ Shares: '-1' }), ['shares-negative 2 shares']],
  ['shares in words', withCells({ Shares: 'two' }), ['shares-wrong 2 shares']],
  ['two million shares', withCells({ Shares: '2000000' }), ['shares-too-many 2 shares']],
  ['a part of a penny', withCells({ Paid: '1.005' }), ['amount-part-penny 2 paid']],
  ['an amount below nothing', withCells({ Paid: '-1' }), ['amount-negative 2 paid']],
  ['an amount in brackets', withCells({ Paid: '(1.00)' }), ['amount-negative 2 paid']],
  ['an amount as a spreadsheet shortens it', withCells({ Paid: '1e3' }), ['amount-scientific 2 paid']],
  ['a comma for the point', withCells({ Paid: '1,50' }), ['amount-comma 2 paid']],
  ['an amount in words', withCells({ Paid: 'a pound' }), ['amount-wrong 2 paid']],
  ['an amount in another money', withCells({ Paid: '$1' }), ['amount-wrong 2 paid']],
  ['eleven million pounds', withCells({ Loan: '11,000,000' }), ['amount-too-large 2 loan']],
  [
    'a way to pay that nobody knows',
    withCells({ Paid: '1', 'Paid how': 'shells' }),
    ['paid-how-unknown 2 paidHow'],
  ],
  ['a cost without shares', withCells({ 'Shares cost': '1' }), ['cost-without-shares 2 due']],
  [
    'an office that nobody knows',
    withCells({ Offices: 'Admiral from 2024-05-01' }),
    ['office-unknown 2 offices'],
  ],
  [
    'an office with a slip in it',
    withCells({ Offices: 'Tresurer from 2024-05-01' }),
    ['office-misspelt 2 offices'],
  ],
  ['an office from a day that is none', withCells({ Offices: 'Chair from spring' }), ['day-wrong 2 offices']],
  [
    'an office that ends before it begins',
    withCells({ Offices: 'Chair from 2025-01-02 until 2025-01-01' }),
    ['office-ends-before 2 offices'],
  ],
  [
    'an office twice at the same time',
    withCells({ Offices: 'Chair from 2024-05-01; Chair from 2025-05-01' }),
    ['office-held-twice 2'],
  ],
  [
    'an office before the membership',
    withCells({ Offices: 'Chair from 2020-05-01' }),
    ['office-outside-membership 2'],
  ],
  ['a fact that there is not', facts(`4,${P},Ann,danced,2024-04-05,,,,,,,,`), ['fact-unknown 5 fact']],
  ['a fact without a number', facts(`,${P},Ann,entered,2024-04-05,,,,,,,,`), ['fact-number-wrong 5 number']],
  ['a fact without a day', facts(`4,${P},Ann,shares-paid,,,,,,1,bank,,`), ['day-missing 5 on']],
  [
    'two facts with one number',
    facts(`3,${P},Ann,group,2024-05-05,,,workers,,,,,`),
    ['fact-number-twice 5 number'],
  ],
  ['a fact of nobody', facts('4,,,group,2024-05-05,,,workers,,,,,'), ['fact-person-missing 5 person']],
  [
    'facts of one person under two names',
    facts(`4,${P},Bo,group,2024-05-05,,,workers,,,,,`),
    ['fact-person-differs 5 called'],
  ],
  [
    'a fact in place of one that is not there',
    facts(`4,${P},Ann,group,2024-05-05,9,,workers,,,,,`),
    ['fact-corrects-unknown 5 corrects'],
  ],
  [
    'a fact in place of one of another kind',
    facts(`4,${P},Ann,group,2024-05-05,2,,workers,,,,,`),
    ['fact-corrects-other 5 corrects'],
  ],
  [
    'two facts in place of one',
    facts(`4,${P},Ann,group,2024-05-05,3,,workers,,,,,`, `5,${P},Ann,group,2024-05-06,3,,workers,,,,,`),
    ['fact-corrects-twice 6 corrects'],
  ],
  [
    'a payment without an amount',
    facts(`4,${P},Ann,shares-paid,2024-05-05,,,,,,bank,,`),
    ['amount-missing 5 amount'],
  ],
  [
    'money of a kind that there is not',
    facts(`4,${P},Ann,property,2024-05-05,,,,,1,,,`)
      .replace(FACTS, `${FACTS},Kind of money`)
      .split('\n')
      .map((l, n) => (n === 0 ? l : `${l},${n === 4 ? 'gold' : ''}`))
      .join('\n'),
    ['fact-money-unknown 5 of'],
  ],
  [
    'an office without a name',
    facts(`4,${P},Ann,office-from,2024-05-05,,,,,,,,`),
    ['office-missing 5 office'],
  ],
  [
    'more shares taken back than there are',
    facts(`4,${P},Ann,shares-withdrawn,2024-05-05,,,,2,2.00,,,`),
    ['fact-not-together 5'],
  ],
  ['somebody who enters twice', facts(`4,${P},Ann,entered,2024-05-05,,,,,,,,`), ['fact-not-together 5']],
  [
    'more than 200 facts about one person',
    facts(...Array.from({ length: 200 }, (_, n) => `${n + 4},${P},Ann,name,2024-05-05,,Ann ${n},,,,,,`)),
    ['person-too-many-facts 2 person'],
  ],
  [
    'one person number on two lines',
    withCells({ 'Person number': P }) + `Bo Day,bo@care.example,families,2024-04-05,${P}`,
    ['twice-number 3 person'],
  ],
  ['one name at one address twice', file(GOOD, GOOD.replace('ann@', 'anne@')), ['twice-person 3 name']],
  [
    'one person under two spellings',
    file(
      GOOD.replace('Ann Lee', 'Siân  O’Neil'),
      GOOD.replace('Ann Lee', 'SIAN ONEIL').replace('ann@', 'x@'),
    ),
    ['twice-person 3 name'],
  ],
  [
    'one person with the last name first',
    file(GOOD, GOOD.replace('Ann Lee', 'Lee Ann').replace('ann@', 'x@')),
    ['twice-person 3 name'],
  ],
  ['one e-mail for two people', file(GOOD, GOOD.replace('Ann Lee', 'Bo Day')), ['twice-email 3 email']],
  [
    'two names at one address that differ by a slip',
    file(GOOD.replace('Ann Lee', 'Gwen Parry'), GOOD.replace('Ann Lee', 'Gwen Pary').replace('ann@', 'x@')),
    ['twice-name-near 3 name'],
  ],
];

describe('a file with', () => {
  test.each(dirt)('%s', async (_name, bytes, expected) => {
    const codes = await codesOf(bytes);
    for (const code of codes) found.add(code.split(' ')[0]!);
    expect(codes).toEqual(expected);
  });

  test('three mistakes in a line names all three', async () => {
    const codes = await codesOf(withCells({ 'Full name': '', Group: 'Kings', 'Member since': '5/4/26' }));
    expect(codes).toEqual(['name-missing 2 name', 'group-unknown 2 group', 'day-short-year 2 entered']);
  });

  test('every kind of fault that there is was tried here', () => {
    // Against the register: tests/contract/register-import.test.ts. Half a letter cannot come out of a file.
    const atTheServer = ['there-number', 'there-person', 'there-email', 'there-name', 'cell-half-letter'];
    const untried = [...stopping, ...looking].filter(
      (code) => !found.has(code) && !atTheServer.includes(code),
    );
    expect(untried).toEqual([]);
  });
});
