/** Whether this server can send messages at all: where nobody has set a mail server, waiting for one is in vain. */

/** What of the answer of /api/health this page looks at. */
interface Health {
  readonly data?: { readonly mail?: unknown };
}

/** False only when the server itself says so. An answer that does not come, or says nothing of mail, is no reason. */
export async function canSendMail(): Promise<boolean> {
  try {
    const answer = await fetch('/api/health', { headers: { Accept: 'application/json' } });
    const { data } = (await answer.json()) as Health;
    return data?.mail !== 'not set';
  } catch {
    return true;
  }
}
