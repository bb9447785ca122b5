/** Every state of the parts of proxies, as the server's answers would bring it. They feed /design/proxies/ and the tests. */
import type { Language } from '../../../site/co-op.ts';
import type { Translate } from '../../lib/words.ts';
import type { Example } from '../ui/example.ts';
import type { KeptProxy, ProxiesView, ProxyItem, SeenProxy } from './views.ts';

type T = Translate<'proxies'>;

const titles = {
  en: ['A minibus', 'New rules'],
  cy: ['Bws mini', 'Rheolau newydd'],
} as const;

const items = (lang: Language, choices: readonly ProxyItem['choice'][]): ProxyItem[] =>
  choices.map((choice, at) => ({ number: at + 2, title: titles[lang][at] ?? '', choice }));

const proxy = (lang: Language, id: string, choices: readonly ProxyItem['choice'][]): SeenProxy => ({
  id: id.padEnd(15, '0'),
  name: 'Tom Okafor',
  givenAt: Date.parse('2026-06-15T12:00:00Z'),
  items: items(lang, choices),
});

/** The three ways in which a proxy can be written. */
const ways = [
  ['free', [null, null]],
  ['written', ['for', 'abstain']],
  ['partly', ['against', null]],
] as const;

export const ownExamples = (lang: Language, t: T): Example<{ proxy: SeenProxy; canEnd: boolean }>[] => [
  { state: 'own-free', title: t('how-free'), props: { proxy: proxy(lang, 'a', ways[0][1]), canEnd: true } },
  {
    state: 'own-written',
    title: t('how-directed'),
    props: { proxy: proxy(lang, 'b', ways[1][1]), canEnd: true },
  },
  {
    state: 'own-begun',
    title: t('rule-back'),
    props: { proxy: proxy(lang, 'c', ways[1][1]), canEnd: false },
  },
];

const givers = { free: 'Gwen Parry', written: 'Ifan Rees', partly: 'Ana Silva' } as const;

export const heldExamples = (lang: Language, t: T): Example<{ proxy: SeenProxy; canEnd: boolean }>[] =>
  ways.map(([way, choices]) => ({
    state: `held-${way}`,
    title: way === 'free' ? t('how-free') : `${t('how-directed')} (${way === 'written' ? 2 : 1} / 2)`,
    props: { proxy: { ...proxy(lang, way, choices), name: givers[way] }, canEnd: true },
  }));

export const viewExample = (lang: Language): ProxiesView => ({
  meeting: {
    id: 'abcdefghijklmno',
    kind: 'special',
    groupKey: '',
    state: 'called',
    startsAt: Date.parse('2026-07-06T13:00:00Z'),
  },
  takes: true,
  until: '2026-07-04',
  inTime: true,
  canEnd: true,
  most: 5,
  kinds: ['directed', 'free'],
  mayI: true,
  surely: true,
  items: items(lang, [null, null]),
  mine: null,
  held: [],
  offered: [{ id: 'abcdefghijklmn1', name: 'Marged Pritchard' }],
  kept: null,
});

const kept = (id: string, change: Partial<KeptProxy>): KeptProxy => ({
  id: id.padEnd(15, '0'),
  giverName: 'Gwen Parry',
  holderName: 'Tom Okafor',
  paper: false,
  receivedOn: '2026-06-20',
  end: null,
  ...change,
});

export const keptExample: readonly KeptProxy[] = [
  kept('a', {}),
  kept('b', { giverName: 'Ifan Rees', paper: true }),
  kept('c', { giverName: 'Ana Silva', end: 'taken-back' }),
  kept('d', { giverName: 'Huw Bevan', end: 'declined' }),
];
