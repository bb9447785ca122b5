/** A count in each of its states: with a kept place and without, by either rule. They feed /design/counting/ and the tests. */
import type { Count } from '../../domain/counting/index.ts';
import type { Example } from '../ui/example.ts';
import { exampleCount } from './example-count.ts';
import type { T } from './told.ts';

export const countExamples = (t: T): Example<{ count: Count }>[] => [
  { state: 'kept', title: t('example-title'), props: { count: exampleCount(t('workers')) } },
  { state: 'meek', title: 'Meek', props: { count: exampleCount(t('workers'), true, 'meek') } },
  { state: 'plain', title: t('title'), props: { count: exampleCount(t('workers'), false) } },
];
