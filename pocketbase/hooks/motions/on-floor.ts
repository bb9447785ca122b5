/**
 * What a meeting did to the words of a motion that it is at, and to those that explain it: an act of the meeting, with its
 * numbers and a seal over the words. When votes that were cast before count no more, everybody who cast one is told, once;
 * and whoever wrote down how their proxy votes on it, because that counts for the new words. They hear of a slip too.
 */
import type { Id } from '../../../src/domain/kernel/index.ts';
import type { Grounds } from '../../../src/domain/meetings/index.ts';
import {
  amendedAt,
  floorOf,
  type Asked,
  type Floor,
  type NewAct,
} from '../../../src/domain/motions/index.ts';
import { standing } from '../../../src/domain/proxies/index.ts';
import type { MemberContext } from '../kit/context.ts';
import type { Readable } from '../kit/engine.ts';
import { sealedFacts } from '../meetings/acts.ts';
import { findMeeting } from '../meetings/meetings-read.ts';
import { happens } from '../meetings/room.ts';
import { earlyVotesVoid, earlyWordsPutRight } from '../polls/mail.ts';
import { earlyOf } from '../polls/polls-read.ts';
import { proxyWordsChanged, proxyWordsPutRight, tellOf } from '../proxies/mail.ts';
import { givingsOf } from '../proxies/proxies-read.ts';
import { wordsIn, type FoundProposal } from './proposals-read.ts';

/** The words that the act of a change seals: the text as it was wanted, or as it stands from then on. */
export const changeGrounds = (app: Readable, proposal: Id, act: Id): Grounds => ({
  words: wordsIn(app, proposal).get(act)?.['what'] ?? '',
});

/** The words of an easy-read version, by the act that wrote it, which its acts seal. */
export const easyGrounds = (app: Readable, proposal: Id, act: Id): Grounds => ({
  easy: wordsIn(app, proposal).get(act) ?? {},
});

/** Writes down that easy-read words were written or settled at the meeting; nothing when no meeting is at the motion. */
export function easyOnFloor(
  context: MemberContext,
  found: FoundProposal & Asked,
  { kind, easy }: { readonly kind: 'easy-written' | 'easy-settled'; readonly easy: Id },
): void {
  const floor = floorOf(found);
  if (!floor) return;
  const proposal = found.proposal.id;
  const facts = { easy, ...sealedFacts(easyGrounds(context.app, proposal, easy)) };
  happens(context, { meeting: floor.meeting, kind, item: floor.item, about: proposal, facts });
}

const HOW = {
  'amendment-accepted': 'clerical',
  'amendment-carried': 'carried',
  'amendment-lost': 'lost',
} as const;

/** For each decision that changes words: the letter to those who voted before, and to those who wrote to a proxy how. */
const LETTERS = {
  carried: [earlyVotesVoid, proxyWordsChanged],
  clerical: [earlyWordsPutRight, proxyWordsPutRight],
} as const;

/** Tells those who voted before, and those whose written proxies count for words that they have not read. */
function tellOfNewWords(
  context: MemberContext,
  { meeting: id, item }: Pick<Floor, 'meeting' | 'item'>,
  how: keyof typeof LETTERS,
): void {
  const { app } = context;
  const meeting = findMeeting(app, id)!;
  const [toVoters, toGivers] = LETTERS[how];
  context.sendToMembers([...earlyOf(app, id, item).keys()], toVoters(meeting, item));
  for (const { giver, holder, directions } of standing(givingsOf(app, id)))
    if (directions[String(item)] !== undefined)
      tellOf(context, meeting, { to: giver, other: holder }, toGivers);
}

interface Decided {
  /** The rule's answer, and the act that was written for it. */
  readonly act: NewAct;
  readonly id: Id;
}

/** Writes down a decision about an amendment in the acts of the meeting; nothing when no meeting is at the motion. */
export function decidedOnFloor(
  context: MemberContext,
  found: FoundProposal & Asked,
  { act, id }: Decided,
): void {
  const floor = floorOf(found);
  if (!floor) return;
  const { app } = context;
  const proposal = found.proposal.id;
  const how = HOW[act.kind as keyof typeof HOW];
  const text = how === 'lost' ? act.about! : id;
  happens(context, {
    meeting: floor.meeting,
    kind: 'amended',
    item: floor.item,
    about: proposal,
    facts: {
      amendment: act.about!,
      how,
      votesFor: act.votesFor ?? 0,
      votesAgainst: act.votesAgainst ?? 0,
      text,
      ...sealedFacts(changeGrounds(app, proposal, text)),
    },
  });
  const first = amendedAt(found.life, floor.meeting) !== 'substance';
  if (how !== 'lost' && first) tellOfNewWords(context, floor, how);
}
