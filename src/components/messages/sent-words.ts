/** How a message went out besides the page, in a sentence. */
import type { Language } from '../../../site/co-op.ts';
import type { Notice } from '../../domain/messages/index.ts';
import { momentWords } from '../../lib/format.ts';
import type { Translate } from '../../lib/words.ts';

export function sentWords(
  lang: Language,
  t: Translate<'messages'>,
  { sent, goneAt }: Pick<Notice, 'sent' | 'goneAt'>,
): string {
  if (sent === 'page-only') return t('sent-page');
  if (sent === 'letter') return t('sent-letter');
  if (goneAt === null) return t(sent === 'weekly' ? 'sent-waits-weekly' : 'sent-waits-daily');
  const when = momentWords(lang, goneAt);
  return sent === 'at-once' ? t('sent-email', { when }) : t('sent-digest', { when });
}
