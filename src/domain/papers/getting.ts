// Who is sent a paper without asking anybody: whoever gets letters, has no e-mail, or says that somebody else reads what
// comes to them; and whoever asked for one. The reason that weighs most for the office comes first.

export type PaperReason = 'asked' | 'others-read' | 'no-email' | 'letters';

export interface PaperNeed {
  readonly asked: boolean;
  readonly othersRead: boolean;
  readonly hasEmail: boolean;
  readonly wantsLetters: boolean;
}

/** Why somebody is sent a paper; null when they are not. */
export function reasonOf({ asked, othersRead, hasEmail, wantsLetters }: PaperNeed): PaperReason | null {
  if (asked) return 'asked';
  if (othersRead) return 'others-read';
  if (!hasEmail) return 'no-email';
  return wantsLetters ? 'letters' : null;
}
