/** What reports say of any of the indicators that the lexicon of `claim` knows: levels, growth, lists, rates. */
import { readFileSync } from 'node:fs'
import { growth, written } from './numbers.mjs'

const file = new URL('../../../../packages/claim/src/lexicon/indicators.json', import.meta.url)
const indicators = JSON.parse(readFileSync(file, 'utf8'))
const amounts = indicators.filter(
  ({ kind, growth, unit, parent, parts }) =>
    kind === 'flow' &&
    (growth === 'nominal' || growth === 'physical') &&
    /^[元吨亩家户个]$/.test(unit) &&
    !parent &&
    !parts,
)
const rates = indicators.filter(
  ({ kind, name, unit, better }) =>
    kind === 'rate' &&
    better === 'higher' &&
    unit === '%' &&
    /率$/.test(name) &&
    !/贡献|产销|负债|完成|增长|依存|拨备/.test(name),
)

/** So many of them that have no name in common with what is said already, nor with each other. */
function unsaid(list, most, said, random) {
  const chosen = []
  for (const indicator of random.some(list, 60)) {
    const names = [indicator.name, ...(indicator.aliases ?? [])]
    const words = said + chosen.map(({ name, aliases = [] }) => [name, ...aliases].join('')).join('')
    const isFresh = names.every((name) => !words.includes(name) && !words.includes(name.slice(0, 4)))
    if (isFresh && chosen.length < most) chosen.push(indicator)
  }
  return chosen
}

/** Sentences about indicators that `said` does not speak of yet. */
export function fromLexicon({ random }, said) {
  const chosen = unsaid(amounts, 5, said, random)
  const higher = unsaid(rates, 2, said, random)
  return [
    ...chosen.slice(0, 3).map((indicator) => random.pick([level, risen])(indicator, random)),
    ...(chosen.length === 5 ? [pair(chosen[3], chosen[4], random)] : []),
    ...higher.map((indicator) => stepped(indicator, random)),
  ]
}

const unitOf = ({ unit }) => (unit === '元' ? '亿元' : unit === '吨' ? '万吨' : unit === '亩' ? '万亩' : unit)
const decimalsOf = ({ unit }) => (/[元吨亩]/.test(unit) ? 1 : 0)

function level(indicator, random) {
  const value = written(random.real(20, 900), decimalsOf(indicator), false)
  const rate = written(random.real(2, 18), 1)
  const say = (unit) =>
    `${indicator.name}${random.pick(['', '达', '达到'])}${value}${unitOf(indicator)}，${random.pick(['增长', '同比增长', '比上年增长'])}${rate}${unit}。`
  return { right: say('%'), wrong: { 'percent-as-points': say('个百分点') } }
}

function risen(indicator, random) {
  const decimals = decimalsOf(indicator)
  const before = random.real(90, 900, decimals)
  const more = random.real(9, 80, decimals)
  const say = (rate) =>
    `${indicator.name}${written(before + more, decimals, false)}${unitOf(indicator)}，比上年增加${written(more, decimals, false)}${unitOf(indicator)}，增长${written(rate, 1)}%。`
  const rate = growth(before, before + more)
  return { right: say(rate), wrong: { 'increment-growth': say(rate * 2 + 3) } }
}

function pair(one, other, random) {
  const values = [`${written(random.real(2, 12), 1)}%`, `${written(random.real(2, 12), 1)}%`]
  const say = (list) => `${one.name}、${other.name}分别增长${list.join('、')}。`
  return {
    right: say(values),
    wrong: { 'respective-loses': say(values.slice(1)), 'respective-gains': say([...values, '5.5%']) },
  }
}

function stepped(indicator, random) {
  const low = random.real(52, 70)
  const high = random.real(72, 96)
  const say = (from, to, by = to - from, unit = '个百分点') =>
    `${indicator.name}由${written(from, 1)}%提高到${written(to, 1)}%，提高${written(Math.abs(by), 1)}${unit}。`
  return {
    right: say(low, high),
    wrong: {
      'step-back': say(high, low),
      'step-points': say(low, high, high - low + 3.7),
      'points-as-percent': say(low, high, high - low, '%'),
      'rate-over-100': say(low, high + 40),
    },
  }
}
