/**
 * The web app in Chromium: how soon a report's text is there, and how long a keystroke takes to paint.
 *
 * The report has its 380 figures underlined and 2,000 comments in the notes room. Beside it, in the same browser, the
 * same text in a plain editable element: what typing costs when nothing is read. Drawing is by software here.
 */
import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { chromium } from '@playwright/test'
import { describe } from '@zhushi/anchor'
import { claimIdOf } from '@zhushi/annotation'
import { readFigures } from '@zhushi/claim'

const comments = 2000
const keystrokes = 150
const openings = 7

const main = fileURLToPath(new URL('../../apps/server/dist/main.js', import.meta.url))
const text = readFileSync(new URL('../corpus/hezhou-2024.txt', import.meta.url), 'utf8')
const data = mkdtempSync(join(tmpdir(), 'zhushi-bench-'))
const server = spawn(process.execPath, [main], { env: { ...process.env, PORT: '0', ZHUSHI_DATA: data } })
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--disable-background-networking'],
})
try {
  const link = await ownerLink()
  const page = await browser.newPage({ viewport: { width: 1366, height: 768 }, locale: 'zh-CN' })
  await page.goto(link)
  await page.getByRole('link', { name: /政府工作报告/ }).click()
  const editor = page.getByRole('textbox', { name: '报告正文' })
  await editor.getByText('各位代表：').waitFor()
  await speak(page)

  const opened = []
  for (let time = 0; time < openings; time++) {
    const began = performance.now()
    await page.reload({ waitUntil: 'commit' })
    await editor.getByText('各位代表：').waitFor()
    opened.push(performance.now() - began)
  }
  console.log(`open to text            ${summary(opened)}`)
  await page.getByRole('tab', { name: /意见/ }).getByText(String(comments)).waitFor()

  await editor.getByText('围绕上述目标要求').click()
  console.log(`keystroke to paint      ${summary(await typed(page))}  (380 figures, ${comments} comments)`)

  const plain = await browser.newPage({ viewport: { width: 1366, height: 768 } })
  await plain.setContent('<div contenteditable style="font: 18px/1.9 serif; width: 684px; margin: auto"></div>')
  await plain.evaluate((lines) => {
    const place = document.querySelector('div')
    for (const line of lines) place.append(Object.assign(document.createElement('p'), { textContent: line }))
  }, text.split('\n').filter(Boolean))
  await plain.getByText('围绕上述目标要求').click()
  console.log(`plain editable element  ${summary(await typed(plain))}  (nothing read, nothing shared)`)
} finally {
  await browser.close()
  server.kill('SIGTERM')
  await new Promise((gone) => server.on('exit', gone))
  rmSync(data, { recursive: true, force: true })
}

function ownerLink() {
  return new Promise((found, failed) => {
    let said = ''
    server.stdout.on('data', (chunk) => {
      said += chunk
      const link = /http:\S+\/enter#\S+/.exec(said)
      if (link) found(link[0])
    })
    server.on('exit', () => failed(new Error(said)))
  })
}

/** Comments spread over every figure of the report. */
async function speak(page) {
  const report = /reports\/([\w-]+)/.exec(page.url())[1]
  const { blocks } = await (
    await page.request.get(`/api/reports/${report}/blocks`.replace(/^/, new URL(page.url()).origin))
  ).json()
  const anchors = blocks.flatMap((block) =>
    readFigures(block.text).figures.map(({ from, to }) => describe(block, from, to)),
  )
  const operations = Array.from({ length: comments }, (_, at) => {
    const anchor = anchors[at % anchors.length]
    const claim = { id: claimIdOf(anchor), anchor }
    return { kind: 'addComment', opId: crypto.randomUUID(), claim, body: `意见${at + 1}：请核对口径。` }
  })
  const statuses = await page.evaluate(
    async ([path, all]) => {
      const done = []
      for (let at = 0; at < all.length; at += 20)
        done.push(
          ...(await Promise.all(
            all.slice(at, at + 20).map((operation) =>
              fetch(path, {
                method: 'POST',
                headers: { 'content-type': 'application/json' },
                body: JSON.stringify(operation),
              }),
            ),
          )),
        )
      return done.map(({ status }) => status)
    },
    [`/api/reports/${report}/ops`, operations],
  )
  const refused = statuses.filter((status) => status >= 300)
  if (refused.length > 0) throw new Error(`${refused.length} comments were refused with ${refused[0]}`)
}

/** Milliseconds from each key to the end of the frame that shows it. */
async function typed(page) {
  await page.evaluate(() => {
    window.samples = []
    const listen = () => {
      const began = performance.now()
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel()
        port1.onmessage = () => window.samples.push(performance.now() - began)
        port2.postMessage(null)
      })
    }
    document.addEventListener('keydown', listen, true)
  })
  for (let at = 0; at < keystrokes; at++) {
    await page.keyboard.press(String(at % 10))
    await page.waitForTimeout(30)
  }
  return page.evaluate(() => window.samples.slice(20))
}

function summary(samples) {
  const sorted = samples.toSorted((a, b) => a - b)
  const at = (share) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))].toFixed(1).padStart(6)
  return `p50 ${at(0.5)} ms  p95 ${at(0.95)} ms`
}
