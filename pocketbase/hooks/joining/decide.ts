/**
 * Writes down what the board, or after an appeal the members, decided: take in, ask, or say no. Somebody who is taken
 * in is a member when the answer comes, and whoever has an e-mail hears of it in their own language.
 */
import { joining } from '../../../src/commands/index.ts';
import { decide, nextStep, stateOf, type Decision } from '../../../src/domain/joining/index.ts';
import {
  accept,
  londonDate,
  poundsText,
  refusal,
  refuse,
  type CivilDate,
  type Id,
} from '../../../src/domain/kernel/index.ts';
import { dayWords } from '../../../src/lib/format.ts';
import { addressOf } from '../kit/callers.ts';
import { memberVerb, type MemberContext } from '../kit/context.ts';
import { update } from '../kit/engine.ts';
import { pageAddress, type Address, type Mail } from '../kit/outbox.ts';
import { membershipRulesNow } from '../kit/rulebooks.ts';
import { applicationById, historyOf, type StoredApplication } from './applications-read.ts';
import { addSteps } from './applications-write.ts';
import {
  acceptedByPhone,
  appealRefused,
  applicationAccepted,
  applicationQuestion,
  applicationRefused,
} from './mail.ts';
import { inviteHelper } from './helper.ts';
import { tellApplicant } from './letters.ts';
import { takeIn } from './take-in.ts';

interface Told {
  readonly application: StoredApplication;
  readonly decision: Decision;
  readonly words: string;
  /** The last day of what comes next. */
  readonly by: CivilDate;
  readonly wasAppeal: boolean;
  /** Whether they can sign in with their e-mail. */
  readonly hasAccount: boolean;
  /** The member that they have become, or null. */
  readonly member: Id | null;
}

/** The letter about a decision, by e-mail or by post. */
function tell(
  context: MemberContext,
  { application, decision, words, by, wasAppeal, hasAccount, member }: Told,
): void {
  const { language, answers } = application;
  const send = (mailTo: (address: Address) => Mail) => tellApplicant(context, application, member, mailTo);
  const link = pageAddress(language, '/join/');
  const name = answers.calledName;
  const day = dayWords(language, by);
  if (decision === 'ask') send((address) => applicationQuestion(address, { name, words, link, day }));
  else if (decision === 'accept') {
    const share = poundsText(membershipRulesNow(context).sharePence.value);
    const signIn = pageAddress(language, '/sign-in/');
    if (hasAccount)
      send((address) =>
        applicationAccepted(address, { name, share, day, link: signIn, email: answers.email }),
      );
    else send((address) => acceptedByPhone(address, { name, share, day }));
  } else if (wasAppeal) send((address) => appealRefused(address, { name, words }));
  else send((address) => applicationRefused(address, { name, words, link, day }));
}

export default memberVerb(joining.decide, (input, context) => {
  const { applicationId, decision, reason, words, decidedOn, samePersonAs } = input;
  const { app, now, caller, note } = context;
  const application = applicationById(app, applicationId);
  if (!application || application.history.every(({ kind }) => kind === 'started'))
    return refuse([refusal('application-unknown')]);
  const { history, answers, touchedAt } = application;
  const today = londonDate(now);
  const by = caller.member.id;
  const decider = { displayName: caller.member.displayName, email: addressOf(app, by)?.to ?? '' };
  const decided = decide({ history, answers, decider, decision, reason, words, decidedOn, today });
  if (!decided.ok) return decided;
  const taken = decision === 'accept' ? takeIn(context, application, decidedOn, samePersonAs) : null;
  if (taken && !taken.ok) return taken;
  const memberId = taken?.value.member ?? null;
  addSteps(context, applicationId, decided.value, { on: decidedOn, by, reason, words });
  if (memberId !== null) update(app, 'applications', applicationId, { person: memberId });
  const next = nextStep({
    history: historyOf(app, applicationId),
    touchedOn: londonDate(touchedAt),
    today,
    rules: membershipRulesNow(context),
  });
  const wasAppeal = stateOf(history) === 'appealed';
  tell(context, {
    application,
    decision,
    words,
    by: next.by,
    wasAppeal,
    hasAccount: taken?.value.hasAccount ?? false,
    member: memberId,
  });
  if (memberId !== null) inviteHelper(context, memberId, application);
  note(applicationId, { decision, ...(memberId !== null && { member: memberId }) });
  return accept({ decided: true as const, memberId });
});
