/**
 * The tests that Node runs, in three projects: `unit` needs nothing, `contract` talks to real servers that it starts
 * itself, `cli` runs the commands people type. Worker counts suit two cores.
 */
import { defineConfig } from 'vitest/config';
import { rulebookPlugin } from './src/cli/build/rulebook.ts';

export default defineConfig({
  test: {
    projects: [
      {
        plugins: [rulebookPlugin('vite')],
        test: {
          name: 'unit',
          testTimeout: 30_000, // a busy machine may hold one test up; none measures time
          include: [
            'src/**/*.test.ts',
            'site/**/*.test.ts',
            'pocketbase/hooks/**/*.test.ts',
            'tests/vectors/**/*.test.ts',
            'tests/unit/**/*.test.ts',
          ],
        },
      },
      {
        plugins: [rulebookPlugin('vite')],
        test: {
          name: 'contract',
          include: ['tests/contract/**/*.test.ts'],
          maxWorkers: 2,
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
      {
        plugins: [rulebookPlugin('vite')],
        test: {
          name: 'cli',
          include: ['tests/cli/**/*.test.ts'],
          maxWorkers: 1,
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
