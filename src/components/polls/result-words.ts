/** Sentences about how an item was decided: reasons with their rules, and what follows by when. */
import type { Language } from '../../../site/co-op.ts';
import { reason } from '../../domain/meetings/index.ts';
import type { Deadline } from '../../domain/voting/index.ts';
import { reasonWords } from '../../lib/reason-words.ts';
import type { Words } from '../../lib/words.ts';

export { reasonRule, reasonWords } from '../../lib/reason-words.ts';

/** What must happen by when after it was carried. */
export const deadlineWords = (
  lang: Language,
  rules: Words<'meeting-rules'>,
  { key, on, rule }: Deadline,
): string => reasonWords(lang, rules, reason(`then-${key}`, rule, { on }));
