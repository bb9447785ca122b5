// Which letters are of one kind, so that a person chooses once for all of them; and what is special about a letter. A
// letter that is not in the table is about membership: that kind always reaches the person.

/** What a person chooses about, in the order of the page. `sign-in` asks for no choice and is on no list. */
export const kinds = ['votes', 'results', 'time-bank', 'membership', 'office'] as const;
export type ChosenKind = (typeof kinds)[number];
export type MessageKind = ChosenKind | 'sign-in';

/** What is known of a letter. */
export interface LetterFacts {
  readonly kind: MessageKind;
  /** True when it tells of one person's own things: nobody else may read it on the way. */
  readonly private?: true;
  /** True when it is of no use later: no digest waits for it, and it makes no letter by post. */
  readonly soon?: true;
  /** True when My page has a card for the same thing already. */
  readonly hasCard?: true;
  /** True when it says back what the person has just done themselves: nobody is asked to read that. */
  readonly receipt?: true;
}

const letters: Readonly<Record<string, LetterFacts>> = {
  'sign-in': { kind: 'sign-in' },
  'new-device': { kind: 'sign-in' },
  'passkey-added': { kind: 'sign-in' },
  'code-made': { kind: 'sign-in' },
  'second-step': { kind: 'sign-in' },
  'erasure-link': { kind: 'sign-in' },
  'erasure-link-later': { kind: 'sign-in' },
  'erasure-member': { kind: 'sign-in' },
  recovered: { kind: 'sign-in' },
  'email-confirm': { kind: 'sign-in' },
  'email-in-use': { kind: 'sign-in' },
  'email-asked': { kind: 'sign-in' },
  'email-changed': { kind: 'sign-in' },
  'correction-asked': { kind: 'office' },
  'vote-opened': { kind: 'votes', hasCard: true },
  'vote-closes': { kind: 'votes', hasCard: true, soon: true },
  'vote-received': { kind: 'results', private: true, receipt: true },
  'vote-carried': { kind: 'results' },
  'vote-not-carried': { kind: 'results' },
  'meeting-called': { kind: 'votes', hasCard: true },
  'meeting-called-off': { kind: 'votes' },
  'meeting-put-off': { kind: 'votes', hasCard: true },
  'meeting-adjourned': { kind: 'votes', hasCard: true },
  'early-votes-void': { kind: 'votes', private: true },
  'early-words-put-right': { kind: 'votes', private: true },
  'proxy-given': { kind: 'votes', private: true },
  'proxy-given-directed': { kind: 'votes', private: true },
  'proxy-written-down': { kind: 'votes', private: true },
  'proxy-words-changed': { kind: 'votes', private: true },
  'proxy-words-put-right': { kind: 'votes', private: true },
  'proxy-taken-back': { kind: 'votes', private: true },
  'proxy-declined': { kind: 'votes', private: true },
  'vote-missed': { kind: 'office', hasCard: true },
  'roll-says-voted': { kind: 'results', private: true },
  'roll-says-voted-paper': { kind: 'results', private: true },
  'roll-says-not-voted': { kind: 'results', private: true },
  'secret-vote-closes': { kind: 'votes', hasCard: true, soon: true },
  'secret-vote-void': { kind: 'results' },
  'objection-made': { kind: 'office' },
  'tellers-named': { kind: 'office' },
  'key-due': { kind: 'office' },
  'box-ready': { kind: 'office' },
  'counts-differ': { kind: 'office' },
  'papers-to-count': { kind: 'office', hasCard: true },
  'papers-differ': { kind: 'office', hasCard: true },
  'objection-answered': { kind: 'results', private: true },
  'motion-noticed': { kind: 'votes' },
  'motion-seconded': { kind: 'votes', hasCard: true },
  'motion-amended': { kind: 'votes' },
  'motion-easy': { kind: 'votes', hasCard: true },
  'motion-back': { kind: 'votes', hasCard: true },
  'motion-fell': { kind: 'votes' },
  'motion-merge': { kind: 'votes', hasCard: true },
  'action-yours': { kind: 'votes', hasCard: true },
  'post-hidden': { kind: 'votes', private: true },
  'requisition-enough': { kind: 'office', hasCard: true },
  'requisition-lost': { kind: 'votes' },
  'election-called': { kind: 'votes' },
  'election-again': { kind: 'votes' },
  nominated: { kind: 'votes', private: true, hasCard: true },
  'nomination-agreed': { kind: 'votes', private: true },
  'nomination-declined': { kind: 'votes', private: true },
  'candidate-off': { kind: 'votes', private: true },
  'candidate-stopped': { kind: 'votes', private: true },
  'motion-ready': { kind: 'office', hasCard: true },
  'applications-due': { kind: 'office', hasCard: true },
  'second-asked': { kind: 'office', hasCard: true },
  'second-agreed': { kind: 'office' },
  'second-declined': { kind: 'office' },
  'second-expired': { kind: 'office' },
  'term-ends': { kind: 'office', hasCard: true },
  'term-ends-of': { kind: 'office', hasCard: true },
  'office-stepped-down': { kind: 'office' },
  'term-over-of': { kind: 'office' },
  'help-to-confirm': { kind: 'time-bank', private: true, hasCard: true },
  'help-confirmed': { kind: 'time-bank', private: true },
  'help-said-wrong': { kind: 'time-bank', private: true },
  'inspection-asked': { kind: 'office', hasCard: true },
  'inspection-granted': { kind: 'membership', private: true, hasCard: true },
};

/** What is known of the letter with this name. */
export const letterFacts = (template: string): LetterFacts =>
  Object.hasOwn(letters, template) ? letters[template]! : { kind: 'membership', private: true };

/** The kinds a person is asked about: that of office holders only when they are one. */
export const kindsFor = (holdsOffice: boolean): readonly ChosenKind[] =>
  kinds.filter((kind) => kind !== 'office' || holdsOffice);

const named = (has: (facts: LetterFacts) => boolean): readonly string[] =>
  Object.keys(letters).filter((template) => has(letters[template]!));

/** The letters that My page does not ask anybody to read: their thing stands there already, or they are receipts. */
export const lettersWithoutNews: readonly string[] = named(
  ({ hasCard, receipt }) => hasCard === true || receipt === true,
);
/** The letters that are of no use later. */
export const lettersForSoon: readonly string[] = named(({ soon }) => soon === true);
