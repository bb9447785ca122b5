/** The surface on which a person does something: plain, and in the colours of the four parts of life. */
import type { DesignWords, Example } from '../example.ts';

interface PanelProps {
  /** The tone's name in the class: panel--care. */
  tone?: 'life' | 'home' | 'community' | 'care';
}

export const panelExamples = (t: DesignWords): Example<PanelProps>[] => [
  { state: 'plain', title: t('state-usual'), props: {}, text: t('panel-text') },
  { state: 'life', title: t('card-life'), props: { tone: 'life' }, text: t('panel-text') },
  { state: 'home', title: t('card-home'), props: { tone: 'home' }, text: t('panel-text') },
  { state: 'community', title: t('card-community'), props: { tone: 'community' }, text: t('panel-text') },
  { state: 'care', title: t('card-care'), props: { tone: 'care' }, text: t('panel-text') },
];
