// Which group somebody may ask to join.
import { expect, test } from 'vitest';
import { groupFaults, needsVoice } from './groups.ts';

const rules = {
  groups: [
    { key: 'families' },
    { key: 'workers' },
    { key: 'volunteers' },
    { key: 'organisations', ofOrganisations: true },
  ],
  mayBeInTwo: [['families', 'workers']] as const,
};
const chosen = { group: 'families', alsoGroup: '', voice: '' };

test.each([
  ['one group is enough', chosen, []],
  ['two that go together are fine', { ...chosen, alsoGroup: 'workers' }, []],
  ['no group is asked for', { ...chosen, group: '' }, ['joining-group-missing']],
  ['a group that is not there is refused', { ...chosen, group: 'pilots' }, ['group-unknown']],
  ['two that do not go together are refused', { ...chosen, alsoGroup: 'volunteers' }, ['joining-two-groups']],
  [
    'an organisation says who speaks for it',
    { ...chosen, group: 'organisations' },
    ['joining-voice-missing'],
  ],
  ['an organisation with a voice may ask', { ...chosen, group: 'organisations', voice: 'Ann' }, []],
])('%s', (_, asked, codes) => {
  expect(groupFaults(asked, rules).map(({ code }) => code)).toEqual(codes);
});

test('only organisations are asked who speaks for them', () => {
  expect([needsVoice('organisations', rules), needsVoice('families', rules)]).toEqual([true, false]);
});
