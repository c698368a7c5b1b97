import { expect, shortParagraph, test } from './cast.ts'
import { picture } from './picture.ts'

test.describe.configure({ retries: 0 })

test('服务器在打字时被强行关掉，说过“已保存”的一个字都不丢', async ({ owner, house }) => {
  await owner.opens()
  await owner.goesToTheEndOf(shortParagraph)
  const saved: string[] = []
  for (let burst = 1; burst <= 5; burst++) {
    await owner.types(`第${burst}段已保存。`)
    await owner.isToldItIsSaved()
    saved.push(`第${burst}段已保存。`)
    await owner.types(`第${burst}段在路上。`)
    await house.kill()
    await expect(owner.status()).toContainText('离线')
    await house.start()
    expect(await owner.textOnTheServer()).toContain(saved.at(-1))
    await owner.isToldItIsSaved()
    expect(await owner.textOnTheServer()).toContain(`第${burst}段在路上。`)
  }
  const text = await owner.textOnTheServer()
  for (const words of saved) expect(text).toContain(words)
})

test('断线时写的正文和意见，回来后都在', async ({ owner, house }) => {
  await owner.opens()
  await owner.picks('47.09亿元')
  await house.kill()
  await expect(owner.status()).toContainText('离线')
  await owner.comments('断线时写的意见')
  await owner.goesToTheEndOf(shortParagraph)
  await owner.types('断线时写的正文3.7%。')
  await expect(owner.status()).toContainText(/离线（\d+ 条未提交）/)

  await house.start()
  await owner.isToldItIsSaved()
  expect(await owner.textOnTheServer()).toContain('断线时写的正文3.7%。')
  await owner.page.reload()
  await expect(owner.text()).toContainText('断线时写的正文3.7%。')
  await owner.picks('47.09亿元')
  await expect(owner.card('47.09亿元')).toContainText('断线时写的意见')
})

test('断线时关掉页面，再打开时没有提交的正文仍会提交', async ({ owner, house }) => {
  await owner.opens()
  await owner.isToldItIsSaved()
  await house.kill()
  await expect(owner.status()).toContainText('离线')
  await owner.goesToTheEndOf(shortParagraph)
  await owner.types('关页之前写的。')
  await expect(owner.text()).toContainText('关页之前写的。')
  await expect(owner.status()).toContainText(/离线（\d+ 条未提交）/)
  const address = owner.page.url()
  await owner.page.goto('about:blank')

  await house.start()
  await owner.page.goto(address)
  await expect(owner.text()).toContainText('关页之前写的。')
  await owner.isToldItIsSaved()
  expect(await owner.textOnTheServer()).toContain('关页之前写的。')
})

test('重启之后，登录还在，意见和结论还在', async ({ owner, house }) => {
  await owner.opens()
  await owner.picks('47.09亿元')
  await owner.comments('重启之前的意见')
  await owner.judges('基本属实')
  await owner.isToldItIsSaved()
  await expect(owner.card('47.09亿元')).toContainText('重启之前的意见')
  await house.kill()
  await house.start()
  await owner.page.reload()
  await owner.picks('47.09亿元')
  await expect(owner.card('47.09亿元')).toContainText('重启之前的意见')
  await expect(owner.card('47.09亿元').getByRole('button', { name: '基本属实' })).toHaveAttribute(
    'aria-pressed',
    'true',
  )
})

test('撤销只撤销自己的', async ({ owner, browser }) => {
  const editor = await owner.invites('孙编辑', '编辑', browser)
  await owner.opens()
  await editor.opens()
  await owner.goesToTheEndOf(shortParagraph)
  await owner.types('我写的。')
  await expect(editor.text()).toContainText('我写的。')
  await editor.goesToTheEndOf('各位代表：')
  await editor.types('他写的。')
  await expect(owner.text()).toContainText('他写的。')
  await owner.page.keyboard.press('Control+z')
  await expect(owner.text()).not.toContainText('我写的。')
  await expect(owner.text()).toContainText('他写的。')
  await editor.leaves()
})

test('一次粘贴太多，页面说明原因，内容不丢；撤销并重新载入后一切照常', async ({ owner }) => {
  await owner.opens()
  await owner.goesToTheEndOf(shortParagraph)
  await owner.types('粘贴之前。')
  await owner.isToldItIsSaved()
  await owner.pastes(Array.from({ length: 40 }, () => '书中的一段话。'.repeat(1_500)).join('\n'))
  await expect(owner.page.getByRole('alert')).toContainText('太大')
  await expect(owner.text()).toContainText('书中的一段话。')
  await picture(owner.page, 'paste-too-large')
  await owner.text().focus()
  await owner.page.keyboard.press('Control+z')
  await expect(owner.text()).not.toContainText('书中的一段话。')
  await owner.page.getByRole('button', { name: '重新载入' }).click()
  await expect(owner.text()).toContainText('粘贴之前。')
  await owner.goesToTheEndOf(shortParagraph)
  await owner.types('粘贴之后。')
  await owner.isToldItIsSaved()
  expect(await owner.textOnTheServer()).toContain('粘贴之后。')
})

test('页面的一部分没能取到时，等服务器回来再取，不报错，也不丢样式', async ({ owner }) => {
  let isDown = true
  await owner.page.route(/\/assets\/Panel-|\/healthz/, (route) => (isDown ? route.abort() : route.continue()))
  await owner.opens()
  await owner.isToldItIsSaved()
  await expect(owner.panel()).toHaveCount(0)
  isDown = false
  await expect(owner.panel().getByRole('tab', { name: /^表述/ })).toBeVisible()
  await expect(owner.panel()).toHaveCSS('border-left-style', 'solid')
})
