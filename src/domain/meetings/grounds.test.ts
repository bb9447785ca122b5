// Whether an act no longer fits its rows once one of them is changed, written in or taken out.
import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  fitsGrounds,
  groundFacts,
  hasGrounds,
  hereBy,
  writtenInLater,
  type PresenceRows,
} from './grounds.ts';

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
const START = Date.parse('2026-07-06T13:00:00Z');

describe('an act', () => {
  const grounds = { here: { nia: 'room', tom: 'joined' }, counts: [{ teller: 'ann', votesFor: 2 }] };
  const facts = groundFacts(grounds, 'some salt', sha256);

  test('fits what it was sealed over, in whatever order that is read', () => {
    expect(hasGrounds(facts)).toBe(true);
    expect(fitsGrounds(facts, { ...grounds, here: { tom: 'joined', nia: 'room' } }, sha256)).toBe(true);
  });

  test.each<[string, object]>([
    ['somebody else was there', { here: { nia: 'room', ann: 'joined' } }],
    ['somebody was there in another way', { here: { nia: 'room', tom: 'room' } }],
    ['somebody was not there', { here: { nia: 'room' } }],
    ['a teller counted something else', { counts: [{ teller: 'ann', votesFor: 3 }] }],
    ['it rests on more than it sealed', { words: 'Tea.' }],
  ])('does not fit when %s', (_name, change) => {
    expect(fitsGrounds(facts, { ...grounds, ...change }, sha256)).toBe(false);
  });

  test('tells nobody who was there who only guesses: the same people have another seal with other salt', () => {
    expect(groundFacts(grounds, 'other salt', sha256)['hereSeal']).not.toBe(facts['hereSeal']);
  });

  test('from before acts sealed what they rest on rests on nothing', () => {
    expect(hasGrounds({ there: 9, needed: 8 })).toBe(false);
  });
});

describe('who is there', () => {
  const came = (id: string, member: string, way: 'room' | 'joined', at = START) => ({ id, member, way, at });
  const rows: PresenceRows = {
    came: [
      came('one', 'nia', 'room'),
      came('two', 'tom', 'room'),
      came('three', 'tom', 'joined', START + 1),
      came('four', 'ann', 'room', START + 2),
    ],
    left: [
      { presence: 'two', at: START + 1 },
      { presence: 'one', at: START + 3 },
    ],
  };

  test.each([
    ['before anybody came', { came: 0, left: 0 }, {}],
    ['when two had come', { came: 2, left: 0 }, { nia: 'room', tom: 'room' }],
    ['when one of them came in another way', { came: 3, left: 1 }, { nia: 'room', tom: 'joined' }],
    ['at the end', { came: 4, left: 2 }, { tom: 'joined', ann: 'room' }],
  ])('%s is known by the rows of that time alone', (_name, then, here) => {
    expect(hereBy(rows, then)).toEqual(here);
  });

  test('is not written in later: a row that came after for a time before is found', () => {
    const then = { came: 3, left: 1 };
    expect(writtenInLater(rows, then, START + 2)).toBe(false);
    const inserted = { ...rows, came: [...rows.came, came('five', 'sian', 'room', START)] };
    expect(writtenInLater(inserted, then, START + 2)).toBe(true);
    const goneEarlier = { ...rows, left: [...rows.left, { presence: 'three', at: START + 1 }] };
    expect(writtenInLater(goneEarlier, then, START + 2)).toBe(true);
  });

  test('at any moment of any meeting is the same after everything that comes later', () => {
    const steps = fc.array(fc.tuple(fc.nat(4), fc.constantFrom('room', 'joined', 'leaves')), {
      maxLength: 30,
    });
    fc.assert(
      fc.property(steps, fc.nat(30), (all, cut) => {
        const came: PresenceRows['came'][number][] = [];
        const left: PresenceRows['left'][number][] = [];
        const there = new Map<string, string>();
        let then = { came: 0, left: 0 };
        let expected = {};
        all.forEach(([who, step], at) => {
          const member = `member${who}`;
          const open = there.get(member);
          if (open !== undefined) left.push({ presence: open, at: START + at });
          there.delete(member);
          if (step !== 'leaves') {
            there.set(member, `row${at}`);
            came.push({ id: `row${at}`, member, way: step, at: START + at });
          }
          if (at === cut) {
            then = { came: came.length, left: left.length };
            expected = Object.fromEntries(
              [...there].map(([name, id]) => [name, came.find((one) => one.id === id)!.way]),
            );
          }
        });
        expect(hereBy({ came, left }, then)).toEqual(expected);
        if (cut < all.length) expect(writtenInLater({ came, left }, then, START + cut)).toBe(false);
      }),
    );
  });
});
