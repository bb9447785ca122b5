/** Proxies as the doors find them: those of a meeting, each with how it ended. */
import type { Id } from '../../../src/domain/kernel/index.ts';
import { givingOf, givingShape, type NamedGiving } from '../../../src/records/proxies.ts';
import { rows, type Readable } from '../kit/engine.ts';

const GIVINGS = `
  SELECT proxy_givings.id, proxy_givings.meeting, proxy_givings.number, proxy_givings.giver, proxy_givings.holder,
    proxy_givings.directions, proxy_givings.written, proxy_givings.receivedOn, proxy_givings.at,
    COALESCE(proxy_ends.how, '') AS how, COALESCE(proxy_ends.at, '') AS endedAt,
    COALESCE(givers.displayName, '') AS giverName, COALESCE(holders.displayName, '') AS holderName
  FROM proxy_givings LEFT JOIN proxy_ends ON proxy_ends.giving = proxy_givings.id
  LEFT JOIN members AS givers ON givers.id = proxy_givings.giver
  LEFT JOIN members AS holders ON holders.id = proxy_givings.holder`;

/** All proxies of a meeting, in the order in which they were written down. */
export const givingsOf = (app: Readable, meeting: Id): NamedGiving[] =>
  rows(
    app,
    `${GIVINGS} WHERE proxy_givings.meeting = {:meeting} ORDER BY number`,
    { meeting },
    givingShape,
  ).map(givingOf);

/** One proxy, whoever may see it; undefined when there is none. */
export const findGiving = (app: Readable, id: Id): NamedGiving | undefined =>
  rows(app, `${GIVINGS} WHERE proxy_givings.id = {:id}`, { id }, givingShape).map(givingOf)[0];
