/**
 * Journeys (tests/e2e) and accessibility (tests/a11y) in real Chromium, against the real server: each worker
 * starts one of its own (tests/support/browser.ts). The browser is the one that src/cli/browser.ts found.
 */
import { availableParallelism } from 'node:os';
import { defineConfig } from '@playwright/test';
import { chromiumFlags } from './src/cli/browser.ts';

const executablePath = process.env['CHROMIUM_PATH'];

export default defineConfig({
  testDir: 'tests',
  testMatch: ['e2e/**/*.spec.ts', 'a11y/**/*.spec.ts', 'vectors/*.spec.ts'],
  outputDir: 'tests/.results/browser',
  fullyParallel: false,
  // Each worker drives a browser and a server of its own.
  workers: Math.min(8, Math.max(2, availableParallelism() - 1)),
  timeout: 120_000,
  // Patience for a busy machine of two cores; what is there is found at once.
  expect: { timeout: 20_000 },
  forbidOnly: process.env['CI'] !== undefined,
  reporter: [['list']],
  use: {
    browserName: 'chromium',
    headless: true,
    locale: 'en-GB',
    timezoneId: 'Europe/London',
    screenshot: 'only-on-failure',
    // Each window would take a copy of the site for reading offline. The tests about that let it.
    serviceWorkers: 'block',
    // A trace of every test costs more than the tests: PWTRACE=1 keeps those of failed ones.
    trace: process.env['PWTRACE'] ? 'retain-on-failure' : 'off',
    launchOptions: { args: chromiumFlags, ...(executablePath ? { executablePath } : {}) },
  },
});
