/** Steps at the beginning and in the middle. */
import type { DesignWords, Example } from '../example.ts';

interface StepsProps {
  steps: string[];
  now: number;
  say: { label: string; done: string; now: string; later: string };
}

export const stepsExamples = (t: DesignWords): Example<StepsProps>[] => {
  const steps = [t('steps-read'), t('steps-choose'), t('steps-check')];
  const say = {
    label: t('steps-label'),
    done: t('steps-done'),
    now: t('steps-now'),
    later: t('steps-later'),
  };
  return [
    { state: 'first', title: t('state-usual'), props: { steps, now: 1, say } },
    {
      state: 'middle',
      title: t('state-chosen'),
      props: { steps, now: 2, say: { ...say, label: `${say.label} 2` } },
    },
  ];
};
