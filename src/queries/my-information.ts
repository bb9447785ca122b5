/** What the co-op holds about the member who asks, what they told and allow, and what the office has to answer. */
import * as v from 'valibot';
import type { ContactWay } from '../domain/joining/index.ts';
import { duties } from '../domain/membership/index.ts';
import type { ConsentKind, HeldRow, HeldSection } from '../domain/my-information/index.ts';
import { query } from './query.ts';

export interface SeenSection extends HeldSection {
  readonly rows: readonly HeldRow[];
  /** The place after which the next page begins; null when this was the last. */
  readonly more: string | null;
}

export interface HeldView {
  readonly member: { readonly id: string; readonly displayName: string };
  readonly sections: readonly SeenSection[];
  /** When they asked to be erased, or null. It is done when their membership is over. */
  readonly erasureAskedAt: number | null;
  /** The sections about which they asked for something to be put right and that wait. */
  readonly corrections: readonly string[];
  /** Months for which the name of somebody who was erased stays in the register. */
  readonly keepNameMonths: number;
}

export const held = query<HeldView>()({
  name: 'my-information/held',
  who: 'member',
  example: {},
  input: v.strictObject({
    /** One section alone, and the place after which to go on. */
    section: v.optional(v.pipe(v.string(), v.regex(/^[a-z-]{1,40}$/, 'input-wrong'))),
    after: v.optional(v.pipe(v.string(), v.maxLength(120, 'input-wrong')), ''),
  }),
  refusals: { 'section-unknown': 404 },
});

/** One thing that a member may allow, and whether they do. */
export interface SeenConsent {
  readonly kind: ConsentKind;
  readonly given: boolean;
}

export interface DetailsView {
  /** False for a supporter: what somebody allows, and how they sign in, is theirs alone to change. */
  readonly own: boolean;
  readonly calledName: string;
  /** The name in the register: the office puts it right. */
  readonly fullName: string;
  readonly lines: readonly string[];
  readonly phone: string;
  readonly ways: readonly ContactWay[];
  readonly othersRead: boolean;
  /** The address to sign in with; empty when there is none. */
  readonly email: string;
  /** Addresses to which a link went that nobody has opened yet. */
  readonly emailsAsked: readonly string[];
  /** None for a supporter. */
  readonly consents: readonly SeenConsent[];
}

/** A member's own details, for them and for a supporter whom they let. */
export const details = query<DetailsView>()({
  name: 'my-information/details',
  who: 'member',
  supporter: 'details',
  example: {},
  input: v.strictObject({}),
  refusals: {},
});

/** A wish to have something put right, without its words: those are read one by one. */
export interface CorrectionLine {
  readonly id: string;
  readonly name: string;
  readonly section: string;
  readonly askedAt: number;
  /** True when it is the asker's own: somebody else answers it. */
  readonly own: boolean;
}

/** Somebody who was a member and is not erased. */
export interface FormerMember {
  readonly id: string;
  readonly name: string;
  readonly leftAt: number;
  /** True when one office holder asked for it and it waits for a second. */
  readonly waits: boolean;
}

export interface InformationRequests {
  /** Those that wait, the oldest first. */
  readonly corrections: readonly CorrectionLine[];
  /** Who left last first; so many at most. */
  readonly former: readonly FormerMember[];
}

/** What the office has to answer about people's information. */
export const requests = query<InformationRequests>()({
  name: 'my-information/requests',
  who: duties.information,
  example: {},
  input: v.strictObject({
    /** Part of the name of somebody who left. */
    name: v.optional(v.pipe(v.string(), v.trim(), v.maxLength(120, 'text-too-long')), ''),
  }),
  refusals: {},
});
