/**
 * C40: what a structure and its shares moved by is the difference of both, and shares told after a list of amounts are theirs.
 */
import { type Finding, noted, type Proof } from '../finding.js'
import { apart, isHard, minus, over, plus, type Range, times100 } from '../range.js'
import type { Rule } from '../rule.js'
import { type Said, saidByBlock } from '../said.js'
import { type Told, termAt, toldIn } from '../told.js'
import { termOf, workedOut, written } from '../wording.js'

export const shift: Rule = {
  id: 'C40',
  title: { zh: '结构的变动、占比与所列数据相符', en: 'Shares and their moves agree with the structure told' },
  policy: 'on',
  examine: (material) =>
    noted([
      ...saidByBlock(material).flatMap(movesIn),
      ...toldIn(material).flatMap((told) => told.flatMap((_, at) => sharesAt(told, at))),
    ]),
}

/** What a share of the structure is called when it is spoken of alone. */
const names: readonly (readonly [id: string, name: RegExp])[] = [
  ['va1Share', /^(?:第一产业|一产|农业)(?:增加值)?(?:占比|比重|占[^，]{2,10}比重)$/],
  ['va2Share', /^(?:第二产业|二产)(?:增加值)?(?:占比|比重|占[^，]{2,10}比重)$/],
  ['va3Share', /^(?:第三产业|三产|服务业)(?:增加值)?(?:占比|比重|占[^，]{2,10}比重)$/],
]

/** 三次产业结构由16.8∶37.5∶45.7调整为16.1∶38.9∶45.0，第二产业比重|提高1.4个百分点. */
function movesIn(said: readonly Said[]): (Finding | Proof)[] {
  return said.flatMap((stated) => {
    if (stated.claim.stat !== 'pointChange' || stated.figure.kind !== 'points' || !isHard(stated.range)) return []
    const { id, name } = stated.claim.indicator
    const own = names.find(([share, words]) => share === id || words.test(name))?.[0]
    const shares = own ? said.filter(({ claim }) => claim.indicator.id === own && claim.stat === 'share') : []
    const base = shares.find(({ claim }) => claim.mode === 'base')
    const level = shares.find(({ claim }) => claim.mode !== 'base')
    if (!base || !level || !isHard(base.range) || !isHard(level.range)) return []
    const isDown = stated.claim.direction === 'down'
    const result = isDown ? minus(base.range, level.range) : minus(level.range, base.range)
    const derived = `由${base.figure.text}到${level.figure.text}，变动为${written(result, '百分点')}`
    const note = {
      check: 'C40',
      spans: [stated.place, base.place, level.place],
      formula: 'after − before = change',
      equation: [termOf(level), '−', termOf(base), '=', workedOut('变动', result, '百分点'), '↔', termOf(stated)],
      why: [`share ${own}`],
    }
    return [judged(note, derived, apart(result, stated.range), stated.figure.text)]
  })
}

const listed = /分别(?:为|达到?|是|完成|实现)?$/
const sharing = /^[，,](?:占比|比重|占[^，。；\d]{2,10}(?:比重|比例)?)分别(?:为|达到?|是)?$/
const next = /^[、和]$/

/** 84亿元、147亿元、189亿元，占比分别为20%、35%和|45%: of as many amounts, and a hundred together. */
function sharesAt(told: readonly Told[], at: number): (Finding | Proof)[] {
  if (!sharing.test(told[at]?.before ?? '')) return []
  const many = 1 + told.slice(at + 1).findIndex((one, nth) => !next.test(one.before) || nth + at + 1 >= told.length)
  const count = many === 0 ? told.length - at : many
  const shares = told.slice(at, at + count)
  const amounts = told.slice(at - count, at)
  const isList =
    count > 1 &&
    amounts.length === count &&
    listed.test(amounts[0]?.before ?? '') &&
    amounts.slice(1).every(({ before }) => next.test(before)) &&
    new Set(amounts.map(({ figure }) => figure.unit)).size === 1 &&
    [...amounts, ...shares].every(({ range }) => isHard(range)) &&
    shares.every(({ figure }) => figure.unit === '%')
  const sum = shares.map(({ figure }) => Number(figure.value)).reduce((a, b) => a + b, 0)
  if (!isList || Math.abs(sum - 100) > 1) return []
  const total = amounts.map(({ range }) => range).reduce(plus)
  return shares.map((stated, nth) => shareOf(stated, amounts[nth] as Told, total))
}

function shareOf(stated: Told, amount: Told, total: Range): Finding | Proof {
  const result = times100(over(amount.range, total))
  const derived = `${amount.figure.text} ÷ ${written(total, amount.figure.unit)} = ${written(result, '%')}`
  const note = {
    check: 'C40',
    spans: [stated.place, amount.place],
    formula: 'amount ÷ Σ amounts = share',
    equation: [
      termAt(amount),
      '÷',
      workedOut('合计', total, amount.figure.unit),
      '=',
      workedOut('占比', result, '%'),
      '↔',
      termAt(stated),
    ],
    why: ['tie 占比分别'],
  }
  return judged(note, derived, apart(result, stated.range), stated.figure.text)
}

function judged(note: Omit<Proof, 'message'>, derived: string, isApart: boolean, stated: string): Finding | Proof {
  if (!isApart) return { ...note, message: { zh: `${derived}，一致`, en: `${derived}: consistent` } }
  return {
    ...note,
    severity: 'error',
    message: { zh: `${derived}，与文中的${stated}不符`, en: `${derived}, but the text has ${stated}` },
  }
}
