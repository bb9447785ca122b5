// The demo's motions on their way: one that needs a second, one that is talked about and changed, and one that was carried
// and is being done. What happened to each went through the rules: a step that they refuse cannot be made here.

import {
  addDays,
  DAY,
  HOUR,
  londonDate,
  seededId,
  type Id,
  type Instant,
  type Random,
} from '../../src/domain/kernel/index.ts';
import {
  addAction,
  agreeEasy,
  amend,
  lifeOf,
  putForward,
  secondAmendment,
  secondMotion,
  stageOf,
  writeEasy,
  type Act,
  type Asked,
  type MotionsRules,
  type NewAct,
  type VoteOn,
} from '../../src/domain/motions/index.ts';
import type { Rulebook } from '../../src/domain/rulebook/index.ts';
import type { NumberedProposal } from '../../src/records/motions.ts';
import type { DemoCoop, DemoMotionAct, DemoMotionWords } from './demo-coop.ts';
import { granted } from './make-votes.ts';
import {
  bench,
  easyOf,
  garden,
  gardenChanges,
  gardenEasy,
  gardenTalk,
  putForwardAs,
} from './motion-words.ts';
import { minibus } from './motions.ts';

export type DemoProposals = Pick<
  DemoCoop,
  'motion_people' | 'proposals' | 'proposal_acts' | 'proposal_words' | 'proposal_posts'
>;

interface Setting {
  readonly members: DemoCoop['members'];
  readonly votes: Pick<DemoCoop, 'motions' | 'vote_results'>;
  readonly rulebooks: readonly Rulebook[];
  readonly random: Random;
  readonly now: Instant;
}

/** One motion as it grows, step by step. */
class Growing {
  readonly acts: Act[] = [];
  readonly words: { readonly act: Id; readonly words: object }[] = [];
  readonly proposal: NumberedProposal;
  readonly rules: MotionsRules;
  readonly random: Random;
  vote: VoteOn | null = null;

  constructor(proposal: NumberedProposal, rules: MotionsRules, random: Random) {
    this.proposal = proposal;
    this.rules = rules;
    this.random = random;
  }

  asked(by: Id, now: Instant): Asked {
    return { life: lifeOf(this.acts), vote: this.vote, rules: this.rules, now, by };
  }

  happen(act: NewAct, by: Id, at: Instant, words?: object): Id {
    const bare = { about: '', say: '', on: '', votesFor: 0, votesAgainst: 0 };
    const id = seededId(this.random);
    this.acts.push({ ...bare, ...act, id, place: this.acts.length + 1, by, at });
    if (words) this.words.push({ act: id, words });
    return id;
  }
}

/** The demo's motions on their way. */
export function makeMotions(setting: Setting): DemoProposals {
  const { members, random, now } = setting;
  const book = setting.rulebooks.findLast(({ motions }) => motions !== undefined);
  if (!book?.motions) throw new Error('No rulebook has rules of motions.');
  const rules = book.motions;
  const idOf = (name: string): Id => members.find(({ displayName }) => displayName === name)!.id;
  const all: Growing[] = [];

  function begin(mover: string, language: 'en' | 'cy', at: Instant, words: object): Growing {
    const begun = { number: all.length + 1, mover: idOf(mover), resolution: 'ordinary', language } as const;
    const proposal = { id: seededId(random), ...begun, rulebook: book!.version, begunAt: at };
    const growing = new Growing(proposal, rules, random);
    growing.happen(granted('putting forward', putForward(0, rules)), proposal.mover, at, words);
    all.push(growing);
    return growing;
  }
  const second = (of: Growing, name: string, at: Instant): void => {
    of.happen(granted(`a second by ${name}`, secondMotion(of.asked(idOf(name), at))), idOf(name), at);
  };

  const done = begin(minibus.proposerName, 'en', now - 80 * DAY, putForwardAs(minibus));
  second(done, minibus.seconderName, now - 78 * DAY);
  second(done, 'Gwen Parry', now - 77 * DAY);
  agreedEasily(done, 'Leon Baptiste', now - 70 * DAY, easyOf(minibus));
  carriedAndBeingDone(done, setting, idOf);

  const talked = begin('Tom Okafor', 'en', now - 9 * DAY, garden);
  second(talked, 'Gwen Parry', now - 8 * DAY);
  second(talked, 'Marged Pritchard', now - 7 * DAY);
  changed(talked, idOf, now - 5 * DAY);
  const mover = idOf('Tom Okafor');
  const easyAt = now - 2 * DAY;
  const easyAsked = { ...talked.asked(mover, easyAt), isOffice: false };
  talked.happen(granted('easy words', writeEasy(easyAsked)), mover, easyAt, gardenEasy);

  const young = begin('Rhian Bowen', 'cy', now - 3 * DAY, bench);
  second(young, 'Samuel Adeyemi', now - 2 * DAY);

  const posts = gardenTalk.map(({ thread, name, words }, place) => ({
    id: seededId(random),
    proposal: talked.proposal.id,
    thread,
    member: idOf(name),
    words,
    at: now - 4 * DAY + place * 3 * HOUR,
  }));
  return rowsOf(all, posts, members, random);

  function agreedEasily(of: Growing, opponent: string, at: Instant, words: object): void {
    const { mover: by } = of.proposal;
    of.happen(granted('easy words', writeEasy({ ...of.asked(by, at), isOffice: false })), by, at, words);
    of.happen(granted('the mover agrees', agreeEasy(of.asked(by, at + HOUR))), by, at + HOUR);
    const against = idOf(opponent);
    of.happen(granted('an opponent agrees', agreeEasy(of.asked(against, at + DAY))), against, at + DAY);
  }
}

