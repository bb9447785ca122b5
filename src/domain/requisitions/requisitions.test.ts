// Who can ask for a meeting, add a name or take it back, and which meeting answers it.
import { describe, expect, test } from 'vitest';
import {
  askedState,
  lostNames,
  nameOf,
  standingNames,
  whyNotAnswered,
  whyNotBegun,
  whyNotSigned,
  whyNotTakenBack,
  type AskedMeeting,
  type Enough,
  type GivenName,
} from './index.ts';

const NOW = Date.parse('2026-06-15T12:00:00Z');
const name = (member: string, change: Partial<GivenName> = {}): GivenName => ({
  id: `name${member}`,
  member,
  at: NOW,
  backAt: null,
  leftAt: null,
  ...change,
});
const asked = (change: Partial<AskedMeeting> = {}): AskedMeeting => ({
  id: 'requisition0001',
  by: 'nia',
  at: NOW,
  words: 'Whether we buy a minibus.',
  language: 'en',
  names: [name('nia')],
  enough: null,
  meeting: null,
  ...change,
});
const enough: Enough = {
  at: NOW,
  asked: 7,
  needed: 7,
  members: 62,
  callBy: '2026-07-06',
  heldBy: '2026-08-10',
};
const meeting = (change: Partial<Parameters<typeof whyNotAnswered>[1]> = {}) => ({
  kind: 'special' as const,
  endsAt: NOW + 1,
  calledAt: NOW,
  calledOffAt: null,
  ...change,
});
const codes = (refusals: readonly { code: string }[]) => refusals.map(({ code }) => code);

describe('a meeting that members ask for', () => {
  test.each<[string, Partial<AskedMeeting>, string]>([
    ['waits for names', {}, 'open'],
    [
      'is asked for by nobody once every name is taken back',
      { names: [name('nia', { backAt: NOW })] },
      'gone',
    ],
    ['must be called once enough ask', { enough }, 'enough'],
    ['is called', { enough, meeting: 'meeting00000001' }, 'called'],
  ])('%s', (_name, change, state) => {
    expect(askedState(asked(change))).toBe(state);
  });

  test('has each name once: one that was taken back does not stand, one given again does', () => {
    const names = [name('nia', { backAt: NOW }), name('tom'), name('nia', { id: 'again', at: NOW + 1 })];
    expect(standingNames(asked({ names })).map(({ id }) => id)).toEqual(['nametom', 'again']);
    expect(nameOf(asked({ names }), 'nia')?.id).toBe('again');
    expect(nameOf(asked({ names: [name('nia', { backAt: NOW })] }), 'nia')).toBeNull();
  });
});

describe('somebody who left', () => {
  const left = name('tom', { leftAt: NOW + 1 });

  test('asks no more while there are too few, and one that only they asked for is over', () => {
    expect(standingNames(asked({ names: [name('nia'), left] })).map(({ member }) => member)).toEqual(['nia']);
    expect(askedState(asked({ names: [left] }))).toBe('gone');
    expect(codes(whyNotSigned(asked({ names: [left] }), 'ann'))).toEqual(['requisition-over']);
  });

  test('still stands there when there were enough before, and not when they had left by then', () => {
    const names = [name('nia'), left, name('ann', { leftAt: NOW - 1 })];
    expect(standingNames(asked({ names, enough })).map(({ member }) => member)).toEqual(['nia', 'tom']);
  });
});

describe('those who still ask', () => {
  const left = name('tom', { leftAt: NOW + 1 });
  const lost = (change: Partial<AskedMeeting>, told: readonly string[] = []) =>
    lostNames(asked({ names: [name('nia'), left], ...change }), new Set(told)).map(({ id }) => id);

  test('are told once of each name that is lost because somebody left', () => {
    expect(lost({})).toEqual(['nametom']);
    expect(lost({}, ['nametom'])).toEqual([]);
  });

  test('are told nothing of a name that was taken back, nor once there were enough', () => {
    expect(lost({ names: [{ ...left, backAt: NOW }] })).toEqual([]);
    expect(lost({ enough })).toEqual([]);
  });
});

describe('a member', () => {
  test('who has one with too few names cannot begin another, and can once it is over', () => {
    expect(codes(whyNotBegun([asked()], 'nia'))).toEqual(['requisition-yours-open']);
    expect(whyNotBegun([asked()], 'tom')).toEqual([]);
    expect(whyNotBegun([asked({ enough })], 'nia')).toEqual([]);
    expect(whyNotBegun([asked({ names: [name('nia', { backAt: NOW })] })], 'nia')).toEqual([]);
  });

  test('who only put their name to another’s can begin one', () => {
    expect(whyNotBegun([asked({ names: [name('nia'), name('tom')] })], 'tom')).toEqual([]);
  });

  test('adds their name once', () => {
    expect(whyNotSigned(asked(), 'tom')).toEqual([]);
    expect(codes(whyNotSigned(asked(), 'nia'))).toEqual(['requisition-signed']);
    expect(whyNotSigned(asked({ names: [name('nia'), name('tom', { backAt: NOW })] }), 'tom')).toEqual([]);
  });

  test('takes back the name they gave, and no other', () => {
    expect(whyNotTakenBack(asked(), 'nia')).toEqual([]);
    expect(codes(whyNotTakenBack(asked(), 'tom'))).toEqual(['requisition-not-signed']);
  });

  test('changes nothing once enough have asked: the co-op acts on it', () => {
    expect(codes(whyNotSigned(asked({ enough }), 'tom'))).toEqual(['requisition-over']);
    expect(codes(whyNotTakenBack(asked({ enough }), 'nia'))).toEqual(['requisition-over']);
  });
});

describe('a meeting answers it', () => {
  const answered = (change: Partial<AskedMeeting>, found: Parameters<typeof whyNotAnswered>[1]) =>
    codes(whyNotAnswered(asked(change), found));

  test.each<[string, Partial<AskedMeeting>, Parameters<typeof whyNotAnswered>[1], readonly string[]]>([
    ['when it is of all members and was called since', { enough }, meeting(), []],
    ['when it is the annual one', { enough }, meeting({ kind: 'annual' }), []],
    ['not before enough have asked', {}, meeting(), ['requisition-too-few']],
    ['not twice', { enough, meeting: 'meeting00000001' }, meeting(), ['requisition-called']],
    ['not when it is of the board', { enough }, meeting({ kind: 'board' }), ['requisition-meeting-wrong']],
    ['not when it is of one group', { enough }, meeting({ kind: 'group' }), ['requisition-meeting-wrong']],
    ['not while it is only planned', { enough }, meeting({ calledAt: null }), ['requisition-meeting-wrong']],
    ['not when it is called off', { enough }, meeting({ calledOffAt: NOW }), ['requisition-meeting-wrong']],
    [
      'not when it was called before enough had asked',
      { enough },
      meeting({ calledAt: NOW - 1 }),
      ['requisition-meeting-wrong'],
    ],
    ['not when there is none', { enough }, null, ['requisition-meeting-wrong']],
  ])('%s', (_name, change, found, refused) => {
    expect(answered(change, found)).toEqual(refused);
  });
});
