// Which offices need somebody to act.
import { describe, expect, test } from 'vitest';
import { londonInstant } from '../kernel/index.ts';
import type { Member, Office } from '../membership/index.ts';
import { keyStateOf, needsSomebody, roleLines } from './index.ts';

const now = londonInstant('2026-06-15', 720);
const day = (on: string) => londonInstant(on);
const member = (id: string, leftOn?: string): Member => ({
  id,
  displayName: id,
  groupKey: 'workers',
  joinedAt: day('2024-01-01'),
  leftAt: leftOn === undefined ? null : day(leftOn),
});
const term = (who: string, office: Office['office'], fromOn: string, endsOn?: string): Office => ({
  member: who,
  office,
  fromAt: day(fromOn),
  untilAt: endsOn === undefined ? null : day(endsOn),
});
const gwen = (...offices: Office[]) => ({ member: member('gwen'), offices });
const tom = (...offices: Office[]) => ({ member: member('tom'), offices });
const lines = (of: ReturnType<typeof gwen>, ...others: ReturnType<typeof gwen>[]) =>
  roleLines(of, { key: 'made', everybody: [of, ...others], now });

describe('an office', () => {
  test('whose term ends within 60 days is told with its last whole day', () => {
    const [line] = lines(gwen(term('gwen', 'chair', '2025-07-01', '2026-07-01')));
    expect(line).toEqual({ office: 'chair', lastOn: '2026-06-30', followed: false, key: 'made' });
    expect(needsSomebody(line!)).toBe(true);
  });

  test('whose term ends later, or has no end, needs nobody', () => {
    const later = lines(gwen(term('gwen', 'chair', '2025-07-01', '2026-09-01')));
    const open = lines(gwen(term('gwen', 'chair', '2025-07-01')));
    expect([...later, ...open].map(needsSomebody)).toEqual([false, false]);
  });

  test('ends with the membership of its holder, whatever its term says', () => {
    const leaving = { member: member('gwen', '2026-07-10'), offices: [term('gwen', 'chair', '2025-07-01')] };
    expect(lines(leaving)[0]).toMatchObject({ lastOn: '2026-07-09' });
  });

  test('that is over, or that has not begun, is no line', () => {
    const past = term('gwen', 'teller', '2025-01-01', '2026-06-01');
    const coming = term('gwen', 'secretary', '2026-07-01', '2026-07-20');
    expect(lines(gwen(past, coming))).toEqual([]);
  });

  test('is followed by whoever is appointed to take it up by then', () => {
    const mine = gwen(term('gwen', 'chair', '2025-07-01', '2026-07-01'));
    expect(lines(mine, tom(term('tom', 'chair', '2026-07-01')))[0]).toMatchObject({ followed: true });
    expect(lines(mine, tom(term('tom', 'chair', '2026-07-02')))[0]).toMatchObject({ followed: false });
    expect(lines(mine, tom(term('tom', 'secretary', '2026-07-01')))[0]).toMatchObject({ followed: false });
  });

  test('of several is not followed by somebody who sits on the board already', () => {
    const mine = gwen(term('gwen', 'board', '2025-07-01', '2026-07-01'));
    expect(lines(mine, tom(term('tom', 'board', '2025-01-01')))[0]).toMatchObject({ followed: false });
  });

  test('goes on with the same person who was appointed again', () => {
    const again = gwen(
      term('gwen', 'chair', '2025-07-01', '2026-07-01'),
      term('gwen', 'chair', '2026-07-01', '2027-07-01'),
    );
    expect(lines(again)).toEqual([{ office: 'chair', lastOn: '2026-06-30', followed: true, key: 'made' }]);
  });
});

describe('the passkey of a holder', () => {
  const needed = day('2026-07-01');
  test.each([
    ['is made', true, needed, 'made'],
    ['is missing while there is time', false, needed, 'missing'],
    ['is late from the moment on which the doors shut', false, now, 'late'],
    ['is late after it', false, day('2026-06-01'), 'late'],
    ['is not asked for without the rule', false, null, 'not-asked'],
    ['is not asked for without the rule, made or not', true, null, 'not-asked'],
  ] as const)('%s', (_name, has, from, state) => {
    expect(keyStateOf(has, from, now)).toBe(state);
  });

  test('needs somebody when it is missing or late', () => {
    const states = ['made', 'missing', 'late', 'not-asked'] as const;
    expect(states.filter((key) => needsSomebody({ lastOn: null, key }))).toEqual(['missing', 'late']);
  });
});
