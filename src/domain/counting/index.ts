// The only door to counting: elections in, counts out, and the files of both.

export { count, rules } from './count.ts';
export type { Asked } from './run.ts';
export { checkBoard, type AskedBoard, type BoardFault } from './lawful-board.ts';
export type { Group } from './groups.ts';
export { readGroups, type GroupFault, type GroupFaultCode, type ReadGroups } from './groups-file.ts';
export { sortedBallots, standingIn, type Ballot, type Candidate, type Election } from './election.ts';
export { orderedLot, seededLot, ticketText, type Digest, type Lot } from './lot.ts';
export { fillVacancy, type Filled, type Vacancy } from './vacancy.ts';
export { countParts, type AskedParts, type CountedPart, type Part } from './parts.ts';
export { overHalf } from './one-seat.ts';
export { decimalText } from './decimal.ts';
export {
  readBlt,
  type FileFault,
  type FileFaultCode,
  type FileNotes,
  type ReadElection,
  type ReadFile,
} from './blt.ts';
export { boxText, writeBlt } from './blt-write.ts';
export { checkResult, type CheckedResult } from './check-result.ts';
export { readCsv, writeCsv } from './csv.ts';
export { countCsv, countJson, nonTransferable, standingOf, votesText } from './report.ts';
export type { Count, ElectedWhy, ExcludedWhy, Rule, Stage, Tie, Transfer } from './stage.ts';
