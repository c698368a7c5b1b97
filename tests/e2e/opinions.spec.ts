import { isAccessible } from './accessible.ts'
import { expect, otherParagraph, shortParagraph, test } from './cast.ts'
import { picture } from './picture.ts'

test('委员建议修改，编辑采纳，正文随之改变，委员看到已采纳', async ({ owner, browser }) => {
  const member = await owner.invites('赵委员', '委员', browser)
  const editor = await owner.invites('孙编辑', '编辑', browser)
  await member.opens()
  await editor.opens()

  await member.suggests('着力抓好以下几方面工作', '抓好了以下几方面工作', '与后文一致')
  await editor.opensTheOpinions()
  await expect(editor.suggestion('抓好了以下几方面工作')).toContainText('与后文一致')
  await editor.suggestion('抓好了以下几方面工作').getByRole('button', { name: '处理…' }).click()
  await editor.suggestion('抓好了以下几方面工作').getByRole('button', { name: '采纳', exact: true }).click()
  await expect(editor.text()).toContainText('我们主要着力抓好以下几方面工作')

  await expect(member.text()).toContainText('我们主要着力抓好以下几方面工作')
  await member.opensTheOpinions()
  await member.filtersOpinions('已采纳')
  await expect(member.suggestion('抓好了以下几方面工作')).toContainText('已采纳 · 孙编辑')
  expect(await member.textOnTheServer()).toContain('我们主要着力抓好以下几方面工作')
  await member.leaves()
  await editor.leaves()
})

test('建议所指的文字已经改动：两种文字都说出来，什么也不改', async ({ owner, browser }) => {
  const member = await owner.invites('赵委员', '委员', browser)
  await member.opens()
  await owner.opens()
  await member.suggests('抓紧抓好', '抓好了')
  await member.text().getByText(otherParagraph).click()
  await owner.opensTheOpinions()
  await expect(owner.suggestion('抓好了')).toBeVisible()

  await owner.goesToTheEndOf(shortParagraph)
  await owner.stepsBack(8)
  await owner.page.keyboard.press('Backspace')
  await owner.isToldItIsSaved()
  await expect(owner.suggestion('抓好了')).toContainText('建议时是“抓好了”，现在是“抓好”')
  await owner.suggestion('抓好了').getByRole('button', { name: '处理…' }).click()
  await expect(owner.suggestion('抓好了').getByRole('button', { name: '采纳', exact: true })).toBeDisabled()

  await owner.suggestion('抓好了').getByRole('button', { name: '不直接采纳' }).click()
  await owner.suggestion('抓好了').getByRole('radio', { name: '已答复' }).check()
  await owner.suggestion('抓好了').getByRole('textbox', { name: '说明理由' }).fill('已另行改写')
  await owner.suggestion('抓好了').getByRole('button', { name: '提交处理结果' }).click()
  await member.opensTheOpinions()
  await member.filtersOpinions('未采纳')
  await expect(member.suggestion('抓好了')).toContainText('已另行改写')
  await member.leaves()
})

test('写了一半的建议，刷新以后还在', async ({ owner }) => {
  await owner.opens()
  await owner.selects('以下几方面')
  await owner.page.getByRole('button', { name: '建议修改' }).click()
  const dialog = owner.page.getByRole('dialog', { name: '建议修改' })
  await dialog.getByLabel('改为').fill('以下六方面')
  await owner.page.reload()
  await expect(owner.text()).toContainText('各位代表')
  await owner.opensTheOpinions()
  await owner.panel().getByRole('button', { name: '接着写' }).click()
  await expect(dialog.getByLabel('改为')).toHaveValue('以下六方面')
  await dialog.getByRole('button', { name: '提交建议' }).click()
  await expect(owner.suggestion('以下几方面')).toContainText('待处理')
})

test('先有依据才有“属实”，由第二个人签核；段落改动，签核失效', async ({ owner, browser }) => {
  const verifier = await owner.invites('钱核查', '核查员', browser)
  const editor = await owner.invites('孙编辑', '编辑', browser)
  await owner.opens()
  await owner.goesToTheEndOf(shortParagraph)
  await owner.types('新增粮食产量1.1万吨。')
  await owner.isToldItIsSaved()

  await verifier.opens()
  await verifier.picks('1.1万吨')
  await verifier.judges('属实')
  await expect(verifier.panel().getByRole('form', { name: '附上依据' })).toContainText('请先附上至少一条支持的依据')
  await verifier.gives('统计公报', '粮食产量1.1万吨')
  await expect(verifier.card('1.1万吨').getByRole('button', { name: '属实', exact: true })).toHaveAttribute(
    'aria-pressed',
    'true',
  )
  await expect(verifier.signOffs()).toContainText('要由另一位同事签核')

  await editor.opens()
  await editor.picks('1.1万吨')
  await editor.signOffs().getByRole('button', { name: '复核签字' }).click()
  await expect(editor.signOffs()).toContainText('孙编辑')
  await expect(verifier.signOffs()).toContainText('孙编辑')

  await owner.goesToTheEndOf(shortParagraph)
  await owner.types('全部入库。')
  await expect(editor.signOffs()).toContainText('已失效：签字后正文改过')
  await expect(verifier.signOffs()).toContainText('已失效：签字后正文改过')
  await verifier.leaves()
  await editor.leaves()
})

