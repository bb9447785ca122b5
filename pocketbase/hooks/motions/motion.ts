/** One motion as a member sees it: its words, how it stands, who does what next, what was said, and all that happened. */
import { accept, type Id } from '../../../src/domain/kernel/index.ts';
import { floorProcedures, meetingOffices } from '../../../src/domain/meetings/index.ts';
import { duties } from '../../../src/domain/membership/index.ts';
import {
  acceptAmendment,
  askProcedure,
  decideAmendment,
  decideProcedure,
  floorOf,
  secondAmendment,
  secondProcedure,
  settleFrom,
  tellAction,
  threads,
  withdrawAmendment,
  type Asked,
  type EasyWords,
  type Thread,
} from '../../../src/domain/motions/index.ts';
import { newDates } from '../../../src/domain/voting/index.ts';
import { motions } from '../../../src/queries/index.ts';
import type {
  ActionView,
  AmendmentView,
  HappenedView,
  PostPage,
  ProposalView,
  QuestionView,
} from '../../../src/queries/motions.ts';
import { memberQuery, type MemberLooking } from '../kit/context.ts';
import { rulebookNow } from '../kit/rulebooks.ts';
import { canDo } from './can-do.ts';
import { lineOf } from './list-line.ts';
import { holds } from './offices.ts';
import { pageOf } from './posts-read.ts';
import {
  amendmentsOf,
  askedAbout,
  findProposal,
  namesIn,
  proposalsWhere,
  standingWords,
  titleOf,
  turnsOf,
  wordsIn,
  type FoundProposal,
  type ReadAmendment,
  type WordsOfActs,
} from './proposals-read.ts';

type Found = FoundProposal & Asked;
type Names = ReadonlyMap<Id, string>;

function amendmentViews(
  found: Found,
  amendments: readonly ReadAmendment[],
  { looking, words, names }: { looking: MemberLooking; words: WordsOfActs; names: Names },
): AmendmentView[] {
  const turn = turnsOf(amendments, found.rules)[0]?.id;
  const [isChair, isOffice] = [holds(looking, ['chair']), holds(looking, duties.motions)];
  const beforeSlips = words.get(found.life.beforeSlips)?.['what'] ?? '';
  return amendments.map((amendment) => {
    const { id, by, at, before, wanted, merged, why, seconders, end } = amendment;
    const asked = { ...found, amendment, resolution: found.proposal.resolution, turn, merged, beforeSlips };
    const can: AmendmentView['can'][number][] = [];
    if (secondAmendment(asked).ok) can.push('second');
    if (acceptAmendment({ ...asked, isChair }).ok) can.push(floorOf(found) ? 'clerical' : 'accept');
    if (isOffice && decideAmendment({ ...asked, votesFor: 0, votesAgainst: 0 }).ok) can.push('decide');
    if (withdrawAmendment(asked).ok) can.push('withdraw');
    return {
      id,
      byName: names.get(by) ?? '',
      at,
      before,
      after: merged ?? wanted,
      why,
      seconders: seconders.map((member) => names.get(member) ?? ''),
      missing: Math.max(0, found.rules.amendmentSeconds.value - seconders.length),
      end,
      clashes: end === null && merged === null,
      can,
    };
  });
}

function easyView({ life, rules }: Found, words: WordsOfActs, names: Names): ProposalView['easy'] {
  const { easy, text } = life;
  if (!easy) return null;
  return {
    words: words.get(easy.id) as unknown as EasyWords,
    current: easy.of === text,
    mover: easy.mover,
    opponentName: names.get(easy.opponent ?? '') ?? '',
    settledByName: names.get(easy.settledBy ?? '') ?? '',
    settleFrom: settleFrom(life, rules),
  };
}

function actionViews(found: Found, looking: MemberLooking, words: WordsOfActs, names: Names): ActionView[] {
  const isOffice = holds(looking, duties.motions);
  return found.life.actions.map((action) => ({
    id: action.id,
    what: words.get(action.id)?.['words'] ?? '',
    ownerName: names.get(action.owner) ?? '',
    dueOn: action.dueOn,
    told: words.get(action.told ?? '')?.['words'] ?? '',
    doneAt: action.doneAt,
    mayTell: tellAction(found, action, { isOffice, done: false }).ok,
  }));
}

function summaryOf({ life, acts }: Found, words: WordsOfActs): ProposalView['summary'] {
  const act = acts.find(({ id }) => id === life.summary);
  return act ? { words: words.get(act.id)?.['words'] ?? '', at: act.at } : null;
}

