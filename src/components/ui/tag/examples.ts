/** Every kind of tag. */
import type { DesignWords, Example } from '../example.ts';

interface TagProps {
  kind: 'info' | 'good' | 'warn' | 'problem' | 'unchecked' | 'plain';
}

export const tagExamples = (t: DesignWords): Example<TagProps>[] => [
  { state: 'info', title: t('tag-new'), props: { kind: 'info' }, text: t('tag-new') },
  { state: 'good', title: t('tag-open'), props: { kind: 'good' }, text: t('tag-open') },
  { state: 'warn', title: t('tag-waiting'), props: { kind: 'warn' }, text: t('tag-waiting') },
  { state: 'problem', title: t('tag-wrong'), props: { kind: 'problem' }, text: t('tag-wrong') },
  { state: 'unchecked', title: t('tag-draft'), props: { kind: 'unchecked' }, text: t('tag-draft') },
  { state: 'plain', title: t('tag-closed'), props: { kind: 'plain' }, text: t('tag-closed') },
];
