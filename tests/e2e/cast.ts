/**
 * The people of the stories, and where on the screen things are.
 *
 * A story says what people do and see; how a page is built is known here alone. Everybody has a browser context of
 * their own, and every story a server of its own.
 */
import {
  type Browser,
  type BrowserContext,
  test as base,
  expect,
  type Locator,
  type Page,
  type WebSocketRoute,
} from '@playwright/test'
import { House } from './house.ts'

export const reportTitle = '贺州市2024年政府工作报告'

/** Two short paragraphs of the sample, far from each other. */
export const shortParagraph = '一年来，我们主要抓好了以下几方面工作：'
export const otherParagraph = '围绕上述目标要求，我们将重点抓好以下几项工作：'

type Role = '读者' | '委员' | '核查员' | '编辑'

export const test = base.extend<{ house: House; owner: Person }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of fixtures from the pattern
  house: async ({}, use) => {
    const house = await House.open()
    await use(house)
    await house.close()
  },
  owner: async ({ house, browser }, use) => {
    const owner = await Person.arrives(browser, house)
    await owner.page.goto(house.ownerLink)
    await owner.isInTheLibrary()
    await use(owner)
    await owner.leaves()
  },
})

export { expect }

export class Person {
  readonly page: Page
  private readonly house: House
  private readonly context: BrowserContext

  private constructor(page: Page, context: BrowserContext, house: House) {
    this.page = page
    this.context = context
    this.house = house
  }

  static async arrives(browser: Browser, house: House): Promise<Person> {
    const context = await browser.newContext()
    return new Person(await context.newPage(), context, house)
  }

  /** Somebody new, with a link that this person made for them. */
  async invites(name: string, role: Role, browser: Browser): Promise<Person> {
    const link = await this.makesALink(role)
    const guest = await Person.arrives(browser, this.house)
    await guest.enters(link, name)
    return guest
  }

  async makesALink(role: Role): Promise<string> {
    await this.page.getByRole('button', { name: '邀请', exact: true }).click()
    const dialog = this.page.getByRole('dialog', { name: '邀请同事' })
    await dialog.getByRole('radio', { name: role }).click()
    await dialog.getByRole('button', { name: '生成链接' }).click()
    const link = await dialog.getByLabel('邀请链接').inputValue()
    await dialog.getByRole('button', { name: '关闭' }).click()
    return link
  }

  async enters(link: string, name: string): Promise<void> {
    await this.page.goto(link)
    await this.page.getByLabel('你的名字').fill(name)
    await this.page.getByRole('button', { name: '进入' }).click()
    await this.isInTheLibrary()
  }

  async isInTheLibrary(): Promise<void> {
    await expect(this.page.getByRole('heading', { name: '报告', exact: true })).toBeVisible()
  }

  async renames(name: string): Promise<void> {
    await this.page.getByRole('button', { name: '菜单' }).click()
    await this.page.getByRole('menuitem', { name: '改我的名字' }).click()
    const dialog = this.page.getByRole('dialog', { name: '改我的名字' })
    await dialog.getByLabel('你的名字').fill(name)
    await dialog.getByRole('button', { name: '保存' }).click()
    await expect(dialog).toBeHidden()
  }

