/**
 * The address that people use for this co-op, asked of the server that runs: the pages were built before anybody knew
 * where they would be served. Offline it is the address that the page was opened under.
 */
let asked: Promise<string> | undefined;

async function ask(): Promise<string> {
  try {
    const answer = await fetch('/api/address');
    const { address } = (await answer.json()) as { address: string };
    return new URL(address).origin;
  } catch {
    return location.origin;
  }
}

/** Such as `https://care.example`, without a slash at the end. Asked once a page. */
export function publicAddress(): Promise<string> {
  return (asked ??= ask());
}
