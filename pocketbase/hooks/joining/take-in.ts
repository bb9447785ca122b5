/**
 * Taking somebody in: the facts of the register, and beside them what a member needs at once: an account, an hour
 * account, how to reach them and what they allow. All in the transaction of the decision. Somebody who was a member
 * before comes back as the same person, with a second membership in the register.
 */
import { linesOf, needsVoice, type Answers } from '../../../src/domain/joining/index.ts';
import {
  accept,
  onlyRefusals,
  refusal,
  refuse,
  type CivilDate,
  type Id,
  type Refusal,
  type Result,
} from '../../../src/domain/kernel/index.ts';
import { isMemberAt, type MembershipRules } from '../../../src/domain/membership/index.ts';
import { isConsentKind } from '../../../src/domain/my-information/index.ts';
import {
  believed,
  holdingOf,
  type ElectronicPurpose,
  type FactDraft,
} from '../../../src/domain/register/index.ts';
import { listingRow } from '../../../src/records/membership.ts';
import { consentRow, profileRow } from '../../../src/records/my-information.ts';
import { accountRow as timeAccountRow } from '../../../src/records/time-bank.ts';
import { findMember } from '../kit/callers.ts';
import type { MemberContext } from '../kit/context.ts';
import { execute, insert, row, rows, update } from '../kit/engine.ts';
import { membershipRulesNow } from '../kit/rulebooks.ts';
import { factsAbout, newPerson, recordFacts } from '../register/facts.ts';
import { accountOfMember } from '../time-bank/accounts.ts';
import { groupRules, type StoredApplication } from './applications-read.ts';

/** What their e-mail may be used for: no ballot goes where somebody else reads. */
function purposesOf({ othersRead, consents }: Answers): ElectronicPurpose[] {
  const ballots = othersRead === 'yes' ? [] : (['ballots'] as const);
  return ['notices', ...ballots, ...(consents.includes('news-by-email') ? (['news'] as const) : [])];
}

/** The facts of entering on a day. A first share is issued to who holds none; it is paid for later. */
function factsOfEntering(
  answers: Answers,
  on: CivilDate,
  { sharePence }: MembershipRules,
  holdsShares: boolean,
): FactDraft[] {
  const { fullName, address, email, group, alsoGroup, voice } = answers;
  const reason = 'joined';
  const also = alsoGroup === '' ? {} : { also: alsoGroup };
  return [
    { kind: 'entered', on, data: {}, reason },
    { kind: 'name', on, data: {}, words: { name: fullName }, reason },
    { kind: 'address', on, data: {}, words: { lines: linesOf(address) }, reason },
    ...(email === ''
      ? []
      : [
          {
            kind: 'electronic',
            on,
            data: { purposes: purposesOf(answers) },
            words: { address: email },
            reason,
          } as const,
        ]),
    { kind: 'group', on, data: { group, ...also }, reason },
    ...(needsVoice(group, groupRules)
      ? [{ kind: 'voice', on, data: { of: 'organisation' }, words: { voice }, reason } as const]
      : []),
    ...(holdsShares
      ? []
      : [{ kind: 'shares-issued', on, data: { shares: 1, pence: sharePence.value }, reason } as const]),
  ];
}

/** An account with an address, or null. */
function accountWith({ app }: MemberContext, email: string) {
  const shape = { id: '', member: '' } as const;
  return email === ''
    ? null
    : row(app, 'SELECT id, member FROM accounts WHERE email = {:email}', { email }, shape);
}

/**
 * Why somebody cannot be taken in as who they are said to be. Codes: `person-not-found`, `joining-is-member`: they are
 * one today; `joining-was-member`: the e-mail is that of a former member, so that the office has to say whether it is them.
 */
