import { defineConfig } from '@playwright/test';

/** Tests of the built extension in Debian's Chromium: `npm run build` first. A busy machine is no failure: patience is long, and costs nothing where all is well. */
export default defineConfig({
  testDir: 'tests',
  testMatch: '**/*.e2e.ts',
  timeout: 180_000,
  expect: { timeout: 45_000 },
  workers: 2,
  // A browser on a busy machine may stumble; what passes only at the second try is named by `npm test`.
  retries: 1,
  fullyParallel: true,
  outputDir: 'test-results',
  preserveOutput: 'failures-only',
  reporter: process.env.YIJIAN_E2E_REPORT
    ? [['list'], ['json', { outputFile: process.env.YIJIAN_E2E_REPORT }]]
    : [['list']],
});
