/** The message files as pages use them at build time. Islands get one namespace as a prop, never this module. */
import type { Language } from '../../site/co-op.ts';
import { translator, type Namespace, type Translate, type Words } from './words.ts';

const files = import.meta.glob<{ default: unknown }>('../../content/messages/*/*.json', { eager: true });

/** All messages of a namespace in one language, to hand to an island as `words`. */
export function words<N extends Namespace>(lang: Language, namespace: N): Words<N> {
  const file = files[`../../content/messages/${lang}/${namespace}.json`];
  if (!file) throw new Error(`content/messages/${lang}/${namespace}.json is missing`);
  return file.default as Words<N>;
}

/** Sentences of one namespace, for a page. */
export function pageWords<N extends Namespace>(lang: Language, namespace: N): Translate<N> {
  return translator(lang, words(lang, namespace));
}
