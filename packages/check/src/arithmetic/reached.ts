/** C34: what is aimed at is no less than what was reached, where more is better and nothing is lost again from year to year. */
import { indicatorById } from '@zhushi/claim'
import { type Finding, noted } from '../finding.js'
import type { Material } from '../material.js'
import type { Rule } from '../rule.js'
import { type Said, saidByBlock } from '../said.js'
import { termOf } from '../wording.js'

export const reached: Rule = {
  id: 'C34',
  title: { zh: '目标不低于已经达到的数', en: 'A target is no less than what was reached' },
  policy: 'on',
  examine: (material) => noted(belowReached(material)),
}

/** Less than this share of what was reached. */
const telling = 0.98
/** Where it stands, not what is done in a year: 达8200家, 达到71%. */
const standing = /(?:达到?|突破|提高到|增加到|增至|升至|稳定在|保持在)(?:约|近|超过?)?$/
/** Rates of the environment swing with the weather, and targets of them are handed down. */
const swinging: ReadonlySet<string> = new Set(['environment'])

function belowReached(material: Material): Finding[] {
  const all = saidByBlock(material)
    .flat()
    .filter((one) => (one.claim.stat === 'level' || one.claim.stat === 'rate') && standing.test(one.before))
  const done = Map.groupBy(
    all.filter(({ claim }) => claim.mode === 'actual'),
    keyOf,
  )
  return all.flatMap((target) => {
    const { claim } = target
    const own = claim.mode === 'target' && isLasting(target) ? done.get(keyOf(target)) : undefined
    const least = own?.toSorted((a, b) => Number(a.figure.value) - Number(b.figure.value))[0]
    const isLater = least && (claim.period.year ?? 0) > (least.claim.period.year ?? 0)
    if (!least || !isLater || Number(target.figure.value) >= Number(least.figure.value) * telling) return []
    return [finding(target, least)]
  })
}

/** Of one thing, in one place and unit; where the vocabulary knows it by several names, by its id. */
function keyOf({ claim, figure }: Said): string {
  const { id, name } = claim.indicator
  return [id ?? name, claim.region ?? '', figure.unit, claim.stat, claim.qualifiers.join(' ')].join('|')
}

function isLasting({ claim, figure }: Said): boolean {
  const known = claim.indicator.id === undefined ? null : indicatorById(claim.indicator.id)
  if (!known) return figure.kind === 'quantity' && /^[家户所座]$/.test(figure.unit) && claim.indicator.name.length > 3
  const isKept = known.kind === 'stock' || known.kind === 'rate'
  return isKept && known.better === 'higher' && !swinging.has(known.topic)
}

function finding(target: Said, actual: Said): Finding {
  const [t, a] = [target.figure.text, actual.figure.text]
  const { name } = target.claim.indicator
  return {
    check: 'C34',
    severity: 'warn',
    spans: [target.place, actual.place],
    formula: 'target ≥ reached',
    equation: [termOf(target), '<', termOf(actual)],
    message: { zh: `${name}的目标${t}低于已经达到的${a}，请核对`, en: `The target ${t} is less than the ${a} reached` },
    mayBeFine: { zh: '两处口径可能不同', en: 'The two may be counted differently' },
    why: [`indicator ${name}`],
  }
}
