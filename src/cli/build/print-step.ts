/**
 * The steps that make the files to take away, for `npm run build -- --print` and COMMON_CARE_PRINT=1: book files
 * before the pages are built, PDFs after, because they are printed from them. Then the pages are built once more if
 * there is something new to offer. Without a browser there are no PDFs, and the pages say how to print.
 */
import { existsSync } from 'node:fs';
import { chromiumFlags, chromiumHere } from '../browser.ts';
import { root, siteFolder } from '../parts/root.ts';
import type { Step } from '../parts/steps.ts';
import { makeBooks, putWhole, wantedFiles } from './books.ts';
import { printPages, type Print } from './print.ts';

/** True when this build was asked for files. */
export const printWanted = (flag = false): boolean => flag || process.env['COMMON_CARE_PRINT'] === '1';

export const booksStep: Step = {
  name: 'make the book files',
  run: async () => {
    const { all, made } = makeBooks(root);
    return { passed: 0, failed: 0, note: `${all} EPUBs, ${made} of them new` };
  },
};

export const printStep: Step = {
  name: 'print the guides',
  run: async (say) => {
    const wanted = wantedFiles(root).flatMap((file) =>
      file.kind === 'epub' ? [] : [{ ...file, kind: file.kind }],
    );
    const missing = wanted.filter(({ path }) => !existsSync(path));
    const program = missing.length ? await chromiumHere() : undefined;
    if (missing.length && !program) {
      say(
        'no PDFs: there is no Chromium here (on Debian: apt-get install chromium); the pages offer to print instead',
      );
      return { passed: 0, failed: 0 };
    }
    if (program) {
      await printPages<Print & { path: string }>(
        { program, flags: chromiumFlags, site: siteFolder },
        missing,
        ({ path }, pdf) => putWhole(path, pdf),
      );
    }
    return { passed: 0, failed: 0, note: `${wanted.length} PDFs, ${missing.length} of them new` };
  },
};
