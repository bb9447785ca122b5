/**
 * A person comes back with the secret of the link or the code. Who does not hold the right one gets one answer
 * whatever is wrong, and a wrong code is counted even though it is refused. A page whose answer was lost may ask
 * again: it gets a fresh token, because none is ever stored.
 */
import { signIn } from '../../../src/commands/index.ts';
import type { SignedIn } from '../../../src/commands/sign-in.ts';
import { accept, refusal, type Instant } from '../../../src/domain/kernel/index.ts';
import { codeFault, judge, type Verdict } from '../../../src/domain/sign-in/index.ts';
import { openVerb, type Outcome } from '../kit/context.ts';
import type { App } from '../kit/engine.ts';
import {
  codeFits,
  countWrongCode,
  findRequest,
  isSamePage,
  linkFits,
  markUsed,
  type StoredRequest,
} from './requests.ts';
import { beginSession } from './sessions.ts';

type Proof =
  { readonly kind: 'link'; readonly text: string } | { readonly kind: 'code'; readonly text: string };

const refused = (code: string): Outcome<SignedIn> => ({
  ok: false,
  refusals: [refusal(code, 'code')],
  kept: true, // the wrong codes that were counted
});

interface Judged {
  readonly request: StoredRequest;
  readonly verdict: Verdict;
}

/** What the proof is worth against one request. A wrong code is counted here. */
function judged(
  app: App,
  request: StoredRequest,
  { kind, text }: Proof,
  pageKey: string,
  now: Instant,
): Judged {
  const fits = kind === 'link' ? linkFits(request, text) : codeFits(request, text);
  const verdict = judge(request, { kind, fits, samePage: isSamePage(request, pageKey) }, now);
  if (verdict === 'wrong-code') countWrongCode(app, request);
  return { request, verdict };
}

/** Who holds a right proof that is worth nothing any more hears why: they may have taken the older of two messages. */
function whatToSay(all: readonly Judged[], requestId: string): string {
  const held = all.find(({ verdict }) => verdict === 'old' || verdict === 'used');
  if (!held) return 'sign-in-wrong';
  return held.request.requestId === requestId ? `sign-in-${held.verdict}` : 'code-earlier';
}

const comesIn = ({ verdict }: Judged): boolean => verdict === 'comes-in' || verdict === 'comes-in-again';

export default openVerb(signIn.finish, (input, context) => {
  const { app, now } = context;
  const { pageKey, device, deviceId } = input;
  const proof: Proof =
    input.secret === undefined
      ? { kind: 'code', text: input.code ?? '' }
      : { kind: 'link', text: input.secret };
  const slip = proof.kind === 'code' ? codeFault(proof.text) : null;
  if (slip) return { ok: false, refusals: [slip] };

  // A code may also belong to a message that this page asked for before: people take the one they find first.
  const ids = proof.kind === 'code' ? [input.requestId, ...input.earlier] : [input.requestId];
  const all = [...new Set(ids)]
    .map((id) => findRequest(app, id))
    .flatMap((request) => (request ? [judged(app, request, proof, pageKey, now)] : []));
  const found = all.find(comesIn);
  if (!found) return refused(whatToSay(all, input.requestId));
  if (found.verdict === 'comes-in') markUsed(app, found.request, pageKey, now);
  const firstTime = found.verdict === 'comes-in';
  return accept(
    beginSession(context, found.request.account, { way: 'message' }, { device, deviceId }, firstTime),
  );
});
