// Which columns a file of the register may have: one table that is the documentation, the template and the check at once.
// There are two kinds of file. In one of people, each line is a person as they are. In one of facts, each line is one
// fact, so that a whole history can go out and come back.

export type FileKind = 'people' | 'facts';
export type FileLanguage = 'en' | 'cy';

interface Column {
  /** In which kinds of file it may stand. */
  readonly files: readonly FileKind[];
  /** How it may be called; the first name of a language is the one that is written. */
  readonly en: readonly string[];
  readonly cy: readonly string[];
  /** What the template shows. Without one it is not in the template, and is accepted all the same. */
  readonly example?: string;
  /** True when a file of this kind is nothing without it. */
  readonly neededIn?: FileKind;
  /** True when more than one line of text may stand in a cell. */
  readonly lines?: true;
  /** True when it is written for people to read, and nothing is made of it. */
  readonly onlyRead?: true;
}

const both = ['people', 'facts'] as const;
const people = ['people'] as const;
const facts = ['facts'] as const;

const addressLine = (n: number): Column => ({
  files: people,
  en: [`Address line ${n}`, `Address ${n}`],
  cy: [`Llinell cyfeiriad ${n}`, `Cyfeiriad ${n}`],
});

export const columns = {
  number: { files: facts, en: ['Line number'], cy: ['Rhif y llinell'], neededIn: 'facts' },
  person: { files: both, en: ['Person number'], cy: ['Rhif y person'] },
  name: {
    files: both,
    en: ['Full name', 'Name', 'Legal name'],
    cy: ['Enw llawn', 'Enw', 'Enw cyfreithiol'],
    example: 'Ann Example',
    neededIn: 'people',
  },
  called: {
    files: both,
    en: ['Called', 'Known as', 'Called name'],
    cy: ['Yn cael ei alw', 'Enw galw'],
    example: 'Ann',
  },
  fact: { files: facts, en: ['Fact'], cy: ['Ffaith'], neededIn: 'facts' },
  on: { files: facts, en: ['From day', 'On'], cy: ['O ddiwrnod', 'Ar'], neededIn: 'facts' },
  corrects: { files: facts, en: ['In place of line'], cy: ['Yn lle llinell'] },
  address: {
    files: both,
    en: ['Address', 'Postal address'],
    cy: ['Cyfeiriad', 'Cyfeiriad post'],
    example: '1 Example Street\nAshbrook',
    lines: true,
  },
  address1: addressLine(1),
  address2: addressLine(2),
  address3: addressLine(3),
  address4: addressLine(4),
  address5: addressLine(5),
  address6: addressLine(6),
  postcode: { files: people, en: ['Postcode', 'Post code'], cy: ['Cod post'] },
  email: {
    files: both,
    en: ['Email', 'E-mail', 'Email address', 'E-mail address'],
    cy: ['E-bost', 'Ebost', 'Cyfeiriad e-bost'],
    example: 'ann@example.org',
  },
  emailFor: {
    files: both,
    en: ['Email for', 'E-mail for'],
    cy: ['E-bost ar gyfer'],
    example: 'notices; ballots',
  },
  phone: {
    files: both,
    en: ['Phone', 'Telephone', 'Phone number'],
    cy: ['Ffôn', 'Rhif ffôn'],
    example: '01632 960 001',
  },
  ways: {
    files: both,
    en: ['How to contact', 'Contact ways'],
    cy: ['Sut i gysylltu', 'Ffyrdd o gysylltu'],
    example: 'letter; large-print',
  },
  group: { files: both, en: ['Group'], cy: ['Grŵp'], example: 'families', neededIn: 'people' },
  group2: { files: both, en: ['Second group', 'Group 2'], cy: ['Ail grŵp', 'Grŵp 2'], example: '' },
  voiceOf: { files: both, en: ['Kind of member'], cy: ['Math o aelod'], example: 'person' },
  voice: {
    files: both,
    en: ['Who speaks', 'Speaks for them'],
    cy: ['Pwy sy’n siarad', 'Siarad drostynt'],
    example: '',
  },
  people: {
    files: both,
    en: ['Members together', 'People'],
    cy: ['Aelodau gyda’i gilydd', 'Pobl'],
    example: '',
    lines: true,
  },
  entered: {
    files: people,
    en: ['Member since', 'Date entered', 'Joined', 'Date joined'],
    cy: ['Aelod ers', 'Dyddiad ymuno'],
    example: '2024-04-05',
    neededIn: 'people',
  },
  ceased: {
    files: people,
    en: ['Ended', 'Date ceased', 'Left', 'Date left'],
    cy: ['Daeth i ben', 'Dyddiad gadael'],
    example: '',
  },
  why: { files: both, en: ['Why it ended', 'Why'], cy: ['Pam y daeth i ben', 'Pam'], example: '' },
  shares: { files: both, en: ['Shares'], cy: ['Cyfranddaliadau'], example: '1' },
  due: { files: people, en: ['Shares cost'], cy: ['Cost y cyfranddaliadau'] },
  paid: {
    files: people,
    en: ['Paid for shares', 'Paid'],
    cy: ['Talwyd am gyfranddaliadau', 'Talwyd'],
    example: '1.00',
  },
  amount: { files: facts, en: ['Amount'], cy: ['Swm'] },
  paidHow: { files: both, en: ['Paid how'], cy: ['Sut talwyd'], example: 'bank' },
  loan: { files: people, en: ['Loan', 'Loans'], cy: ['Benthyciad', 'Benthyciadau'], example: '' },
  deposit: { files: people, en: ['Deposit', 'Deposits'], cy: ['Blaendal', 'Blaendaliadau'], example: '' },
  of: { files: facts, en: ['Kind of money'], cy: ['Math o arian'] },
  offices: {
    files: people,
    en: ['Offices', 'Roles'],
    cy: ['Swyddi', 'Rolau'],
    example: 'treasurer from 2025-04-05 until 2027-04-05',
    lines: true,
  },
  office: { files: facts, en: ['Office', 'Role'], cy: ['Swydd', 'Rôl'] },
  reason: { files: facts, en: ['Reason'], cy: ['Rheswm'] },
  erased: { files: facts, en: ['Words erased'], cy: ['Dilëwyd y geiriau'] },
  knownAt: { files: facts, en: ['Written down'], cy: ['Ysgrifennwyd'], onlyRead: true },
  by: { files: facts, en: ['Written by'], cy: ['Ysgrifennwyd gan'], onlyRead: true },
} as const satisfies Record<string, Column>;

export type ColumnKey = keyof typeof columns;
export const columnKeys = Object.keys(columns) as ColumnKey[];

/** One column, with what only some of them say. */
export const columnOf = (key: ColumnKey): Column => columns[key];

/** The columns of a kind of file, in the order in which they are written. */
export const columnsOfFile = (kind: FileKind): ColumnKey[] =>
  columnKeys.filter((key) => columnOf(key).files.includes(kind));

/** How a column is called where people read it. */
export const columnName = (key: ColumnKey, lang: FileLanguage): string => columnOf(key)[lang][0]!;

/** The columns without which a file of this kind is nothing. */
export const neededColumns = (kind: FileKind): ColumnKey[] =>
  columnKeys.filter((key) => columnOf(key).neededIn === kind);

/** The columns that the template shows. */
export const templateColumns: readonly ColumnKey[] = columnKeys.filter(
  (key) => columnOf(key).example !== undefined,
);
