import AxeBuilder from '@axe-core/playwright'
import { projectText } from '@zhushi/anchor'
import { readFigures } from '@zhushi/claim'
import { newsList, paragraphs, reportPages } from '../corpus/pages/make.ts'
import { expect, test } from './overlay-cast.ts'
import { picture } from './picture.ts'

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

  test('下一个、上一个：页面跟着走，并轻声说出是哪一个', async ({ reader }) => {
    await reader.opens('spaces.html')
    await reader.clicksTheIcon()
    await expect.poll(() => reader.marked()).toEqual(figures)
    const panel = await reader.panel()
    await panel.getByRole('button', { name: '下一个' }).click()
    await expect.poll(() => reader.markedAs('now')).toEqual(figures.slice(0, 1))
    await expect(panel.getByRole('listitem').first().getByRole('button')).toHaveAttribute('aria-current', 'true')
    await panel.getByRole('button', { name: '上一个' }).click()
    await expect.poll(() => reader.markedAs('now')).toEqual(figures.slice(-1))
  })

  test('侧边栏人人能用：没有无障碍问题', async ({ reader }) => {
    await reader.opens('full-width.html')
    await reader.clicksTheIcon()
    const panel = await reader.panel()
    await expect(panel.getByRole('listitem')).toHaveCount(figures.length)
    for (const colorScheme of ['light', 'dark'] as const) {
      await panel.emulateMedia({ colorScheme })
      const { violations } = await new AxeBuilder({ page: panel }).analyze()
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([])
    }
  })

  test('朗读工具把句子包起来以后，数据仍然标着', async ({ reader }) => {
    await reader.opens('wrapped-live.html')
    await reader.clicksTheIcon()
    await expect(reader.page.locator('.aloud').first()).toBeVisible()
    await expect.poll(() => reader.marked()).toEqual(figures)
  })
})

test.describe('核查员在工作区下结论', () => {
  test('官方网页上的标记随之变化，断开后收回', async ({ reader, verifier }) => {
    await verifier.uploads(paragraphs.join('\n\n'))
    await verifier.judges('47.09亿元', 'supported')

    await reader.opens('word-paste.html')
    await reader.clicksTheIcon()
    await reader.connects(await verifier.showsTheCode())
    const panel = await reader.panel()
    await expect(panel.getByText('已连接')).toBeVisible()
    await expect(panel.getByText('同一版本')).toBeVisible()
    await expect.poll(() => reader.markedAs('supported')).toEqual(['47.09亿元'])

    await verifier.judges('21.35亿元', 'refuted', '决算数不同')
    await expect.poll(() => reader.markedAs('refuted')).toEqual(['21.35亿元'])
    await expect(panel.getByRole('button', { name: '其中税收完成 21.35亿元' })).toHaveAttribute(
      'data-standing',
      'refuted',
    )

    await reader.disconnects()
    await expect.poll(() => verifier.hasDevices()).toBe(0)
    await expect.poll(() => reader.markedAs('unchecked')).toEqual(figures)
  })

  test('网页上的数据与报告不同：标为疑似改动，两个数都说出来', async ({ reader, verifier }) => {
    const text = paragraphs.join('\n\n')
    await verifier.uploads(text.replace('47.09亿元', '48.09亿元'))
    await reader.opens('split-runs.html')
    await reader.clicksTheIcon()
    await reader.connects(await verifier.showsTheCode())
    const panel = await reader.panel()
    await expect(panel.getByText('网页 47.09亿元，报告 48.09亿元：疑似改动，请确认')).toBeVisible()
    await expect.poll(() => reader.markedAs('changed')).toEqual(['47.09亿元'])
    await reader.disconnects()
  })

  test('读者在侧边栏里下结论，工作区立刻知道', async ({ reader, verifier }) => {
    await verifier.uploads(paragraphs.join('\n\n'))
    await reader.opens('line-breaks.html')
    await reader.clicksTheIcon()
    await reader.connects(await verifier.showsTheCode())
    const panel = await reader.panel()
    await expect(panel.getByText('同一版本')).toBeVisible()
    await panel.getByRole('button', { name: '47.09亿元' }).click()
    await panel
      .getByRole('group', { name: '核查结论' })
      .getByRole('button', { name: /^✓ 属实|属实/ })
      .first()
      .click()
    const form = panel.getByRole('form', { name: '附上依据' })
    await expect(form).toContainText('请先附上至少一条支持的依据')
    await form.getByRole('textbox', { name: '出处' }).fill('2023年财政决算')
    await form.getByRole('textbox', { name: '原文摘录' }).fill('一般公共预算收入47.09亿元')
    await form.getByRole('button', { name: '附上并记下“属实”' }).click()
    await expect.poll(() => reader.markedAs('supported')).toEqual(['47.09亿元'])
    await expect(panel.getByRole('region', { name: '依据' })).toContainText('2023年财政决算')
    await reader.disconnects()
  })

  test('网页和侧边栏看得清：每种结论各有其样', async ({ reader, verifier }) => {
    await verifier.uploads(paragraphs.join('\n\n'))
    await verifier.judges('3.2%', 'supported')
    await verifier.judges('5.1%', 'roughly')
    await verifier.judges('3.1%', 'basisDiffers', '口径不同')
    await verifier.judges('2.4%', 'unproven')
    await verifier.judges('47.09亿元', 'supported')
    await verifier.judges('21.35亿元', 'refuted', '决算数不同')
    await reader.opens('word-paste.html')
    await reader.clicksTheIcon()
    await reader.connects(await verifier.showsTheCode())
    const panel = await reader.panel()
    await panel.getByRole('button', { name: '47.09亿元' }).click()
    await expect.poll(() => reader.markedAs('refuted')).toEqual(['21.35亿元'])
    await picture(panel, 'panel')
    await panel.emulateMedia({ colorScheme: 'dark' })
    await picture(panel, 'panel-dark')
    await reader.page.bringToFront()
    await picture(reader.page, 'page')
    await reader.disconnects()
  })
})