test('结论每改一次都留着：谁、何时、什么', async ({ owner }) => {
  await owner.opens()
  await owner.picks('47.09亿元')
  await owner.judges('证据不足')
  await owner.judges('基本属实')
  await owner.panel().getByText('结论记录（2）').click()
  await expect(owner.card('47.09亿元').getByRole('list').filter({ hasText: '证据不足' })).toContainText('基本属实')
})

test('键盘：e 写依据，s 建议修改，x 处理建议', async ({ owner, browser }) => {
  const member = await owner.invites('赵委员', '委员', browser)
  await owner.opens()
  await owner.picks('47.09亿元')
  await owner.card('47.09亿元').getByRole('button', { name: '下一个数据' }).focus()
  await owner.page.keyboard.press('e')
  await expect(owner.panel().getByRole('textbox', { name: '出处' })).toBeFocused()

  await member.opens()
  await member.selects('将重点抓好以下几项工作')
  await expect(member.page.getByRole('button', { name: '建议修改' })).toBeVisible()
  await member.page.keyboard.press('s')
  const dialog = member.page.getByRole('dialog', { name: '建议修改' })
  await dialog.getByLabel('改为').fill('重点抓好以下六项工作')
  await member.page.keyboard.press('Control+Enter')
  await expect(dialog).toBeHidden()

  await owner.opensTheOpinions()
  await owner.suggestion('将重点抓好以下几项工作').getByRole('button', { name: '处理…' }).click()
  await owner.panel().getByRole('tab', { name: '意见' }).focus()
  await owner.page.keyboard.press('x')
  await expect(owner.suggestion('将重点抓好以下几项工作').getByRole('textbox', { name: '说明理由' })).toBeVisible()
  await member.leaves()
})

test('断网时提的建议留在本机，连上后别人就看到；断网时不能采纳', async ({ owner, browser }) => {
  const member = await owner.invites('赵委员', '委员', browser)
  await owner.opens()
  await member.opens()
  await member.suggests('重点抓好以下六项工作', '将重点抓好以下几项工作')
  await member.opensTheOpinions()
  await expect(member.suggestion('将重点抓好以下几项工作')).not.toContainText('待提交')
  await member.page.context().setOffline(true)
  await member.suggests('抓紧抓好', '抓好了')
  await expect(member.suggestion('抓好了')).toContainText('待提交')
  await owner.opensTheOpinions()
  await expect(owner.suggestion('抓好了')).toBeHidden()
  await member.page.context().setOffline(false)
  await expect(owner.suggestion('抓好了')).toBeVisible({ timeout: 30_000 })
  await expect(member.suggestion('抓好了')).not.toContainText('待提交')

  await owner.suggestion('抓好了').getByRole('button', { name: '处理…' }).click()
  const accept = owner.suggestion('抓好了').getByRole('button', { name: '采纳', exact: true })
  await expect(accept).toBeEnabled()
  await owner.page.context().setOffline(true)
  await expect(accept).toBeDisabled()
  await expect(owner.suggestion('抓好了')).toContainText('联网后才能采纳')
  await member.leaves()
})

const sizes = { desk: { width: 1366, height: 768 }, tablet: { width: 820, height: 1180 } } as const

for (const theme of ['light', 'dark'] as const)
  for (const [size, viewport] of Object.entries(sizes))
    test(`意见在${size === 'desk' ? '桌面' : '平板'}上（${theme === 'dark' ? '深色' : '浅色'}）看得清、读得到`, async ({
      owner,
      browser,
    }) => {
      const member = await owner.invites('赵委员', '委员', browser)
      await member.opens()
      await member.suggests('增长3.5%左右', '3.2%', '与统计公报一致')
      await member.suggests('重点抓好以下六项工作', '将重点抓好以下几项工作')
      await member.leaves()
      await owner.page.emulateMedia({ colorScheme: theme })
      await owner.page.setViewportSize(viewport)
      await owner.opens()
      await owner.page.goto(`${owner.page.url()}?tab=comments`)
      await expect(owner.text()).toContainText(otherParagraph)
      if (size === 'tablet') await owner.text().locator('[data-suggestion]').last().click()
      await owner.suggestion('将重点抓好以下几项工作').first().waitFor()
      await picture(owner.page, `opinions-${size}-${theme}`)
      await isAccessible(owner)

      await owner.figure('47.09亿元').click()
      await owner.confirms('2023年财政决算', '一般公共预算收入47.09亿元')
      await expect(owner.card('47.09亿元')).toContainText('2023年财政决算')
      await picture(owner.page, `evidence-${size}-${theme}`)
      await isAccessible(owner)
    })