/** Two changes that members want: one with a second, one without. */
function changed(of: Growing, idOf: (name: string) => Id, at: Instant): void {
  for (const [place, name] of (['Rhian Bowen', 'Samuel Adeyemi'] as const).entries()) {
    const by = idOf(name);
    const words = gardenChanges[place]!;
    const text = { now: garden.what, wanted: words.what, lost: [] };
    const when = at + place * HOUR;
    const id = of.happen(granted('an amendment', amend(of.asked(by, when), text)), by, when, words);
    if (place > 0) continue;
    const seconder = idOf('Gwen Parry');
    const asked = of.asked(seconder, when + HOUR / 2);
    const amendment = asked.life.amendments.find((one) => one.id === id);
    of.happen(granted('its second', secondAmendment({ ...asked, amendment })), seconder, when + HOUR / 2);
  }
}

/** The motion of the demo's decided vote: noticed when that was, carried, and with two things to do. */
function carriedAndBeingDone(
  of: Growing,
  { votes, now, members }: Setting,
  idOf: (name: string) => Id,
): void {
  const vote = votes.motions.find(({ titleEn }) => titleEn === minibus.titleEn)!;
  const result = votes.vote_results.find(({ motion }) => motion === vote.id)!;
  const secretary = members.find(({ displayName }) => displayName === 'Nasreen Malik')!.id;
  if (stageOf(of.asked(secretary, vote.noticeAt)) !== 'ready') throw new Error('The minibus is not ready.');
  of.happen({ kind: 'noticed', about: vote.id }, secretary, vote.noticeAt);
  of.vote = { state: 'closed', opensAt: vote.opensAt, closesAt: vote.closesAt, carried: result.carried };
  const at = vote.closesAt + DAY;
  const toDo = (owner: string, days: number, words: string): Id => {
    const asked = {
      ...of.asked(secretary, at),
      owner: { id: idOf(owner), isMember: true },
      dueOn: addDays(londonDate(now), days),
    };
    return of.happen(granted('an action', addAction(asked)), secretary, at, { words });
  };
  const book = toDo('Winston Clarke', 14, 'Book the bus for every second Saturday.');
  toDo('Judith Penrose', 21, 'Ask members where the first trip should go.');
  const told = { words: 'The first three Saturdays are booked.' };
  of.happen({ kind: 'action-told', about: book }, idOf('Winston Clarke'), at + 3 * DAY, told);
}

function rowsOf(
  all: readonly Growing[],
  posts: DemoProposals['proposal_posts'],
  members: DemoCoop['members'],
  random: Random,
): DemoProposals {
  const acts = all.flatMap(({ acts: own, proposal }) =>
    own.map((act): DemoMotionAct => ({ ...act, proposal: proposal.id })),
  );
  const words = all.flatMap(({ words: own, proposal }) =>
    own.map((one): DemoMotionWords => ({ id: seededId(random), proposal: proposal.id, ...one })),
  );
  const owners = acts.filter(({ kind }) => kind === 'action-added').map(({ about }) => about);
  const people = new Set([...acts.map(({ by }) => by), ...owners, ...posts.map(({ member }) => member)]);
  return {
    motion_people: [...people].map((member) => ({
      id: seededId(random),
      member,
      displayName: members.find(({ id }) => id === member)!.displayName,
    })),
    proposals: all.map(({ proposal }) => proposal),
    proposal_acts: acts,
    proposal_words: words,
    proposal_posts: posts,
  };
}
