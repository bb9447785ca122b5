// What a person allows, each on its own and taken back as easily as it was given. Nothing here is needed to be a
// member, and none of it is a condition for help.

/**
 * `support-needs`: the co-op holds what they tell it about their support. `pictures`, `stories`: they may be shown or
 * told of. `news-by-email`: news that no rule asks for. `found-by-members`: other members find their name.
 */
export const consentKinds = [
  'support-needs',
  'pictures',
  'stories',
  'news-by-email',
  'found-by-members',
] as const;
export type ConsentKind = (typeof consentKinds)[number];

export const isConsentKind = (word: string): word is ConsentKind =>
  (consentKinds as readonly string[]).includes(word);
