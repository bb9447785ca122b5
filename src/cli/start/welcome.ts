/** How to try the demo co-op as each of the people it is for. */
import { demoPeople } from '../../../site/demo/generate.ts';

/** The lines that `npm start` prints under the address. */
export function howToSignIn(address: string): string {
  const width = Math.max(...demoPeople.map(({ email }) => email.length));
  return [
    '',
    `To read, you need no sign-in: ${address}/guides/`,
    `To sign in as one of these people, type their address at ${address}/sign-in/`,
    `and open the message that comes to ${address}/demo/post-box/`,
    ...demoPeople.map(({ email, line }) => `  ${email.padEnd(width)}  ${line.en}`),
  ].join('\n');
}
