// What an office holder can write down about somebody, each as the fact that it becomes. Correcting is writing the same
// again in place of the fact that was wrong. Ending a membership against the person's will is none of these: it needs
// two people.

import type { CivilDate, Instant } from '../kernel/index.ts';
import { ceasing } from './ceasing.ts';
import type {
  CeasedWhy,
  ElectronicPurpose,
  Fact,
  FactDraft,
  MoneyHow,
  PropertyOf,
  VoiceOf,
} from './facts.ts';

export type Act =
  | { readonly act: 'pay'; readonly pence: number; readonly how: MoneyHow }
  | { readonly act: 'issue-shares'; readonly shares: number }
  | { readonly act: 'withdraw-shares'; readonly shares: number; readonly pence: number }
  | { readonly act: 'property'; readonly of: PropertyOf; readonly pence: number }
  | { readonly act: 'name'; readonly name: string }
  | { readonly act: 'address'; readonly lines: readonly string[] }
  | {
      readonly act: 'electronic';
      /** Empty to end it. */
      readonly address: string;
      readonly purposes: readonly ElectronicPurpose[];
    }
  | {
      readonly act: 'group';
      readonly group: string;
      /** A second group; empty for none. */
      readonly also: string;
    }
  | {
      readonly act: 'voice';
      readonly of: VoiceOf;
      readonly name: string;
      /** All who are a member together; empty for an organisation. */
      readonly people: readonly string[];
    }
  | { readonly act: 'entered' }
  | { readonly act: 'cease'; readonly why: CeasedWhy }
  | { readonly act: 'take-away' };
export type ActName = Act['act'];

/** The ends of a membership that one office holder may write down alone: nobody's will is against them. */
export const quietEnds = ['left', 'died'] as const satisfies readonly CeasedWhy[];
/** Those that two people decide. */
export const endsByTwo = ['expelled', 'ended-by-rules'] as const satisfies readonly CeasedWhy[];

export interface Recording {
  readonly act: Act;
  readonly on: CivilDate;
  /** The number of the fact that was wrong; 0 for none. */
  readonly corrects: number;
  /** All that the register has about the person. */
  readonly facts: readonly Fact[];
  /** What one share costs. */
  readonly sharePence: number;
  readonly today: CivilDate;
  readonly now: Instant;
}

/** The part of a draft that the act alone decides. */
type Part = FactDraft extends infer D
  ? D extends FactDraft
    ? Omit<D, 'on' | 'supersedes' | 'reason'>
    : never
  : never;

function voiceWords({ of, name, people }: Extract<Act, { act: 'voice' }>): Pick<FactDraft, 'words'> {
  if (of === 'person') return {};
  return { words: of === 'joint' ? { voice: name, people } : { voice: name } };
}

function partOf(act: Exclude<Act, { act: 'cease' }>, sharePence: number): Part {
  switch (act.act) {
    case 'pay':
      return { kind: 'shares-paid', data: { pence: act.pence, how: act.how } };
    case 'issue-shares':
      return { kind: 'shares-issued', data: { shares: act.shares, pence: act.shares * sharePence } };
    case 'withdraw-shares':
      return { kind: 'shares-withdrawn', data: { shares: act.shares, pence: act.pence } };
    case 'property':
      return { kind: 'property', data: { of: act.of, pence: act.pence } };
    case 'name':
      return { kind: 'name', data: {}, words: { name: act.name } };
    case 'address':
      return { kind: 'address', data: {}, words: { lines: act.lines } };
    case 'electronic':
      return { kind: 'electronic', data: { purposes: act.purposes }, words: { address: act.address } };
    case 'group':
      return { kind: 'group', data: { group: act.group, ...(act.also === '' ? {} : { also: act.also }) } };
    case 'voice':
      return {
        kind: 'voice',
        data: { of: act.of },
        ...voiceWords(act),
      };
    case 'entered':
      return { kind: 'entered', data: {} };
    case 'take-away':
      return { kind: 'withdrawn', data: {} };
  }
}

/** The drafts that an act becomes. Whether they may be written says `writeFacts`. */
export function draftsOf({ act, on, corrects, facts, sharePence, today, now }: Recording): FactDraft[] {
  const reason = corrects > 0 ? 'corrected' : 'told-us';
  if (act.act === 'cease' && corrects === 0) return ceasing({ facts, on, why: act.why, reason, today, now });
  const part: Part =
    act.act === 'cease' ? { kind: 'ceased', data: { why: act.why } } : partOf(act, sharePence);
  return [{ ...part, on, supersedes: corrects, reason } as FactDraft];
}