  /** The line of this person's rooms, which a story can cut and mend; taken before a report is opened. */
  async line(): Promise<{ cut(): Promise<void>; mend(): void }> {
    const open = new Set<WebSocketRoute>()
    let isCut = false
    await this.page.routeWebSocket(/\/rooms\//, (socket) => {
      if (isCut) return void socket.close()
      open.add(socket)
      socket.connectToServer()
    })
    return {
      cut: async () => {
        isCut = true
        for (const socket of open) await socket.close()
        open.clear()
      },
      mend: () => {
        isCut = false
      },
    }
  }

  async opensTheMenu(item: string): Promise<void> {
    await this.page.getByRole('button', { name: '菜单' }).click()
    await this.page.getByRole('menuitem', { name: item }).click()
  }

  /** The part of one's own account under that heading. */
  async account(part: string): Promise<Locator> {
    await this.opensTheMenu('账号与安全')
    return this.accountPart(part)
  }

  accountPart(heading: string): Locator {
    return this.page.locator('section', { has: this.page.getByRole('heading', { name: heading }) })
  }

  /** Sets how to sign in elsewhere. */
  async setsAPassword(login: string, password: string): Promise<void> {
    const part = await this.account('登录名和密码')
    await part.getByLabel('登录名', { exact: true }).fill(login)
    await part.getByLabel('密码', { exact: true }).fill(password)
    await part.getByRole('button', { name: '设好登录名和密码' }).click()
    await expect(part).toContainText(`登录名是“${login}”`)
  }

  /** Signs in in a browser of one's own that has never been here. */
  async signsIn(login: string, password: string): Promise<void> {
    await this.page.goto(this.house.origin)
    await this.triesToSignIn(login, password)
    await this.isInTheLibrary()
  }

  async triesToSignIn(login: string, password: string): Promise<void> {
    await this.page.getByLabel('登录名').fill(login)
    await this.page.getByLabel('密码', { exact: true }).fill(password)
    await this.page.getByRole('button', { name: '登录', exact: true }).click()
  }

  members(): Locator {
    return this.page.getByRole('dialog', { name: '成员' })
  }

  async opensTheMembers(): Promise<void> {
    await this.page.getByRole('button', { name: '成员', exact: true }).click()
    await expect(this.members().getByRole('list', { name: '成员' })).not.toBeEmpty()
  }

  /** The members of the report that is open. */
  async opensTheMembersHere(): Promise<Locator> {
    await this.page.getByRole('button', { name: '成员', exact: true }).click()
    const dialog = this.page.getByRole('dialog', { name: '这份报告的成员' })
    await expect(dialog.getByRole('list', { name: '这份报告的成员' })).not.toBeEmpty()
    return dialog
  }

  async changesTheRoleOf(name: string, role: Role): Promise<void> {
    await this.members()
      .getByRole('combobox', { name: `${name}的身份` })
      .selectOption(role)
    await expect(this.page.getByText(`“${name}”现在是${role}。`)).toBeVisible()
  }

  async removes(name: string): Promise<void> {
    await this.members()
      .getByRole('button', { name: `移出“${name}”` })
      .click()
    await this.members().getByRole('button', { name: '确定移出' }).click()
    await expect(this.page.getByText(`已移出“${name}”。`)).toBeVisible()
  }

  async opens(title = reportTitle): Promise<void> {
    await this.page.getByRole('link', { name: title }).click()
    await expect(this.text()).toContainText('各位代表')
  }

  text(): Locator {
    return this.page.getByRole('textbox', { name: '报告正文' })
  }

  panel(): Locator {
    return this.page.getByRole('complementary', { name: '表述与意见' })
  }

  /** A figure where it is underlined in the text. */
  figure(words: string): Locator {
    return this.text().locator('[data-figure]', { hasText: words }).first()
  }

  /** The open card of a figure. */
  card(words: string): Locator {
    return this.panel().getByRole('region', { name: words })
  }

  async picks(words: string): Promise<void> {
    await this.figure(words).click()
    await expect(this.card(words)).toBeVisible()
  }

  /** Opens the findings of the checks. */
  async seesFindings(): Promise<void> {
    await this.panel().getByRole('tab', { name: /^疑点/ }).click()
    await expect(this.panel()).toContainText(/检查了 \d+ 条规则/)
  }

  /** A finding by words of it. */
  finding(words: string): Locator {
    return this.panel().getByRole('article').filter({ hasText: words })
  }

  /** The claims, a row each. */
  table(): Locator {
    return this.panel().getByRole('table', { name: '表述表' })
  }

  /** The row of a claim: its indicator, then what the text says of it. */
  row(words: string): Locator {
    return this.table().getByRole('button', { name: words, exact: true })
  }

  async sortsBy(column: string): Promise<void> {
    await this.table().getByRole('columnheader', { name: column }).getByRole('button').click()
  }

  async narrows(slot: string, to: string): Promise<void> {
    await this.panel().getByRole('combobox', { name: slot }).selectOption(to)
  }

  /** Puts a reading right on its card. */
  async corrects(words: string, slots: Readonly<Record<string, string>>): Promise<void> {
    await this.card(words).getByRole('button', { name: '更正读数' }).click()
    const form = this.card(words).getByRole('form')
    for (const [slot, said] of Object.entries(slots)) await form.getByLabel(slot, { exact: true }).fill(said)
    await form.getByRole('button', { name: '保存更正' }).click()
  }

  /** Adds a figure at words that are copied from the text. */
  async adds(words: string, slots: Readonly<Record<string, string>>): Promise<void> {
    await this.panel().getByRole('button', { name: '补一个数据' }).click()
    const dialog = this.page.getByRole('dialog', { name: '补一个数据' })
    await dialog.getByLabel('正文里的文字').fill(words)
    await this.fillsInTheAddition(slots)
  }

  async fillsInTheAddition(slots: Readonly<Record<string, string>>): Promise<void> {
    const dialog = this.page.getByRole('dialog', { name: '补一个数据' })
    for (const [slot, said] of Object.entries(slots)) await dialog.getByLabel(slot, { exact: true }).fill(said)
    await dialog.getByRole('button', { name: '补上', exact: true }).click()
    await expect(dialog).toBeHidden()
  }

  /** Selects words of the text, as a drag of the pointer does; once more where the page was still laying its text out. */
  async selects(words: string): Promise<void> {
    await expect(async () => {
      await this.drawsOver(words)
      const selected = await this.page.evaluate(() => getSelection()?.toString() ?? '')
      expect(words).toContain(selected)
      expect(selected.length).toBeGreaterThanOrEqual(words.length - 1)
    }).toPass({ timeout: 20_000 })
  }

  private async drawsOver(words: string): Promise<void> {
    await this.text().getByText(words).scrollIntoViewIfNeeded()
    const [from, to] = await this.text().evaluate((text, wanted) => {
      const walker = document.createTreeWalker(text, NodeFilter.SHOW_TEXT)
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const at = node.textContent?.indexOf(wanted) ?? -1
        if (at < 0) continue
        const range = document.createRange()
        range.setStart(node, at)
        range.setEnd(node, at + wanted.length)
        const { left, right, top, height } = range.getBoundingClientRect()
        return [left + 1, right - 1].map((x) => ({ x, y: top + height / 2 }))
      }
      return []
    }, words)
    if (!from || !to) throw new Error(`The text does not say ${words}`)
    await this.page.mouse.move(from.x, from.y)
    await this.page.mouse.down()
    await this.page.mouse.move(to.x, to.y, { steps: 4 })
    await this.page.mouse.up()
  }

  async searches(words: string): Promise<void> {
    await this.panel().getByRole('searchbox').fill(words)
  }

  async comments(words: string): Promise<void> {
    await this.panel().getByRole('textbox', { name: '写意见' }).fill(words)
    await this.page.keyboard.press('Control+Enter')
  }

  async judges(verdict: string, note = ''): Promise<void> {
    await this.panel()
      .getByRole('group', { name: '核查结论' })
      .getByRole('button', { name: verdict, exact: true })
      .click()
    if (note === '') return
    await this.panel().getByRole('textbox', { name: '说明' }).fill(note)
    await this.panel()
      .getByRole('button', { name: new RegExp(`记下“${verdict}”|保存说明`) })
      .click()
  }

  /** Fills in the form for evidence, open on the card, and sends it. */
  async gives(source: string, quote: string, more: { readonly stance?: '支持' | '反对' } = {}): Promise<void> {
    const form = this.panel().getByRole('form', { name: '附上依据' })
    if (more.stance) await form.getByRole('radio', { name: more.stance }).check()
    await form.getByRole('textbox', { name: '出处' }).fill(source)
    await form.getByRole('textbox', { name: '原文摘录' }).fill(quote)
    await form.getByRole('button', { name: /^附上/ }).click()
    await expect(form).toBeHidden()
  }

  /** 属实, with the evidence that it needs. */
  async confirms(source: string, quote: string, note = ''): Promise<void> {
    if (note !== '') await this.panel().getByRole('textbox', { name: '说明' }).fill(note)
    await this.judges('属实')
    await this.gives(source, quote)
  }

  /** Suggests other words for some of the text. */
  async suggests(words: string, insteadOf: string, reason = ''): Promise<void> {
    await this.selects(insteadOf)
    await this.page.getByRole('button', { name: '建议修改' }).click()
    const dialog = this.page.getByRole('dialog', { name: '建议修改' })
    await dialog.getByLabel('改为').fill(words)
    await dialog.getByLabel('理由').fill(reason)
    await dialog.getByRole('button', { name: '提交建议' }).click()
    await expect(dialog).toBeHidden()
  }

  async opensTheOpinions(): Promise<void> {
    await this.panel().getByRole('tab', { name: '意见' }).click()
  }

  /** A suggestion in the list of opinions, by the words it would replace. */
  async opensTheRevisions(): Promise<void> {
    await this.panel().getByRole('tab', { name: /^稿次/ }).click()
  }

  async keepsARevision(name: string, note = ''): Promise<void> {
    await this.panel().getByRole('button', { name: '保存现在的正文为稿次' }).click()
    const dialog = this.page.getByRole('dialog', { name: '保存稿次' })
    await dialog.getByLabel('名称').fill(name)
    await dialog.getByLabel('说明').fill(note)
    await dialog.getByRole('button', { name: '保存', exact: true }).click()
    await expect(dialog).toBeHidden()
  }

  revision(name: string): Locator {
    return this.panel().getByRole('button', { name: `打开稿次“${name}”` })
  }

  /** A row of the table of figures that changed. */
  changedFigure(indicator: string): Locator {
    return this.panel().getByRole('table', { name: '数据变化表' }).getByRole('row').filter({ hasText: indicator })
  }

  suggestion(words: string): Locator {
    return this.panel().getByRole('article', { name: `修改建议 ${words}` })
  }

  async filtersOpinions(by: string): Promise<void> {
    await this.panel().getByRole('group', { name: '筛选意见' }).getByRole('button', { name: by }).click()
  }

  /** The stages of the sign-off on the open card. */
  signOffs(): Locator {
    return this.panel().getByRole('region', { name: '签核' })
  }

  /** Puts the cursor at the end of a short paragraph. */
  /** Puts the cursor at the end of a paragraph; once more where the page was still laying its text out. */
  async goesToTheEndOf(paragraph: string): Promise<void> {
    await expect(async () => {
      await this.text().getByText(paragraph).click()
      await this.page.keyboard.press('End')
      const { before, after } = await this.aroundTheCursor()
      expect(before).toContain(paragraph)
      expect(after).toBe('')
    }).toPass({ timeout: 20_000 })
  }

  /** Moves the cursor, a key at a time, each seen to have moved it. */
  async stepsBack(steps: number): Promise<void> {
    for (let step = 0; step < steps; step++) {
      const { after } = await this.aroundTheCursor()
      await this.page.keyboard.press('ArrowLeft')
      await expect.poll(async () => (await this.aroundTheCursor()).after.length).toBe(after.length + 1)
    }
  }

  /** What stands before and behind the cursor in its paragraph. */
  private aroundTheCursor(): Promise<{ before: string; after: string }> {
    return this.text().evaluate((text) => {
      const { focusNode, focusOffset } = getSelection() ?? { focusNode: null, focusOffset: 0 }
      const paragraph = (focusNode instanceof Element ? focusNode : focusNode?.parentElement)?.closest('p, h1, h2, h3')
      if (!focusNode || !paragraph || !text.contains(paragraph)) return { before: '', after: '' }
      const [before, after] = [document.createRange(), document.createRange()]
      before.selectNodeContents(paragraph)
      before.setEnd(focusNode, focusOffset)
      after.selectNodeContents(paragraph)
      after.setStart(focusNode, focusOffset)
      return { before: before.toString(), after: after.toString() }
    })
  }

  async types(words: string): Promise<void> {
    await this.page.keyboard.insertText(words)
  }

  status(): Locator {
    return this.page.getByRole('banner').getByRole('status')
  }

  /** Pastes plain text where the cursor is. */
  async pastes(words: string): Promise<void> {
    await this.page.evaluate((text) => {
      const clipboardData = new DataTransfer()
      clipboardData.setData('text/plain', text)
      document.activeElement?.dispatchEvent(
        new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
      )
    }, words)
  }

  async isToldItIsSaved(): Promise<void> {
    await expect(this.status()).toContainText('已保存', { timeout: 30_000 })
  }

  /** What the server has, asked past the editor and its copy in the browser. */
  async textOnTheServer(): Promise<string> {
    const id = /reports\/([\w-]+)/.exec(this.page.url())?.[1]
    const answer = await this.page.request.get(`${this.house.origin}/api/reports/${id}/blocks`)
    const { blocks } = (await answer.json()) as { blocks: { text: string }[] }
    return blocks.map(({ text }) => text).join('\n')
  }

  async leaves(): Promise<void> {
    await this.context.close()
  }
}
