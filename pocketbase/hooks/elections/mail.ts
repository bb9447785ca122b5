/** Letters about elections: the call, a nomination, its answer, and who was taken off. What candidates say stands on the page only. */
import { lastDay, type OffReason } from '../../../src/domain/elections/index.ts';
import type { CivilDate } from '../../../src/domain/kernel/index.ts';
import { dayWords } from '../../../src/lib/format.ts';
import type { FoundElection } from '../../../src/records/elections.ts';
import { letter, pageAddress, type Address, type LetterFor } from '../kit/outbox.ts';

const called = letter('election-called');
const calledAgain = letter('election-again');
const toCandidate = letter('nominated');
const saidYes = letter('nomination-agreed');
const saidNo = letter('nomination-declined');
const off = letter('candidate-off');
const stopped = letter('candidate-stopped');

const link = ({ language }: Address): string => pageAddress(language, '/elections/');

export const electionCalled =
  ({ seats, closesOn }: { readonly seats: number; readonly closesOn: CivilDate }): LetterFor =>
  (address) =>
    called(address, { seats, until: dayWords(address.language, closesOn), link: link(address) });

export const electionAgain =
  (untilOn: CivilDate): LetterFor =>
  (address) =>
    calledAgain(address, { until: dayWords(address.language, untilOn), link: link(address) });

export const nominated =
  (name: string, election: FoundElection): LetterFor =>
  (address) =>
    toCandidate(address, {
      name,
      until: dayWords(address.language, lastDay(election)),
      link: link(address),
    });

export const nominationAnswered =
  (agreed: boolean) =>
  (name: string): LetterFor =>
  (address) =>
    (agreed ? saidYes : saidNo)(address, { name, link: link(address) });

/** Who may not stand is told why to ask; who stopped is told that it is written down. */
export const takenOff =
  (reason: OffReason): LetterFor =>
  (address) =>
    (reason === 'stopped' ? stopped : off)(address, { link: link(address) });
