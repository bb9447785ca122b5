/** What requisitions hold about a person: for which meetings they asked, and in which words. */
import { pick } from '../../../src/records/row.ts';
import { shapes } from '../../../src/types/shapes.ts';
import { memberRows, type Holds } from '../kit/holds.ts';

export default [
  {
    section: 'requisitions',
    tables: ['requisitions', 'requisition_names', 'requisition_backs', 'requisition_losses'],
    why: 'rules',
    howLong: 'without-name',
    mayDelete: false,
    rows: memberRows({
      shape: { words: '', ...pick(shapes.requisition_names, 'at'), takenBackAt: '' } as const,
      columns: {
        words: '(SELECT words FROM requisitions WHERE requisitions.id = requisition)',
        takenBackAt: "COALESCE((SELECT at FROM requisition_backs WHERE name = requisition_names.id), '')",
      },
      from: 'requisition_names',
      where: 'member = {:member}',
      at: 'at',
    }),
  },
] satisfies Holds;
