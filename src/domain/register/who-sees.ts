// What of an entry, and of the facts behind it, somebody may read. The table of membership decides: here stands only
// which of its lines each part of the register is.

import {
  mayShow,
  shown,
  type FactsOf,
  type PersonFact,
  type Shown,
  type Viewer,
} from '../membership/index.ts';
import type { Entry } from './entries.ts';
import type { Fact, FactKind } from './facts.ts';

const entryFacts: FactsOf<Entry> = {
  person: null,
  name: 'name',
  lines: 'postalAddress',
  electronic: 'email',
  group: 'group',
  also: 'group',
  voice: 'name',
  enteredOn: 'joinedOn',
  ceasedOn: 'leftOn',
  ceasedWhy: 'leftOn',
  spells: 'joinedOn',
  offices: 'offices',
  holding: 'shares',
  property: 'property',
};

/** As much of an entry as the viewer may see. */
export const entryFor = (entry: Entry, viewer: Viewer): Shown<Entry> => shown(entry, entryFacts, viewer);

const kindFacts: Readonly<Record<FactKind, PersonFact>> = {
  entered: 'joinedOn',
  ceased: 'leftOn',
  name: 'name',
  address: 'postalAddress',
  electronic: 'email',
  group: 'group',
  voice: 'name',
  'shares-issued': 'shares',
  'shares-paid': 'payments',
  'shares-withdrawn': 'shares',
  property: 'property',
  'office-from': 'offices',
  'office-until': 'offices',
  // It says nothing but that another fact never was.
  withdrawn: 'joinedOn',
};

/** Those facts that the viewer may see. */
export const factsFor = (facts: readonly Fact[], viewer: Viewer): Fact[] =>
  facts.filter(({ kind }) => mayShow(kindFacts[kind], viewer) !== null);
