// What the register is made of: dated facts. Each says what began or changed on a day, who wrote it down and when it was
// known. No fact is ever changed or taken away: a mistake is mended by a new fact that takes the old one's place, so
// that anybody can read the register of any day as it was known on any other (2014 Act, s.30).

import type { CivilDate, Id, Instant } from '../kernel/index.ts';

/** What a fact needs beside its day, by its kind. Amounts are whole pence; words of a person's own stand apart. */
export interface FactData {
  /** The day a membership begins. */
  entered: Record<never, never>;
  /** The day from which somebody is a member no more, and why. */
  ceased: { readonly why: CeasedWhy };
  /** The full name, as the Act asks for it. In words: `name`. */
  name: Record<never, never>;
  /** The postal address. In words: `lines`, one below the other. */
  address: Record<never, never>;
  /** An electronic address and what it may be used for. In words: `address`; empty words end it. */
  electronic: { readonly purposes: readonly ElectronicPurpose[] };
  /** `also`: a second group, where the co-op lets somebody be in two. Their vote stands in the first. */
  group: { readonly group: string; readonly also?: string };
  /** Who speaks for an organisation, or for people who are a member together. In words: `voice`, and `people` for the latter. */
  voice: { readonly of: VoiceOf };
  'shares-issued': { readonly shares: number; readonly pence: number };
  'shares-paid': { readonly pence: number; readonly how: PaidHow };
  /** Shares that the co-op took back, with what it paid for them. */
  'shares-withdrawn': { readonly shares: number; readonly pence: number };
  /** Loans and deposits: what the co-op holds for the member from this day on, of one kind. */
  property: { readonly of: PropertyOf; readonly pence: number };
  'office-from': { readonly office: string };
  'office-until': { readonly office: string };
  /** Takes a fact away that never was, and puts nothing in its place. */
  withdrawn: Record<never, never>;
}

export type FactKind = keyof FactData;

export type CeasedWhy = 'left' | 'died' | 'ended-by-rules' | 'expelled';
export const electronicPurposes = ['notices', 'ballots', 'news'] as const;
export type ElectronicPurpose = (typeof electronicPurposes)[number];
/** How money came in for shares; what an office holder may say of a payment. */
export const moneyHows = ['bank', 'cash', 'cheque', 'card', 'other'] as const;
export type MoneyHow = (typeof moneyHows)[number];
/** `passed`: nobody paid anything; what was paid before went with the shares to another member. */
export const paidHows = [...moneyHows, 'passed'] as const;
export type PaidHow = (typeof paidHows)[number];
export const propertyKinds = ['loan', 'deposit'] as const;
export type PropertyOf = (typeof propertyKinds)[number];
export const voiceKinds = ['person', 'organisation', 'joint'] as const;
export type VoiceOf = (typeof voiceKinds)[number];

/** The words of a person's own that belong to a fact. Erasing somebody takes these away and leaves the facts. */
export interface FactWords {
  readonly name?: string;
  readonly lines?: readonly string[];
  readonly address?: string;
  readonly voice?: string;
  /** All who are a member together, the one who speaks among them. */
  readonly people?: readonly string[];
}

/** A fact before it has a number and a moment. */
export type FactDraft = {
  readonly [K in FactKind]: {
    readonly kind: K;
    /** The day from which it holds. */
    readonly on: CivilDate;
    readonly data: FactData[K];
    readonly words?: FactWords;
    /** The number of the fact whose place it takes; 0 for none. */
    readonly supersedes?: number;
    /** Why, as a code: `joined`, `imported`, `corrected`, `told-us`, and those of passing.ts. */
    readonly reason: string;
  };
}[FactKind];

interface Written {
  /** Its number: facts are written one after the other, and each number once. */
  readonly seq: number;
  readonly person: Id;
  readonly supersedes: number;
  /** When it was written down. */
  readonly knownAt: Instant;
  /** Who wrote it down: a member's id, or `terminal`, `clock`. */
  readonly by: string;
  /** Null when the kind has no words, or they were erased. */
  readonly words: FactWords | null;
  /** True when the words were erased: a pseudonym stands in their place. */
  readonly erased: boolean;
}

/** A fact of the register, of one kind or another. */
export type Fact = {
  readonly [K in FactKind]: Omit<Extract<FactDraft, { kind: K }>, 'words' | 'supersedes'> & Written;
}[FactKind];
export type FactOf<K extends FactKind> = Extract<Fact, { kind: K }>;
