/** The step that speaks the guides, for `npm run build -- --sound` and COMMON_CARE_SOUND=1. It never fails a build. */
import { readGuides, readLibrary } from '../../words/index.ts';
import { root } from '../parts/root.ts';
import type { Step } from '../parts/steps.ts';
import { makeSound } from './sound-make.ts';

export const soundStep: Step = {
  name: 'speak the guides',
  run: async (say) => {
    await makeSound(root, readGuides(root, readLibrary(root)), say);
    return { passed: 0, failed: 0 };
  },
};

/** True when this build was asked for sound. */
export const soundWanted = (flag = false): boolean => flag || process.env['COMMON_CARE_SOUND'] === '1';
