/** Where on the screen the ledger of targets is, and what people do with it. */
import { expect, type Locator } from '@playwright/test'
import type { Person } from './cast.ts'

/** A short report of the year before, as somebody might paste it. */
export const lastYearsReport = [
  '2023年政府工作报告',
  '——2023年2月8日在贺州市第五届人民代表大会第三次会议上',
  '各位代表：',
  '一、2022年工作回顾',
  '2022年，全市地区生产总值增长4.5%。',
  '二、2023年工作安排',
  '2023年全市经济社会发展主要预期目标是：地区生产总值增长6%以上，规模以上工业增加值增长10%，社会消费品零售总额增长6%，外贸进出口总额增长5%以上。',
  '城镇新增就业1万人以上。',
].join('\n')

/** A communique that has another number of one indicator, and the same of another. */
export const communique = [
  '贺州市2023年国民经济和社会发展统计公报',
  '一、综合',
  '2023年全市地区生产总值增长3.5%。一般公共预算收入47.09亿元。',
].join('\n')

export function ledger({ page }: Person): Locator {
  return page.getByRole('complementary', { name: '目标、对照与依据文件' })
}

export async function opensTheLedger(person: Person, tab = '目标与完成'): Promise<void> {
  if (!(await ledger(person).isVisible()))
    await person.page.getByRole('banner').getByRole('button', { name: '目标与完成' }).click()
  await ledger(person)
    .getByRole('tab', { name: new RegExp(`^${tab}`) })
    .click()
}

/** Adds a reference document by pasting its text. */
export async function pastes(person: Person, name: string, text: string): Promise<void> {
  const dialog = person.page.getByRole('dialog', { name: '加入依据文件' })
  await dialog.getByLabel('名称').fill(name)
  await dialog.getByLabel('年份').fill('2023')
  await dialog.getByLabel('全文').fill(text)
  await dialog.getByRole('button', { name: '加入', exact: true }).click()
  await expect(dialog).toBeHidden()
}

/** The row of a target. */
export function target(person: Person, name: string): Locator {
  return ledger(person)
    .getByRole('table', { name: '目标与完成表' })
    .getByRole('row')
    .filter({ has: person.page.getByRole('rowheader', { name, exact: true }) })
}

/** What is lit up: in the report, and in the reference document that is open. */
export function litUp(person: Person): { readonly inText: Locator; readonly inDocument: Locator } {
  return {
    inText: person.text().locator('.spot').first(),
    inDocument: ledger(person)
      .getByRole('region', { name: /^依据文件/ })
      .locator('mark'),
  }
}
