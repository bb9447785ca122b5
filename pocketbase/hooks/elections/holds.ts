/** What elections hold about a person: nominations they are part of, whom they seconded, what they said and asked. */
import { pick } from '../../../src/records/row.ts';
import { shapes } from '../../../src/types/shapes.ts';
import { memberRows, type Holds } from '../kit/holds.ts';

const called = (election: string): string => `(SELECT at FROM elections WHERE elections.id = ${election})`;

export default [
  {
    section: 'candidacies',
    tables: ['nominations', 'nomination_answers', 'nomination_ends', 'election_candidates'],
    why: 'rules',
    howLong: 'without-name',
    mayDelete: false,
    rows: memberRows({
      shape: { electionAt: '', nominationIs: '', nominationAnswer: '', nominationEnd: '', at: '' },
      columns: {
        electionAt: called('election'),
        nominationIs: `CASE WHEN candidate != {:member} THEN 'nominated-another'
              WHEN "by" = {:member} THEN 'nominated-self' ELSE 'nominated-you' END`,
        nominationAnswer:
          "COALESCE((SELECT 'candidate-said-' || agreed FROM nomination_answers WHERE nomination = nominations.id), '')",
        nominationEnd:
          "COALESCE((SELECT 'candidate-' || how FROM nomination_ends WHERE nomination = nominations.id), '')",
      },
      from: 'nominations',
      where: 'candidate = {:member} OR "by" = {:member}',
      at: 'at',
    }),
  },
  {
    section: 'seconded-candidates',
    tables: ['nomination_seconds'],
    why: 'rules',
    howLong: 'without-name',
    mayDelete: false,
    rows: memberRows({
      shape: { electionAt: '', ...pick(shapes.nomination_seconds, 'at') },
      columns: {
        electionAt: called('(SELECT election FROM nominations WHERE nominations.id = nomination)'),
      },
      from: 'nomination_seconds',
      where: 'member = {:member}',
      at: 'at',
    }),
  },
  {
    section: 'board-places',
    tables: ['election_places'],
    why: 'rules',
    howLong: 'without-name',
    mayDelete: false,
    rows: memberRows({
      shape: { boardPlace: '', at: '' },
      columns: { boardPlace: "'board-' || what", at: called('election') },
      from: 'election_places',
      where: 'member = {:member}',
      at: called('election'),
    }),
  },
  {
    section: 'candidate-words',
    tables: ['candidate_words'],
    why: 'rules',
    howLong: 'until-erased',
    mayDelete: false,
    rows: memberRows({
      shape: { candidateSaid: '', ...pick(shapes.candidate_words, 'words', 'at') },
      columns: { candidateSaid: "'candidate-' || what" },
      from: 'candidate_words',
      where: 'nomination IN (SELECT nominations.id FROM nominations WHERE candidate = {:member})',
      at: 'at',
    }),
  },
  {
    section: 'questions-to-candidates',
    tables: ['election_questions'],
    why: 'rules',
    howLong: 'without-name',
    mayDelete: false,
    rows: memberRows({
      shape: pick(shapes.election_questions, 'words', 'at'),
      from: 'election_questions',
      where: '"by" = {:member}',
      at: 'at',
    }),
  },
] satisfies Holds;
