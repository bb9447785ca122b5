/** Questions to the candidates, and whether any can still be asked or answered. */
import type { Id } from '../../../src/domain/kernel/index.ts';
import { pick } from '../../../src/records/row.ts';
import { shapes } from '../../../src/types/shapes.ts';
import { rows, type Readable } from '../kit/engine.ts';
import { newestElection, type Course } from './elections-read.ts';

const questionShape = {
  ...pick(shapes.election_questions, 'id', 'by', 'words', 'language', 'at'),
  byName: '',
} as const;

/** More than anybody reads. */
const MOST = 100;

export const questionsOf = (app: Readable, election: Id) =>
  rows(
    app,
    `SELECT election_questions.id, election_questions."by", election_questions.words, election_questions.language,
      election_questions.at, members.displayName AS byName
    FROM election_questions JOIN members ON members.id = election_questions."by"
    WHERE election_questions.election = {:election} ORDER BY election_questions.at, election_questions.rowid LIMIT ${MOST}`,
    { election },
    questionShape,
  );

/** True once nobody asks candidates any more: when nobody has to vote, or another election was called. */
export function questionsOver(app: Readable, { election }: Course): boolean {
  const newest = newestElection({ app, now: 0 });
  const [paper] = rows(
    app,
    'SELECT how FROM election_papers WHERE election = {:election}',
    { election: election.id },
    { how: '' } as const,
  );
  return newest?.id !== election.id || (paper !== undefined && paper.how !== 'vote');
}
