/** A file of people cut into parts that go through the door: so many people at most, and so many bytes. */
import type { FileRow } from '../../../domain/register-file/index.ts';

/** Fewer than the door takes, so that nobody waits long for one part. */
const MOST_PEOPLE = 40;
const MOST_BYTES = 45_000;

interface ImportPart {
  /** How many people come before it. */
  readonly from: number;
  readonly people: SentLine[][];
}

/** A line as the door takes it. */
interface SentLine {
  at: number;
  cells: string[];
}

const sent = (lines: readonly FileRow[]): SentLine[] =>
  lines.map(({ at, cells }) => ({ at, cells: [...cells] }));

/** The lines of each person, in parts. Somebody with many lines is a part of their own. */
export function partsOf(people: readonly (readonly FileRow[])[]): ImportPart[] {
  const encoder = new TextEncoder();
  const parts: ImportPart[] = [];
  let bytes = 0;
  for (const [at, lines] of people.entries()) {
    const size = encoder.encode(JSON.stringify(lines)).length;
    const open = parts.at(-1);
    if (open && open.people.length < MOST_PEOPLE && bytes + size <= MOST_BYTES) {
      open.people.push(sent(lines));
      bytes += size;
    } else {
      parts.push({ from: at, people: [sent(lines)] });
      bytes = size;
    }
  }
  return parts;
}
