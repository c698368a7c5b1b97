import { defineConfig } from '@playwright/test'
import { flags } from './e2e/flags.ts'

/**
 * Stories in real Chromium, each with a server and a data folder of its own (see e2e/cast.ts).
 *
 * A story that fails is told once more, since a pointer on a busy machine can miss; the run names those that passed only
 * then as flaky. Stories of loss are told once: what was lost once was lost.
 */
export default defineConfig({
  testDir: './e2e',
  testMatch: '**/*.spec.ts',
  outputDir: './results/stories',
  timeout: 60_000,
  expect: { timeout: 10_000 },
  workers: 2,
  forbidOnly: !!process.env.CI,
  retries: 1,
  reporter: [['line'], ['json', { outputFile: './results/playwright.json' }]],
  use: {
    locale: 'zh-CN',
    viewport: { width: 1366, height: 768 },
    trace: 'retain-on-failure',
    launchOptions: {
      executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
      args: [...flags],
    },
  },
})
