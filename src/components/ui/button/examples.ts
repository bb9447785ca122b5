/** Every state of the button and of the link that looks like one. */
import type { IconName } from '../icon/icons.ts';
import type { DesignWords, Example } from '../example.ts';

interface ButtonProps {
  kind?: 'first' | 'second' | 'danger';
  size?: 'usual' | 'big';
  icon?: IconName;
  busy?: boolean;
}

export const buttonExamples = (t: DesignWords): Example<ButtonProps>[] => [
  { state: 'usual', title: t('state-usual'), props: {}, text: t('button-first') },
  { state: 'second', title: t('state-second'), props: { kind: 'second' }, text: t('button-second') },
  { state: 'danger', title: t('state-danger'), props: { kind: 'danger' }, text: t('button-danger') },
  { state: 'big', title: t('state-big'), props: { size: 'big' }, text: t('button-big') },
  { state: 'icon', title: t('state-icon'), props: { icon: 'print' }, text: t('button-icon') },
  { state: 'busy', title: t('state-busy'), props: { busy: true }, text: t('button-busy') },
];