function whoFaults(context: MemberContext, { email }: Answers, samePersonAs: Id | undefined): Refusal[] {
  const { app, now } = context;
  const owner = accountWith(context, email)?.member ?? '';
  const [same, ownerMember] = [findMember(app, samePersonAs ?? ''), findMember(app, owner)];
  if (samePersonAs !== undefined) {
    return onlyRefusals([
      same ? null : refusal('person-not-found', 'samePersonAs'),
      same && isMemberAt(same, now) ? refusal('joining-is-member', 'samePersonAs') : null,
    ]);
  }
  return ownerMember && !isMemberAt(ownerMember, now) ? [refusal('joining-was-member', 'samePersonAs')] : [];
}

/** Gives the person an account under their e-mail. False when there is none to give, or it is somebody else's. */
function giveAccount(context: MemberContext, member: Id, email: string, language: 'en' | 'cy'): boolean {
  const { app } = context;
  if (
    row(app, "SELECT id FROM accounts WHERE member = {:member} AND member != ''", { member }, {
      id: '',
    } as const)
  )
    return true;
  if (email === '') return false;
  const there = accountWith(context, email);
  if (there && there.member !== '') return false;
  if (there) update(app, 'accounts', there.id, { member });
  else {
    // Nobody knows the password, and sign-in with one is off.
    const password = $security.randomString(50);
    insert(app, 'accounts', { email, emailVisibility: false, verified: true, password, language, member });
  }
  return true;
}

function openTimeAccount({ app, now }: MemberContext, member: Id, displayName: string): void {
  const there = accountOfMember(app, member);
  if (!there) {
    const account = { kind: 'member', member, displayName, openedAt: now, closedAt: null } as const;
    insert(app, 'time_accounts', { ...timeAccountRow(account) });
  } else if (there.closedAt !== null) update(app, 'time_accounts', there.id, { closedAt: '' });
}

/** How to reach them, whether others read their post, and what they allow. */
function keepChoices({ app, now, caller }: MemberContext, member: Id, answers: Answers): void {
  const { phone, ways, othersRead, consents, group } = answers;
  execute(app, 'DELETE FROM profiles WHERE member = {:member}', { member });
  insert(
    app,
    'profiles',
    profileRow({ member, phone, preferredWays: ways, othersRead: othersRead === 'yes' }),
  );
  for (const kind of consents.filter(isConsentKind))
    insert(app, 'consents', { ...consentRow({ member, kind, given: true, at: now, by: caller.member.id }) });
  const listed = rows(app, 'SELECT id FROM listings WHERE member = {:member}', { member }, {
    id: '',
  } as const);
  if (consents.includes('found-by-members') && listed.length === 0) {
    const { displayName } = findMember(app, member)!;
    insert(app, 'listings', { ...listingRow({ member, displayName, groupKey: group, sinceAt: now }) });
  }
}

export interface TakenIn {
  readonly member: Id;
  /** False when they have no e-mail, or one that is somebody else's: the office gives them another way in. */
  readonly hasAccount: boolean;
}

/** Makes the applicant of a decision a member. */
export function takeIn(
  context: MemberContext,
  { answers, language }: StoredApplication,
  on: CivilDate,
  samePersonAs: Id | undefined,
): Result<TakenIn> {
  const { app, now, caller } = context;
  const faults = whoFaults(context, answers, samePersonAs);
  if (faults.length > 0) return refuse(faults);
  const before = samePersonAs === undefined ? [] : believed(factsAbout(app, samePersonAs), now);
  const drafts = factsOfEntering(answers, on, membershipRulesNow(context), holdingOf(before).shares > 0);
  const by = caller.member.id;
  const entered =
    samePersonAs === undefined
      ? newPerson(context, answers.calledName, drafts, by)
      : recordFacts(context, samePersonAs, drafts, by);
  // Each answer was judged when it came: what the register refuses now is a fault of ours.
  if (!entered.ok) throw new Error(entered.refusals.map(({ code, field }) => `${code} ${field}`).join(', '));
  const member = samePersonAs ?? (entered.value as Id);
  openTimeAccount(context, member, findMember(app, member)!.displayName);
  keepChoices(context, member, answers);
  return accept({ member, hasAccount: giveAccount(context, member, answers.email, language) });
}
