// A digest for tests, which every engine can work out at once: the real one (SHA-256) is an argument of the rules.

/** A digest good enough to draw lots in a test (FNV-1a, mixed once more). */
export function testDigest(written: string): string {
  let hash = 0x811c9dc5;
  for (let at = 0; at < written.length; at += 1) hash = Math.imul(hash ^ written.charCodeAt(at), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return ((hash ^ (hash >>> 12)) >>> 0).toString(16).padStart(8, '0');
}
