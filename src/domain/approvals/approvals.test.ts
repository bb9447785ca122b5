// Two people for what is dangerous.
import { describe, expect, test } from 'vitest';
import type { Member, Office, OfficeKey } from '../membership/index.ts';
import {
  actNames,
  acts,
  actsOf,
  agree,
  askForSecond,
  decline,
  officesForActs,
  waitsFor,
  type Approval,
  type Holder,
} from './index.ts';

const now = Date.parse('2026-06-15T12:00:00Z');
const DAY = 24 * 60 * 60 * 1000;
const rules = {
  agreeWithinDays: { value: 14, unit: 'days', rule: '9.5', en: '', cy: '' },
} as const;

function holder(id: string, office: OfficeKey | null, untilAt: number | null = null): Holder {
  const member: Member = {
    id,
    displayName: id,
    groupKey: 'volunteers',
    joinedAt: now - 400 * DAY,
    leftAt: null,
  };
  const offices: Office[] = office ? [{ member: id, office, fromAt: now - 100 * DAY, untilAt }] : [];
  return { member, offices };
}
const sian = holder('sian', 'secretary');
const omar = holder('omar', 'chair');
const nia = holder('nia', null);
const tom = holder('tom', 'treasurer');

const approval: Approval = {
  id: 'a1',
  act: 'register/end-membership',
  subject: 'nia',
  askedBy: 'sian',
  askedAt: now - DAY,
  expiresAt: now + 13 * DAY,
  ended: null,
};
const codes = (result: { readonly ok: boolean; readonly refusals?: readonly { readonly code: string }[] }) =>
  result.refusals?.map(({ code }) => code) ?? [];

describe('asking for a second person', () => {
  const asking = {
    act: 'register/end-membership',
    subject: 'nia',
    asker: sian,
    waiting: [],
    others: [omar, tom],
    now,
    rules,
  } as const;

  test('waits for as long as the rulebook says', () => {
    expect(askForSecond(asking)).toEqual({ ok: true, value: { expiresAt: now + 14 * DAY } });
  });

  test.each([
    ['somebody without the office', { asker: tom }, ['not-your-office']],
    ['somebody whose term is over', { asker: holder('sian', 'secretary', now) }, ['not-your-office']],
    ['the person whom it is about', { subject: 'sian' }, ['approval-about-you']],
    ['somebody who asks for the same again', { waiting: [approval] }, ['approval-waits']],
    ['somebody when nobody else could agree', { others: [tom] }, ['approval-no-second']],
    [
      'somebody when only the person whom it is about could',
      { subject: 'omar', others: [omar] },
      ['approval-no-second'],
    ],
  ] as const)('is not for %s', (_name, more, expected) => {
    expect(codes(askForSecond({ ...asking, ...more }))).toEqual(expected);
  });

  test('can be done again when the last time is over', () => {
    const over = [
      { ...approval, ended: 'declined' as const },
      { ...approval, expiresAt: now },
    ];
    expect(askForSecond({ ...asking, waiting: over }).ok).toBe(true);
  });
});

describe('the second person', () => {
  const answering = { approval, by: omar, asker: sian, now };

  test('may agree until the last moment', () => {
    expect(agree(answering)).toEqual({ ok: true, value: approval });
    expect(agree({ ...answering, now: approval.expiresAt - 1 }).ok).toBe(true);
    expect(codes(agree({ ...answering, now: approval.expiresAt }))).toEqual(['approval-over']);
  });

  test.each([
    ['the one who asked', { by: sian }, 'approval-own'],
    ['a member without an office', { by: nia }, 'approval-unknown'],
    ['the holder of an office that is not for it', { by: tom }, 'approval-unknown'],
    ['the person whom it is about, even with the office', { by: holder('nia', 'board') }, 'approval-unknown'],
    ['anybody when there is no such thing', { approval: null }, 'approval-unknown'],
    ['anybody once it was agreed', { approval: { ...approval, ended: 'agreed' } }, 'approval-over'],
    ['anybody once it was declined', { approval: { ...approval, ended: 'declined' } }, 'approval-over'],
    [
      'anybody when the first holds no office any more',
      { asker: holder('sian', null) },
      'approval-asker-left',
    ],
    ['anybody when the first is gone', { asker: null }, 'approval-asker-left'],
  ] as const)('is not %s', (_name, more, expected) => {
    expect(codes(agree({ ...answering, ...more }))).toEqual([expected]);
  });

  test('declines, and the first withdraws', () => {
    expect(decline(answering)).toEqual({ ok: true, value: 'declined' });
    expect(decline({ ...answering, by: sian })).toEqual({ ok: true, value: 'withdrawn' });
    expect(codes(decline({ ...answering, by: nia }))).toEqual(['approval-unknown']);
    expect(codes(decline({ ...answering, approval: { ...approval, ended: 'agreed' } }))).toEqual([
      'approval-over',
    ]);
  });

  test('who may not agree has nothing waiting', () => {
    expect([omar, sian, nia, tom].map((by) => waitsFor(approval, by, now))).toEqual([
      true,
      false,
      false,
      false,
    ]);
  });
});

describe('every act', () => {
  test.each(actNames)('%s has two offices at least, so that two people can hold them', (name) => {
    expect(acts[name].offices.length).toBeGreaterThan(1);
  });

  test('is somebody’s', () => {
    expect(
      actsOf(['treasurer', 'teller', 'moderator', 'coordinator', 'guides', 'returning-officer']),
    ).toEqual([]);
    expect(actsOf(officesForActs)).toEqual(actNames);
  });
});
