/** Tells the platform how many backups that were put back wait for two people, so that /api/health can say it. */
import { unconfirmedHistories } from './unconfirmed.ts';

export default function countForHealth(): void {
  platform.waitsForTwo('backup', unconfirmedHistories($app).length);
}
