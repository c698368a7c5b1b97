import { projectText } from '@zhushi/anchor'
import { readFigures } from '@zhushi/claim'
import { newsList, paragraphs, reportPages } from '../corpus/pages/make.ts'
import { expect, test } from './overlay-cast.ts'

/** What the report says, however a page dresses it. */
const figures = paragraphs.flatMap((text) => readFigures(text).figures.map((figure) => projectText(figure.text).text))

test.describe('读者在官方网页上点开注实', () => {
  for (const { file, mess } of reportPages) {
    test(`每个数据都标出来：${mess}`, async ({ reader }) => {
      await reader.opens(file)
      await reader.clicksTheIcon()
      await expect.poll(() => reader.marked(), { timeout: 15_000 }).toEqual(figures)
    })
  }

  test('新闻列表不是报告：什么也不标，平静地说明', async ({ reader }) => {
    await reader.opens(newsList)
    await reader.clicksTheIcon()
    const panel = await reader.panel()
    await expect(panel.getByText('本页没有找到政府工作报告正文')).toBeVisible()
    expect(await reader.marked()).toEqual([])
  })

  test('网页本身一字不改，只多一个自己的元素', async ({ reader }) => {
    await reader.opens('split-runs.html')
    const before = await reader.page.evaluate(() => document.body.outerHTML)
    await reader.clicksTheIcon()
    await expect.poll(() => reader.marked()).toEqual(figures)
    expect(await reader.page.evaluate(() => document.body.outerHTML)).toBe(before)
    expect(await reader.page.evaluate(() => document.querySelectorAll('zhushi-overlay').length)).toBe(1)
  })

  test('侧边栏按章节列出数据，点一个就到那里', async ({ reader }) => {
    await reader.opens('word-paste.html')
    await reader.clicksTheIcon()
    await expect.poll(() => reader.marked()).toEqual(figures)
    const panel = await reader.panel()
    await expect(panel.getByRole('listitem')).toHaveCount(figures.length)
    await panel.getByRole('button', { name: '47.09亿元' }).click()
    await expect.poll(() => reader.markedAs('now')).toEqual(['47.09亿元'])
  })

  test('在网页上点一个数据，侧边栏选中它', async ({ reader }) => {
    await reader.opens('font-tags.html')
    await reader.clicksTheIcon()
    await expect.poll(() => reader.marked()).toEqual(figures)
    const panel = await reader.panel()
    await expect(panel.getByRole('listitem')).toHaveCount(figures.length)
    await reader.clicksOn('47.09亿元')
    await expect(panel.getByRole('button', { name: '47.09亿元' })).toHaveAttribute('aria-current', 'true')
  })
})
