/**
 * A reader with the extension, on an official page: how the browser is started, and where on the screen things are.
 *
 * Headless Chromium has no toolbar, so the reader's click is sent to the extension's own listener, and the leave that a
 * real click gives for the page is given in the manifest of the copy that is loaded. Nothing else differs from what
 * people install.
 */
import { once } from 'node:events'
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import {
  type APIRequestContext,
  type BrowserContext,
  test as base,
  chromium,
  expect,
  type Page,
  request,
  type Worker,
} from '@playwright/test'
import { describe, projectText } from '@zhushi/anchor'
import { claimIdOf } from '@zhushi/annotation'
import { fingerprintOf, readFigures } from '@zhushi/claim'
import type { Pairing, ReportDetail, ReportSummary, ReportText } from '@zhushi/sync'
import { files } from '../corpus/pages/make.ts'
import { flags } from './flags.ts'
import { House } from './house.ts'

const built = resolve(import.meta.dirname, '../../apps/extension/.output/chrome-mv3')

export const test = base.extend<
  { reader: Reader; verifier: Verifier },
  { site: string; browserWithOverlay: OverlayBrowser }
>({
  site: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of fixtures from the pattern
    async ({}, use) => {
      const server = await serve()
      const address = server.address()
      await use(`http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`)
      server.close()
    },
    { scope: 'worker' },
  ],
  browserWithOverlay: [
    // biome-ignore lint/correctness/noEmptyPattern: as above
    async ({}, use) => {
      const browser = await OverlayBrowser.start()
      await use(browser)
      await browser.close()
    },
    { scope: 'worker' },
  ],
  reader: async ({ site, browserWithOverlay }, use) => {
    const reader = await browserWithOverlay.reader(site)
    await use(reader)
    await reader.leave()
  },
  // biome-ignore lint/correctness/noEmptyPattern: as above
  verifier: async ({}, use) => {
    const verifier = await Verifier.arrive()
    await use(verifier)
    await verifier.leave()
  },
})

export { expect }

/** Chromium with the extension, in a profile of its own. */
export class OverlayBrowser {
  private readonly context: BrowserContext
  private readonly worker: Worker
  private readonly folder: string

  private constructor(context: BrowserContext, worker: Worker, folder: string) {
    this.context = context
    this.worker = worker
    this.folder = folder
  }

  static async start(): Promise<OverlayBrowser> {
    const folder = await mkdtemp(join(tmpdir(), 'zhushi-overlay-'))
    const extension = join(folder, 'extension')
    await cp(built, extension, { recursive: true })
    await allowLoopback(join(extension, 'manifest.json'))
    const context = await chromium.launchPersistentContext(join(folder, 'profile'), {
      executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
      headless: true,
      locale: 'zh-CN',
      viewport: { width: 1366, height: 768 },
      args: [...flags, '--lang=zh-CN', `--disable-extensions-except=${extension}`, `--load-extension=${extension}`],
    })
    const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'))
    return new OverlayBrowser(context, worker, folder)
  }

  async reader(site: string): Promise<Reader> {
    return new Reader(await this.context.newPage(), this.context, this.worker, site)
  }

  async close(): Promise<void> {
    await this.context.close()
    await rm(this.folder, { recursive: true, force: true })
  }
}

/** A person who reads an official page, with the panel open beside it. */
export class Reader {
  readonly page: Page
  private readonly context: BrowserContext
  private readonly worker: Worker
  private readonly site: string
  private sidePanel: Page | null = null

  constructor(page: Page, context: BrowserContext, worker: Worker, site: string) {
    this.page = page
    this.context = context
    this.worker = worker
    this.site = site
  }

  async opens(file: string): Promise<void> {
    await this.page.goto(`${this.site}/${file}`)
    await this.page.bringToFront()
  }

  /** Clicks the extension's button in the toolbar. */
  async clicksTheIcon(): Promise<void> {
    await this.worker.evaluate(async (url) => {
      const { chrome } = globalThis as unknown as { chrome: ExtensionApi }
      const [tab] = await chrome.tabs.query({ url: `${url}*` })
      chrome.action.onClicked.dispatch(tab)
    }, this.page.url())
  }

