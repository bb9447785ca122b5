// Whether nothing of what happened in a meeting can be changed, taken out or exchanged without its being found out.
import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  actKinds,
  chainBreaksAt,
  chainFaults,
  chainHead,
  nextAct,
  type MeetingAct,
  type NewAct,
} from './acts.ts';

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
const START = Date.parse('2026-07-06T13:00:00Z');

const act = (change: Partial<NewAct> = {}): NewAct => ({
  meeting: 'meeting00000001',
  kind: 'item-begun',
  item: 1,
  about: '',
  facts: {},
  by: 'chair0000000001',
  ...change,
});

const chainOf = (drafts: readonly NewAct[]): MeetingAct[] =>
  drafts.reduce<MeetingAct[]>(
    (acts, draft, at) => [...acts, nextAct(chainHead(acts), draft, START + at * 1000, sha256)],
    [],
  );

const five = chainOf([
  act({ kind: 'opened', item: 0, facts: { there: 9, needed: 8 } }),
  act({ item: 1 }),
  act({ kind: 'card', facts: { card: 'slow-down', up: true }, by: 'member000000001' }),
  act({ item: 2 }),
  act({ kind: 'ended', item: 0 }),
]);
const places = (acts: readonly MeetingAct[]) =>
  chainFaults(acts, sha256).map(({ number, fault }) => `${number} ${fault}`);
const without = (number: number) => five.filter((one) => one.number !== number);
const changed = (number: number, change: Partial<MeetingAct>) =>
  five.map((one) => (one.number === number ? { ...one, ...change } : one));

/** Two acts in each other's place: each with its own digest, or with the one that was there. */
function swapped(acts: readonly MeetingAct[], a: number, b: number, keepsDigest: boolean): MeetingAct[] {
  const [one, other] = [acts[a - 1]!, acts[b - 1]!];
  const put = (what: MeetingAct, where: MeetingAct): MeetingAct => ({
    ...what,
    number: where.number,
    digest: keepsDigest ? what.digest : where.digest,
  });
  return acts.map((act) => (act === one ? put(other, one) : act === other ? put(one, other) : act));
}

describe('acts of a meeting', () => {
  test('are numbered from 1, and each carries the seal of all before it', () => {
    expect(five.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5]);
    expect(new Set(five.map(({ digest }) => digest)).size).toBe(5);
    expect(five.every(({ digest }) => /^[0-9a-f]{64}$/.test(digest))).toBe(true);
  });

  test('have a seal that anybody can compute again, to the last letter', () => {
    expect(five[0]!.digest).toBe(
      sha256(
        '\n{"about":"","at":1783342800000,"by":"chair0000000001","facts":{"needed":8,"there":9},' +
          '"item":0,"kind":"opened","meeting":"meeting00000001","number":1}',
      ),
    );
  });

  test('that are whole have no fault, and neither has a meeting in which nothing happened', () => {
    expect(places(five)).toEqual([]);
    expect(places([])).toEqual([]);
    expect(chainHead([])).toBeNull();
    expect(chainHead(five)).toEqual({ number: 5, digest: five[4]!.digest });
  });

  test('read in any order are the same chain', () => {
    expect(places([...five].reverse())).toEqual([]);
  });

  test.each<[string, readonly MeetingAct[], readonly string[]]>([
    ['one whose number of people was changed', changed(1, { facts: { there: 8, needed: 8 } }), ['1 changed']],
    ['one that is said to be of somebody else', changed(3, { by: 'member000000002' }), ['3 changed']],
    ['one that is said to have been earlier', changed(4, { at: START }), ['4 changed']],
    ['the last one, changed', changed(5, { kind: 'adjourned' }), ['5 changed']],
    ['one of another meeting', changed(2, { meeting: 'meeting00000002' }), ['2 changed']],
    [
      'one whose seal was changed breaks the next too',
      changed(2, { digest: sha256('') }),
      ['2 changed', '3 changed'],
    ],
    ['one in the middle that was taken out', without(3), ['3 missing']],
    ['the first one, taken out', without(1), ['1 missing']],
    ['two that changed places with their seals', swapped(five, 2, 4, true), ['2 swapped', '4 swapped']],
    [
      'two neighbours that changed places with their seals',
      swapped(five, 2, 3, true),
      ['2 swapped', '3 swapped'],
    ],
    ['two that changed places under the seals', swapped(five, 2, 4, false), ['2 swapped', '4 swapped']],
    [
      'two neighbours that changed places under the seals',
      swapped(five, 4, 5, false),
      ['4 swapped', '5 swapped'],
    ],
  ])('%s is found', (_name, acts, faults) => {
    expect(places(acts)).toEqual(faults);
    expect(`${chainBreaksAt(acts, sha256)}`).toBe(faults[0]!.split(' ')[0]);
  });

  test('that were cut off at the end are found by a head that was printed', () => {
    expect(chainFaults(five.slice(0, 4), sha256)).toEqual([]);
    expect(chainFaults(five.slice(0, 4), sha256, chainHead(five))).toEqual([{ number: 5, fault: 'missing' }]);
    expect(chainBreaksAt(five.slice(0, 4), sha256)).toBeNull();
    expect(chainBreaksAt(five.slice(0, 4), sha256, chainHead(five))).toBe(5);
  });

  test('that were written anew from the start are found by a head that was printed', () => {
    const anew = chainOf(
      five.map(({ meeting, kind, item, about, by }) => ({ meeting, kind, item, about, by, facts: {} })),
    );
    expect(chainFaults(anew, sha256)).toEqual([]);
    expect(chainFaults(anew, sha256, chainHead(five))).toEqual([{ number: 5, fault: 'changed' }]);
    expect(chainBreaksAt(anew, sha256, chainHead(five))).toBe(5);
    expect(
      chainFaults([...five, nextAct(chainHead(five), act(), START, sha256)], sha256, chainHead(five)),
    ).toEqual([]);
  });

  test('of any meeting: whatever one thing is done to them, it is found', () => {
    const drafts = fc.array(
      fc.record({
        kind: fc.constantFrom(...actKinds),
        item: fc.nat(9),
        by: fc.constantFrom('', 'member000000001', 'member000000002'),
        facts: fc.dictionary(fc.string({ maxLength: 5 }), fc.oneof(fc.integer(), fc.boolean(), fc.string())),
      }),
      { minLength: 2, maxLength: 9 },
    );
    fc.assert(
      fc.property(drafts, fc.nat(), fc.nat(), fc.constantFrom('out', 'other', 'turn'), (some, a, b, deed) => {
        const acts = chainOf(some.map((one) => act(one)));
        expect(places(acts)).toEqual([]);
        expect(chainBreaksAt(acts, sha256, chainHead(acts))).toBeNull();
        const [one, other] = [(a % acts.length) + 1, (b % acts.length) + 1];
        const at = acts[one - 1]!;
        const last = chainHead(acts);
        const done =
          deed === 'out'
            ? acts.filter((act) => act !== at)
            : deed === 'other'
              ? acts.map((act) => (act === at ? { ...act, item: act.item + 1 } : act))
              : swapped(acts, one, other, true);
        if (deed === 'turn' && one === other) return;
        expect(chainFaults(done, sha256, last)).not.toEqual([]);
        expect(chainBreaksAt(done, sha256, last)).not.toBeNull();
      }),
    );
  });
});
