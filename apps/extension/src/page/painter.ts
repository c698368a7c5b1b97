/**
 * The painter: marks on the page by the CSS Custom Highlight API, one highlight for each standing. The page's own
 * elements are neither changed nor wrapped.
 */
import { type Projection, sourceRange } from '@zhushi/anchor'
import { type PageText, rangeOf } from '@zhushi/anchor/dom'
import type { Standing } from '@zhushi/ui'
import type { Mark } from '../message'

/** How each standing looks: told apart by line as well as by colour. A dash-dot line does not exist in CSS. */
const looks: Readonly<Record<Standing, string>> = {
  unchecked: 'text-decoration: underline dotted 2px #6b7280',
  checking: 'text-decoration: underline dashed 2px #56b4e9',
  supported: 'text-decoration: underline solid 2px #0072b2',
  roughly: 'text-decoration: underline solid 1px #009e73',
  basisDiffers: 'text-decoration: underline double 2px #cc79a7',
  unproven: 'text-decoration: underline dashed 3px #e69f00',
  refuted: 'text-decoration: underline wavy 2px #d55e00',
  changed: 'text-decoration: underline dashed 3px #e69f00; background-color: #fff4e8',
}

const nowLook = 'background-color: #cfe3f7; color: #14263a'
const flashLook = 'background-color: #ffe08a; color: #20242a'
/** Milliseconds that a figure shines after a jump. */
const flashTime = 1600

export class Painter {
  readonly #window: Window & typeof globalThis
  /** Random, so that no page can count on the names. */
  readonly #key = `z${Math.random().toString(36).slice(2, 9)}`
  #ranges = new Map<string, StaticRange>()
  #timer: ReturnType<typeof setTimeout> | undefined

  constructor(window: Window & typeof globalThis) {
    this.#window = window
  }

  /** The rules that the document needs once. */
  get rules(): string {
    const standings = Object.entries(looks).map(([name, look]) => `::highlight(${this.#key}-${name}) { ${look} }`)
    const others = [`::highlight(${this.#key}-now) { ${nowLook} }`, `::highlight(${this.#key}-flash) { ${flashLook} }`]
    return [...standings, ...others].join('\n')
  }

  /** Paints these marks and no others. */
  paint(text: PageText, projection: Projection, marks: readonly Mark[]): void {
    const placed = marks.flatMap(({ id, from, to, standing }) => {
      const stretch = sourceRange(projection, from, to)
      return stretch ? [{ id, standing, range: rangeOf(text, ...stretch) }] : []
    })
    this.#ranges = new Map(placed.map(({ id, range }) => [id, range]))
    const byStanding = Map.groupBy(placed, ({ standing }) => standing)
    for (const standing of Object.keys(looks) as Standing[]) {
      this.#set(standing, byStanding.get(standing)?.map(({ range }) => range) ?? [], 0)
    }
  }

  rangeOf(id: string): StaticRange | null {
    return this.#ranges.get(id) ?? null
  }

  /** Marks one figure as the present one; it shines for a moment. */
  point(id: string): void {
    const range = this.rangeOf(id)
    this.#set('now', range ? [range] : [], 1)
    this.#set('flash', range ? [range] : [], 2)
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => this.#set('flash', [], 2), flashTime)
  }

  clear(): void {
    clearTimeout(this.#timer)
    this.#ranges = new Map()
    for (const name of [...Object.keys(looks), 'now', 'flash']) this.#set(name, [], 0)
  }

  #set(name: string, ranges: readonly StaticRange[], priority: number): void {
    const { CSS, Highlight } = this.#window
    const full = `${this.#key}-${name}`
    if (ranges.length === 0) {
      CSS.highlights.delete(full)
      return
    }
    const highlight = new Highlight(...ranges)
    highlight.priority = priority
    CSS.highlights.set(full, highlight)
  }
}
