/** Every state of a question with answers to choose from. */
import type { DesignWords, Example } from '../example.ts';

interface ChoicesProps {
  id: string;
  question: string;
  hint?: string;
  error?: string;
  many?: boolean;
  answers: { value: string; label: string; hint?: string; chosen?: boolean }[];
}

export const choiceExamples = (t: DesignWords): Example<ChoicesProps>[] => {
  const answers = (chosen?: string) =>
    (['for', 'against', 'abstain'] as const).map((value) => ({
      value,
      label: t(`choice-${value}`),
      hint: t(`choice-${value}-hint`),
      chosen: value === chosen,
    }));
  const vote = { question: t('choice-question'), hint: t('choice-hint') };
  const days = [
    { value: 'monday', label: t('choice-monday'), chosen: true },
    { value: 'tuesday', label: t('choice-tuesday') },
  ];
  return [
    { state: 'usual', title: t('state-usual'), props: { ...vote, id: 'choice-usual', answers: answers() } },
    {
      state: 'chosen',
      title: t('state-chosen'),
      props: { ...vote, question: t('choice-question-2'), id: 'choice-chosen', answers: answers('for') },
    },
    {
      state: 'wrong',
      title: t('state-wrong'),
      props: {
        ...vote,
        question: t('choice-question-3'),
        id: 'choice-wrong',
        error: t('choice-error'),
        answers: answers(),
      },
    },
    {
      state: 'many',
      title: t('state-many'),
      props: { id: 'choice-many', question: t('choice-days'), many: true, answers: days },
    },
  ];
};

interface ToolProps {
  id: string;
  question: string;
  hint?: string;
  error?: string;
  answers: readonly { value: string; label: string; hint?: string }[];
  chosen: string;
  beside?: boolean;
  big?: boolean;
}

/** The same question as a tool asks it: short answers beside each other, and large cards for the one thing of a page. */
export const choiceToolExamples = (t: DesignWords): Example<ToolProps>[] => {
  const answers = (['for', 'against', 'abstain'] as const).map((value) => ({
    value,
    label: t(`choice-${value}`),
    hint: t(`choice-${value}-hint`),
  }));
  const days = (['monday', 'tuesday'] as const).map((value) => ({ value, label: t(`choice-${value}`) }));
  return [
    {
      state: 'beside',
      title: t('state-beside'),
      props: {
        id: 'choice-beside',
        question: t('choice-day'),
        answers: days,
        chosen: 'monday',
        beside: true,
      },
    },
    {
      state: 'big-cards',
      title: t('state-big-cards'),
      props: {
        id: 'choice-big',
        question: t('choice-question-4'),
        hint: t('choice-hint'),
        error: t('choice-error'),
        answers,
        chosen: '',
        big: true,
      },
    },
  ];
};

interface TickProps {
  id: string;
  question: string;
  answers: readonly { value: string; label: string }[];
  chosen: readonly string[];
}

/** A question of which any number of answers may be ticked: none, and one. */
export const tickExamples = (t: DesignWords): Example<TickProps>[] => {
  const answers = [
    { value: 'monday', label: t('choice-monday') },
    { value: 'tuesday', label: t('choice-tuesday') },
  ];
  const one = (id: string, question: string, chosen: readonly string[]) => ({
    id,
    question,
    answers,
    chosen,
  });
  return [
    { state: 'ticks', title: t('state-many'), props: one('ticks-none', t('choice-days-2'), []) },
    { state: 'ticked', title: t('state-chosen'), props: one('ticks-one', t('choice-days-3'), ['monday']) },
  ];
};

/** The pictures of the answers to a vote. */
export const answerPictureExamples = (t: DesignWords): Example<{ answer: string }>[] =>
  (['for', 'against', 'abstain'] as const).map((answer) => ({
    state: `picture-${answer}`,
    title: t(`choice-${answer}`),
    props: { answer },
  }));