  /** The panel beside the page. Headless it opens in a tab, bound to the page's. */
  async panel(): Promise<Page> {
    if (this.sidePanel) return this.sidePanel
    const address = await this.worker.evaluate(async (url) => {
      const { chrome } = globalThis as unknown as { chrome: ExtensionApi }
      const [tab] = await chrome.tabs.query({ url: `${url}*` })
      return chrome.runtime.getURL(`sidepanel.html?tab=${tab?.id}`)
    }, this.page.url())
    this.sidePanel = await this.context.newPage()
    await this.sidePanel.setViewportSize({ width: 388, height: 768 })
    await this.sidePanel.goto(address)
    return this.sidePanel
  }

  /** The marked figures in the order of the page, each as its text is compared. */
  async marked(): Promise<string[]> {
    const texts = await Promise.all(this.page.frames().map((frame) => frame.evaluate(markedTexts, 'all')))
    return texts.flat().map((text) => projectText(text).text)
  }

  /** The figures marked with this standing, in order. */
  async markedAs(standing: string): Promise<string[]> {
    const texts = await Promise.all(this.page.frames().map((frame) => frame.evaluate(markedTexts, standing)))
    return texts.flat().map((text) => projectText(text).text)
  }

  /** Clicks the first place of the page that says these words. */
  async clicksOn(words: string): Promise<void> {
    await this.page.bringToFront()
    const spot = await this.page.evaluate(spotOf, words)
    await this.page.mouse.click(spot.x, spot.y)
  }

  /** Connects the panel with a workspace, with what the web app shows. */
  async connects({ address, code }: { address: string; code: string }): Promise<void> {
    const panel = await this.panel()
    await panel.bringToFront()
    await panel.getByText('连接工作区', { exact: true }).click()
    await panel.getByLabel('服务器地址').fill(address)
    await panel.getByLabel('配对码').fill(code)
    await panel.getByRole('button', { name: '连接', exact: true }).click()
  }

  async disconnects(): Promise<void> {
    const panel = await this.panel()
    await panel.getByRole('button', { name: '断开' }).click()
  }

  /** The next reader finds the browser as it was installed. */
  async leave(): Promise<void> {
    await this.sidePanel?.close()
    await this.page.close()
    await this.worker.evaluate(async () => {
      const { chrome } = globalThis as unknown as { chrome: ExtensionApi }
      await chrome.storage.local.clear()
    })
  }
}

/** A person who checks figures in the workspace, on a server of their own. */
export class Verifier {
  private readonly house: House
  private readonly api: APIRequestContext
  private report = ''
  private text: ReportText = { title: '', blocks: [] }

  private constructor(house: House, api: APIRequestContext) {
    this.house = house
    this.api = api
  }

  static async arrive(): Promise<Verifier> {
    const house = await House.open()
    const api = await request.newContext({ baseURL: house.origin, extraHTTPHeaders: { origin: house.origin } })
    const entered = await api.post('/api/session', { data: { token: house.ownerLink.split('#')[1], name: '核查员' } })
    expect(entered.ok(), await entered.text()).toBe(true)
    return new Verifier(house, api)
  }

  /** Puts a report into the workspace, as the only one in use. */
  async uploads(text: string): Promise<void> {
    for (const { id } of (await (await this.api.get('/api/reports')).json()) as ReportSummary[]) {
      await this.api.patch(`/api/reports/${id}`, { data: { archived: true } })
    }
    const made = await this.api.post('/api/reports?filename=report.txt', {
      headers: { 'content-type': 'application/octet-stream' },
      data: Buffer.from(text),
    })
    expect(made.ok(), await made.text()).toBe(true)
    this.report = ((await made.json()) as ReportDetail).id
    this.text = (await (await this.api.get(`/api/reports/${this.report}/blocks`)).json()) as ReportText
  }

