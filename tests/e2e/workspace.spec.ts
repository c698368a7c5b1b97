import { expect, otherParagraph, Person, reportTitle, shortParagraph, test } from './cast.ts'

test('管理员打开启动时给出的链接，看到真实的报告和其中的数据', async ({ owner }) => {
  await owner.opens()
  await expect(owner.page.getByRole('heading', { name: reportTitle })).toBeVisible()
  await expect(owner.text()).toContainText('一般公共预算收入47.09亿元')
  await expect(owner.panel().getByRole('tab', { name: '表述' })).toContainText('380')
  await expect(owner.page.getByRole('navigation', { name: '目录' })).toContainText('（七）全面加强自身建设')
  await expect(owner.figure('47.09亿元')).toBeVisible()
  await owner.isToldItIsSaved()
})

test('找到一个数据：从列表到正文，从正文到卡片', async ({ owner }) => {
  await owner.opens()
  await owner.searches('燃气管网')
  await owner
    .panel()
    .getByRole('button', { name: /10公里/ })
    .click()
  await expect(owner.figure('10公里')).toBeInViewport()
  await expect(owner.card('10公里')).toContainText('公里')

  await owner.searches('')
  await owner.page
    .getByRole('navigation', { name: '目录' })
    .getByRole('button', { name: /一、2023年工作回顾/ })
    .click()
  await owner.picks('47.09亿元')
  await expect(owner.card('47.09亿元')).toContainText('4,709,000,000')
  await expect(owner.page).toHaveURL(/claim=/)
})

test('选中的数据可以用网址告诉别人', async ({ owner, browser }) => {
  const colleague = await owner.invites('钱核查', '核查员', browser)
  await owner.opens()
  await owner.picks('47.09亿元')
  await expect(owner.page).toHaveURL(/claim=/)
  await colleague.page.goto(owner.page.url())
  await expect(colleague.card('47.09亿元')).toBeVisible()
  await colleague.leaves()
})

test('两个人同时打字，互相看得到文字和名字', async ({ owner, browser }) => {
  const editor = await owner.invites('孙编辑', '编辑', browser)
  await owner.opens()
  await editor.opens()

  await owner.goesToTheEndOf(shortParagraph)
  await editor.goesToTheEndOf(otherParagraph)
  await Promise.all([owner.types('新增粮食产量1.1万吨。'), editor.types('力争进出口增长12.5%以上。')])

  for (const person of [owner, editor]) {
    await expect(person.text()).toContainText('新增粮食产量1.1万吨。')
    await expect(person.text()).toContainText('力争进出口增长12.5%以上。')
    await expect(person.figure('1.1万吨')).toBeVisible()
    await expect(person.figure('12.5%')).toBeVisible()
    await person.isToldItIsSaved()
  }
  await expect(owner.page.getByLabel(/在线：.*孙编辑/)).toBeVisible()
  await expect(owner.text()).toContainText('孙编辑')
  expect(await owner.textOnTheServer()).toBe(await editor.textOnTheServer())
  await editor.leaves()
})

test('一人写意见、下结论，另一人立刻看到', async ({ owner, browser }) => {
  const verifier = await owner.invites('钱核查', '核查员', browser)
  await owner.opens()
  await verifier.opens()

  await verifier.picks('47.09亿元')
  await verifier.comments('收入总量比上年低，建议写明同口径增速。')
  await verifier.judges('有误', '决算数为47.10亿元')

  await owner.picks('47.09亿元')
  const card = owner.card('47.09亿元')
  await expect(card).toContainText('收入总量比上年低，建议写明同口径增速。')
  await expect(card).toContainText('决算数为47.10亿元')
  await expect(card).toContainText('钱核查')
  await expect(card).toContainText('有误')
  await expect(owner.panel().getByRole('tab', { name: '意见' })).toContainText('1')
  await verifier.leaves()
})

test('“有误”必须写明理由', async ({ owner }) => {
  await owner.opens()
  await owner.picks('47.09亿元')
  await owner.judges('有误')
  await expect(owner.card('47.09亿元')).toContainText('请先写明理由')
  await owner.confirms('2023年财政决算', '一般公共预算收入47.09亿元')
  await expect(owner.card('47.09亿元').getByRole('button', { name: '属实', exact: true })).toHaveAttribute(
    'aria-pressed',
    'true',
  )
})

test('下过结论的数据被改动，显示为已变更', async ({ owner }) => {
  await owner.opens()
  await owner.goesToTheEndOf(shortParagraph)
  await owner.types('新增粮食产量1.1万吨。')
  await owner.picks('1.1万吨')
  await owner.confirms('统计公报', '粮食产量1.1万吨')
  await expect(owner.card('1.1万吨').getByRole('button', { name: '属实', exact: true })).toHaveAttribute(
    'aria-pressed',
    'true',
  )

  await owner.goesToTheEndOf(shortParagraph)
  await owner.stepsBack(3)
  await owner.page.keyboard.press('Backspace')
  await owner.types('2')
  await owner.picks('1.2万吨')
  await expect(owner.card('1.2万吨')).toContainText('已变更')
})

test('读者只能读：正文不能改，结论不能下', async ({ owner, browser }) => {
  const reader = await owner.invites('周读者', '读者', browser)
  await reader.opens()
  await expect(reader.text()).toHaveAttribute('contenteditable', 'false')
  await reader.picks('47.09亿元')
  await expect(reader.card('47.09亿元').getByRole('textbox', { name: '写意见' })).toBeHidden()
  await reader.leaves()
})

test('登录链接只能用一次', async ({ owner, house, browser }) => {
  const stranger = await Person.arrives(browser, house)
  await stranger.page.goto(house.ownerLink)
  await stranger.page
    .getByLabel('你的名字')
    .or(stranger.page.getByRole('heading', { name: '这个链接不能用了' }))
    .first()
    .waitFor()
  await expect(stranger.page.getByRole('heading', { name: '这个链接不能用了' })).toBeVisible()
  await stranger.page.goto(owner.page.url())
  await expect(stranger.page.getByRole('heading', { name: '登录' })).toBeVisible()
  await stranger.leaves()
})

test('只用键盘也能走完一遍', async ({ owner }) => {
  await owner.opens()
  await owner.picks('47.09亿元')
  await owner.card('47.09亿元').getByRole('button', { name: '下一个数据' }).focus()
  await owner.page.keyboard.press('j')
  await expect(owner.card('21.35亿元')).toBeVisible()
  await owner.page.keyboard.press('k')
  await owner.page.keyboard.press('2')
  await expect(owner.card('47.09亿元').getByRole('button', { name: '基本属实' })).toHaveAttribute(
    'aria-pressed',
    'true',
  )
  await owner.page.keyboard.press('?')
  await expect(owner.page.getByRole('dialog', { name: '键盘操作' })).toBeVisible()
  await owner.page.keyboard.press('Escape')
  await expect(owner.page.getByRole('dialog', { name: '键盘操作' })).toBeHidden()
})

test('管理员写下自己的名字，此后的意见署这个名字', async ({ owner, browser }) => {
  const colleague = await owner.invites('钱核查', '核查员', browser)
  await owner.renames('李主任')
  await owner.opens()
  await colleague.opens()
  await owner.picks('47.09亿元')
  await owner.comments('请核对决算数。')
  await colleague.picks('47.09亿元')
  await expect(colleague.card('47.09亿元')).toContainText('李主任')
  await expect(colleague.page.getByLabel(/在线：.*李主任/)).toBeVisible()
  await colleague.leaves()
})
