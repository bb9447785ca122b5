/**
 * What the server wants the person who looks after it to know, although it runs: no mail server is set, no proxy is
 * named. It marks these lines itself (pocketbase/internal/server/serve.go); its other first lines only repeat ours.
 */
const MARK = 'Note: ';

/** The notes among the lines that the server has printed, without their mark. */
export function notesIn(printed: string): string[] {
  return printed
    .split('\n')
    .filter((line) => line.startsWith(MARK))
    .map((line) => line.slice(MARK.length).trim());
}
