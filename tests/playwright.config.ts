import { defineConfig } from '@playwright/test'
import { flags } from './e2e/flags.ts'

/** Stories in real Chromium, each with a server and a data folder of its own (see e2e/cast.ts). */
export default defineConfig({
  testDir: './e2e',
  testMatch: '**/*.spec.ts',
  outputDir: './results/stories',
  timeout: 60_000,
  expect: { timeout: 10_000 },
  workers: 2,
  forbidOnly: !!process.env.CI,
  retries: 0,
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