const historyOf = ({ acts }: Found, names: Names): HappenedView[] =>
  acts.map(({ kind, by, at, say, on, votesFor, votesAgainst }) => ({
    kind,
    byName: names.get(by) ?? '',
    at,
    say,
    on,
    votesFor,
    votesAgainst,
  }));

/** Another motion as it is named on the page of this one. */
function named({ app, now }: MemberLooking, language: 'en' | 'cy') {
  const of = (found: FoundProposal) => ({
    id: found.proposal.id,
    number: found.proposal.number,
    title: titleOf(found, wordsIn(app, found.proposal.id), language),
  });
  return {
    into: (id: Id) => {
      const found = id === '' ? null : findProposal(app, id, now);
      return found && of(found);
    },
    wantIn: (id: Id) => {
      const where =
        "proposals.id IN (SELECT proposal FROM proposal_acts WHERE kind = 'merge-asked' AND about = {:id})";
      const asking = proposalsWhere(app, now, where, { id });
      return asking.filter(({ life }) => life.ended === null && life.mergeAsked === id).map(of);
    },
  };
}

function threadsOf(found: Found, looking: MemberLooking, isModerator: boolean, names: Names) {
  const reader = { id: found.by, isModerator };
  const pages = threads.map((thread): [Thread, PostPage] => [
    thread,
    pageOf(looking.app, { proposal: found.proposal.id, thread }, reader, names),
  ]);
  return Object.fromEntries(pages) as Record<Thread, PostPage>;
}

function questionViews(found: Found, looking: MemberLooking, names: Names): QuestionView[] {
  const { life, rules, floor } = found;
  const isOffice = holds(looking, duties.motions);
  const here = life.questions.filter(({ meeting }) => meeting === floor?.meeting);
  return here.map((question) => {
    const { id, procedure, by, seconders, end } = question;
    const can: QuestionView['can'][number][] = [];
    if (secondProcedure({ ...found, question }).ok) can.push('second');
    if (isOffice && decideProcedure({ ...found, question, votesFor: 0, votesAgainst: 0 }).ok)
      can.push('decide');
    return {
      id,
      procedure,
      byName: names.get(by) ?? '',
      seconders: seconders.map((member) => names.get(member) ?? ''),
      missing: Math.max(0, rules.amendmentSeconds.value - seconders.length),
      end,
      can,
    };
  });
}

function floorSeen(found: Found, looking: MemberLooking, names: Names): ProposalView['floor'] {
  const floor = floorOf(found);
  if (!floor) return null;
  return {
    votedOn: floor.votedOn,
    clericalOnly: floor.clericalOnly,
    questions: questionViews(found, looking, names),
    asks: floorProcedures.filter((procedure) => askProcedure(found, procedure).ok),
  };
}

export default memberQuery(motions.motion, ({ motionId, language }, looking) => {
  const asked = askedAbout(motionId, looking);
  if (!asked.ok) return asked;
  const found = asked.value;
  const { app, now } = looking;
  const { life, proposal, vote } = found;
  const words = wordsIn(app, motionId);
  const names = namesIn(app, motionId);
  const amendments = amendmentsOf(found, words);
  const can = canDo(found, looking, turnsOf(amendments, found.rules).length);
  const isModerator = holds(looking, duties.discussion);
  const others = named(looking, language);
  const dates = can.includes('give-notice') ? newDates(rulebookNow(looking), now) : null;
  return accept({
    ...lineOf(found, found.by, language, words, names),
    resolution: proposal.resolution,
    language: proposal.language,
    words: standingWords(found, words),
    seconders: life.seconders.map((member) => names.get(member) ?? ''),
    amendments: amendmentViews(found, amendments, { looking, words, names }),
    easy: easyView(found, words, names),
    backReason: words.get(life.referredBack?.act ?? '')?.['reason'] ?? '',
    vote:
      vote && vote.meeting === undefined
        ? { id: vote.id, opensAt: vote.opensAt, closesAt: vote.closesAt }
        : null,
    meeting:
      vote && vote.meeting !== undefined
        ? { id: vote.meeting, startsAt: vote.opensAt, item: vote.item ?? 0 }
        : null,
    floor: floorSeen(found, looking, names),
    atMeeting: proposal.resolution === 'special' && holds(looking, meetingOffices),
    into: others.into(life.ended?.into ?? ''),
    wantsIn: life.mover === found.by ? others.wantIn(motionId) : [],
    actions: actionViews(found, looking, words, names),
    summary: summaryOf(found, words),
    documents: life.documents.map((id) => words.get(id) as { title: string; link: string }),
    threads: threadsOf(found, looking, isModerator, names),
    history: historyOf(found, names),
    can,
    isModerator,
    dates: dates && { opensOn: dates.opensOn, closesOn: dates.closesOn },
  });
});
