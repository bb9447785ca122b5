/** A question before a step. Its words; the page and the tool draw the same. */
import type { DesignWords, Example } from '../example.ts';

interface DialogProps {
  id: string;
  title: string;
}

export const dialogExamples = (t: DesignWords): Example<DialogProps>[] => [
  {
    state: 'open',
    title: t('state-open'),
    props: { id: 'dialog-open', title: t('dialog-title') },
    text: t('dialog-text'),
  },
];
