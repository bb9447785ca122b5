/** Every state of a field. */
import type { DesignWords, Example } from '../example.ts';

interface FieldProps {
  id: string;
  label: string;
  hint?: string;
  error?: string;
  type?: 'text' | 'email';
  value?: string;
  autocomplete?: 'email';
  inputmode?: 'numeric';
  lines?: boolean;
  short?: boolean;
}

export const fieldExamples = (t: DesignWords): Example<FieldProps>[] => {
  const email = {
    label: t('field-email'),
    hint: t('field-email-hint'),
    type: 'email',
    autocomplete: 'email',
  } as const;
  return [
    { state: 'hint', title: t('state-hint'), props: { ...email, id: 'field-hint' } },
    {
      state: 'wrong',
      title: t('state-wrong'),
      props: { ...email, id: 'field-wrong', error: t('field-email-error'), value: 'marged' },
    },
    {
      state: 'short',
      title: t('state-short'),
      props: { id: 'field-short', label: t('field-minutes'), short: true, inputmode: 'numeric', value: '45' },
    },
    {
      state: 'lines',
      title: t('state-lines'),
      props: { id: 'field-lines', label: t('field-note'), lines: true },
    },
  ];
};

/** The same fields as a tool draws them; an id of their own, because both stand on one page. */
export const fieldToolExamples = (t: DesignWords): Example<FieldProps & { value: string }>[] =>
  fieldExamples(t).map(({ state, title, props }) => ({
    state: `tool-${state}`,
    title,
    props: { ...props, id: `tool-${props.id}`, value: props.value ?? '' },
  }));
