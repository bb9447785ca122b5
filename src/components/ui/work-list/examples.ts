/** A list of the office with two rows, sorted by its first column, that can be narrowed. */
import type { Column, Filter, Order } from '../../../lib/work-list.ts';
import type { DesignWords, Example } from '../example.ts';

interface Row {
  readonly what: string;
  readonly who: string;
  readonly minutes: number;
}
interface ListProps {
  id: string;
  caption: string;
  why: string;
  columns: readonly Column<Row>[];
  filters: readonly Filter<Row>[];
  rows: readonly Row[];
  keyOf: (row: Row) => string;
  begin: Order;
  more: boolean;
  file: string;
}

export function workListExamples(t: DesignWords): Example<ListProps>[] {
  const rows: readonly Row[] = [
    { what: t('table-shopping'), who: 'Gwen', minutes: 45 },
    { what: t('table-walk'), who: 'Tomos', minutes: 60 },
  ];
  const who = ({ who: name }: Row): string => name;
  const list = (state: string, title: string, change: Partial<ListProps>): Example<ListProps> => ({
    state,
    title,
    props: {
      id: `list-${state}`,
      caption: t('work-list-caption'),
      why: t('work-list-why'),
      columns: [
        { key: 'what', name: t('table-what'), text: ({ what }) => what, by: ({ what }) => what },
        { key: 'who', name: t('table-who'), text: who, by: who },
        {
          key: 'minutes',
          name: t('table-minutes'),
          text: ({ minutes }) => String(minutes),
          by: ({ minutes }) => minutes,
          number: true,
        },
      ],
      filters: [
        {
          key: 'who',
          label: t('table-who'),
          choices: rows.map(({ who: name }) => ({ value: name, label: name })),
          fits: (row, value) => row.who === value,
        },
      ],
      rows,
      keyOf: ({ what }) => what,
      begin: { key: 'what', down: false },
      more: false,
      file: 'list',
      ...change,
    },
  });
  return [
    list('sorted', t('state-usual'), {}),
    list('more', t('state-many'), { more: true, begin: { key: 'minutes', down: true }, filters: [] }),
  ];
}
