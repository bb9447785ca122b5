/** What a caller may do of whom others read the messages: take that guard away, vote before a meeting, name a proxy. */
import type { Refusal } from '../../../src/domain/kernel/index.ts';
import { mayTakeBack, whyNotSurely } from '../../../src/domain/papers/index.ts';
import type { Caller } from '../kit/context.ts';
import type { Readable } from '../kit/engine.ts';
import { profileOf } from './profiles.ts';

export const guardMayFall = (app: Readable, { member, session, supporter }: Caller): boolean =>
  mayTakeBack({
    othersRead: profileOf(app, member.id).othersRead,
    session,
    bySupporter: supporter !== undefined,
  });

/** Why a caller cannot vote before a meeting or name their proxy in this session; null when they can. */
export const whyNotThemselves = (
  app: Readable,
  { member, session }: Pick<Caller, 'member' | 'session'>,
): Refusal | null => whyNotSurely({ othersRead: profileOf(app, member.id).othersRead, session });
