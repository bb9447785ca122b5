/** The letters about requisitions: to those who call meetings, that enough ask; to those who ask, that a name is missing again. */
import { dayWords } from '../../../src/lib/format.ts';
import type { Enough } from '../../../src/domain/requisitions/index.ts';
import { letter, pageAddress, type Address, type Mail } from '../kit/outbox.ts';

const enoughAsked = letter('requisition-enough');
const nameLost = letter('requisition-lost');

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

export const requisitionLost =
  ({ asked, missing }: { readonly asked: number; readonly missing: number }) =>
  (address: Address): Mail =>
    nameLost(address, { asked, missing, link: pageAddress(address.language, '/meetings/ask/') });
