/**
 * The doors of my page: what is a member's own, in the order in which it is looked for. This is the one list. A new
 * door is a line here and its name in my-page.json (`door-<name>`); it stands here only once there is something
 * behind it. Its drawing is one of those that the page hands over (pages/[...locale]/my-page).
 */
import type { Language } from '../../../site/co-op.ts';
import { localHref } from '../../lib/locale.ts';
import type { Translate } from '../../lib/words.ts';
import type { PictureDoor } from '../ui/picture-doors/door.ts';
import type { Ability } from '../../domain/membership/index.ts';

export type DrawingName = 'hours' | 'voting' | 'membership' | 'mine' | 'reading';

interface OwnDoor {
  readonly name: 'my-time' | 'my-votes' | 'membership' | 'details' | 'my-information' | 'settings';
  /** The page behind it, in English. */
  readonly path: string;
  readonly drawing: DrawingName;
  readonly tone: PictureDoor['tone'];
  /** With this ability a supporter finds it on the page of the member they help. */
  readonly supporter?: Ability;
  /** True where only a supporter needs it: a member finds it in their settings. */
  readonly onlySupporter?: true;
}

const doors: readonly OwnDoor[] = [
  { name: 'my-time', path: '/time-bank/', drawing: 'hours', tone: 'community', supporter: 'time-bank' },
  { name: 'my-votes', path: '/votes/', drawing: 'voting', tone: 'care' },
  { name: 'membership', path: '/my-page/membership/', drawing: 'membership', tone: 'home' },
  {
    name: 'details',
    path: '/my-page/details/',
    drawing: 'mine',
    tone: 'home',
    supporter: 'details',
    onlySupporter: true,
  },
  { name: 'my-information', path: '/my-page/my-information/', drawing: 'mine', tone: 'home' },
  { name: 'settings', path: '/my-page/settings/', drawing: 'reading', tone: 'life' },
];

export type DrawnDoor = PictureDoor & { readonly drawing: DrawingName };

/**
 * The doors with their words and addresses in the reader's language. For a supporter (`abilities`), those that are open to
 * them.
 */
export function doorsIn(
  lang: Language,
  t: Translate<'my-page'>,
  abilities: readonly Ability[] | null = null,
): DrawnDoor[] {
  const shown = doors.filter(({ supporter, onlySupporter }) =>
    abilities === null ? !onlySupporter : supporter && abilities.includes(supporter),
  );
  return shown.map(({ name, path, drawing, tone }) => ({
    href: localHref(lang, path),
    title: t(`door-${name}`),
    tone,
    drawing,
  }));
}
