/** The answers of an application as words, one line a question: for the check before it is sent, and for the office. */
import { groups, type Language } from '../../../site/co-op.ts';
import type { Answers } from '../../domain/joining/index.ts';
import { isConsentKind } from '../../domain/my-information/index.ts';
import type { Translate } from '../../lib/words.ts';
import { questionsFor, type Question } from './questions.ts';

export interface AnswerLine {
  readonly name: string;
  readonly question: Question;
  /** One below the other. */
  readonly lines: readonly string[];
}

const groupName = (key: string, lang: Language): string =>
  groups.find((group) => group.key === key)?.name[lang] ?? '';

/** Every line, in the order of the questions; one without an answer says so. */
export function answerLines(answers: Answers, lang: Language, t: Translate<'joining'>): AnswerLine[] {
  const asked = questionsFor(answers);
  const line = (
    question: Question,
    name: Parameters<typeof t>[0],
    ...words: readonly string[]
  ): AnswerLine[] => {
    if (!asked.includes(question)) return [];
    const lines = words.filter((each) => each !== '');
    return [{ question, name: t(name as 'name'), lines: lines.length > 0 ? lines : [t('nothing')] }];
  };
  return [
    ...line('names', 'name', answers.calledName),
    ...line('names', 'full-name', answers.fullName),
    ...line('reach', 'address', ...answers.address.split('\n')),
    ...line('reach', 'phone', answers.phone),
    ...line('reach', 'email', answers.email),
    ...line('ways', 'ways', ...answers.ways.map((way) => t(`way-${way}`))),
    ...line('group', 'group', groupName(answers.group, lang)),
    ...line('also', 'also', groupName(answers.alsoGroup, lang)),
    ...line('voice', 'voice', answers.voice),
    ...line('why', 'why', answers.why),
    ...line('share', 'share', answers.payHow === '' ? '' : t(`pay-${answers.payHow}`)),
    ...line('rules', 'rules', t(answers.agreed ? 'agreed' : 'not-agreed')),
    ...line(
      'consents',
      'consents',
      ...answers.consents.filter(isConsentKind).map((kind) => t(`consent-${kind}`)),
    ),
    ...line('helper', 'helper', answers.helperName, answers.helperReach),
    ...line('others', 'others', answers.othersRead === '' ? '' : t(`others-${answers.othersRead}`)),
  ];
}
