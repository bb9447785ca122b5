/** What a supporter may do and what they did, as words of content/messages/…/supporters.json. */
import type { Ability } from '../../domain/membership/index.ts';
import { offeredAbilities } from '../../domain/supporters/index.ts';
import type { Translate } from '../../lib/words.ts';

type T = Translate<'supporters'>;
export type Offered = (typeof offeredAbilities)[number];

/** What a member is asked about: to read the page is part of every help. */
export const asked = offeredAbilities.filter((ability) => ability !== 'read-my-page');

/** What they may do, one sentence each, in the order of the page. */
export const mayDo = (t: T, abilities: readonly Ability[]): string[] =>
  offeredAbilities.filter((ability) => abilities.includes(ability)).map((ability) => t(`may-${ability}`));

const did = {
  'supporters/accept': 'did-accept',
  'time-bank/log-help': 'did-log-help',
  'time-bank/confirm-help': 'did-confirm-help',
  'time-bank/say-wrong': 'did-say-wrong',
  'time-bank/take-back': 'did-take-back',
  'my-information/set-details': 'did-set-details',
} as const;

/** What a line of the history says that they did. */
export const didWords = (t: T, verb: string): string =>
  t(Object.hasOwn(did, verb) ? did[verb as keyof typeof did] : 'did-other');
