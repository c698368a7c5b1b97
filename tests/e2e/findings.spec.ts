/** What the checks notice, and what people make of it. */
import AxeBuilder from '@axe-core/playwright'
import { expect, type Person, test } from './cast.ts'
import { picture } from './picture.ts'

/** Writes other words over those in the text. */
async function rewrites(person: Person, words: string, to: string): Promise<void> {
  const place = person.text().getByText(words).first()
  await place.scrollIntoViewIfNeeded()
  await place.evaluate((element, from) => {
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const at = node.textContent?.indexOf(from) ?? -1
      if (at < 0) continue
      getSelection()?.setBaseAndExtent(node, at, node, at + from.length)
      return
    }
  }, words)
  await person.page.keyboard.insertText(to)
  await expect(person.text()).toContainText(to)
}

test('打开报告就看到查了什么、哪里一致，五处文字疑点在页边有记号', async ({ owner }) => {
  await owner.opens()
  await expect(owner.text().locator('[data-findings]')).toHaveCount(5)
  await owner.seesFindings()
  await expect(owner.finding('零突破')).toContainText('零的突破')
  await expect(owner.panel().getByRole('heading', { name: '错误' })).toHaveCount(0)
  await owner
    .panel()
    .getByText(/^一致的勾稽/)
    .click()
  await expect(owner.panel()).toContainText('32家 ÷ 86.5% → 总数只能是 37（32/37 = 86.49%），一致')
})

test('编辑写错一个合计，核查员看到算式，点一个数跳到原文，改回来疑点就没有了', async ({ owner, browser }) => {
  const verifier = await owner.invites('钱核查', '核查员', browser)
  await owner.opens()
  await verifier.opens()
  await verifier.seesFindings()
  await rewrites(owner, '13.27万亩', '13.72万亩')
  const wrong = verifier.finding('与总数13.72万亩不符')
  await expect(wrong).toContainText('5.56万亩')
  await wrong.getByRole('button', { name: /7\.71万亩$/ }).click()
  await expect(verifier.text().locator('.spot')).toHaveText('7.71万亩')
  await expect(verifier.text().locator('.spot')).toBeInViewport()
  await rewrites(owner, '13.72万亩', '13.27万亩')
  await expect(wrong).toHaveCount(0)
  await verifier.leaves()
})

test('搁置要写理由，同事立刻看到；数一变，疑点回来', async ({ owner, browser }) => {
  const verifier = await owner.invites('钱核查', '核查员', browser)
  await owner.opens()
  await verifier.opens()
  await owner.seesFindings()
  await verifier.seesFindings()
  await rewrites(owner, '13.27万亩', '13.72万亩')

  const wrong = verifier.finding('与总数13.72万亩不符')
  await wrong.getByRole('button', { name: '搁置…' }).click()
  await wrong.getByRole('button', { name: '搁置', exact: true }).click()
  await expect(wrong).toContainText('请写明理由')
  await wrong.getByLabel('为什么可以不处理').fill('总面积含林下种植')
  await wrong.getByRole('button', { name: '搁置', exact: true }).click()
  await expect(owner.finding('与总数13.72万亩不符')).toHaveCount(0)
  await owner
    .panel()
    .getByRole('button', { name: /^已搁置/ })
    .click()
  await expect(owner.finding('与总数13.72万亩不符')).toContainText('钱核查 搁置：总面积含林下种植')

  await verifier.isToldItIsSaved()
  await rewrites(owner, '13.72万亩', '13.82万亩')
  await expect(verifier.finding('与总数13.82万亩不符')).toBeVisible()
  await rewrites(owner, '13.82万亩', '13.72万亩')
  await owner.finding('与总数13.72万亩不符').getByRole('button', { name: '恢复' }).click()
  await expect(verifier.finding('与总数13.72万亩不符')).toBeVisible()
  await verifier.leaves()
})

test('一键把疑点写成意见，也可以改为修改建议；读者只能看', async ({ owner, browser }) => {
  const reader = await owner.invites('老周', '读者', browser)
  await owner.opens()
  await owner.seesFindings()
  await rewrites(owner, '13.27万亩', '13.72万亩')
  await owner.finding('与总数13.72万亩不符').getByRole('button', { name: '改为修改建议' }).click()
  await expect(owner.page.getByRole('dialog')).toContainText('13.72万亩')
  await owner.page.keyboard.press('Escape')
  await owner.finding('与总数13.72万亩不符').getByRole('button', { name: '写意见' }).click()
  await expect(owner.card('13.72万亩').getByRole('textbox', { name: '写意见' })).toHaveValue(/^疑点 C4：分项之和为/)

  await reader.opens()
  await reader.seesFindings()
  await expect(reader.finding('与总数13.72万亩不符')).toBeVisible()
  await expect(reader.panel().getByRole('button', { name: /搁置…|写意见|改为修改建议/ })).toHaveCount(0)
  await reader.leaves()
})

for (const theme of ['light', 'dark'] as const)
  for (const [size, viewport] of Object.entries({
    desk: { width: 1366, height: 768 },
    tablet: { width: 820, height: 1180 },
  }))
    test(`疑点在${size === 'desk' ? '桌面' : '平板'}上（${theme === 'dark' ? '深色' : '浅色'}）看得清、读得到`, async ({
      owner,
    }) => {
      await owner.page.emulateMedia({ colorScheme: theme })
      await owner.opens()
      await owner.seesFindings()
      await rewrites(owner, '13.27万亩', '13.72万亩')
      await owner
        .finding('与总数13.72万亩不符')
        .getByRole('button', { name: /分项之和/ })
        .click()
      await owner.page.setViewportSize(viewport)
      await owner.isToldItIsSaved()
      await owner.page.reload()
      await expect(owner.finding('与总数13.72万亩不符')).toBeVisible()
      await picture(owner.page, `findings-${size}-${theme}`)
      const { violations } = await new AxeBuilder({ page: owner.page })
        .withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'])
        .analyze()
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([])
    })
