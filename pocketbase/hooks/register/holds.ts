/** What the register of members holds about a person: each fact, with its words while they are there. */
import { pick } from '../../../src/records/row.ts';
import { shapes } from '../../../src/types/shapes.ts';
import { heldRows, memberRows, type Holds } from '../kit/holds.ts';

export default [
  {
    section: 'register',
    tables: ['register_facts', 'register_words'],
    why: 'law',
    howLong: 'without-name',
    mayDelete: false,
    rows: memberRows({
      shape: {
        ...pick(shapes.register_facts, 'kind', 'day', 'details', 'supersedes', 'knownAt', 'reason'),
        words: '',
      },
      columns: { words: "COALESCE(w.words, '')" },
      from: 'register_facts AS f LEFT JOIN register_words AS w ON w.fact = f.seq',
      where: 'f.person = {:member}',
      at: 'f.knownAt',
      id: "printf('%016d', f.seq)",
    }),
  },
  {
    section: 'inspections',
    tables: ['register_requests', 'register_answers'],
    why: 'rules',
    howLong: 'without-name',
    mayDelete: false,
    rows: memberRows({
      shape: {
        ...pick(shapes.register_requests, 'purpose', 'askedAt', 'answerBy'),
        ...pick(shapes.register_answers, 'granted', 'untilOn', 'reason'),
        answeredAt: '',
      },
      columns: { answeredAt: 'a.at' },
      from: 'register_requests AS q LEFT JOIN register_answers AS a ON a.request = q.id',
      where: 'q.member = {:member}',
      at: 'q.askedAt',
      id: 'q.id',
    }),
  },
  {
    section: 'imports',
    tables: ['register_imports', 'register_import_people'],
    why: 'rules',
    howLong: 'without-name',
    mayDelete: false,
    // Files that they put in themselves, and files in which they wait to be put in.
    rows: (app, { member, email }, page) =>
      heldRows(
        app,
        {
          shape: {
            ...pick(shapes.register_imports, 'begunAt', 'endedAt', 'ending'),
            called: '',
            email: '',
            phone: '',
          },
          columns: {
            called: "COALESCE(p.called, '')",
            email: "COALESCE(p.email, '')",
            phone: "COALESCE(p.phone, '')",
          },
          from:
            'register_imports AS i LEFT JOIN register_import_people AS p ON p.import = i.id AND ' +
            "(p.person = {:member} OR (p.email != '' AND p.email = {:email}))",
          where: 'i."by" = {:member} OR p.id IS NOT NULL',
          params: { member, email },
          at: 'i.begunAt',
          id: "i.id || COALESCE(p.id, '')",
        },
        page,
      ),
  },
] satisfies Holds;
