/**
 * The five places of the portal, and what stands behind each. This is the one list: the navigation, the way to a page
 * ("Where you are") and the pages of doors follow from it. A new capability becomes a door of its place.
 *
 * A place with one thing behind it leads straight to that thing. As soon as there is a second one, the place has a page
 * of its own that opens both: no empty rooms, and no corridor to a single door.
 */
import type { IconName } from '../ui/icon/icons.ts';

export type Tone = 'life' | 'home' | 'community' | 'care';
export type PlaceName = 'help' | 'decide' | 'our-co-op' | 'guides';

/** A thing behind a place. Its title and sentence are `<door>-title` and `<door>-text` in pages.json. */
export interface Door {
  /** Where the door leads: a page in English, with or without a part of it. */
  path: string;
  door:
    | 'time-bank'
    | 'motions'
    | 'votes'
    | 'meetings'
    | 'elections'
    | 'what-is'
    | 'join'
    | 'who-does-what'
    | 'privacy-door'
    | 'access-door';
  drawing: 'hours' | 'deciding' | 'voting' | 'table' | 'door' | 'mine' | 'reading';
  tone: Tone;
}

export interface Place {
  name: PlaceName;
  /** Its page of doors; guides have a page of their own kind. */
  path: string;
  icon: IconName;
  tone: Tone;
  doors: readonly Door[];
  /** More pages that belong here, and that something in the place leads to. */
  pages?: readonly string[];
}

export const places: readonly Place[] = [
  {
    name: 'help',
    path: '/help/',
    icon: 'help',
    tone: 'community',
    doors: [{ path: '/time-bank/', door: 'time-bank', drawing: 'hours', tone: 'community' }],
  },
  {
    name: 'decide',
    path: '/decide/',
    icon: 'decide',
    tone: 'care',
    doors: [
      { path: '/motions/', door: 'motions', drawing: 'deciding', tone: 'life' },
      { path: '/votes/', door: 'votes', drawing: 'voting', tone: 'care' },
      { path: '/meetings/', door: 'meetings', drawing: 'table', tone: 'home' },
      { path: '/elections/', door: 'elections', drawing: 'mine', tone: 'community' },
    ],
    pages: ['/how-a-count-works/', '/elections/practice/', '/elections/recount/'],
  },
  {
    name: 'our-co-op',
    path: '/our-co-op/',
    icon: 'our-co-op',
    tone: 'home',
    doors: [
      { path: '/what-is-a-care-co-op/', door: 'what-is', drawing: 'table', tone: 'life' },
      { path: '/join/', door: 'join', drawing: 'door', tone: 'home' },
      { path: '/our-co-op/who-does-what/', door: 'who-does-what', drawing: 'table', tone: 'care' },
      { path: '/privacy/', door: 'privacy-door', drawing: 'mine', tone: 'care' },
      { path: '/accessibility/', door: 'access-door', drawing: 'reading', tone: 'community' },
    ],
    pages: ['/credits/'],
  },
  {
    name: 'guides',
    path: '/guides/',
    icon: 'guides',
    tone: 'life',
    doors: [],
    pages: ['/guides/', '/search/', '/words/', '/how-we-write/', '/pictures/'],
  },
];

/** A place that may open onto a page of doors: guides have a page of their own kind. */
export type PlaceOfDoors = Place & { name: Exclude<PlaceName, 'guides'> };

/** True when a place opens onto a page of doors. */
export const hasDoors = (place: Place): place is PlaceOfDoors => place.doors.length > 1;

/** Where a place leads: to its own page, or straight to the one thing behind it. */
export function leadsTo(place: Place): string {
  const [only] = place.doors;
  return only && !hasDoors(place) ? only.path : place.path;
}

/** The place that a page belongs to; none for home, my page, signing in and pages about this site. */
export function placeOf(path: string): Place | undefined {
  return places.find((place) =>
    [place.path, ...(place.pages ?? []), ...place.doors.map((door) => door.path)].some((start) =>
      path.startsWith(start),
    ),
  );
}
