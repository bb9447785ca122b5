/**
 * The features that show their parts in every state: those with an Examples.astro. Each has a page below /design/,
 * found by the name of its folder, so that no list is kept by hand.
 */
import type { AstroComponentFactory } from 'astro/runtime/server/index.js';

const found = import.meta.glob<{ default: AstroComponentFactory }>('../../*/Examples.astro', { eager: true });

export const features = Object.entries(found)
  .map(([path, { default: Examples }]) => ({ name: path.split('/').at(-2)!, Examples }))
  .sort((a, b) => (a.name < b.name ? -1 : 1));

/** What the parts of a feature are called in content/messages/…/design.json: `of-voting`. */
export const titleKey = (feature: string) => `of-${feature}` as 'of-voting';
