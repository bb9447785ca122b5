/** The letter to those who call meetings: enough members ask for one. */
import { dayWords } from '../../../src/lib/format.ts';
import type { Enough } from '../../../src/domain/requisitions/index.ts';
import { letter, pageAddress, type Address, type Mail } from '../kit/outbox.ts';

const enoughAsked = letter('requisition-enough');

export const requisitionEnough =
  ({ asked, callBy, heldBy }: Enough) =>
  (address: Address): Mail => {
    const { language } = address;
    return enoughAsked(address, {
      asked,
      callBy: dayWords(language, callBy),
      heldBy: dayWords(language, heldBy),
      link: pageAddress(language, '/meetings/ask/'),
    });
  };
