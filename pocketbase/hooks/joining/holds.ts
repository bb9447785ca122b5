/** What somebody told when they applied, and what happened to it, for as long as it is kept (domain/joining). */
import { pick } from '../../../src/records/row.ts';
import { shapes } from '../../../src/types/shapes.ts';
import { execute } from '../kit/engine.ts';
import { memberRows, type Holds } from '../kit/holds.ts';
import { forgetLettersOf } from './letters.ts';

export default [
  {
    section: 'application',
    tables: ['applications'],
    why: 'rules',
    howLong: 'short',
    mayDelete: true,
    remove: ({ app }, { member }) => {
      const own = 'SELECT id FROM applications WHERE person = {:member}';
      forgetLettersOf(app, 'person = {:member}', { member });
      execute(app, `DELETE FROM application_events WHERE application IN (${own})`, { member });
      execute(app, 'DELETE FROM applications WHERE person = {:member}', { member });
    },
    rows: memberRows({
      shape: pick(shapes.applications, 'answers', 'language', 'cameBy', 'toldBy', 'begunAt', 'touchedAt'),
      from: 'applications',
      where: 'person = {:member}',
      at: 'begunAt',
    }),
  },
  {
    section: 'application-history',
    tables: ['application_events'],
    why: 'rules',
    howLong: 'short',
    mayDelete: false,
    rows: memberRows({
      shape: pick(shapes.application_events, 'kind', 'day', 'at', 'by', 'reason', 'words'),
      from: 'application_events',
      where: 'application IN (SELECT id FROM applications WHERE person = {:member})',
      at: 'at',
    }),
  },
  {
    section: 'application-letters',
    tables: ['application_letters'],
    why: 'rules',
    howLong: 'short',
    mayDelete: false,
    rows: memberRows({
      shape: pick(shapes.application_letters, 'subject', 'text', 'queuedAt', 'printedAt'),
      from: 'application_letters',
      where: 'application IN (SELECT id FROM applications WHERE person = {:member})',
      at: 'queuedAt',
    }),
  },
] satisfies Holds;
