// How a proposal stands, worked out from its acts alone, in their order. Seconds, and words that were agreed to, count for
// the text that they were given to: a text that is put again needs new seconds, and a text that was amended needs its
// easy-read words agreed again.

import type { CivilDate, Id, Instant } from '../kernel/index.ts';
import type { FloorProcedure } from '../meetings/index.ts';
import type { Act } from './proposal.ts';

/**
 * `clerical`: the chair of the meeting took it in, because it changes no meaning. `void`: the motion was written again, so
 * that there is nothing left to amend.
 */
export type AmendmentEnd = 'accepted' | 'clerical' | 'carried' | 'lost' | 'withdrawn' | 'void';

export interface Amendment {
  readonly id: Id;
  readonly by: Id;
  readonly at: Instant;
  /** The act with the text that it changes. */
  readonly base: Id;
  readonly seconders: readonly Id[];
  /** Null while it waits. */
  readonly end: AmendmentEnd | null;
  /** The meeting that decided it while it was at the motion; empty for every other. */
  readonly decidedAt: Id | '';
  /** The hands that decided it. */
  readonly hands: { readonly votesFor: number; readonly votesAgainst: number } | null;
}

/** What somebody asked the meeting that was at the motion to decide instead of voting on it (procedure.ts). */
export interface FloorQuestion {
  readonly id: Id;
  readonly procedure: FloorProcedure;
  readonly by: Id;
  /** The meeting that was at the motion. */
  readonly meeting: Id | '';
  readonly seconders: readonly Id[];
  /** Null while it waits. */
  readonly end: 'carried' | 'lost' | null;
}

/** The easy-read words of a proposal, and who agreed to them. */
export interface EasyRead {
  readonly id: Id;
  readonly by: Id;
  readonly at: Instant;
  /** The act with the text that they explain. */
  readonly of: Id;
  readonly mover: boolean;
  /** A member who is against the motion, and says that the words are fair. */
  readonly opponent: Id | null;
  /** The chair who settled them. */
  readonly settledBy: Id | null;
}

export interface Action {
  readonly id: Id;
  readonly owner: Id;
  readonly dueOn: CivilDate;
  /** The last that was said of it; null when nothing was. */
  readonly told: Id | null;
  readonly doneAt: Instant | null;
}

export interface Life {
  readonly mover: Id;
  /** The act with the words as they stand now; amendments change `text` alone. */
  readonly words: Id;
  /** The act with the text as it stands now. */
  readonly text: Id;
  /** The act with the text before slips were put right in it: what they become together is measured against it. */
  readonly beforeSlips: Id;
  /** When this text was put forward. */
  readonly putAt: Instant;
  readonly seconders: readonly Id[];
  readonly secondedAt: Instant | null;
  readonly amendments: readonly Amendment[];
  readonly questions: readonly FloorQuestion[];
  readonly easy: EasyRead | null;
  readonly referredBack: { readonly at: Instant; readonly say: string; readonly act: Id } | null;
  readonly adjournedUntil: CivilDate | null;
  /** `vote` is the vote, or the meeting that decides it. */
  readonly noticed: { readonly vote: Id; readonly at: Instant; readonly by: 'vote' | 'meeting' } | null;
  readonly ended: {
    readonly how: 'withdrawn' | 'fell' | 'merged';
    readonly at: Instant;
    readonly into: Id | '';
  } | null;
  /** The proposal into which its mover asked to merge it. */
  readonly mergeAsked: Id | null;
  /** Proposals that became part of this one. */
  readonly tookIn: readonly Id[];
  readonly actions: readonly Action[];
  readonly summary: Id | null;
  readonly documents: readonly Id[];
}

const begun = ({ id, by, at }: Act): Life => ({
  mover: by,
  words: id,
  text: id,
  beforeSlips: id,
  putAt: at,
  seconders: [],
  secondedAt: null,
  amendments: [],
  questions: [],
  easy: null,
  referredBack: null,
  adjournedUntil: null,
  noticed: null,
  ended: null,
  mergeAsked: null,
  tookIn: [],
  actions: [],
  summary: null,
  documents: [],
});

const undecided = { decidedAt: '', hands: null } as const;

function amendment(life: Life, id: string, change: (one: Amendment) => Amendment): Life {
  return { ...life, amendments: life.amendments.map((one) => (one.id === id ? change(one) : one)) };
}

/** How an amendment ended, and the text from then on: that of this act when it was taken in. */
function decided(life: Life, act: Act, end: AmendmentEnd): Life {
  const { id, about, say, votesFor, votesAgainst } = act;
  const atMeeting = say === 'meeting' || end === 'clerical';
  const changed = amendment(life, about, (one) => ({
    ...one,
    end,
    decidedAt: atMeeting ? (life.noticed?.vote ?? '') : '',
    hands: end === 'carried' || end === 'lost' ? { votesFor, votesAgainst } : null,
  }));
  return end === 'lost' ? changed : { ...changed, text: id, beforeSlips: id };
}

/** A slip that was put right changes no meaning: the easy-read words explain the new text as they did the old one. */
function putRight(life: Life, act: Act): Life {
  const after = decided(life, act, 'clerical');
  const easyNow = life.easy?.of === life.text ? { ...life.easy, of: act.id } : life.easy;
  return { ...after, easy: easyNow, beforeSlips: life.beforeSlips };
}

function action(life: Life, id: string, change: (one: Action) => Action): Life {
  return { ...life, actions: life.actions.map((one) => (one.id === id ? change(one) : one)) };
}

