/** What the candidates say, side by side, and the questions to them: in an order of each reader's own, and by name for paper. */
import { inPaperOrder, inReadersOrder } from '../../../src/domain/elections/index.ts';
import { accept } from '../../../src/domain/kernel/index.ts';
import { elections } from '../../../src/queries/index.ts';
import type { CandidatesView, SeenCandidate } from '../../../src/queries/elections.ts';
import { wordsShape } from '../../../src/records/elections.ts';
import { columnsOf, neededInstant, type RowOf } from '../../../src/records/row.ts';
import { memberQuery, type MemberLooking } from '../kit/context.ts';
import { rows } from '../kit/engine.ts';
import { countsFor } from './board.ts';
import { alive, courseOf, newestElection, type Course } from './elections-read.ts';
import { questionsOf, questionsOver } from './questions-read.ts';

type Words = RowOf<typeof wordsShape>;
type Language = 'en' | 'cy';

const nothing: CandidatesView = {
  electionId: null,
  stage: null,
  seats: 0,
  candidates: [],
  paper: [],
  questions: [],
  questionsLeft: 0,
  mostWords: 0,
  write: null,
};

const wordsOf = ({ app }: MemberLooking, election: string): Words[] =>
  rows(
    app,
    `SELECT ${columnsOf(wordsShape, 'candidate_words')} FROM candidate_words
    JOIN nominations ON nominations.id = candidate_words.nomination WHERE nominations.election = {:election}`,
    { election },
    wordsShape,
  );

const numbersOf = ({ app }: MemberLooking, election: string): Map<string, number> =>
  new Map(
    rows(
      app,
      'SELECT nomination, number FROM election_candidates WHERE election = {:election}',
      { election },
      { nomination: '', number: 0 } as const,
    ).map(({ nomination, number }) => [nomination, number]),
  );

/** Those who agreed and can still be candidates, or are. */
function shownCandidates(looking: MemberLooking, course: Course, said: readonly Words[]): SeenCandidate[] {
  const numbers = numbersOf(looking, course.election.id);
  const statement = (nomination: string, language: Language): string =>
    said.find((one) => one.nomination === nomination && one.what === 'statement' && one.language === language)
      ?.words ?? '';
  const all = alive(course)
    .filter(({ state }) => state !== 'proposed')
    .map((found) => ({
      id: found.id,
      name: found.name,
      groups: countsFor(looking, course.rules, found),
      mine: found.candidate === looking.caller.member.id,
      statement: { en: statement(found.id, 'en'), cy: statement(found.id, 'cy') },
      interests: found.answer?.interests ?? '',
      interestsLanguage: found.interestsLanguage,
      number: numbers.get(found.id) ?? null,
    }));
  return inReadersOrder(all, looking.caller.member.id, (text) => $security.sha256(text));
}

function shownQuestions(
  looking: MemberLooking,
  course: Course,
  { said, candidates, over }: { said: readonly Words[]; candidates: readonly SeenCandidate[]; over: boolean },
) {
  const mine = candidates.find(({ mine: own }) => own);
  return questionsOf(looking.app, course.election.id).map(({ id, words, language, byName, at }) => {
    const replies = candidates.flatMap((candidate) =>
      said
        .filter(({ nomination, question }) => nomination === candidate.id && question === id)
        .map((one) => ({
          candidate: candidate.id,
          name: candidate.name,
          words: one.words,
          language: one.language as Language,
        })),
    );
    const canReply = !over && mine !== undefined && !replies.some(({ candidate }) => candidate === mine.id);
    return { id, words, language: language as Language, byName, at: neededInstant(at), replies, canReply };
  });
}

export default memberQuery(elections.candidates, (_input, looking) => {
  const election = newestElection(looking);
  if (!election) return accept(nothing);
  const course = courseOf(looking, election);
  const said = wordsOf(looking, election.id);
  const candidates = shownCandidates(looking, course, said);
  const over = questionsOver(looking.app, course);
  const asked = questionsOf(looking.app, election.id).filter(
    ({ by }) => by === looking.caller.member.id,
  ).length;
  const mine = candidates.find((candidate) => candidate.mine);
  const paper = [...candidates].sort((a, b) => (a.number ?? 0) - (b.number ?? 0));
  return accept({
    electionId: election.id,
    stage: course.stage,
    seats: election.seats,
    candidates,
    paper: (course.stage === 'settled' ? paper : inPaperOrder(candidates)).map(({ id }) => id),
    questions: shownQuestions(looking, course, { said, candidates, over }),
    questionsLeft: over ? 0 : Math.max(0, course.rules.questionsEach.value - asked),
    mostWords: course.rules.statementWords.value,
    write: mine && election.settledAt === null ? { nominationId: mine.id, said: mine.statement } : null,
  });
});
