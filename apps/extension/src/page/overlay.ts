/**
 * The overlay: one page's life with the extension. Reads the report, paints what it is told to, and tells what is clicked.
 *
 * Until somebody says how the figures stand, it paints its own reading of them as unchecked.
 */
import { type Browser, browser } from 'wxt/browser'
import { figuresOnPage } from '../figures'
import type { FromPage, Mark, ToPage } from '../message'
import { hitAt, liveRange } from './hit'
import { Host } from './host'
import { Painter } from './painter'
import { type Reading, readReport } from './report'
import { watch } from './watch'

/** What the body's document needs: frames have their own. */
interface Stage {
  readonly document: Document
  readonly painter: Painter
  readonly host: Host
  readonly stop: () => void
}

export class Overlay {
  #reading: Reading | null = null
  #marks: readonly Mark[] = []
  #stage: Stage | null = null
  #current = -1

  constructor() {
    this.#look()
    watch(
      document,
      () => this.#reading?.body ?? null,
      () => this.#look(),
    )
    browser.runtime.onMessage.addListener((message: ToPage, sender: Browser.runtime.MessageSender) => {
      if (sender.id === browser.runtime.id) this.#obey(message)
    })
  }

  /** Says again what the page carries. */
  tell(): void {
    send({ kind: 'page', page: this.#reading?.report ?? null })
  }

  #obey(message: ToPage): void {
    switch (message.kind) {
      case 'tell':
        this.tell()
        break
      case 'paint':
        if (message.hash === this.#reading?.report.hash) this.#paint(message.marks)
        break
      case 'show':
        this.#show(this.#indexOf(message.id), false)
        break
      case 'step':
        this.#step(message.by)
        break
    }
  }

  #indexOf(id: string): number {
    return this.#marks.findIndex((mark) => mark.id === id)
  }

  /** Reads the page; repaints where its text or the nodes that carry it are others than before. */
  #look(): void {
    const before = this.#reading
    const reading = readReport(document)
    const isSameText = before !== null && reading !== null && before.report.hash === reading.report.hash
    if (isSameText && sameNodes(before, reading)) return
    this.#reading = reading
    if (reading) this.#paint(isSameText ? this.#marks : ownMarks(reading))
    else this.#leaveStage()
    if (!isSameText) this.tell()
  }

  #paint(marks: readonly Mark[]): void {
    const reading = this.#reading
    if (!reading) return
    // First, as a new stage begins without marks.
    const { painter } = this.#stageFor(reading.body.ownerDocument)
    const id = this.#marks[this.#current]?.id
    this.#marks = marks.toSorted((one, other) => one.from - other.from)
    this.#current = this.#marks.findIndex((mark) => mark.id === id)
    painter.paint(reading.text, reading.projection, this.#marks)
  }

  #stageFor(own: Document): Stage {
    if (this.#stage?.document === own && this.#stage.host.isPartOf(own)) return this.#stage
    this.#leaveStage()
    const painter = new Painter((own.defaultView ?? window) as Window & typeof globalThis)
    const host = new Host(own, painter.rules)
    const onClick = (event: MouseEvent) => this.#click(own, event)
    const unwatch =
      own === document
        ? () => {}
        : watch(
            own,
            () => this.#reading?.body ?? null,
            () => this.#look(),
          )
    own.addEventListener('click', onClick)
    const stop = () => {
      own.removeEventListener('click', onClick)
      unwatch()
    }
    this.#stage = { document: own, painter, host, stop }
    return this.#stage
  }

  #leaveStage(): void {
    this.#stage?.painter.clear()
    this.#stage?.host.remove()
    this.#stage?.stop()
    this.#stage = null
    this.#marks = []
    this.#current = -1
  }

  #click(own: Document, { clientX, clientY }: MouseEvent): void {
    const { painter } = this.#stageFor(own)
    const ranges = this.#marks.flatMap(({ id }) => {
      const range = painter.rangeOf(id)
      return range ? [[id, range] as const] : []
    })
    const id = hitAt(own, clientX, clientY, ranges)
    if (id === null) return
    this.#current = this.#indexOf(id)
    painter.point(id)
    this.#pick()
  }

  #step(by: 1 | -1): void {
    if (this.#marks.length === 0) {
      this.#stage?.host.say(browser.i18n.getMessage('none' as never))
      return
    }
    const start = this.#current < 0 && by < 0 ? 0 : this.#current
    this.#show((start + by + this.#marks.length) % this.#marks.length, true)
    this.#pick()
  }

  /** Scrolls to a mark and lets it shine; says where it is when the keys moved there. */
  #show(index: number, aloud: boolean): void {
    const mark = this.#marks[index]
    const stage = this.#stage
    const range = mark && stage?.painter.rangeOf(mark.id)
    if (!mark || !stage || !range) return
    this.#current = index
    const calm = matchMedia('(prefers-reduced-motion: reduce)').matches
    range.startContainer.parentElement?.scrollIntoView({ block: 'center', behavior: calm ? 'auto' : 'smooth' })
    stage.painter.point(mark.id)
    if (aloud) stage.host.say(wordsFor(mark, liveRange(stage.document, range), index, this.#marks.length))
  }

  #pick(): void {
    const mark = this.#marks[this.#current]
    if (mark) send({ kind: 'picked', id: mark.id })
  }
}

function wordsFor(mark: Mark, range: Range | null, index: number, all: number): string {
  const message = (name: string, values: string[] = []) => browser.i18n.getMessage(name as never, values)
  return [
    range?.toString() ?? '',
    message(`standing_${mark.standing}`),
    message('position', [`${index + 1}`, `${all}`]),
  ].join('，')
}

function ownMarks({ report, projection }: Reading): Mark[] {
  return figuresOnPage(report.raw, report.lines, projection).map(({ id, from, to }) => ({
    id,
    from,
    to,
    standing: 'unchecked',
  }))
}

function sameNodes(one: Reading, other: Reading): boolean {
  const [before, now] = [one.text.nodes, other.text.nodes]
  return (
    one.text.raw === other.text.raw &&
    before.length === now.length &&
    before.every((node, index) => node === now[index])
  )
}

/** Nobody may be listening, and then there is nothing to tell. */
function send(message: FromPage): void {
  void browser.runtime.sendMessage(message).catch(() => {})
}
