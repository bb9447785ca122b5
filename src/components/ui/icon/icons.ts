/**
 * The small pictures beside words: our name for each, and the picture of Lucide (https://lucide.dev) that it is. Our
 * own names stay when a picture changes. The shapes are read from the package while the site is built
 * (src/cli/build/icons.ts), so pages and tools carry lines and nothing that draws them.
 */
export const icons = {
  home: 'house',
  guides: 'book-open',
  votes: 'vote',
  'time-bank': 'clock',
  'my-page': 'user-round',
  help: 'hand-heart',
  decide: 'vote',
  'our-co-op': 'users-round',
  menu: 'menu',
  'sign-in': 'log-in',
  finish: 'log-out',
  reading: 'a-large-small',
  language: 'message-square-text',
  phone: 'phone',
  email: 'mail',
  person: 'user-round',
  place: 'map-pin',
  search: 'search',
  words: 'book-a',
  next: 'arrow-right',
  back: 'arrow-left',
  down: 'chevron-down',
  up: 'chevron-up',
  sort: 'chevrons-up-down',
  check: 'check',
  cross: 'x',
  info: 'info',
  warn: 'triangle-alert',
  problem: 'octagon-alert',
  good: 'circle-check',
  unchecked: 'circle-question-mark',
  print: 'printer',
  listen: 'volume-2',
  keep: 'smartphone',
  offline: 'wifi-off',
  loading: 'hourglass',
  empty: 'inbox',
  plus: 'plus',
} as const satisfies Record<string, string>;

export type IconName = keyof typeof icons;
