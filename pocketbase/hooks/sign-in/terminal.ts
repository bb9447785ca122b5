/**
 * What the person at the server's own terminal may do before any mail server is set: make a steward, and get a link
 * that signs somebody in. Called by pocketbase/internal/steward, which prints what is said here; English only, as the
 * terminal is. What becomes of the register is decided by domain/membership, what a link is worth by domain/sign-in.
 */
import { groups } from '../../../site/co-op.ts';
import { signIn } from '../../../src/commands/index.ts';
import { accept, londonDate, type Refusal, type Result } from '../../../src/domain/kernel/index.ts';
import { appointSteward, type Appointed } from '../../../src/domain/membership/index.ts';
import { LIFE } from '../../../src/domain/sign-in/index.ts';
import { findMember, officesOf } from '../kit/callers.ts';
import type { Context } from '../kit/context.ts';
import { insert, row, update, type App } from '../kit/engine.ts';
import { parseInput } from '../kit/input.ts';
import { pageAddress } from '../kit/outbox.ts';
import { inTransaction } from '../kit/transaction.ts';
import { newPerson, recordFacts } from '../register/facts.ts';
import { newSecrets, saveRequest } from './requests.ts';

/** What was done, or the sentence that says why it was not. */
type Said<Done> = ({ readonly ok: true } & Done) | { readonly ok: false; readonly says: string };

const no = (says: string): { ok: false; says: string } => ({ ok: false, says });

interface Typed {
  readonly email: string;
  readonly name: string;
  readonly language: string;
  readonly group: string;
}

interface Account {
  readonly id: string;
  readonly member: string;
  readonly language: 'en' | 'cy';
}

/** An address as the door sign-in/ask takes it, or the sentence that it is none. */
function tidyEmail(typed: string): string | { ok: false; says: string } {
  const parsed = parseInput(signIn.ask.input, { requestId: '0'.repeat(32), email: typed, language: 'en' });
  return parsed.ok ? (parsed.value as { email: string }).email : no(`"${typed}" is not an e-mail address.`);
}

function accountOf(app: App, email: string): Account | null {
  const shape = { id: '', member: '', language: '' } as const;
  const found = row(
    app,
    'SELECT id, member, language FROM accounts WHERE email = {:email}',
    { email },
    shape,
  );
  return found && { ...found, language: found.language as 'en' | 'cy' };
}

/** Does the work in one transaction, with the terminal as who did it. */
function atTerminal<Value>(name: string, work: (app: App, context: Context) => Result<Value>): Result<Value> {
  return inTransaction({ name }, (app, contextOf) => work(app, contextOf('terminal'))) as Result<Value>;
}

/** Somebody new in the register, with an account: the one that there is already, or a new one. */
function enter(context: Context, { email, language, account, made }: Writing): Result<string> {
  const { displayName, groupKey } = made.member!;
  const all = { on: londonDate(context.now), reason: 'at-the-terminal' };
  const entered = newPerson(
    context,
    displayName,
    [
      { ...all, kind: 'entered', data: {} },
      { ...all, kind: 'name', data: {}, words: { name: displayName } },
      { ...all, kind: 'group', data: { group: groupKey } },
    ],
    'terminal',
  );
  if (!entered.ok) return entered;
  const member = entered.value;
  if (account) update(context.app, 'accounts', account.id, { member });
  else {
    // Nobody knows the password, and sign-in with one is off.
    const password = $security.randomString(50);
    const address = { email, emailVisibility: false, verified: true };
    insert(context.app, 'accounts', { ...address, password, language, member });
  }
  return entered;
}

interface Writing {
  readonly email: string;
  readonly language: string;
  readonly account: Account | null;
  readonly made: Appointed;
}

/** Writes what is missing of a steward. Gives their id. */
function write(context: Context, writing: Writing): Result<string> {
  const { account, made } = writing;
  const person = made.member ? enter(context, writing) : accept(account!.member);
  if (!person.ok || !made.office) return person;
  const on = londonDate(context.now);
  const data = { office: made.office.office };
  const begins = { kind: 'office-from', on, data, reason: 'at-the-terminal' } as const;
  const recorded = recordFacts(context, person.value, [begins], 'terminal');
  return recorded.ok ? person : recorded;
}

function whyNot(email: string, refusals: readonly Refusal[]): string {
  const codes = refusals.map(({ code }) => code);
  return codes.includes('not-a-member')
    ? `${email} left the co-op, so that they can hold no office.`
    : `The register does not take this: ${codes.join(', ')}.`;
}

/** Makes an account with the office of steward, or adds what is missing of it. */
function add({ email: typed, name, language, group }: Typed): Said<{ account: boolean; office: boolean }> {
  const email = tidyEmail(typed);
  if (typeof email !== 'string') return email;
  if (language !== 'en' && language !== 'cy') return no(`The language is "${language}"; it can be en or cy.`);
  if (!groups.some(({ key }) => key === group)) {
    return no(`The group is "${group}"; it can be ${groups.map(({ key }) => key).join(', ')}.`);
  }
  const done = atTerminal('steward/add', (app, context) => {
    const { now } = context;
    const account = accountOf(app, email);
    const member = account && findMember(app, account.member);
    const offices = member ? officesOf(app, member.id) : [];
    const made = appointSteward({ member, offices, name, email, groupKey: group, now });
    if (made.ok && (made.value.member || made.value.office)) {
      const written = write(context, { email, language, account, made: made.value });
      if (!written.ok) return written;
      context.note(written.value);
    }
    return made;
  });
  if (!done.ok) return no(whyNot(email, done.refusals));
  return { ok: true, account: done.value.member !== null, office: done.value.office !== null };
}

/** Makes a sign-in link for an account. Its code is written nowhere. */
function link({ email: typed }: Pick<Typed, 'email'>): Said<{ link: string; endsAt: number }> {
  const email = tidyEmail(typed);
  if (typeof email !== 'string') return email;
  const done = atTerminal('steward/link', (app, { now }) => {
    const account = accountOf(app, email);
    if (!account) return accept(null);
    const requestId = $security.randomStringWithAlphabet(32, '0123456789abcdef');
    const secrets = newSecrets();
    const asking = { emailHash: $security.sha256(email), household: '', deviceHash: '' };
    saveRequest(app, now, { requestId, account: account.id, ...asking, ...secrets });
    const page = pageAddress(account.language, '/sign-in/open/');
    return accept({ link: `${page}#${requestId}.${secrets.secret}`, endsAt: now + LIFE });
  });
  if (!done.ok || done.value === null) {
    return no(`There is no account for ${email}. Make one with: steward add ${email}`);
  }
  return { ok: true, ...done.value };
}

/** By the name under which pocketbase/internal/steward asks for it. */
export const terminal = { add, link } as const;
