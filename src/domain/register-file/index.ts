// The only door to the register as a file: what a file may have, what is wrong with one, and how one is written.

export { columnName, columnOf, columnsOfFile } from './columns.ts';
export type { FileKind, FileLanguage } from './columns.ts';
export { fileFault, looking, stopping, stops } from './faults.ts';
export type { FaultCode, FileFault } from './faults.ts';
export type { Choice } from './choices.ts';
export type { Header } from './header.ts';
export type { FileRow } from './rows.ts';
export type { FilePerson, FileRules } from './person.ts';
export { MOST_FACTS } from './facts.ts';
export { emailOf, factsFrom } from './fitting.ts';
export { twiceFaults } from './twice.ts';
export { headerOf, MOST_BYTES, officeChoices, MOST_PEOPLE, openFile, personIn } from './file.ts';
export { LONGEST_CELL } from './cells.ts';
export { fileHead, fileLines, tableFile, templateFile } from './writing.ts';
export type { WrittenPerson } from './writing.ts';