  /** What the web app shows to whoever wants to connect a browser. */
  async showsTheCode(): Promise<{ address: string; code: string }> {
    const { code } = (await (await this.api.post('/api/pairings', { data: {} })).json()) as Pairing
    return { address: this.house.origin, code }
  }

  /** Judges the first figure that reads so. */
  async judges(words: string, verdict: string, note = ''): Promise<void> {
    for (const block of this.text.blocks) {
      const figure = readFigures(block.text).figures.find(({ text }) => text === words)
      if (!figure) continue
      const anchor = describe(block, figure.from, figure.to)
      const claim = { id: claimIdOf(anchor), anchor }
      if (verdict === 'supported') await this.gives(claim)
      const operation = {
        kind: 'setVerdict',
        opId: crypto.randomUUID(),
        claim,
        verdict,
        note,
        fingerprint: fingerprintOf(figure),
        baseRev: 0,
      }
      const answer = await this.api.post(`/api/reports/${this.report}/ops`, { data: operation })
      expect(answer.ok(), await answer.text()).toBe(true)
      return
    }
    throw new Error(`The report does not say ${words}`)
  }

  /** Gives a source for a claim, as 属实 needs one. */
  private async gives(claim: object): Promise<void> {
    const source = { stance: 'supports', title: '财政决算', publisher: '', date: '', quote: '见决算表', url: '' }
    const operation = { kind: 'addEvidence', opId: crypto.randomUUID(), claim, ...source }
    expect((await this.api.post(`/api/reports/${this.report}/ops`, { data: operation })).ok()).toBe(true)
  }

  async hasDevices(): Promise<number> {
    return ((await (await this.api.get('/api/devices')).json()) as unknown[]).length
  }

  async leave(): Promise<void> {
    await this.api.dispose()
    await this.house.close()
  }
}

interface ExtensionApi {
  readonly tabs: { query(which: object): Promise<{ id: number; windowId: number }[]> }
  readonly action: { readonly onClicked: { dispatch(tab: unknown): void } }
  readonly storage: { readonly local: { clear(): Promise<void> } }
  readonly runtime: { getURL(path: string): string }
}

/** Runs in the page: what the custom highlights cover. */
function markedTexts(standing: string): string[] {
  const ranges = [...CSS.highlights]
    .filter(([name]) => (standing === 'all' ? !/-(now|flash)$/.test(name) : name.endsWith(`-${standing}`)))
    .flatMap(([, highlight]) => [...highlight])
    .filter(({ startContainer, endContainer }) => startContainer.isConnected && endContainer.isConnected)
    .map(({ startContainer, startOffset, endContainer, endOffset }) => {
      const live = document.createRange()
      live.setStart(startContainer, startOffset)
      live.setEnd(endContainer, endOffset)
      return live
    })
  ranges.sort((one, other) => one.compareBoundaryPoints(Range.START_TO_START, other))
  return ranges.map(String)
}

/** Runs in the page: the middle of the first place that says these words, scrolled into view. */
function spotOf(words: string): { x: number; y: number } {
  const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  for (let node = walk.nextNode(); node; node = walk.nextNode()) {
    const at = node.nodeValue?.indexOf(words) ?? -1
    if (at < 0) continue
    node.parentElement?.scrollIntoView({ block: 'center' })
    const range = document.createRange()
    range.setStart(node, at)
    range.setEnd(node, at + words.length)
    const { x, y, width, height } = range.getBoundingClientRect()
    return { x: x + width / 2, y: y + height / 2 }
  }
  throw new Error(`The page does not say ${words}`)
}

async function allowLoopback(manifest: string): Promise<void> {
  const written = JSON.parse(await readFile(manifest, 'utf8'))
  await writeFile(manifest, JSON.stringify({ ...written, host_permissions: ['http://127.0.0.1/*'] }))
}

async function serve(): Promise<Server> {
  const server = createServer((request, response) => {
    const html = files.get((request.url ?? '').slice(1))
    response.writeHead(html === undefined ? 404 : 200, { 'content-type': 'text/html; charset=utf-8' })
    response.end(html ?? '')
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  return server
}
