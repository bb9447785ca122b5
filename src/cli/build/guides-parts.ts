/** Reads everything that guides are made of, once a build; again when a file of it is newer. */
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { makeLinter, readGuides, readLibrary, type Guide } from '../../words/index.ts';
import { filesFor } from './guides-files.ts';
import type { GuideParts } from './guides.ts';
import { buildPictures } from './pictures.ts';
import { soundsFor } from './sound.ts';

export interface AllParts extends GuideParts {
  readonly guides: readonly Guide[];
}

const FOLDERS = ['content/guides', 'content/glossary', 'content/pictures', 'content/words', 'site/pictures'];

/** The newest change of any file that guides are made of. */
function newest(root: string): number {
  return Math.max(
    ...FOLDERS.flatMap((folder) => {
      try {
        return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map(
          (name) => statSync(join(root, folder, name)).mtimeMs,
        );
      } catch {
        return [0];
      }
    }),
  );
}

let kept: { at: number; parts: AllParts } | undefined;

/** Throws one error that lists every fault of the files, with file and line. */
export function readParts(root: string): AllParts {
  const at = newest(root);
  if (kept?.at === at) return kept.parts;
  const library = readLibrary(root);
  const guides = readGuides(root, library);
  const pictures = new Map(
    buildPictures(root, library.manifest).map((picture) => [picture.concept, picture]),
  );
  const { lists } = makeLinter(root, library);
  const parts: AllParts = {
    library,
    guides,
    pictures,
    lists,
    soundOf: soundsFor(root),
    filesOf: filesFor(root),
    publicUrl: (process.env['COMMON_CARE_PUBLIC_URL'] ?? 'http://127.0.0.1:8090').replace(/\/$/, ''),
    today: new Date().toISOString().slice(0, 10),
  };
  kept = { at, parts };
  return parts;
}
