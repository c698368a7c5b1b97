/**
 * Pictures of what people see. They go to the results; with ZHUSHI_PICTURES=1 those that the README shows are renewed
 * in `docs/images`.
 */
import { mkdir } from 'node:fs/promises'
import { resolve } from 'node:path'
import type { Page } from '@playwright/test'

const inTheReadme = ['workspace-desk-light', 'page']

export async function picture(page: Page, name: string): Promise<void> {
  const isShown = process.env.ZHUSHI_PICTURES === '1' && inTheReadme.includes(name)
  const folder = resolve(import.meta.dirname, isShown ? '../../docs/images' : '../results/pictures')
  await mkdir(folder, { recursive: true })
  await page.screenshot({ path: resolve(folder, `${name}.png`), animations: 'disabled' })
}
