/** Hands a text, or the bytes of a file, to the browser as a file. It never leaves the device. */

/** As long as a slow device may take to begin writing it down. */
const UNTIL_TAKEN_MS = 60_000;

export function handOver(name: string, type: string, content: string | readonly BlobPart[]): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob(typeof content === 'string' ? [content] : [...content], { type }));
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(link.href), UNTIL_TAKEN_MS);
}
