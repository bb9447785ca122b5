/** A printed card in every state, as the server's answer would bring it. It feeds /design/cards/ and the tests. */
import type { Given } from '../../lib/doors.ts';
import type { Translate } from '../../lib/words.ts';
import type { Example } from '../ui/example.ts';

type Card = Given<'sign-in/print-card'>;

/** Nobody's site and nobody's code. */
const card: Card = {
  name: 'Dorothy Fenn',
  language: 'en',
  code: 'KQ7M-4XRT-9BHD',
  link: 'https://care.example/sign-in/card/#KQ7M4XRT9BHD',
};

/** With its square, and as it is until the square is drawn: the code alone. */
export const printedCardExamples = (t: Translate<'cards'>): Example<{ card: Card; drawn: boolean }>[] => [
  { state: 'drawn', title: t('paper-square'), props: { card, drawn: true } },
  { state: 'not-drawn', title: t('once-title'), props: { card, drawn: false } },
];
