/** The bundle's door: every verb by its name, and the work that the clock asks for. */
import recordCheck from './guides/record-check.ts';
import sayHowClear from './guides/say-how-clear.ts';
import { runForClock, runVerb } from './kit/run.ts';
import type { Verb } from './kit/context.ts';
import setLanguage from './membership/set-language.ts';
import setListing from './membership/set-listing.ts';
import ask from './sign-in/ask.ts';
import finish from './sign-in/finish.ts';
import leaveAllDevices from './sign-in/leave-all-devices.ts';
import { forgetOldRequests } from './sign-in/requests.ts';
import confirmHelp from './time-bank/confirm-help.ts';
import logHelp from './time-bank/log-help.ts';
import sayWrong from './time-bank/say-wrong.ts';
import takeBack from './time-bank/take-back.ts';
import castVote from './voting/cast-vote.ts';
import closeVote from './voting/close-vote.ts';
import { runDueVotes } from './voting/due.ts';
import openVote from './voting/open-vote.ts';

const all: readonly Verb[] = [
  ask,
  finish,
  leaveAllDevices,
  setListing,
  setLanguage,
  openVote,
  castVote,
  closeVote,
  logHelp,
  confirmHelp,
  sayWrong,
  takeBack,
  sayHowClear,
  recordCheck,
];

const byName = new Map(all.map((verb) => [verb.command.verb, verb]));

/** Answers `POST /api/co-op/<verb>`. Called by pb_hooks/main.pb.js only. */
export function run(e: core.RequestEvent, name: string): void {
  const verb = byName.get(name);
  if (!verb) throw new Error(`main.pb.js registers a verb that nobody wrote: ${name}`);
  runVerb(e, verb);
}

/** What is due: called every minute by the clock, and by tests after they have moved it. */
export function runDue(): void {
  runDueVotes();
  runForClock('sign-in/forget', ({ app, now }) => forgetOldRequests(app, now));
}
