/** Who on the roll of a vote is sent a paper, and what was made of it. */
import { printedAs, type PrintedAs } from '../../../src/domain/messages/index.ts';
import { reasonOf, type PaperReason } from '../../../src/domain/papers/index.ts';
import type { Id } from '../../../src/domain/kernel/index.ts';
import type { Standing } from '../../../src/queries/papers.ts';
import { rows, type Readable } from '../kit/engine.ts';
import { hasEmail, languageOfMember, othersRead, reachOfMember, wantsLetters } from '../kit/reach.ts';
import { paperIn } from './papers-read.ts';

const shape = {
  member: '',
  name: '',
  language: '',
  wishes: '',
  asked: false,
  othersRead: false,
  hasEmail: false,
  wantsLetters: false,
  route: '',
  state: '',
  code: '',
} as const;

const living = "('sent', 'out', 'in')";
const question = `
  SELECT vote_rolls.member, vote_rolls.displayName AS name, ${languageOfMember} AS language,
    COALESCE(profiles.preferredWays, '') AS wishes, paper_wishes.id IS NOT NULL AS asked, ${othersRead} AS othersRead,
    ${hasEmail} AS hasEmail, ${wantsLetters} AS wantsLetters, COALESCE(vote_papers.route, '') AS route,
    COALESCE(vote_papers.state, '') AS state, COALESCE(vote_papers.code, '') AS code
  FROM vote_rolls JOIN members ON members.id = vote_rolls.member ${reachOfMember}
  LEFT JOIN paper_wishes ON paper_wishes.motion = vote_rolls.motion AND paper_wishes.member = vote_rolls.member
  LEFT JOIN vote_papers ON vote_papers.motion = vote_rolls.motion AND vote_papers.member = vote_rolls.member
    AND vote_papers.state IN ${living}
  WHERE vote_rolls.motion = {:motion} AND (paper_wishes.id IS NOT NULL OR ${othersRead} OR NOT ${hasEmail}
    OR ${wantsLetters} OR vote_papers.code != '')
  ORDER BY vote_rolls.displayName COLLATE NOCASE, vote_rolls.member`;

export interface Getting {
  readonly member: Id;
  readonly name: string;
  readonly reason: PaperReason;
  readonly language: 'en' | 'cy';
  readonly formats: readonly PrintedAs[];
  readonly paper: Standing;
  /** Of the pack that is out; empty for none. */
  readonly code: string;
}

/** Everybody who is sent a paper, in the order of their names. */
export function gettingPaper(app: Readable, motion: Id): Getting[] {
  return rows(app, question, { motion }, shape).map(
    ({ member, name, language, wishes, route, state, code, ...need }) => ({
      member,
      name,
      // Whoever has a pack already and needs none any more had asked for it.
      reason: reasonOf(need) ?? 'asked',
      language: language as 'en' | 'cy',
      formats: printedAs(wishes === '' ? [] : (JSON.parse(wishes) as string[])),
      paper: route === '' ? null : paperIn({ route, state }),
      code,
    }),
  );
}
