/** A table as the statement of the time bank uses it. */
import type { DesignWords, Example } from '../example.ts';

interface TableProps {
  caption: string;
  columns: { name: string; number?: boolean }[];
  rows: string[][];
}

export const tableExamples = (t: DesignWords): Example<TableProps>[] => [
  {
    state: 'usual',
    title: t('state-usual'),
    props: {
      caption: t('table-caption'),
      columns: [
        { name: t('table-what') },
        { name: t('table-who') },
        { name: t('table-minutes'), number: true },
      ],
      rows: [
        [t('table-shopping'), 'Gwen', '45'],
        [t('table-walk'), 'Tomos', '60'],
      ],
    },
  },
];
