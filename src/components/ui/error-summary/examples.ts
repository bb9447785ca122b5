/** A list of problems: one that belongs to a field, and one that belongs to none. */
import type { DesignWords, Example } from '../example.ts';

interface SummaryProps {
  title: string;
  faults: { text: string; href?: string }[];
}

export const errorSummaryExamples = (t: DesignWords): Example<SummaryProps>[] => [
  {
    state: 'usual',
    title: t('state-usual'),
    props: {
      title: t('error-summary-title'),
      faults: [{ text: t('field-email-error'), href: '#field-wrong' }, { text: t('error-summary-plain') }],
    },
  },
];
