/** What the server answers about proxies, as these parts draw it. */
import type { Answered } from '../../lib/doors.ts';

export type ProxiesView = Answered<'proxies/of-meeting'>;
export type SeenProxy = ProxiesView['held'][number];
export type ProxyItem = ProxiesView['items'][number];
export type KeptProxy = NonNullable<ProxiesView['kept']>[number];
export interface Person {
  readonly id: string;
  readonly name: string;
}
