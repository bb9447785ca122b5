/** What the server answers about elections, as these parts draw it. */
import type { Language } from '../../../site/co-op.ts';
import { groups } from '../../../site/co-op.ts';
import type { Answered } from '../../lib/doors.ts';

export type ElectionsView = Answered<'elections/elections'>;
export type SeenElection = NonNullable<ElectionsView['election']>;
export type SeenNomination = SeenElection['nominations'][number];
export type Callable = NonNullable<ElectionsView['callable']>;
export type Outcome = NonNullable<SeenElection['outcome']>;
export type CandidatesView = Answered<'elections/candidates'>;
export type SeenCandidate = CandidatesView['candidates'][number];
export type SeenQuestion = CandidatesView['questions'][number];

export interface Person {
  readonly id: string;
  readonly name: string;
}

/** What the candidate answers to a nomination. */
export interface CandidateAnswer {
  readonly agreed: boolean;
  readonly group: string;
  readonly interests: string;
}

/** How the co-op calls a group; its key for one that is gone. */
export const groupName = (lang: Language, key: string): string =>
  groups.find((group) => group.key === key)?.name[lang] ?? key;

export const groupNames = (lang: Language, keys: readonly string[]): string =>
  keys.map((key) => groupName(lang, key)).join(', ');
