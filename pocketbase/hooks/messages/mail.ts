/** The e-mails that name messages which waited for them. */
import type { DigestPace } from '../../../src/domain/messages/index.ts';
import { letter } from '../kit/outbox.ts';

export const digestLetter = {
  daily: letter('digest-daily'),
  weekly: letter('digest-weekly'),
} as const satisfies Record<DigestPace, unknown>;
