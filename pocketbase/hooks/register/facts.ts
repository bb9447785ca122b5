/**
 * The one place where the register is read and written. Facts go in together with the rows that today's pages need
 * (members, offices); nothing else may change those.
 */
import { groups } from '../../../site/co-op.ts';
import { accept, type Id, type Instant, type Result } from '../../../src/domain/kernel/index.ts';
import {
  officeSpansOf,
  standingOf,
  writeFacts,
  type Fact,
  type FactDraft,
} from '../../../src/domain/register/index.ts';
import { FACT_ROWS, factOf, factRows, factShape, type Seal } from '../../../src/records/register.ts';
import { maybeDateText } from '../../../src/records/row.ts';
import type { Context } from '../kit/context.ts';
import {
  dateText,
  execute,
  insert,
  nextSeq,
  row,
  rows,
  update,
  type App,
  type Readable,
} from '../kit/engine.ts';

/** All that the register has about one person, in the order in which it was written. */
export function factsAbout(app: Readable, person: Id): Fact[] {
  return rows(app, `${FACT_ROWS} WHERE f.person = {:person} ORDER BY f.seq`, { person }, factShape).map(
    factOf,
  );
}

/** How the words of facts are sealed here. */
export const seal: Seal = {
  digest: (text) => $security.sha256(text),
  saltOf: () => $security.randomString(32),
};

function saveFact(app: App, fact: Fact): void {
  const made = factRows(fact, seal);
  insert(app, 'register_facts', made.fact);
  if (made.words) insert(app, 'register_words', made.words);
}

/** Writes the row of a member that follows from their facts. Whoever never entered after all was no member for a moment. */
function projectMember(app: App, person: Id, facts: readonly Fact[], now: Instant): void {
  const standing = standingOf(facts, now);
  if (!standing) {
    execute(app, 'UPDATE members SET leftAt = joinedAt WHERE id = {:person}', { person });
    return;
  }
  const { joinedAt, leftAt, groupKey } = standing;
  update(app, 'members', person, { joinedAt: dateText(joinedAt), leftAt: maybeDateText(leftAt), groupKey });
  execute(app, 'UPDATE listings SET groupKey = {:groupKey} WHERE member = {:person}', { groupKey, person });
  // Nobody gives or gets time who is no member; who comes back takes the account up again.
  const closedAt = maybeDateText(leftAt);
  execute(app, 'UPDATE time_accounts SET closedAt = {:closedAt} WHERE member = {:person}', {
    closedAt,
    person,
  });
}

/** Writes the rows of members and offices that follow from a person's facts. */
function project(app: App, person: Id, facts: readonly Fact[], now: Instant): void {
  projectMember(app, person, facts, now);
  const displayName = calledOf(app, person);
  execute(app, 'DELETE FROM offices WHERE member = {:person}', { person });
  for (const { office, fromAt, untilAt } of officeSpansOf(facts, now)) {
    const span = { fromAt: dateText(fromAt), untilAt: maybeDateText(untilAt) };
    insert(app, 'offices', { member: person, displayName, office, ...span });
  }
}

/** How a person is called on the pages. Throws when nobody has this id: a caller finds out before. */
function calledOf(app: App, person: Id): string {
  const shape = { displayName: '' } as const;
  return row(app, 'SELECT displayName FROM members WHERE id = {:person}', { person }, shape)!.displayName;
}

/**
 * Calls somebody by another name from now on, wherever they are shown as they are today. What was signed or counted (votes,
 * rolls, help that was written down) keeps the name of its time.
 */
export function callPerson({ app }: Pick<Context, 'app'>, person: Id, displayName: string): void {
  const them = { person, displayName };
  execute(app, 'UPDATE members SET displayName = {:displayName} WHERE id = {:person}', them);
  for (const table of ['offices', 'listings', 'time_accounts'])
    execute(app, `UPDATE ${table} SET displayName = {:displayName} WHERE member = {:person}`, them);
}

/** Writes what follows from a person's facts once more: on the day that one of them was written for. */
export function projectAgain({ app, now }: Pick<Context, 'app' | 'now'>, person: Id): void {
  projectMember(app, person, factsAbout(app, person), now);
}

const groupKeys = groups.map(({ key }) => key);

function write(
  { app, now }: Pick<Context, 'app' | 'now'>,
  person: Id,
  drafts: readonly FactDraft[],
  by: string,
  facts: readonly Fact[],
): Result<readonly Fact[]> {
  const nextNumber = nextSeq(app, 'register_facts');
  return writeFacts({ person, facts, drafts, nextSeq: nextNumber, by, now, groups: groupKeys });
}

/**
 * Writes facts about somebody who is in the register, and what follows from them. `by` is who writes: a member's id,
 * `terminal` or `clock`. Every refusal names the draft by its number (domain/register/write.ts).
 */
export function recordFacts(
  context: Pick<Context, 'app' | 'now'>,
  person: Id,
  drafts: readonly FactDraft[],
  by: string,
): Result<readonly Fact[]> {
  const { app, now } = context;
  const facts = factsAbout(app, person);
  const written = write(context, person, drafts, by, facts);
  if (!written.ok) return written;
  for (const fact of written.value) saveFact(app, fact);
  project(app, person, [...facts, ...written.value], now);
  return written;
}

/** Somebody new: how they want to be called, and the facts of their entering. Gives their id. */
export function newPerson(
  context: Pick<Context, 'app' | 'now'>,
  displayName: string,
  drafts: readonly FactDraft[],
  by: string,
): Result<Id> {
  const { app, now } = context;
  // Their facts are judged before there is a row that they could belong to.
  const judged = write(context, '', drafts, by, []);
  if (!judged.ok) return judged;
  const standing = standingOf(judged.value, now);
  if (!standing) throw new Error('Somebody new must enter: a draft of the kind `entered` is missing.');
  const { joinedAt, groupKey } = standing;
  const person = insert(app, 'members', { displayName, groupKey, joinedAt: dateText(joinedAt) });
  const facts = judged.value.map((fact) => ({ ...fact, person }));
  for (const fact of facts) saveFact(app, fact);
  project(app, person, facts, now);
  return accept(person);
}
