/** The text of a message as a page shows it: paragraphs, and the addresses that stand in lines of their own. */

/** Lines of one paragraph, or an address to go to; `own` is the page that the message is about. */
export type Piece =
  | { readonly kind: 'lines'; readonly lines: readonly string[] }
  | { readonly kind: 'link'; readonly address: string; readonly own: boolean };

const isAddress = (line: string): boolean => /^https?:\/\/\S+$/.test(line);

/** Cuts a text into its pieces. `link` is the path of the page that it is about, or empty. */
export function piecesOf(text: string, link: string): readonly Piece[] {
  const pieces: Piece[] = [];
  for (const paragraph of text.trim().split(/\n{2,}/)) {
    let lines: string[] = [];
    const settle = () => {
      if (lines.length > 0) pieces.push({ kind: 'lines', lines });
      lines = [];
    };
    for (const line of paragraph.split('\n')) {
      if (!isAddress(line)) {
        lines.push(line);
        continue;
      }
      settle();
      pieces.push({ kind: 'link', address: line, own: link !== '' && line.endsWith(link) });
    }
    settle();
  }
  return pieces;
}
