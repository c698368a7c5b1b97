import { expect, type Person, test } from './cast.ts'

test('表述列成表：按指标查找，用拼音首字母也行，按时期排序', async ({ owner }) => {
  await owner.opens()
  await expect(owner.table()).toContainText('地区生产总值')
  await owner.searches('sczz')
  await expect(owner.row('地区生产总值 3.2%')).toBeVisible()
  await expect(owner.row('一般公共预算收入 47.09亿元')).toBeHidden()

  await owner.searches('地区生产总值')
  await owner.sortsBy('时期')
  await owner.sortsBy('时期')
  await expect(owner.table().getByRole('row').nth(1)).toContainText('目标')
  await expect(owner.page).toHaveURL(/sort=/)
})

test('只看目标，只看增速', async ({ owner }) => {
  await owner.opens()
  await expect(owner.row('地区生产总值 3.2%')).toBeVisible()
  await owner.narrows('性质', '目标')
  await expect(owner.row('地区生产总值 3.2%')).toBeHidden()
  await owner.narrows('统计', '增速')
  await expect(owner.row('地区生产总值 5%')).toBeVisible()
  await owner.page.reload()
  await expect(owner.row('地区生产总值 5%')).toBeVisible()
})

test('看一个数据为什么这样读，读到的字在正文里亮起来', async ({ owner }) => {
  await owner.opens()
  await owner.picks('47.09亿元')
  await expect(owner.card('47.09亿元')).toContainText('一般公共预算收入')
  await owner.card('47.09亿元').getByRole('button', { name: '为什么这样读' }).click()
  await expect(owner.card('47.09亿元')).toContainText('指标表里有这个名称')
  await expect(owner.text().locator('.spot')).toHaveText(['一般公共预算收入', '47.09亿元'])
})

test('核查员更正读错的指标，别人立刻看到，重新打开还在，也能撤回', async ({ owner, browser }) => {
  const verifier = await owner.invites('钱核查', '核查员', browser)
  await owner.opens()
  await verifier.opens()

  await verifier.picks('47.09亿元')
  await verifier.corrects('47.09亿元', { 指标: '地方一般公共预算收入', 数值: '47.10亿' })
  await owner.picks('47.09亿元')
  await expect(owner.card('47.09亿元')).toContainText('人工更正 · 钱核查')
  await expect(owner.card('47.09亿元')).toContainText('地方一般公共预算收入')
  await expect(owner.card('47.09亿元')).toContainText('程序读作：指标 一般公共预算收入')
  await expect(owner.text()).toContainText('一般公共预算收入47.09亿元')

  await verifier.isToldItIsSaved()
  await verifier.page.reload()
  await expect(verifier.card('47.09亿元')).toContainText('地方一般公共预算收入')
  await verifier.card('47.09亿元').getByRole('button', { name: '撤回更正' }).click()
  await expect(owner.card('47.09亿元')).not.toContainText('人工更正')
  await verifier.leaves()
})

test('填错的更正说明错在哪一项，什么也不提交', async ({ owner }) => {
  await owner.opens()
  await owner.picks('47.09亿元')
  await owner.corrects('47.09亿元', { 数值: '很多' })
  await expect(owner.card('47.09亿元').getByRole('alert')).toContainText('“数值”填写有误')
  await expect(owner.card('47.09亿元')).not.toContainText('人工更正')
})

test('把不是数据的排除，再从“已排除”里恢复', async ({ owner }) => {
  await owner.opens()
  await expect(owner.panel().getByRole('tab', { name: '表述' })).toContainText('380')
  await owner.picks('21.35亿元')
  await owner.card('21.35亿元').getByRole('button', { name: '这不是数据' }).click()
  await expect(owner.panel().getByRole('tab', { name: '表述' })).toContainText('379')
  await expect(owner.card('21.35亿元')).toContainText('已排除')
  await owner.card('21.35亿元').getByRole('button', { name: '恢复' }).click()
  await expect(owner.panel().getByRole('tab', { name: '表述' })).toContainText('380')
})

test('程序漏读的数据，抄下正文里的字就能补上', async ({ owner, browser }) => {
  const verifier = await owner.invites('钱核查', '核查员', browser)
  await owner.opens()
  await verifier.opens()
  await verifier.adds('温和上涨', { 指标: '居民消费价格', 数值: '0.3', 单位: '%' })
  await expect(owner.panel().getByRole('tab', { name: '表述' })).toContainText('381')
  await owner.searches('温和上涨')
  await expect(owner.row('居民消费价格 温和上涨')).toBeVisible()
  await expect(owner.figure('温和上涨')).toBeVisible()
  await verifier.leaves()
})

test('读者只能看，不能更正', async ({ owner, browser }) => {
  const reader = await owner.invites('赵读者', '读者', browser)
  await reader.opens()
  await reader.picks('47.09亿元')
  await expect(reader.card('47.09亿元')).toContainText('一般公共预算收入')
  await expect(reader.card('47.09亿元').getByRole('button', { name: '更正读数' })).toBeHidden()
  await expect(reader.card('47.09亿元').getByRole('button', { name: '这不是数据' })).toBeHidden()
  await expect(reader.panel().getByRole('button', { name: '补一个数据' })).toBeHidden()
  await reader.leaves()
})

test('离线时的更正，连上后别人看得到', async ({ owner, browser }) => {
  const verifier: Person = await owner.invites('钱核查', '核查员', browser)
  await owner.opens()
  await verifier.opens()
  await verifier.picks('47.09亿元')
  await verifier.page.context().setOffline(true)
  await verifier.corrects('47.09亿元', { 指标: '地方财政收入合计' })
  await expect(verifier.card('47.09亿元')).toContainText('地方财政收入合计')
  await verifier.page.context().setOffline(false)
  await owner.picks('47.09亿元')
  await expect(owner.card('47.09亿元')).toContainText('地方财政收入合计', { timeout: 30_000 })
  await verifier.leaves()
})
