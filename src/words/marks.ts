/** Hard words in a text: `a [[direct payment]]`, or `[[the words shown|glossary-key]]` when the form is another. */

export type Piece = { readonly text: string } | { readonly text: string; readonly mark: string };

/** The text in pieces, the marked ones with what they point at. */
export function piecesOf(text: string): Piece[] {
  const pieces: Piece[] = [];
  let from = 0;
  for (const found of text.matchAll(/\[\[([^[\]|]+)(?:\|([^[\]]+))?\]\]/g)) {
    if (found.index > from) pieces.push({ text: text.slice(from, found.index) });
    pieces.push({ text: found[1]!, mark: found[2] ?? found[1]! });
    from = found.index + found[0].length;
  }
  if (from < text.length) pieces.push({ text: text.slice(from) });
  return pieces;
}

/** The words without their marks. */
export const plain = (text: string): string =>
  piecesOf(text)
    .map((piece) => piece.text)
    .join('');