function easy(life: Life, id: string, change: Partial<EasyRead>): Life {
  return life.easy?.id === id ? { ...life, easy: { ...life.easy, ...change } } : life;
}

function question(life: Life, id: string, change: (one: FloorQuestion) => FloorQuestion): Life {
  return { ...life, questions: life.questions.map((one) => (one.id === id ? change(one) : one)) };
}

/** Its mover writes it again: it is no longer on the way to the vote that members were told of. */
const givenBack = (life: Life, { at, id }: Act, say: string): Life => ({
  ...life,
  noticed: null,
  referredBack: { at, say, act: id },
});

/** What the meeting decided stands only when more were for it than against. */
function procedure(before: Life, act: Act): Life {
  const carried = act.votesFor > act.votesAgainst;
  const life = question(before, act.about, (one) => ({ ...one, end: carried ? 'carried' : 'lost' }));
  if (!carried) return life;
  // The meeting stops, and the motion waits with it.
  if (act.say === 'adjourn-meeting') return life;
  if (act.say === 'adjourn') return { ...life, adjournedUntil: act.on || null };
  if (act.say === 'in-parts') return givenBack(life, act, 'in-parts');
  if (act.say === 'refer-back') return givenBack(life, act, 'meeting');
  return { ...life, ended: { how: 'fell', at: act.at, into: '' } };
}

const steps: Record<Act['kind'], (life: Life, act: Act) => Life> = {
  'put-forward': (life) => life,
  'put-again': (life, { id, at }) => ({
    ...life,
    words: id,
    text: id,
    beforeSlips: id,
    putAt: at,
    seconders: [],
    secondedAt: null,
    amendments: life.amendments.map((one) => (one.end ? one : { ...one, end: 'void' as const })),
    referredBack: null,
    adjournedUntil: null,
  }),
  seconded: (life, { by, at }) => ({ ...life, seconders: [...life.seconders, by], secondedAt: at }),
  withdrawn: (life, { at }) => ({ ...life, ended: { how: 'withdrawn', at, into: '' } }),
  fell: (life, { at }) => ({ ...life, ended: { how: 'fell', at, into: '' } }),
  'referred-back': (life, { id, at, say }) => ({ ...life, referredBack: { at, say, act: id } }),
  amended: (life, { id, by, at }) => ({
    ...life,
    amendments: [...life.amendments, { id, by, at, base: life.text, seconders: [], end: null, ...undecided }],
  }),
  'amendment-seconded': (life, { about, by }) =>
    amendment(life, about, (one) => ({ ...one, seconders: [...one.seconders, by] })),
  'amendment-withdrawn': (life, { about }) => amendment(life, about, (one) => ({ ...one, end: 'withdrawn' })),
  'amendment-accepted': (life, act) =>
    act.say === 'clerical' ? putRight(life, act) : decided(life, act, 'accepted'),
  'amendment-carried': (life, act) => decided(life, act, 'carried'),
  'amendment-lost': (life, act) => decided(life, act, 'lost'),
  'easy-written': (life, { id, by, at }) => ({
    ...life,
    easy: { id, by, at, of: life.text, mover: false, opponent: null, settledBy: null },
  }),
  'easy-agreed': (life, { about, by, say }) =>
    easy(life, about, say === 'mover' ? { mover: true } : { opponent: by }),
  'easy-settled': (life, { about, by }) => easy(life, about, { settledBy: by }),
  noticed: (life, { about, at, say }) => ({
    ...life,
    noticed: { vote: about, at, by: say === 'meeting' ? 'meeting' : 'vote' },
  }),
  'merge-asked': (life, { about }) => ({ ...life, mergeAsked: about }),
  merged: (life, { about, at }) => ({ ...life, ended: { how: 'merged', at, into: about } }),
  'took-in': (life, { about }) => ({ ...life, tookIn: [...life.tookIn, about] }),
  'procedure-asked': (life, { id, by, say }) => ({
    ...life,
    questions: [
      ...life.questions,
      {
        id,
        by,
        procedure: say as FloorProcedure,
        meeting: life.noticed?.vote ?? '',
        seconders: [],
        end: null,
      },
    ],
  }),
  'procedure-seconded': (life, { about, by }) =>
    question(life, about, (one) => ({ ...one, seconders: [...one.seconders, by] })),
  procedure,
  'action-added': (life, { id, about, on }) => ({
    ...life,
    actions: [...life.actions, { id, owner: about, dueOn: on, told: null, doneAt: null }],
  }),
  'action-told': (life, { id, about }) => action(life, about, (one) => ({ ...one, told: id })),
  'action-done': (life, { id, about, at }) =>
    action(life, about, (one) => ({ ...one, told: id, doneAt: at })),
  summarised: (life, { id }) => ({ ...life, summary: id }),
  'document-added': (life, { id }) => ({ ...life, documents: [...life.documents, id] }),
};

/** The life of a proposal out of its acts, in the order of their places. Throws when it does not begin with `put-forward`. */
export function lifeOf(acts: readonly Act[]): Life {
  const [first, ...rest] = acts;
  if (first?.kind !== 'put-forward') throw new Error('A proposal begins by being put forward.');
  return rest.reduce((life, act) => steps[act.kind](life, act), begun(first));
}

/** True when the easy-read words explain the text of now and were agreed by the mover and an opponent, or settled. */
export function easyReadStands({ easy: words, text }: Pick<Life, 'easy' | 'text'>): boolean {
  if (words === null || words.of !== text) return false;
  return words.settledBy !== null || (words.mover && words.opponent !== null);
}
