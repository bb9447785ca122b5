/** Members whom our e-mails do not reach: who, since when, and why. */
import { accept } from '../../../src/domain/kernel/index.ts';
import { messages } from '../../../src/queries/index.ts';
import { memberQuery } from '../kit/context.ts';
import { everyUnreached } from './unreached.ts';

export default memberQuery(messages.bounces, (_, { app }) =>
  accept({ people: everyUnreached(app).map(({ to: _to, ...person }) => person) }),
);
