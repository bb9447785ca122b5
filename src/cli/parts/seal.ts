/** How the words of the register are sealed outside the server: the same digest, and a salt by chance. */
import { createHash, randomBytes } from 'node:crypto';
import type { Seal } from '../../records/register.ts';

export const seal: Seal = {
  digest: (text) => createHash('sha256').update(text).digest('hex'),
  saltOf: () => randomBytes(16).toString('hex'),
};
