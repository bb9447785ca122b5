/** What is held about a person among the acts of two people: that one was about them, or that they asked or answered. */
import { pick } from '../../../src/records/row.ts';
import { shapes } from '../../../src/types/shapes.ts';
import { heldRows, type Holds } from '../kit/holds.ts';

export default [
  {
    section: 'two-people',
    tables: ['approvals', 'approval_ends'],
    why: 'rules',
    howLong: 'without-name',
    mayDelete: false,
    rows: (app, { member }, page) => {
      const shape = {
        ...pick(shapes.approvals, 'act', 'askedAt', 'expiresAt'),
        how: '',
        endedAt: '',
      } as const;
      return heldRows(
        app,
        {
          shape,
          from: 'approvals LEFT JOIN approval_ends ON approval_ends.approval = approvals.id',
          columns: {
            act: 'approvals.act',
            askedAt: 'approvals.askedAt',
            expiresAt: 'approvals.expiresAt',
            how: "COALESCE(approval_ends.how, '')",
            endedAt: "COALESCE(approval_ends.at, '')",
          },
          where:
            'approvals.subject = {:member} OR approvals.askedBy = {:member} OR approval_ends."by" = {:member}',
          params: { member },
          at: 'approvals.askedAt',
          id: 'approvals.id',
        },
        page,
      );
    },
  },
] satisfies Holds;
