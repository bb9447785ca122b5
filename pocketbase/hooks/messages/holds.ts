/** What is held of the letters to a person: those on their way, and those sent within the days that they are kept. */
import { pick } from '../../../src/records/row.ts';
import { shapes } from '../../../src/types/shapes.ts';
import { heldRows, type Holds } from '../kit/holds.ts';

export default [
  {
    section: 'letters',
    tables: ['outbox'],
    why: 'needed',
    howLong: 'short',
    mayDelete: false,
    rows: (app, { email }, page) => {
      const shape = pick(shapes.outbox, 'to', 'subject', 'queuedAt', 'sentAt');
      // Without the text: a letter for signing in carries a way in.
      return heldRows(
        app,
        {
          shape,
          from: 'outbox',
          where: `"to" = {:email} AND "to" != ''`,
          params: { email },
          at: 'queuedAt',
        },
        page,
      );
    },
  },
] satisfies Holds;
