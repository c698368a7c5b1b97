/**
 * P20: phrases of four characters with one slip in them: 乡村正兴, 全面推近, 决策暑部, 全覆盖盖.
 *
 * Two neighbours of the four still stand as they should, and of the others one sounds or looks like the right one, both have changed
 * places, or one is written twice. What makes a word of its own (经济形式 beside 经济形势) is let pass.
 */
import { nextOf, pairAt, signsOf } from '@zhushi/report'
import { blockwise, type Remark } from '../remark.js'
import type { Rule } from '../rule.js'
import { isLike } from './lookalike.js'
import { misspellings } from './misspelling.js'
import { phrases } from './phrases.js'
import { soundWords } from './soundwords.js'

/** What phrases have after a pair that is their first half, and before one that is their second: halves, one after the other. */
interface Others {
  after: string
  before: string
}

const othersOf = new Map<number, Others>()
for (const phrase of phrases) {
  const [head, tail] = [phrase.slice(0, 2), phrase.slice(2)]
  othersAt(head).after += tail
  othersAt(tail).before += head
}
const halves = phrases.flatMap((phrase) => [phrase.slice(0, 2), phrase.slice(2)])
const firsts = signsOf(halves.map((half) => half[0]).join(''))
const seconds = signsOf(halves.map((half) => half[1]).join(''))

/** Pairs that are no slip here: words, and what the list of misspellings speaks of anyway. */
const passed = new Set([...halves, ...soundWords, ...misspellings.map(({ wrong }) => wrong)])

/** Characters that end or join words: what stands before one is another word. */
const particles = '的地得了着是之性化和与及在者们'

/** Characters that are said twice for “each”: 人人, 家家. */
const distributive = '人家户处事时天年月步层个件样条多大小好高'

export const nearPhrase: Rule = {
  id: 'P20',
  title: { zh: '常用语误写', en: 'Known phrases' },
  policy: 'on',
  examine: blockwise('P20', 'warn', '与常用语仅一处不同', (text) => {
    const found: Remark[] = []
    let told = 0
    for (let at = nextOf(text, firsts, 0); at >= 0; at = nextOf(text, firsts, at + 1)) {
      const others = seconds[text.charCodeAt(at + 1)] === 1 ? othersOf.get(pairAt(text, at)) : undefined
      const slip = others && (slipAfter(others.after, text, at) ?? slipBefore(others.before, text, at))
      if (!slip || slip.from < told) continue
      found.push(slip)
      told = slip.to
    }
    return found
  }),
}

/** The slip in the second half of a phrase whose first stands at a place. */
function slipAfter(halves: string, text: string, at: number): Remark | undefined {
  const right = rightOf(halves, text, at + 2)
  if (right === 'known') return repeatAround(text, at)
  const head = text.slice(at, at + 2)
  if (right) return remarkOn(text, at, at + 4, head + right)
  if (!isTwice(text, at + 2) || isTwice(text, at - 1)) return undefined
  const doubled = text[at + 2] + (text[at + 4] ?? '')
  return hasHalf(halves, doubled) ? remarkOn(text, at, at + 5, head + doubled) : undefined
}

/** The slip in the first half of a phrase whose second stands at a place. */
function slipBefore(halves: string, text: string, at: number): Remark | undefined {
  if (at < 2) return undefined
  const right = rightOf(halves, text, at - 2)
  if (right === 'known') return undefined
  const tail = text.slice(at, at + 2)
  if (right) return remarkOn(text, at - 2, at + 2, right + tail)
  if (!isTwice(text, at - 2) || isTwice(text, at - 4)) return undefined
  const doubled = (text[at - 3] ?? '') + text[at - 1]
  return hasHalf(halves, doubled) ? remarkOn(text, at - 3, at + 2, doubled + tail) : undefined
}

/** What the two characters at a place should be, of the halves that could stand there; known where they are one of them. */
function rightOf(halves: string, text: string, at: number): string | undefined {
  const one = text.charAt(at)
  const two = text.charAt(at + 1)
  if (halves === '' || two === '') return undefined
  const first = placeOf(halves, one, 0)
  const second = placeOf(halves, two, 1)
  if (first < 0 && second < 0) return swappedOf(halves, one, two)
  if (first >= 0 && second >= 0 && hasHalf(halves, one + two)) return 'known'
  const right = nearHalf(halves, first, 0, two) ?? nearHalf(halves, second, 1, one) ?? swappedOf(halves, one, two)
  return right && !passed.has(one + two) ? right : undefined
}

/** The half that has these two characters the other way round. */
function swappedOf(halves: string, one: string, two: string): string | undefined {
  return halves.includes(two + one) && hasHalf(halves, two + one) && !passed.has(one + two) ? two + one : undefined
}

/** Where a character next stands as the first (0) or second (1) of a half, or -1. */
function placeOf(halves: string, character: string, side: 0 | 1, from = 0): number {
  let at = halves.indexOf(character, from)
  while (at >= 0 && at % 2 !== side) at = halves.indexOf(character, at + 1)
  return at
}

/** The first half that has its character of one side here, and on its other one that the written is easily put for. */
function nearHalf(halves: string, from: number, side: 0 | 1, written: string): string | undefined {
  if (from < 0 || particles.includes(written)) return undefined
  for (let at = from; at >= 0; at = placeOf(halves, halves[at] ?? '', side, at + 1))
    if (isLike(halves[at + 1 - 2 * side] ?? '', written)) return halves.slice(at - side, at - side + 2)
  return undefined
}

function hasHalf(halves: string, half: string): boolean {
  for (let at = halves.indexOf(half); at >= 0; at = halves.indexOf(half, at + 1)) if (at % 2 === 0) return true
  return false
}

/** Whether the character at a place is there once more. */
function isTwice(text: string, at: number): boolean {
  return at >= 0 && text[at] === text[at + 1]
}

/** A whole phrase whose first or last character is written twice, where the clause begins or ends with it. */
function repeatAround(text: string, at: number): Remark | undefined {
  const phrase = text.slice(at, at + 4)
  if (isTwice(text, at + 3) && !isTwice(text, at + 2) && !isHan(text[at + 5])) return remarkOn(text, at, at + 5, phrase)
  const isFirst = isTwice(text, at - 1) && !isTwice(text, at) && !isHan(text[at - 2])
  return isFirst && !distributive.includes(text[at] ?? '') ? remarkOn(text, at - 1, at + 4, phrase) : undefined
}

function isHan(character: string | undefined): boolean {
  return character !== undefined && character >= '\u4e00' && character <= '\u9fff'
}

function remarkOn(text: string, from: number, to: number, right: string): Remark {
  const written = text.slice(from, to)
  return {
    from,
    to,
    message: { zh: `“${written}”疑为“${right}”之误`, en: `“${written}” may be a slip for “${right}”` },
    mayBeFine: { zh: '可能是名称', en: 'it may be a name' },
  }
}

function othersAt(half: string): Others {
  const key = pairAt(half, 0)
  const known = othersOf.get(key) ?? { after: '', before: '' }
  othersOf.set(key, known)
  return known
}
