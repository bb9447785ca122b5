/** The opened answers of a secret vote, sorted, in the order of the questions: the motion first, then its parts. */
import type { Id } from '../../../src/domain/kernel/index.ts';
import type { OpenedQuestion } from '../../../src/domain/sealed/index.ts';
import { answersShape, listOf } from '../../../src/records/sealed.ts';
import { rows, type Readable } from '../kit/engine.ts';

/** 'motion' stands before 'part-1' in the order of their names too. */
export const answersOf = (app: Readable, motion: Id): OpenedQuestion[] =>
  rows(
    app,
    'SELECT question, answers FROM sealed_answers WHERE motion = {:motion} ORDER BY question',
    { motion },
    answersShape,
  ).map(({ question, answers }) => ({ question, answers: listOf(answers) }));
