/** What a feature does when two people have agreed to it: the default export of its approved.ts. */
import type { ActName } from '../../../src/domain/approvals/index.ts';
import type { MemberContext, Outcome } from './context.ts';

/** What was asked for and agreed to. */
export interface ApprovedAct {
  readonly id: string;
  /** A member's id, or the name of a thing. */
  readonly subject: string;
  /** What `askSecond` was given, as plain values. */
  readonly input: unknown;
  /** The member who asked; the one who agreed is the caller. */
  readonly askedBy: string;
}

/**
 * Carries an act out, in the transaction of the second person's yes. A refusal undoes the yes too: it reaches the one
 * who agreed, with a code that the act declares in src/domain/approvals/acts.ts.
 */
export type CarryOut = (context: MemberContext, act: ApprovedAct) => Outcome<unknown>;
export type Approved = { readonly [Name in ActName]?: CarryOut };
