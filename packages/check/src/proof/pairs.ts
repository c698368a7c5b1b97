/**
 * Pairs: quotation marks, brackets and title marks of a report, and those that stand alone.
 *
 * Lines may be torn where a page had a link: a sign that is open where a block ends without a stop goes on in the next.
 */
import { type Block, placesOf, signsOf } from '@zhushi/report'

/** One sign and where it stands. */
export interface Sign {
  readonly block: Block
  readonly at: number
  readonly sign: string
  /** Whether it opened outside every double quotation mark. */
  readonly isOuter: boolean
}

export interface Pairs {
  readonly pairs: readonly (readonly [Sign, Sign])[]
  readonly alone: readonly Sign[]
  /** A full-width bracket with a half-width partner. */
  readonly mixed: readonly (readonly [Sign, Sign])[]
}

/** The sign that belongs to each: closing to opening. */
export const openers: Readonly<Record<string, string>> = {
  '”': '“',
  '’': '‘',
  '）': '（',
  '》': '《',
  '】': '【',
  ')': '(',
}
/** The sign that belongs to each: opening to closing. */
export const closers: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(openers).map(([closer, opener]) => [opener, closer]),
)
const anySign = signsOf('“”‘’（）《》【】()')
const stop = /[。！？；：!?;:]["”’）》】)]*\s*$/
const latin = /[A-Za-z0-9]/
/** These never stand in one of their own kind: a second one shows that the first was not closed. */
const notNested = '“‘'
const longestTear = 6

/** The signs that wait for their partner. How many of each kind is known without looking through them. */
class Open {
  readonly signs: Sign[] = []
  private readonly counts = new Map<string, number>()

  has(sign: string): boolean {
    return (this.counts.get(sign) ?? 0) > 0
  }

  push(sign: Sign): void {
    this.signs.push(sign)
    this.counts.set(sign.sign, (this.counts.get(sign.sign) ?? 0) + 1)
  }

  /** Takes the last of a kind away with all that opened after it; it comes first. Nothing where there is none. */
  cutAt(sign: string): Sign[] {
    return this.has(sign) ? this.cutFrom(this.signs.findLastIndex((before) => before.sign === sign)) : []
  }

  cutFrom(at: number): Sign[] {
    const cut = this.signs.splice(at)
    for (const { sign } of cut) this.counts.set(sign, (this.counts.get(sign) ?? 0) - 1)
    return cut
  }
}

const kept = new WeakMap<readonly Block[], Pairs>()

/** Every pair of the report, and every sign without a partner. */
export function pairsOf(blocks: readonly Block[]): Pairs {
  const known = kept.get(blocks) ?? readPairs(blocks)
  kept.set(blocks, known)
  return known
}

function readPairs(blocks: readonly Block[]): Pairs {
  const found: Found = { pairs: [], alone: [], mixed: [] }
  const open = new Open()
  let tear = 0
  for (const [at, block] of blocks.entries()) {
    for (const place of placesOf(block.text, anySign))
      take({ block, at: place, sign: block.text.charAt(place), isOuter: !open.has('“') }, open, found)
    const first = open.signs[0]
    if (!first || stop.test(block.text.slice(-8))) tear = 0
    else tear = first.block === block ? 1 : tear + 1
    if (tear > 0 && tear <= longestTear && at + 1 < blocks.length) continue
    const goesOn = blocks[at + 1]?.text.trimStart().startsWith('“') ?? false
    add(
      found.alone,
      open.cutFrom(0).filter(({ sign }) => !(sign === '“' && goesOn)),
    )
  }
  return found
}

interface Found {
  readonly pairs: [Sign, Sign][]
  readonly alone: Sign[]
  readonly mixed: [Sign, Sign][]
}

function take(sign: Sign, open: Open, found: Found): void {
  const opener = openers[sign.sign]
  if (opener === undefined) {
    const isBracketed = '《（'.includes(open.signs.at(-1)?.sign ?? ' ')
    if (notNested.includes(sign.sign) && !isBracketed) add(found.alone, open.cutAt(sign.sign))
    open.push(sign)
    return
  }
  const top = open.signs.at(-1)
  if (isApostrophe(sign) && !open.has(opener)) return
  if (top && top.sign !== opener && isBracket(top.sign) && isBracket(sign.sign)) {
    found.mixed.push([top, sign])
    open.cutFrom(open.signs.length - 1)
    return
  }
  const [partner, ...unclosed] = open.cutAt(opener)
  if (partner) found.pairs.push([partner, sign])
  else if (!isEnumerator(sign)) found.alone.push(sign)
  add(found.alone, unclosed)
}

/** One by one: a call takes only so many arguments. */
function add(list: Sign[], signs: readonly Sign[]): void {
  for (const sign of signs) list.push(sign)
}

function isBracket(sign: string): boolean {
  return '（）()'.includes(sign)
}

/** The sign in don’t, which opens nothing. */
function isApostrophe({ block, at, sign }: Sign): boolean {
  return sign === '’' && latin.test(block.text[at - 1] ?? ' ')
}

/** 1) or a): a number with a bracket behind it, at the head of an item. */
function isEnumerator({ block, at, sign }: Sign): boolean {
  return (
    (sign === ')' || sign === '）') &&
    /(?:^|[\s；。：])[A-Za-z\d]{1,2}$/.test(block.text.slice(Math.max(0, at - 3), at))
  )
}
