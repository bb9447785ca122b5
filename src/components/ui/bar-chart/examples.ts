/** The chart of a vote: with the line of what was needed, and with nothing in it. */
import type { DesignWords, Example } from '../example.ts';
import type { Chart } from './chart.ts';

export const barChartExamples = (t: DesignWords): Example<Chart>[] => {
  const rows = (counts: readonly [number, number, number, number]): Chart['rows'] => [
    { label: t('choice-for'), value: counts[0], text: t('chart-count', { count: counts[0] }), tone: 'for' },
    {
      label: t('choice-against'),
      value: counts[1],
      text: t('chart-count', { count: counts[1] }),
      tone: 'against',
    },
    {
      label: t('choice-abstain'),
      value: counts[2],
      text: t('chart-count', { count: counts[2] }),
      tone: 'neither',
    },
    { label: t('chart-none'), value: counts[3], text: t('chart-count', { count: counts[3] }), tone: 'none' },
  ];
  const frame = { caption: t('chart-caption'), columns: [t('chart-answer'), t('chart-votes')] as const };
  return [
    {
      state: 'mark',
      title: t('state-mark'),
      props: { ...frame, rows: rows([22, 6, 3, 12]), full: 43, mark: { at: 20, text: t('chart-needed') } },
    },
    { state: 'none', title: t('state-none'), props: { ...frame, rows: rows([0, 0, 0, 0]) } },
  ];
};
