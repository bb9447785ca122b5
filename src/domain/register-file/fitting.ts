// Whether all that a file says of one person makes sense on every day: the register's own rules judge it, as they would
// if somebody wrote it down line by line.

import type { Id, Instant } from '../kernel/index.ts';
import {
  believed,
  draftFault,
  lastOf,
  writeFacts,
  type Fact,
  type FactDraft,
  type FactWords,
} from '../register/index.ts';
import { fileFault, type FaultCode, type FileFault } from './faults.ts';
import type { FileFact, FilePerson } from './person.ts';

/** How a refusal of the register is said of a file. */
const CODES: Readonly<Record<string, FaultCode>> = {
  'register-day-wrong': 'day-wrong',
  'register-name-wrong': 'name-missing',
  'register-address-wrong': 'address-too-many-lines',
  'email-wrong': 'email-wrong',
  'register-voice-missing': 'voice-missing',
  'group-unknown': 'group-unknown',
  'register-shares-wrong': 'shares-wrong',
  'register-amount-wrong': 'amount-wrong',
  'office-held': 'office-held-twice',
};

/** Erased words count as written: they were right once. */
const STANDING: FactWords = { name: '-', lines: ['-'], address: '', voice: '-' };

const asDraft = ({ draft, erased }: FileFact): FactDraft =>
  erased ? ({ ...draft, words: STANDING } as FactDraft) : draft;

/** The facts as the register would have them, numbered from `first`. */
export function factsFrom(
  { facts }: Pick<FilePerson, 'facts'>,
  person: Id,
  { first, by, now }: { readonly first: number; readonly by: string; readonly now: Instant },
): Fact[] {
  return facts.map(
    ({ draft, erased }, at) =>
      ({
        ...draft,
        person,
        seq: first + at,
        supersedes: draft.supersedes ? first - 1 + draft.supersedes : 0,
        knownAt: now,
        by,
        words: draft.words ?? null,
        erased,
      }) as Fact,
  );
}

/** Those of a person's facts that count today, whatever was put right before. */
const countingFacts = (person: Pick<FilePerson, 'facts'>, now: Instant): Fact[] =>
  believed(factsFrom(person, '', { first: 1, by: '', now }), now);

/** The e-mail that holds now; empty when there is none. */
export const emailOf = (person: Pick<FilePerson, 'facts'>, now: Instant): string =>
  lastOf(countingFacts(person, now), 'electronic')?.words?.address ?? '';

function codeOf(refused: string, { draft }: FileFact): FaultCode {
  if (refused === 'register-not-member' && draft.kind === 'office-from') return 'office-outside-membership';
  return CODES[refused] ?? 'fact-not-together';
}

/** What is wrong with the facts of a person together; each fault names the line. */
export function fittingFaults(person: FilePerson, groups: readonly string[], now: Instant): FileFault[] {
  const say = (code: string, fact: FileFact) =>
    fileFault(codeOf(code, fact), fact.row, null, { text: fact.draft.kind, day: fact.draft.on });
  const counting = countingFacts(person, now).map(({ seq }) => person.facts[seq - 1]!);
  const older = person.facts.filter((fact) => !counting.includes(fact));
  const own = older.flatMap((fact) => {
    const fault = draftFault(asDraft(fact), groups);
    return fault ? [say(fault, fact)] : [];
  });
  const written = writeFacts({
    person: '',
    facts: [],
    drafts: counting.map((fact) => ({ ...asDraft(fact), supersedes: 0 })),
    nextSeq: 1,
    by: '',
    now,
    groups,
  });
  if (written.ok) return own;
  return [...own, ...written.refusals.map(({ code, field }) => say(code, counting[Number(field)]!))];
}
