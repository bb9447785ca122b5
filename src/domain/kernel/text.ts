// How long a text is, as a person counts it: an emoji or a letter outside the common ones is one, not two.

/** Characters (code points) in a text, so that a limit is the same for every language. */
export function lengthOf(text: string): number {
  return [...text].length;
}
