/** What motions hold about a person: what they did with motions, its words, and what they said about them. */
import { pick } from '../../../src/records/row.ts';
import { shapes } from '../../../src/types/shapes.ts';
import { memberRows, type Holds } from '../kit/holds.ts';

const number = (table: string): string =>
  `(SELECT number FROM proposals WHERE proposals.id = ${table}.proposal)`;

export default [
  {
    section: 'motion-acts',
    tables: ['proposals', 'proposal_acts', 'proposal_words', 'motion_people'],
    why: 'rules',
    howLong: 'without-name',
    mayDelete: false,
    rows: memberRows({
      shape: { number: 0, act: '', words: '', ...pick(shapes.proposal_acts, 'at') },
      columns: {
        number: number('proposal_acts'),
        act: "CASE kind WHEN 'withdrawn' THEN 'motion-withdrawn' ELSE kind END",
        words: "COALESCE((SELECT words FROM proposal_words WHERE proposal_words.act = proposal_acts.id), '')",
      },
      from: 'proposal_acts',
      where: '"by" = {:member} OR (kind = \'action-added\' AND about = {:member})',
      at: 'at',
    }),
  },
  {
    section: 'motion-posts',
    tables: ['proposal_posts'],
    why: 'rules',
    howLong: 'until-erased',
    mayDelete: false,
    rows: memberRows({
      shape: { number: 0, ...pick(shapes.proposal_posts, 'thread', 'words', 'at') },
      columns: { number: number('proposal_posts'), thread: "'thread-' || thread" },
      from: 'proposal_posts',
      where: 'member = {:member}',
      at: 'at',
    }),
  },
  {
    section: 'motion-reports',
    tables: ['proposal_post_marks'],
    why: 'rules',
    howLong: 'until-erased',
    mayDelete: false,
    rows: memberRows({
      shape: { ...pick(shapes.proposal_post_marks, 'what', 'reason', 'at') },
      from: 'proposal_post_marks',
      where: 'member = {:member}',
      at: 'at',
    }),
  },
] satisfies Holds;
