/**
 * Claims of a report: block by block, each read once for as long as it, its setting and what it inherits stay the same.
 */
import type { Block } from '@zhushi/report'
import type { Claim } from './claim.js'
import { clausesOf, longestHead } from './clause.js'
import { mention, subjectOf } from './mention.js'
import { notedClaims } from './noted.js'
import { periodOf, spanOf } from './period.js'
import { isNamed, phraseIn } from './phrase.js'
import { type Reading, readingOf } from './reading.js'
import { emptyRegister, type Register, type Stated } from './register.js'
import { type Setting, settingsOf } from './setting.js'
import { type Skeleton, skeletonOf } from './skeleton.js'
import type { Source } from './source.js'
import { claimsOfGroup } from './statement.js'

/** What a block states, and what the next has from it. */
interface Read {
  readonly setting: Setting
  readonly before: Register | null
  readonly claims: readonly Claim[]
  /** What was last spoken of, where the text goes on in the next block: a line of a page cut at its edge. */
  readonly after: Register | null
}

const known = new WeakMap<object, Read>()

/**
 * The claims of each block, by its id, in the order of the text.
 *
 * A block is read again only when it, its section or the line it continues has changed.
 */
export function claimsIn(blocks: readonly Block[]): ReadonlyMap<string, readonly Claim[]> {
  const settings = settingsOf(blocks)
  const found = new Map<string, readonly Claim[]>()
  let before: Register | null = null
  for (const block of blocks) {
    const setting = settings.get(block.id) as Setting
    const kept = known.get(block)
    const read: Read =
      kept && kept.setting === setting && kept.before === before ? kept : readBlock(block, setting, before)
    known.set(block, read)
    found.set(block.id, read.claims)
    before = read.after
  }
  return found
}

/** The claims of one text, as if it stood in a section of this setting. */
export function claimsOf(
  text: string,
  reading: Pick<Reading, 'figures' | 'times'>,
  setting: Setting,
  register = emptyRegister(),
): Claim[] {
  return claimsOfSkeleton({ text, skeleton: skeletonOf(text, reading), setting }, register).sort(
    (a, b) => a.figure.from - b.figure.from,
  )
}

/** What a block ends with that goes on in none. */
const ends = '。！？；：!?;'

function readBlock(block: Block, setting: Setting, before: Register | null): Read {
  const reading = readingOf(block)
  const register = before ? { ...before, recent: [...before.recent] } : emptyRegister()
  const claims = reading.figures.length === 0 ? [] : claimsOf(block.text, reading, setting, register)
  const goesOn = block.kind === 'paragraph' && claims.length > 0 && isOpen(block.text)
  return { setting, before, claims, after: goesOn ? register : null }
}

function isOpen(text: string): boolean {
  const last = text.trimEnd().at(-1)
  return last !== undefined && !ends.includes(last)
}

function claimsOfSkeleton(source: Source, register: Register): Claim[] {
  const { skeleton } = source
  const { asides } = skeleton
  let nextAside = 0
  const claims: Claim[] = []
  for (const clause of clausesOf(skeleton)) {
    if (clause.opensSentence) {
      register.recent = []
      register.mentioned = []
      register.pending = []
      register.period = null
    }
    if (clause.opensPart && !register.isPeriodOpening) register.period = null
    const said = register.period
    if (clause.from < planHead) openPlan(source, clause.from, clause.to, register)
    if (clause.groups.length === 0) mention(source, clause.from, clause.to, register)
    claims.push(...notedClaims(source, clause, register))
    for (const group of clause.groups) claims.push(...claimsOfGroup(source, group, register))
    if (register.period !== said) register.isPeriodOpening = clause.opensSentence
    for (; nextAside < asides.length; nextAside++) {
      const aside = asides[nextAside]
      if (!aside || aside.at > clause.to) break
      if (aside.at > clause.from) claims.push(...claimsOfAside(source, clause.from, aside, register))
    }
  }
  return claims
}

/** A block that begins with 五年来 is about them, and what it compares with was before them. */
function openPlan(source: Source, from: number, to: number, register: Register): void {
  const plan = planIn(source, from, to)
  if (!plan || register.plan) return
  register.plan = plan
  if (plan.period.from !== undefined && source.setting.mode === 'actual') register.baseYear ??= plan.period.from - 1
}

/** How far into a block its plan is named, in characters of the skeleton. */
const planHead = 8

/** The plan or span of years that a block begins with, or null. */
function planIn({ text, skeleton, setting }: Source, from: number, to: number): Stated | null {
  for (const [at, { from: start, to: end, figure }] of skeleton.marks) {
    if (at < from || at >= Math.min(to, from + planHead)) continue
    const years = figure?.kind === 'duration' && figure.unit === '年' ? Number(figure.value) : 0
    const around = skeleton.text.slice(Math.max(from, at - 3), at + 2)
    const period = figure ? spanOf(around, years, setting) : periodOf(text.slice(start, end), setting)
    if (period?.from !== undefined) return { period, from: start, to: end }
  }
  return null
}

/** A bracketed remark is of what stands before it, and changes nothing for what comes after. */
function claimsOfAside(
  source: Source,
  from: number,
  { at, skeleton }: { readonly at: number; readonly skeleton: Skeleton },
  register: Register,
): Claim[] {
  const phrase = /[\ue000-\ue007]/.test(source.skeleton.text.slice(from, at))
    ? null
    : phraseIn(source.skeleton.text, Math.max(from, at - longestHead), at)
  const heads = isNamed(phrase) ? [subjectOf(source.text, source.skeleton, phrase)] : register.heads
  return claimsOfSkeleton({ ...source, skeleton }, { ...register, heads, recent: [] })
}
