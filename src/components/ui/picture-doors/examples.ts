/** Picture doors: with a sentence each, as a place opens with them, and with names alone, as my page does. */
import type { DesignWords, Example } from '../example.ts';
import type { PictureDoor } from './door.ts';

interface DoorsProps {
  doors: readonly PictureDoor[];
  level: 3;
}
const tones = ['life', 'home', 'community', 'care'] as const;

export const pictureDoorsExamples = (t: DesignWords): Example<DoorsProps>[] => {
  const doors = tones.map((tone) => ({
    href: `#door-${tone}`,
    title: t(`card-${tone}`),
    text: t('card-text'),
    tone,
  }));
  return [
    { state: 'sentences', title: t('state-text'), props: { doors, level: 3 } },
    {
      state: 'names',
      title: t('state-plain'),
      props: {
        doors: doors.map(({ href, title, tone }) => ({ href: `${href}-name`, title, tone })),
        level: 3,
      },
    },
  ];
};
