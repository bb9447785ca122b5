/** The places: few, none of them empty, and every address that was there before still belongs somewhere. */
import { describe, expect, test } from 'vitest';
import { hasDoors, leadsTo, placeOf, places, type Place } from './places.ts';

const place = (doors: readonly string[]): Place => ({
  name: 'help',
  path: '/help/',
  icon: 'help',
  tone: 'care',
  doors: doors.map((path) => ({ path, door: 'votes', drawing: 'hours', tone: 'care' })),
});

test('with My page there are five places', () => {
  expect(places.map(({ name }) => name)).toEqual(['help', 'decide', 'our-co-op', 'guides']);
});

describe('where a place leads', () => {
  test('with one thing behind it, straight to that thing', () => {
    expect(leadsTo(place(['/time-bank/']))).toBe('/time-bank/');
    expect(hasDoors(place(['/time-bank/']))).toBe(false);
  });

  test('with two things behind it, to a page that opens both', () => {
    expect(leadsTo(place(['/time-bank/', '/cover/']))).toBe('/help/');
    expect(hasDoors(place(['/time-bank/', '/cover/']))).toBe(true);
  });

  test('no place is an empty room', () => {
    for (const each of places) {
      expect(each.doors.length + (each.pages?.length ?? 0), each.name).toBeGreaterThan(0);
    }
  });
});

test.each([
  ['/time-bank/', 'help'],
  ['/time-bank/log/', 'help'],
  ['/motions/', 'decide'],
  ['/motions/motion/', 'decide'],
  ['/votes/', 'decide'],
  ['/votes/motion/', 'decide'],
  ['/our-co-op/', 'our-co-op'],
  ['/what-is-a-care-co-op/', 'our-co-op'],
  ['/privacy/', 'our-co-op'],
  ['/guides/direct-payments/', 'guides'],
  ['/words/', 'guides'],
  ['/search/', 'guides'],
  ['/', undefined],
  ['/my-page/', undefined],
  ['/sign-in/', undefined],
])('%s belongs to %s', (path, name) => {
  expect(placeOf(path)?.name).toBe(name);
});
