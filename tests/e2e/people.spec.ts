import { isAccessible } from './accessible.ts'
import { expect, Person, reportTitle, shortParagraph, test } from './cast.ts'
import { picture } from './picture.ts'

const password = '桂江水清2024'

test('凭邀请进来的人设好登录名和密码，换一台设备登录，再从那里结束这边的登录', async ({ owner, house, browser }) => {
  const member = await owner.invites('钱核查', '核查员', browser)
  await member.setsAPassword('钱核查', password)

  const tablet = await Person.arrives(browser, house)
  await tablet.page.goto(house.origin)
  await tablet.triesToSignIn('钱核查', '不是这个密码')
  await expect(tablet.page.getByRole('alert')).toContainText('登录名或密码不对')
  await tablet.signsIn('钱核查', password)

  await member.page.goto(house.origin)
  await member.opens()
  const sessions = await tablet.account('登录中的设备')
  await sessions.getByRole('button', { name: '结束其他所有登录' }).click()
  await expect(member.page.getByRole('alert')).toContainText('登录已失效')
  await member.page.getByRole('button', { name: '登录' }).click()
  await expect(member.page.getByRole('heading', { name: '登录' })).toBeVisible()
  await tablet.leaves()
  await member.leaves()
})

test('写下界别，同事在意见旁看到', async ({ owner, house, browser }) => {
  const member = await owner.invites('孙委员', '委员', browser)
  const profile = await member.account('我的资料')
  await profile.getByLabel('界别或单位').fill('教育界')
  await profile.getByRole('button', { name: '保存' }).click()
  await expect(member.page.getByText('已保存。')).toBeVisible()
  await member.page.goto(house.origin)
  await member.opens()
  await member.picks('47.09亿元')
  await member.comments('建议写明同口径增速。')
  await owner.opens()
  await owner.picks('47.09亿元')
  await expect(owner.card('47.09亿元').getByRole('article')).toContainText('孙委员教育界')
  await member.leaves()
})

test('管理员把编辑改为读者：对方正开着的正文立即只读，再被移出，就看不到了', async ({ owner, browser }) => {
  const editor = await owner.invites('孙编辑', '编辑', browser)
  await editor.opens()
  await editor.goesToTheEndOf(shortParagraph)
  await editor.types('改身份之前写的。')
  await editor.isToldItIsSaved()

  await owner.opensTheMembers()
  await expect(owner.members().getByRole('list', { name: '成员' })).toContainText('孙编辑在线')
  await owner.changesTheRoleOf('孙编辑', '读者')
  await expect(editor.page.getByText('你在这份报告里的身份已改为“读者”。')).toBeVisible()
  await expect(editor.text()).toHaveAttribute('contenteditable', 'false')
  await expect(editor.text()).toContainText('改身份之前写的。')

  await owner.removes('孙编辑')
  await expect(editor.page.getByRole('alert').filter({ hasText: '登录已失效' })).toBeVisible()
  await editor.page.reload()
  await expect(editor.page.getByRole('heading', { name: '登录' })).toBeVisible()
  await editor.leaves()
})

test('在一份报告里另给身份和签核权限；只邀请到一份报告的人，只看得到它', async ({ owner, house, browser }) => {
  const editor = await owner.invites('孙编辑', '编辑', browser)
  await editor.opens()
  await owner.opens()
  const members = await owner.opensTheMembersHere()
  await members.getByLabel('孙编辑的身份').selectOption({ label: '核查员' })
  await expect(editor.page.getByText('你在这份报告里的身份已改为“核查员”。')).toBeVisible()
  await expect(editor.text()).toHaveAttribute('contenteditable', 'false')
  const row = members.getByRole('listitem').filter({ hasText: '孙编辑' })
  await row.getByRole('checkbox', { name: '终审' }).check()
  await expect(row.getByRole('checkbox', { name: '终审' })).toBeChecked()
  await isAccessible(owner)
  await picture(owner.page, 'report-members')

  await members.getByRole('button', { name: '邀请', exact: true }).click()
  const invitation = owner.page.getByRole('dialog', { name: '邀请同事' })
  await invitation.getByRole('radio', { name: /^只到这份报告/ }).check()
  await picture(owner.page, 'report-invitation')
  await invitation.getByRole('button', { name: '生成链接' }).click()
  const link = await invitation.getByRole('textbox', { name: '邀请链接' }).inputValue()
  const guest = await Person.arrives(browser, house)
  await guest.enters(link, '钱委员')
  await expect(guest.page.getByRole('button', { name: '成员' })).toHaveCount(0)
  await guest.opens()

  await owner.page.keyboard.press('Escape')
  const again = await owner.opensTheMembersHere()
  await again.getByLabel('钱委员的身份').selectOption({ label: '看不到这份报告' })
  await expect(guest.page.getByText('你不再能看这份报告。')).toBeVisible()
  await guest.page.goto(new URL('/', guest.page.url()).href)
  await expect(guest.page.getByRole('link', { name: reportTitle })).toHaveCount(0)
  await editor.leaves()
  await guest.leaves()
})

