// Who may be in two groups is the co-op's choice.
import { expect, test } from 'vitest';
import { secondGroups } from './index.ts';

const pairs = {
  groups: [{ key: 'supported' }, { key: 'families' }, { key: 'workers' }],
  mayBeInTwo: [['families', 'workers']] as const,
};

test.each([
  ['families', ['workers']],
  ['workers', ['families']],
  ['supported', []],
  ['nowhere', []],
])('somebody of the group %s may be in these as well: %o, in either order of the pair', (group, others) => {
  expect(secondGroups(group, pairs)).toEqual(others);
});
