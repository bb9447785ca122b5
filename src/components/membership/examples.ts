/** Who can see what about me, and who looked, as the server's answers would bring it. */
import { HOUR } from '../../domain/kernel/index.ts';
import { lookedAt, officeKeys } from '../../domain/membership/index.ts';
import type { Translate } from '../../lib/words.ts';
import type { Example } from '../ui/example.ts';
import type { SeenLook, WhoSeesMe } from './views.ts';

type T = Translate<'who-sees'>;

/** The moment at which all of this is looked at: a page that shows examples must say the same tomorrow. */
const EXAMPLE_NOW = Date.parse('2026-05-12T09:00:00Z');
const holder = (name: string) => ({ name }) as unknown as SeenLook['by'];

/** Each thing that can be looked at, by an office holder; and a member who was allowed to inspect. */
export const lookExamples = (t: T): Example<{ looks: readonly SeenLook[] }>[] => [
  {
    state: 'looks',
    title: t('looks-title'),
    props: {
      looks: lookedAt.map((what, at) => ({
        seq: at + 1,
        by: holder(what === 'inspection' ? '' : 'Nasreen Malik'),
        office: what === 'inspection' ? null : 'secretary',
        what,
        everybody: what === 'register-list' || what === 'inspection',
        at: EXAMPLE_NOW - at * HOUR,
      })),
    },
  },
];

/** Every office held, and none. */
export const whoSeesExamples = (t: T): Example<{ view: WhoSeesMe }>[] => [
  {
    state: 'all-offices',
    title: t('title'),
    props: {
      view: {
        members: 61,
        offices: officeKeys.map((office) => ({ office, holders: [holder('Nasreen Malik')] })),
      },
    },
  },
];
