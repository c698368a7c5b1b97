import { isAccessible } from './accessible.ts'
import { expect, shortParagraph, test } from './cast.ts'
import { picture } from './picture.ts'

test('编辑保存稿次、改稿，看到哪些数据变了；管理员恢复原稿，再恢复回来', async ({ owner, browser }) => {
  const editor = await owner.invites('孙编辑', '编辑', browser)
  await editor.opens()
  await editor.opensTheRevisions()
  await expect(editor.panel().getByRole('list', { name: '稿次' })).toContainText('原稿')
  await editor.keepsARevision('征求意见稿', '送各部门')
  await expect(editor.revision('征求意见稿')).toContainText('孙编辑')
  await expect(editor.revision('征求意见稿')).toContainText('送各部门')

  await editor.goesToTheEndOf(shortParagraph)
  await editor.types('地区生产总值增长6.5%。')
  await editor.isToldItIsSaved()
  await editor.revision('征求意见稿').click()
  await expect(editor.changedFigure('地区生产总值')).toContainText('6.5%')
  await expect(editor.panel().getByRole('heading', { name: '文字改动（1 段）' })).toBeVisible()
  await expect(editor.panel().locator('ins', { hasText: '地区生产总值增长6.5%。' })).toBeVisible()
  await expect(editor.panel().getByRole('button', { name: '恢复到这一稿…' })).toHaveCount(0)
  await isAccessible(editor)
  await picture(editor.page, 'revisions')

  await owner.opens()
  await owner.opensTheRevisions()
  await owner.revision('征求意见稿').click()
  await owner.page.getByRole('button', { name: '恢复到这一稿…' }).click()
  const asked = owner.page.getByRole('dialog', { name: '恢复到“征求意见稿”？' })
  await expect(asked).toContainText('现在的正文会先自动保存为一个稿次')
  await asked.getByRole('button', { name: '恢复', exact: true }).click()
  await expect(editor.text()).not.toContainText('地区生产总值增长6.5%。')
  await expect(owner.panel()).toContainText('两稿完全相同')
  await expect(editor.panel()).toContainText('两稿完全相同')

  await owner.page.getByRole('button', { name: '返回全部稿次' }).click()
  await owner.revision('恢复“征求意见稿”之前').click()
  await owner.page.getByRole('button', { name: '恢复到这一稿…' }).click()
  await owner.page.getByRole('dialog').getByRole('button', { name: '恢复', exact: true }).click()
  await expect(editor.text()).toContainText('地区生产总值增长6.5%。')
  expect(await editor.textOnTheServer()).toContain('地区生产总值增长6.5%。')

  // What was opened is in the address.
  await owner.page.reload()
  await expect(owner.panel().getByRole('heading', { name: '恢复“征求意见稿”之前' })).toBeVisible()
  await editor.leaves()
})
