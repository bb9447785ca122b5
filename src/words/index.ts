/**
 * The door of the word library: reading guides, glossary, manifest and sources, and linting them.
 * It imports valibot, yaml, the word lists, Node and the rules of src/domain/guides: commands, the build and the
 * pages (in their build-time part only) import this file, never a browser script.
 */
export { checksOf, easyHash } from './checks.ts';
export { faultLine, type Fault, type Severity } from './fault.ts';
export {
  rowsOf,
  type Check,
  type Guide,
  type PlacedRow,
  type Question,
  type Row,
  type Section,
} from './guide-schema.ts';
export { LANGUAGES, type Both, type Country, type Lang } from './languages.ts';
export {
  PLACES,
  readLibrary,
  type Glossary,
  type GlossaryWord,
  type Library,
  type Manifest,
  type Picture,
  type Sources,
} from './library.ts';
export {
  lintGlossary,
  lintGuideFile,
  lintGuides,
  lintMessages,
  lintText,
  makeLinter,
  type Linter,
} from './lint.ts';
export { piecesOf, plain, type Piece } from './marks.ts';
export { guidePaths, readGuide, readGuides } from './read-guides.ts';
export { lengthOf, wordsOf } from './sentences.ts';
export { type WordLists } from './word-lists.ts';
