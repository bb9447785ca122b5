/** A file in the parts in which it is sent, and back: base64, each part small enough for a bad phone. */
import { PART_BYTES } from '../../domain/meetings/index.ts';

/** Letters of base64 from bytes. */
const lettersOf = (bytes: Uint8Array): string =>
  btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));

/** The parts of a file in their order; none of an empty one. */
export const documentParts = (bytes: Uint8Array): string[] =>
  Array.from({ length: Math.ceil(bytes.length / PART_BYTES) }, (_, at) =>
    lettersOf(bytes.subarray(at * PART_BYTES, (at + 1) * PART_BYTES)),
  );

/** The bytes of a file from its parts. */
export const documentBytes = (parts: readonly string[]): Uint8Array<ArrayBuffer>[] =>
  parts.map((part) => Uint8Array.from(atob(part), (letter) => letter.charCodeAt(0)));

/** How large a file is, rounded up: '120 kB', '1.4 MB'. */
export const sizeWords = (bytes: number): string =>
  bytes < 1_000_000 ? `${Math.ceil(bytes / 1000)} kB` : `${(Math.ceil(bytes / 100_000) / 10).toFixed(1)} MB`;