test('断线时写的正文，回来时身份已不能修改：不提交，也不丢，退还给本人', async ({ owner, browser }) => {
  const editor = await owner.invites('孙编辑', '编辑', browser)
  const line = await editor.line()
  await editor.opens()
  await editor.isToldItIsSaved()
  await line.cut()
  await expect(editor.status()).toContainText('离线')
  await editor.goesToTheEndOf(shortParagraph)
  await editor.types('断线时写的正文。')
  await owner.opensTheMembers()
  await owner.changesTheRoleOf('孙编辑', '读者')
  line.mend()
  await expect(editor.page.getByRole('alert').filter({ hasText: '下面这些改动没有提交' })).toContainText(
    '断线时写的正文。',
  )
  await expect(editor.text()).toHaveAttribute('contenteditable', 'false')
  await expect(editor.text()).not.toContainText('断线时写的正文。')
  expect(await editor.textOnTheServer()).not.toContain('断线时写的正文。')
  await editor.leaves()
})

test('撤回的邀请不能再用，最后一位管理员不能退出', async ({ owner, house, browser }) => {
  const link = await owner.makesALink('委员')
  await owner.opensTheMembers()
  await owner.members().getByRole('button', { name: '撤回给委员的邀请' }).click()
  await expect(owner.members().getByRole('list', { name: '邀请' })).toContainText('已撤回')
  await owner.members().getByRole('button', { name: '关闭' }).click()
  const stranger = await Person.arrives(browser, house)
  await stranger.page.goto(link)
  await expect(stranger.page.getByRole('heading', { name: '这个链接不能用了' })).toBeVisible()
  await stranger.leaves()

  const leaving = await owner.account('退出这个工作区')
  await leaving.getByRole('button', { name: '退出工作区' }).click()
  await leaving.getByRole('button', { name: '退出工作区' }).click()
  await expect(leaving.getByRole('alert')).toContainText('最后一位管理员')
})

const looks = {
  desk: { width: 1366, height: 768, colorScheme: 'light' },
  tablet: { width: 820, height: 1180, colorScheme: 'light' },
  dark: { width: 1366, height: 768, colorScheme: 'dark' },
} as const

for (const [name, { colorScheme, ...size }] of Object.entries(looks))
  test(`登录、账号与成员看得清、读得到（${name}）`, async ({ owner, house, browser }) => {
    const editor = await owner.invites('孙编辑', '编辑', browser)
    await owner.page.emulateMedia({ colorScheme })
    await owner.page.setViewportSize(size)
    await owner.page.reload()
    await picture(owner.page, `people-library-${name}`)
    await owner.opensTheMembers()
    await picture(owner.page, `people-members-${name}`)
    await isAccessible(owner)
    await owner.members().getByRole('button', { name: '关闭' }).click()
    await owner.setsAPassword('李主任', password)
    await picture(owner.page, `people-account-${name}`)
    await isAccessible(owner)
    const stranger = await Person.arrives(browser, house)
    await stranger.page.emulateMedia({ colorScheme })
    await stranger.page.setViewportSize(size)
    await stranger.page.goto(house.origin)
    await stranger.triesToSignIn('李主任', '不是这个密码')
    await expect(stranger.page.getByRole('alert')).toBeVisible()
    await picture(stranger.page, `people-sign-in-${name}`)
    await isAccessible(stranger)
    await stranger.leaves()
    await editor.leaves()
  })
