/** Targets and outcomes, and the documents a report is held against. */
import AxeBuilder from '@axe-core/playwright'
import { expect, type Person, reportTitle, test } from './cast.ts'
import { communique, lastYearsReport, ledger, litUp, opensTheLedger, pastes, target } from './ledger-cast.ts'
import { picture } from './picture.ts'

const lastYear = '贺州市2023年政府工作报告'

async function addsLastYear(person: Person): Promise<void> {
  await opensTheLedger(person)
  await ledger(person).getByRole('button', { name: '加入上年报告…' }).click()
  await pastes(person, lastYear, lastYearsReport)
  await expect(ledger(person).getByRole('button', { name: lastYear, pressed: true })).toBeVisible()
}

test('编辑粘贴上年报告，看到目标完成了多少，并到两处原文', async ({ owner, browser }) => {
  const editor = await owner.invites('小林', '编辑', browser)
  await editor.opens()
  await addsLastYear(editor)

  const growth = target(editor, '地区生产总值')
  await expect(growth).toContainText('6%以上')
  await expect(growth).toContainText('3.2%')
  await expect(growth).toContainText('未达到')

  await growth.getByRole('button', { name: /^3\.2%：到正文/ }).click()
  await expect(litUp(editor).inText).toHaveText(/3\.2%/)
  await expect(litUp(editor).inText).toBeInViewport()

  await growth.getByRole('button', { name: /^6%以上：打开依据文件/ }).click()
  await expect(litUp(editor).inDocument).toHaveText(/6%/)
  await expect(litUp(editor).inDocument).toBeInViewport()

  // What is looked at stands in the address.
  await editor.page.reload()
  await expect(litUp(editor).inDocument).toHaveText(/6%/)
  await editor.page.getByRole('button', { name: '返回' }).click()
  await expect(growth).toContainText('未达到')
  await editor.leaves()
})

test('读者看得到依据文件，随加入随出现，但不能加入或归档', async ({ owner, browser }) => {
  const reader = await owner.invites('老周', '读者', browser)
  await reader.opens()
  await opensTheLedger(reader, '依据文件')
  await expect(ledger(reader)).toContainText('编辑还没有加入依据文件')

  await owner.opens()
  await addsLastYear(owner)
  const listed = ledger(reader).getByRole('button', { name: `查看“${lastYear}”` })
  await expect(listed).toContainText('上年报告')
  await expect(ledger(reader).getByRole('button', { name: /^(加入|归档)/ })).toHaveCount(0)
  await listed.click()
  await expect(ledger(reader)).toContainText('城镇新增就业1万人以上')
  await reader.leaves()
})

test('统计公报上的数不同，列出来，两处都到得了', async ({ owner }) => {
  await owner.opens()
  await opensTheLedger(owner, '与依据对照')
  await expect(ledger(owner)).toContainText('还没有可对照的依据文件')
  await ledger(owner).getByRole('button', { name: '加入依据文件' }).click()
  await pastes(owner, '统计公报', communique)
  await expect(ledger(owner).getByRole('tab', { name: /依据文件/ })).toContainText('1')
  const item = ledger(owner).getByRole('listitem').filter({ hasText: '不一致' })
  await expect(item).toContainText('本文3.2%，该文3.5%')
  await expect(ledger(owner)).toContainText('1 处数据一致')
  await item.getByRole('button', { name: /统计公报/ }).click()
  await expect(litUp(owner).inDocument).toHaveText('3.5%')
})

test('平板上点一个数字就看到正文，再按一下又回到表', async ({ owner }) => {
  await owner.page.setViewportSize({ width: 820, height: 1180 })
  await owner.opens()
  await opensTheLedger(owner)
  const growth = target(owner, '第一产业增加值')
  await growth.getByRole('button', { name: /^5\.1%：到正文/ }).click()
  await expect(litUp(owner).inText).toBeInViewport()
  await expect(ledger(owner)).toBeHidden()
  await owner.page.getByRole('banner').getByRole('button', { name: '目标与完成' }).click()
  await expect(growth).toBeVisible()
  await owner.page.getByRole('banner').getByRole('button', { name: '表述', exact: true }).click()
  await expect(owner.panel()).toBeVisible()
  await expect(ledger(owner)).toBeHidden()
})

test('归档的依据文件不再对照，撤销后又在', async ({ owner }) => {
  await owner.opens()
  await addsLastYear(owner)
  await opensTheLedger(owner, '依据文件')
  await ledger(owner)
    .getByRole('button', { name: `归档“${lastYear}”` })
    .click()
  await expect(ledger(owner).getByRole('tab', { name: /依据文件/ })).toContainText('0')
  await owner.page.getByRole('button', { name: '撤销' }).click()
  await expect(ledger(owner).getByRole('tab', { name: /依据文件/ })).toContainText('1')
})

test('不是文本的依据文件被一句话拒绝，写好的名称还在', async ({ owner }) => {
  await owner.opens()
  await opensTheLedger(owner, '依据文件')
  await ledger(owner).getByRole('button', { name: '加入依据文件' }).click()
  const dialog = owner.page.getByRole('dialog', { name: '加入依据文件' })
  await dialog.getByRole('button', { name: '加入', exact: true }).click()
  await expect(dialog.getByRole('alert')).toHaveText('请写名称。')
  await dialog.getByLabel('名称').fill('公报')
  const bytes = { name: '公报.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7') }
  await dialog.locator('input[type=file]').setInputFiles(bytes)
  await dialog.getByRole('button', { name: '加入', exact: true }).click()
  await expect(owner.page.getByText('这不是文本或网页文件')).toBeVisible()
  await expect(dialog.getByLabel('名称')).toHaveValue('公报')
})

for (const [size, viewport] of [
  ['desk', { width: 1366, height: 768 }],
  ['tablet', { width: 820, height: 1180 }],
] as const)
  for (const theme of ['light', 'dark'] as const)
    test(`目标与完成在${size === 'desk' ? '桌面' : '平板'}上（${theme === 'dark' ? '深色' : '浅色'}）看得清、读得到`, async ({
      owner,
    }) => {
      await owner.page.emulateMedia({ colorScheme: theme })
      await owner.opens(reportTitle)
      await owner.page.setViewportSize(viewport)
      await opensTheLedger(owner)
      await expect(target(owner, '地区生产总值').first()).toBeVisible()
      await picture(owner.page, `targets-within-${size}-${theme}`)
      await addsLastYear(owner)
      await picture(owner.page, `targets-across-${size}-${theme}`)
      await ledger(owner).getByRole('button', { name: '图', exact: true }).click()
      await expect(ledger(owner).getByRole('img', { name: /^增速/ })).toBeVisible()
      await expect(ledger(owner).locator('figure svg').first()).toBeVisible()
      await picture(owner.page, `targets-picture-${size}-${theme}`)
      const { violations } = await new AxeBuilder({ page: owner.page })
        .withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'])
        .analyze()
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([])
      await ledger(owner).getByRole('button', { name: '表', exact: true }).click()
      await target(owner, '地区生产总值')
        .first()
        .getByRole('button', { name: /打开依据文件/ })
        .click()
      await expect(litUp(owner).inDocument).toBeVisible()
      await picture(owner.page, `targets-document-${size}-${theme}`)
    })
