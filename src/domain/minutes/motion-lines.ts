// What the minutes say of a member's motion on the agenda: who moved and seconded it, what became of amendments, and what is
// to be done, by whom and by when. All of it is the motion's own record (domain/motions).

import type { CivilDate, Id } from '../kernel/index.ts';
import type { RecordedAct } from './acts.ts';
import { line, type BothWords, type LineKey, type MinutesLine } from './line.ts';

/** A motion of a member, as far as the minutes tell of it. */
export interface MinutedMotion {
  /** The item of the agenda. */
  readonly item: number;
  readonly mover: Id;
  readonly seconders: readonly Id[];
  readonly amendments: readonly {
    readonly id: Id;
    readonly by: Id;
    readonly seconders: readonly Id[];
    readonly end: 'accepted' | 'clerical' | 'carried' | 'lost' | 'withdrawn' | 'void' | null;
    /** The meeting that decided it while it was at the motion: then its act says so; empty for every other. */
    readonly decidedAt: Id | '';
  }[];
  /** What its meeting was asked to decide instead of voting on it. */
  readonly questions: readonly { readonly id: Id; readonly by: Id; readonly seconders: readonly Id[] }[];
  /** The text that each of its acts wanted, or made. */
  readonly texts: Readonly<Record<Id, string>>;
  readonly actions: readonly {
    readonly id: Id;
    readonly owner: Id;
    readonly dueOn: CivilDate;
    readonly words: BothWords;
  }[];
}

const amendmentKeys: Readonly<Record<string, LineKey>> = {
  accepted: 'amendment-accepted',
  carried: 'amendment-carried',
  lost: 'amendment-lost',
  withdrawn: 'amendment-withdrawn',
};

/** Before the vote: who moved and seconded it, and the amendments that were seconded and ended before the meeting. */
export function motionLines({ mover, seconders, amendments }: MinutedMotion): MinutesLine[] {
  return [
    line(`moved-${mover}`, 'moved', { person: { person: mover } }),
    ...(seconders.length > 0
      ? [line(`seconded-${mover}`, 'seconded', { people: { people: seconders } })]
      : []),
    ...amendments.flatMap(({ id, by, seconders: others, end, decidedAt }) => {
      const key = end === null || decidedAt !== '' ? undefined : amendmentKeys[end];
      return key && others.length > 0
        ? [line(`amendment-${id}`, 'amendment', { person: { person: by }, what: { key } })]
        : [];
    }),
  ];
}

/** What the meeting did with an amendment: who wanted which words, and the numbers. Null for any other act. */
export function amendedLines(
  { number, kind, facts }: Pick<RecordedAct, 'number' | 'kind' | 'facts'>,
  motions: readonly MinutedMotion[],
): MinutesLine[] | null {
  const motion = motions.find(({ amendments }) => amendments.some(({ id }) => id === facts['amendment']));
  const amendment = motion?.amendments.find(({ id }) => id === facts['amendment']);
  if (kind !== 'amended' || !motion || !amendment) return null;
  const { by, seconders } = amendment;
  const text = motion.texts[String(facts['text'])] ?? '';
  const how = String(facts['how']);
  const hands = {
    votesFor: Number(facts['votesFor'] ?? 0),
    votesAgainst: Number(facts['votesAgainst'] ?? 0),
  };
  const wanted = line(`act-${number}-wanted`, 'amendment-wanted', {
    person: { person: by },
    words: { words: { en: text, cy: '' } },
  });
  const seconded =
    seconders.length > 0
      ? [line(`act-${number}-seconded`, 'amendment-seconded', { people: { people: seconders } })]
      : [];
  return [
    wanted,
    ...seconded,
    how === 'clerical'
      ? line(`act-${number}`, 'act-amended-clerical')
      : line(`act-${number}`, how === 'carried' ? 'act-amended-carried' : 'act-amended-lost', hands),
  ];
}

const askedKeys: Readonly<Record<string, LineKey>> = {
  'adjourn-meeting': 'ask-adjourn-meeting',
  'next-business': 'ask-next-business',
  'refer-back': 'ask-refer-back',
  'in-parts': 'ask-in-parts',
};

/** Who asked the meeting to decide something else than the motion, and who seconded that; none for any other act. */
export function questionLines(
  { number, kind, facts }: Pick<RecordedAct, 'number' | 'kind' | 'facts'>,
  motions: readonly MinutedMotion[],
): MinutesLine[] {
  const all = motions.flatMap(({ questions }) => questions);
  const question = all.find(({ id }) => id === facts['question']);
  const key = askedKeys[String(facts['procedure'])];
  if (kind !== 'procedure' || !question || !key) return [];
  const { by, seconders } = question;
  return [
    line(`act-${number}-wanted`, 'procedure-wanted', { person: { person: by }, what: { key } }),
    line(`act-${number}-seconded`, 'amendment-seconded', { people: { people: seconders } }),
  ];
}

/** After it: what is to be done. */
export const actionLines = ({ actions }: MinutedMotion): MinutesLine[] =>
  actions.map(({ id, owner, dueOn, words }) =>
    line(`action-${id}`, 'action', { person: { person: owner }, day: { on: dueOn }, words: { words } }),
  );
