// The only door to next: the cards of a member's page, and their order.
export { MOST_CARDS, nextUp } from './cards.ts';
export type { NextCard, NextUp } from './cards.ts';
