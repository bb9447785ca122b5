/** Cards: one to open, and one for each part of life. */
import type { DesignWords, Example } from '../example.ts';

interface CardProps {
  title: string;
  href?: string;
  tone?: 'life' | 'home' | 'community' | 'care';
}

export const cardExamples = (t: DesignWords): Example<CardProps>[] => [
  {
    state: 'link',
    title: t('state-link'),
    props: { title: t('card-title'), href: '#card' },
    text: t('card-text'),
  },
  { state: 'plain', title: t('state-plain'), props: { title: t('card-title') }, text: t('card-text') },
  ...(['life', 'home', 'community', 'care'] as const).map((tone) => ({
    state: tone,
    title: t(`card-${tone}`),
    props: { title: t(`card-${tone}`), tone },
    text: t('card-text'),
  })),
];
