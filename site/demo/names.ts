// The members of the demo co-op. All are invented; nobody here is a real person. Each line: name, group, and
// what is different about them ('paper': no account, they use paper and the phone; 'unlisted': did not agree to
// be found; 'cymraeg': uses the portal in Welsh; 'no-bank': takes no part in the time bank; 'left': has left).

import type { GroupKey } from '../../src/domain/membership/index.ts';

export type Trait = 'paper' | 'unlisted' | 'cymraeg' | 'no-bank' | 'left';
export type NamedMember = readonly [name: string, group: GroupKey, ...traits: Trait[]];

export const namedMembers: readonly NamedMember[] = [
  ['Gwen Parry', 'supported'],
  ['Nasreen Malik', 'supported'],
  ['Dafydd Llwyd', 'supported', 'cymraeg'],
  ['Patrick Doyle', 'supported', 'paper', 'unlisted', 'no-bank'],
  ['Eluned Rees', 'supported', 'cymraeg'],
  ['Winston Clarke', 'supported'],
  ['Margaret Hale', 'supported', 'paper', 'unlisted', 'no-bank'],
  ['Anwen Griffiths', 'supported', 'cymraeg', 'unlisted'],
  ['Yusuf Rahman', 'supported'],
  ['Barbara Whitlock', 'supported'],
  ['Ifan Bowen', 'supported'],
  ['Marek Kowalski', 'supported'],
  ['Dorothy Fenn', 'supported', 'paper', 'no-bank', 'unlisted'],
  ['Leon Baptiste', 'supported'],
  ['Carys Meredith', 'supported', 'cymraeg'],
  ['Stephen Orme', 'supported', 'unlisted'],
  ['Harjit Sandhu', 'supported'],
  ['Olwen Vaughan', 'supported', 'cymraeg'],
  ['Keith Barlow', 'supported', 'paper', 'unlisted', 'no-bank'],
  ['Mei Lin Chan', 'supported'],
  ['Robert Ashdown', 'supported', 'unlisted', 'no-bank'],
  ['Teresa Nolan', 'supported'],
  ['Rhian Bowen', 'families', 'cymraeg'],
  ['Farida Rahman', 'families'],
  ['Colin Whitlock', 'families'],
  ['Shanice Clarke', 'families'],
  ['Gareth Meredith', 'families', 'cymraeg'],
  ['Anna Kowalska', 'families'],
  ['Bronwen Rees', 'families', 'cymraeg', 'unlisted'],
  ['Michael Nolan', 'families'],
  ['Priya Sandhu', 'families'],
  ['Joan Orme', 'families', 'paper', 'no-bank', 'unlisted'],
  ['David Chan', 'families', 'unlisted', 'no-bank'],
  ['Ellen Hale', 'families'],
  ['Siân Vaughan', 'families', 'cymraeg'],
  ['Grace Baptiste', 'families'],
  ['Samuel Adeyemi', 'workers'],
  ['Marged Pritchard', 'workers', 'cymraeg'],
  ['Lucy Tanner', 'workers'],
  ['Ioan Hughes', 'workers', 'cymraeg'],
  ['Blessing Eze', 'workers'],
  ['Katarzyna Nowak', 'workers', 'no-bank'],
  ['Martin Sykes', 'workers', 'unlisted', 'no-bank'],
  ['Angharad Lewis', 'workers', 'cymraeg'],
  ['Imran Qureshi', 'workers', 'no-bank', 'unlisted'],
  ['Fiona MacLeod', 'workers'],
  ['Tom Okafor', 'volunteers'],
  ['Callum Reid', 'volunteers'],
  ['Judith Penrose', 'volunteers'],
  ['Aled Morgan', 'volunteers', 'cymraeg'],
  ['Sunita Desai', 'volunteers'],
  ['Peter Lindqvist', 'volunteers'],
  ['Hannah Goldberg', 'volunteers'],
  ['Nerys Thomas', 'volunteers', 'cymraeg'],
  ['Mill Lane Library', 'volunteers', 'paper', 'unlisted', 'no-bank'],
  ['Rosa Ferreira', 'volunteers'],
  ['Emyr Price', 'volunteers', 'cymraeg'],
  ['Amina Yusuf', 'volunteers'],
  ['Frank Dewhurst', 'volunteers', 'unlisted'],
  ['Ruth Abara', 'volunteers'],
  ['Alan Stoker', 'volunteers', 'paper', 'unlisted', 'no-bank', 'left'],
  ['Megan Prosser', 'families', 'unlisted', 'no-bank', 'left'],
];

/** Who holds which office. The board has seven, among them the chair and the secretary. */
export const officeHolders = [
  ['Dafydd Llwyd', 'chair'],
  ['Nasreen Malik', 'secretary'],
  ['Dafydd Llwyd', 'board'],
  ['Nasreen Malik', 'board'],
  ['Winston Clarke', 'board'],
  ['Shanice Clarke', 'board'],
  ['Colin Whitlock', 'board'],
  ['Ioan Hughes', 'board'],
  ['Judith Penrose', 'board'],
  ['Marged Pritchard', 'coordinator'],
  ['Callum Reid', 'steward'],
] as const;

const plainLetters: Readonly<Record<string, string>> = {
  â: 'a',
  ê: 'e',
  î: 'i',
  ô: 'o',
  û: 'u',
  ŵ: 'w',
  ŷ: 'y',
  é: 'e',
  ö: 'o',
};

/** The address of a demo member: first and last name, in plain letters. */
export function emailOf(name: string): string {
  const plain = name.toLowerCase().replace(/[^a-z ]/g, (letter) => plainLetters[letter] ?? '');
  const parts = plain.split(' ');
  return `${parts[0]}.${parts[parts.length - 1]}@ashbrook.example`;
}
