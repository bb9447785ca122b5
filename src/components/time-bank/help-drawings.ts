/** Outline drawings of the kinds of help, on a field of 48, in the same hand as the rest of the portal. */
import type { KindOfHelp } from '../../domain/time-bank/index.ts';

export const helpDrawings: Readonly<Record<KindOfHelp, readonly string[]>> = {
  lift: [
    'M5 33v-8l5-2 4-9h16l7 9 6 2v8h-4',
    'M19 33h10',
    'M5 33h4',
    'M14 29a4.5 4.5 0 1 0 0 9 4.5 4.5 0 0 0 0-9Z',
    'M34 29a4.5 4.5 0 1 0 0 9 4.5 4.5 0 0 0 0-9Z',
    'M10 23h27',
    'M23 14v9',
  ],
  shopping: ['M10 17h28l3 24H7Z', 'M17 22v-9a7 7 0 0 1 14 0v9'],
  company: [
    'M10 19h22v11a9 9 0 0 1-9 9h-4a9 9 0 0 1-9-9Z',
    'M32 22h3a5 5 0 0 1 0 10h-3',
    'M16 7c-2 3 2 4 0 7',
    'M25 7c-2 3 2 4 0 7',
    'M7 43h29',
  ],
  'phone-call': [
    'M11 7h7l4 9-5 3.5c2 4.5 6 8.5 10.5 10.5L31 25l9 4v7c0 2.5-1.5 4-4 4C20 39 8 27 7 11c0-2.5 1.5-4 4-4Z',
    'M29 8a11 11 0 0 1 11 11',
    'M29 14.5a5 5 0 0 1 4.5 4.5',
  ],
  letters: ['M6 12h36v25H6Z', 'm6 13 18 14 18-14'],
  cooking: [
    'M9 22h30v11a7 7 0 0 1-7 7H16a7 7 0 0 1-7-7Z',
    'M4 24h5',
    'M39 24h5',
    'M18 8c-2 3 2 5 0 8',
    'M30 8c-2 3 2 5 0 8',
  ],
  garden: [
    'M24 42V20',
    'M24 28c-9 0-14-4-14-13 9 0 14 4 14 13Z',
    'M24 21c0-8 4-13 14-14 0 9-5 14-14 14Z',
    'M12 42h24',
  ],
  tablet: ['M11 5h26v38H11Z', 'M21 38h6', 'm18 21 5 5 8-10'],
  other: ['M24 40C12 32 6 26 6 18.5a9 9 0 0 1 18-2 9 9 0 0 1 18 2C42 26 36 32 24 40Z'],
};
