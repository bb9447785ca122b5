// What needs two people, because one alone could do harm that is hard to undo: ending a membership against the person's
// will, many people put into the register at once, a way to sign in that is made for somebody, erasing, a changed rulebook, a history that is shorter than it was.
// One list: for each act, whose offices may ask and agree, and with which codes the act itself may still say no.

import { duties, type OfficeKey } from '../membership/index.ts';

export interface Act {
  /** Whoever holds one of these may ask, and somebody else who holds one may agree. */
  readonly offices: readonly OfficeKey[];
  /** What it is about: a person (never one of the two), or a thing of the co-op. */
  readonly about: 'person' | 'thing';
  /** How the act may refuse at the moment of agreeing: the state can have changed since it was asked. */
  readonly refusals: readonly string[];
}

export const acts = {
  'register/end-membership': {
    offices: ['secretary', 'chair', 'board'],
    about: 'person',
    refusals: ['register-not-member'],
  },
  'register/import': {
    offices: duties.registerFiles,
    about: 'thing',
    refusals: ['import-unknown', 'import-over', 'import-incomplete', 'import-numbers-taken'],
  },
  'sign-in/issue-card': { offices: duties.signIn, about: 'person', refusals: ['card-teller'] },
  'sign-in/recover': {
    offices: duties.signIn,
    about: 'person',
    refusals: ['no-account', 'email-taken'],
  },
  'my-information/erase': {
    offices: duties.information,
    about: 'person',
    refusals: ['erase-still-member', 'erased-already'],
  },
  'rulebook/confirm': {
    offices: duties.rulebook,
    about: 'thing',
    refusals: ['rulebook-changed', 'rulebook-confirmed'],
  },
  'sealed/parts-lost': {
    offices: ['chair', 'secretary', 'board'],
    about: 'thing',
    refusals: ['motion-unknown', 'box-not-due'],
  },
  'history/accept': { offices: duties.history, about: 'thing', refusals: ['history-confirmed'] },
} as const satisfies Record<string, Act>;
export type ActName = keyof typeof acts;
export const actNames = Object.keys(acts) as ActName[];

/** Everybody with an office for any act, in the order of the list: the doors of two people are for them. */
export const officesForActs: readonly OfficeKey[] = [
  ...new Set(actNames.flatMap((name): readonly OfficeKey[] => acts[name].offices)),
];

/** The acts that the holder of these offices may ask for and agree to. */
export function actsOf(offices: readonly OfficeKey[]): ActName[] {
  return actNames.filter((name) =>
    (acts[name].offices as readonly OfficeKey[]).some((office) => offices.includes(office)),
  );
}
