/** A12: a meeting or fair that is held every year is one edition further in the plan: 第四届…展览会 in the review, then 第五届. */
import { type Block, matchesOf } from '@zhushi/report'
import type { Finding } from '../finding.js'
import type { Material } from '../material.js'
import { findingOf } from '../remark.js'
import type { Rule } from '../rule.js'
import { ordinalText, ordinalValue } from './series.js'

export const editions: Rule = {
  id: 'A12',
  title: { zh: '届次前后相续', en: 'Editions that follow each other' },
  policy: 'on',
  examine: ({ blocks, sections, header: { year } }: Material) => {
    if (year === null) return {}
    const held = blocks.flatMap((block) => editionsIn(block))
    const isPlanned = ({ block }: Edition) =>
      (sections.get(block.id) ?? []).some(
        ({ title }) => new RegExp(`${year}年|今年|今后`).test(title) && !/回顾|总结/.test(title),
      )
    return {
      findings: held.filter(isPlanned).flatMap((plan) =>
        outOfOrder(
          plan,
          held.filter((one) => !isPlanned(one)),
        ),
      ),
    }
  },
}

interface Edition {
  readonly block: Block
  readonly from: number
  readonly to: number
  readonly value: number
  readonly name: string
}

const edition = /(第([一二三四五六七八九十]{1,3})|首)届([\u4e00-\u9fff（）]{6,24})/g
/** As many characters at the head of two names must be the same. */
const same = 6
/** Assemblies and parties sit for years. */
const standing = /^(?:人民代表大会|人大|政协|委员会|中央|全国|中国共产党|党|省委|市委|县委|区委)/

function editionsIn(block: Block): Edition[] {
  if (!block.text.includes('届')) return []
  return matchesOf(block.text, edition).flatMap(({ 1: said = '', 2: ordinal, 3: name = '', index }) =>
    standing.test(name)
      ? []
      : [
          {
            block,
            from: index,
            to: index + said.length + 1,
            value: ordinal ? ordinalValue(ordinal) : 1,
            name: name.slice(0, same),
          },
        ],
  )
}

function outOfOrder(plan: Edition, held: readonly Edition[]): Finding[] {
  const [before, ...others] = held.filter(({ name }) => name === plan.name)
  if (!before || others.length > 0 || plan.value === before.value + 1) return []
  const message = {
    zh: `上年是第${ordinalText(before.value)}届，这里是第${ordinalText(plan.value)}届，请核对`,
    en: `Edition ${plan.value} after edition ${before.value}`,
  }
  const found = findingOf('A12', 'warn', plan.block, { from: plan.from, to: plan.to, message }, '届次加一')
  return [{ ...found, spans: [...found.spans, { block: before.block.id, from: before.from, to: before.to }] }]
}
