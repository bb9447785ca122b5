/** Makes the code of an application on the page itself: the server learns it with the first answers, and nobody before. */
import { APPLICATION_LENGTH, APPLICATION_LETTERS } from '../../domain/joining/index.ts';

/** Bytes from here on would make some letters likelier than others. */
const EVEN = Math.floor(256 / APPLICATION_LETTERS.length) * APPLICATION_LETTERS.length;

export function newCode(): string {
  let code = '';
  while (code.length < APPLICATION_LENGTH) {
    const [byte = 0] = crypto.getRandomValues(new Uint8Array(1));
    if (byte < EVEN) code += APPLICATION_LETTERS[byte % APPLICATION_LETTERS.length];
  }
  return code;
}
