// Who is made a steward at the terminal, and of whom nothing is made twice.
import { describe, expect, test } from 'vitest';
import { appointSteward, type Appointment, type Member, type Office } from './index.ts';

const now = Date.parse('2026-06-01T10:00:00Z');
const DAY = 24 * 60 * 60 * 1000;
const ann: Member = {
  id: 'ann',
  displayName: 'Ann Lee',
  groupKey: 'workers',
  joinedAt: now - 100 * DAY,
  leftAt: null,
};
const steward: Office = { member: 'ann', office: 'steward', fromAt: now - 10 * DAY, untilAt: null };
const asked: Appointment = {
  member: null,
  offices: [],
  name: ' Ann Lee ',
  email: 'ann@care.coop',
  groupKey: 'workers',
  now,
};
const office = { office: 'steward', fromAt: now };

describe('a steward from the terminal', () => {
  test('is a new member with the office', () => {
    expect(appointSteward(asked)).toEqual({
      ok: true,
      value: { member: { displayName: 'Ann Lee', groupKey: 'workers', joinedAt: now }, office },
    });
  });

  test('without a name is called what stands before the @', () => {
    expect(appointSteward({ ...asked, name: '  ' })).toMatchObject({
      value: { member: { displayName: 'ann' } },
    });
  });

  test.each([
    ['a member without an office gets it', ann, [], office],
    ['who holds it gets nothing twice', ann, [steward], null],
    ['who holds it for some time yet gets nothing twice', ann, [{ ...steward, untilAt: now + DAY }], null],
    ['whose term is over gets a new one', ann, [{ ...steward, untilAt: now }], office],
    ['whose term has not begun gets one now', ann, [{ ...steward, fromAt: now + DAY }], office],
    ['another office is not this one', ann, [{ ...steward, office: 'chair' } as Office], office],
    ['who will leave is a member until then', { ...ann, leftAt: now + DAY }, [], office],
  ])('%s', (_, member, offices, expected) => {
    expect(appointSteward({ ...asked, member, offices })).toEqual({
      ok: true,
      value: { member: null, office: expected },
    });
  });

  test('who left the co-op is none', () => {
    expect(appointSteward({ ...asked, member: { ...ann, leftAt: now }, offices: [steward] })).toMatchObject({
      ok: false,
      refusals: [{ code: 'not-a-member' }],
    });
  });
});
