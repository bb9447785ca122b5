/** Where am I: deep in the site, and one step from home. */
import type { DesignWords, Example } from '../example.ts';

interface Place {
  href: string;
  label: string;
}
interface CrumbsProps {
  label: string;
  crumbs: readonly Place[];
  here: string;
}

/** `places` are real pages of the site, from home on. */
export const crumbsExamples = (t: DesignWords, places: readonly Place[]): Example<CrumbsProps>[] => [
  {
    state: 'deep',
    title: t('state-deep'),
    props: { label: t('state-deep'), crumbs: places, here: t('crumbs-here') },
  },
  {
    state: 'usual',
    title: t('state-usual'),
    props: { label: t('state-usual'), crumbs: places.slice(0, 1), here: t('crumbs-here') },
  },
];
