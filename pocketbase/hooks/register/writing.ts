/** What every door that writes facts does around it: the fields of refusals, the trace, and the letter to the person. */
import { accept, refusal, refuse, type Id, type Result } from '../../../src/domain/kernel/index.ts';
import type { Fact, FactDraft } from '../../../src/domain/register/index.ts';
import { actorOf } from '../kit/callers.ts';
import type { MemberContext } from '../kit/context.ts';
import { pageAddress } from '../kit/outbox.ts';
import { recordFacts } from './facts.ts';
import { registerChanged } from './mail.ts';

/** Which field of a form a refusal of the rules speaks of; the others speak of the whole. */
const FIELDS: Readonly<Record<string, string>> = {
  'register-day-wrong': 'on',
  'register-name-wrong': 'name',
  'register-address-wrong': 'lines',
  'email-wrong': 'address',
  'register-voice-missing': 'name',
  'group-unknown': 'group',
  'register-shares-wrong': 'shares',
  'register-too-many-shares': 'shares',
  'register-amount-wrong': 'pence',
};

/** Writes the facts in the caller's name. Each refusal comes once, with the field of the form. */
export function writeFor(
  context: MemberContext,
  person: Id,
  drafts: readonly FactDraft[],
): Result<readonly Fact[]> {
  const { caller } = context;
  const written = recordFacts(context, person, drafts, actorOf(caller));
  if (!written.ok) {
    const codes = [...new Set(written.refusals.map(({ code }) => code))];
    return refuse(codes.map((code) => refusal(code, FIELDS[code] ?? null)));
  }
  context.note(person, { seq: written.value[0]!.seq });
  context.changed('my-page', person);
  // Whoever writes about themselves knows it; what a supporter wrote, the member hears.
  if (caller.member.id !== person || caller.supporter) {
    context.sendToMembers([person], (address) =>
      registerChanged(address, { link: pageAddress(address.language, '/my-page/membership/') }),
    );
  }
  return accept(written.value);
}
