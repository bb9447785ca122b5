/**
 * What is held of messages to a person: what they chose, the messages on their page, the letters by post that wait or were
 * posted, and the e-mails on their way, or sent within the days that they are kept.
 */
import { pick } from '../../../src/records/row.ts';
import { shapes } from '../../../src/types/shapes.ts';
import { heldRows, type Holds } from '../kit/holds.ts';

const own = 'member = {:member}';

export default [
  {
    section: 'message-choices',
    tables: ['message_choices'],
    why: 'choice',
    howLong: 'while-member',
    mayDelete: false,
    rows: (app, { member }, page) => {
      const shape = pick(shapes.message_choices, 'kind', 'way', 'pace', 'at');
      return heldRows(
        app,
        { shape, from: 'message_choices', where: own, params: { member }, at: 'at' },
        page,
      );
    },
  },
  {
    section: 'messages',
    // A letter to many lies in notice_sendings for the seconds in which it becomes the messages of each.
    tables: ['notices', 'notice_sendings'],
    why: 'needed',
    howLong: 'short',
    mayDelete: false,
    rows: (app, { member }, page) => {
      const shape = pick(shapes.notices, 'kind', 'subject', 'text', 'way', 'at', 'readAt');
      return heldRows(app, { shape, from: 'notices', where: own, params: { member }, at: 'at' }, page);
    },
  },
  {
    section: 'letters-by-post',
    tables: ['letters_due'],
    why: 'needed',
    howLong: 'short',
    mayDelete: false,
    rows: (app, { member }, page) => {
      const shape = pick(shapes.letters_due, 'subject', 'text', 'queuedAt', 'printedAt');
      const from = 'letters_due';
      return heldRows(app, { shape, from, where: own, params: { member }, at: 'queuedAt' }, page);
    },
  },
  {
    section: 'letters',
    tables: ['outbox'],
    why: 'needed',
    howLong: 'short',
    mayDelete: false,
    rows: (app, { member, email }, page) => {
      const shape = pick(shapes.outbox, 'to', 'subject', 'queuedAt', 'sentAt', 'failedAt');
      // Without the text: a letter for signing in carries a way in.
      return heldRows(
        app,
        {
          shape,
          from: 'outbox',
          where: `(${own} AND member != '') OR ("to" = {:email} AND "to" != '')`,
          params: { member, email },
          at: 'queuedAt',
        },
        page,
      );
    },
  },
] satisfies Holds;
