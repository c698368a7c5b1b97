/** C29: what came together in so many years is so many times its yearly mean. */
import { type Finding, noted, type Proof } from '../finding.js'
import { apart, exactly, isHard, over } from '../range.js'
import type { Rule } from '../rule.js'
import { isAmount, type Said, sentencesOf } from '../said.js'
import { countValue } from '../structure/series.js'
import { spanOf, termOf, workedOut, written } from '../wording.js'

export const yearly: Rule = {
  id: 'C29',
  title: { zh: 'N年累计与年均相符', en: 'A total of so many years agrees with its yearly mean' },
  policy: 'on',
  examine: (material) => noted(sentencesOf(material).flatMap(({ said }) => said.flatMap((_, at) => meanAt(said, at)))),
}

/** 五年来，新增就业; 三年累计投入资金. */
const years =
  /^[，,\s]*(?:过去|近|这)?([两二三四五六七八九十]|\d)年(?:来|间|中)?[，,]?(?:共|累计|全市|全县|全省|全国)[^，。；\d]{0,16}$|^[，,\s]*(?:过去|近|这)?([两二三四五六七八九十]|\d)年(?:来|间)[，,][^，。；\d]{2,12}$/
const mean = /^[，,、]年均(?:新增|投入|完成|增加|建成|安排|达到?|约)*$/

function meanAt(said: readonly Said[], at: number): (Finding | Proof)[] {
  const [total, stated] = [said[at - 1], said[at]]
  if (!total || !stated || !mean.test(stated.before) || !isAmount(total) || !isAmount(stated)) return []
  if (total.figure.unit !== stated.figure.unit || !isHard(total.range) || !isHard(stated.range)) return []
  const found = years.exec(total.before)
  const count = found?.[1] ?? found?.[2]
  return count ? [held(total, stated, countValue(count))] : []
}

function held(total: Said, stated: Said, count: number): Finding | Proof {
  const result = over(total.range, exactly(count))
  const { unit } = stated.figure
  const derived = `${total.figure.text} ÷ ${count} = ${written(result, unit)}`
  const note = {
    check: 'C29',
    spans: [stated.place, total.place],
    formula: 'total ÷ years = mean',
    equation: [termOf(total), `÷ ${count}`, '=', workedOut('年均', result, unit), '↔', termOf(stated)],
    computed: { mean: spanOf(result) },
    why: ['tie 年均'],
  }
  if (!apart(result, stated.range))
    return { ...note, message: { zh: `${derived}，一致`, en: `${derived}: consistent` } }
  return {
    ...note,
    severity: 'error',
    message: {
      zh: `${derived}，与文中的年均${stated.figure.text}不符`,
      en: `${derived}, but the text has ${stated.figure.text} a year`,
    },
  }
}
