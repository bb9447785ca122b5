/** SHA-256 of a text, in UTF-8, as hex digits: in the browser and in Node alike. */
export async function sha256OfText(text: string): Promise<string> {
  const bytes = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return [...new Uint8Array(bytes)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
