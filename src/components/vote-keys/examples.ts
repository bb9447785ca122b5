/** Every state of the tellers' page, as the server's answers would bring it. They feed /design/vote-keys/ and the tests. */
import { TRIAL_FORMAT } from '../../domain/sealed/index.ts';
import type { Example } from '../ui/example.ts';
import type { Box, Choosing, Key, T, TellersView } from './views.ts';

const people = [
  { id: 'ann', name: 'Ann Hughes', whyNot: '' },
  { id: 'siôn', name: 'Siôn Parry', whyNot: '' },
  { id: 'tom', name: 'Tom Okafor', whyNot: '' },
  { id: 'nia', name: 'Nia Prys', whyNot: 'teller-concerned' },
];

export const nameExamples = (t: T): Example<{ id: string; choosing: Choosing }>[] => [
  {
    state: 'name',
    title: t('name-title'),
    props: { id: 'tellers-three', choosing: { refusals: [], possible: people } },
  },
  {
    state: 'name-none',
    title: t('name-none'),
    props: { id: 'tellers-none', choosing: { refusals: [], possible: people.slice(2) } },
  },
  {
    state: 'name-not',
    title: t('name-not'),
    props: {
      id: 'tellers-not',
      choosing: { refusals: [{ code: 'vote-already-open', field: null, params: {} }], possible: [] },
    },
  },
];

const key: Key = {
  keyId: '0123456789abcdef',
  enteredBy: 'Ann Hughes',
  enteredByYou: false,
  confirmedBy: null,
  tried: [],
};
const trial = { format: TRIAL_FORMAT, vote: 'vote', keyId: key.keyId, publicKey: '', envelopes: [] } as const;
type Steps = Pick<TellersView, 'stage' | 'key' | 'trial' | 'named'>;

export const stepExamples = (
  t: T,
  mistyped: string,
): Example<{ id: string; view: Steps; beside: Record<string, string> }>[] => {
  const one = (state: string, title: string, view: Partial<Steps>, beside: Record<string, string> = {}) => ({
    state,
    title,
    props: {
      id: `key-${state}`,
      view: { stage: 'named', key: null, trial: null, named: true, ...view } as Steps,
      beside,
    },
  });
  return [
    one('enter', t('enter-title'), {}, { publicKey: mistyped }),
    one('enter-others', t('others-title'), { named: false }),
    one('compare', t('confirm-title'), { stage: 'entered', key }),
    one('compare-wait', t('confirm-wait'), { stage: 'entered', key: { ...key, enteredByYou: true } }),
    one('try', t('try-title'), {
      stage: 'confirmed',
      key: { ...key, confirmedBy: 'Siôn Parry', tried: ['12'] },
      trial,
    }),
    one('ready', t('ready-title'), {
      stage: 'ready',
      key: { ...key, confirmedBy: 'Siôn Parry', tried: ['12', '13', '23'] },
    }),
  ];
};

export const boxExamples = (t: T): Example<{ id: string; box: Box; named: boolean }>[] => {
  const due: Box = {
    state: 'opening-due',
    voted: 46,
    digest: '7b3f09d1c4e2a865'.repeat(4),
    objectionsUntil: Date.parse('2026-06-10T19:00:00Z'),
    firstBy: null,
    firstByYou: false,
    differed: 0,
    outcome: null,
  };
  const one = (state: string, title: string, change: Partial<Box>, named = true) => ({
    state,
    title,
    props: { id: `box-${state}`, box: { ...due, ...change }, named },
  });
  return [
    one('waits', t('waiting-title'), { state: 'objections' }),
    one('answers', t('answers-text'), { state: 'answers-due' }),
    one('papers-first', t('papers-first'), { state: 'count-due' }),
    one('open', t('box-title'), {}),
    one('second', t('first-by', { name: 'Ann Hughes' }), { firstBy: 'Ann Hughes' }, false),
    one('mine', t('first-by-you'), { firstBy: 'Ann Hughes', firstByYou: true }, false),
    one('differ', t('count-differ'), { differed: 1 }, false),
    one('others', t('others-title'), {}, false),
    one('done', t('done-title'), { outcome: 'opened' }),
    one('void', t('void-title'), { outcome: 'parts-lost' }),
  ];
};
