/**
 * C33: no value is beyond what the whole country has, and what is a rate is told as one.
 *
 * The bounds are round numbers several times above the national totals of the statistical yearbook: only a slip of
 * 万 and 亿, or of the decimal point, gets past them.
 */
import { indicatorById } from '@zhushi/claim'
import { type Finding, noted } from '../finding.js'
import type { Rule } from '../rule.js'
import { type Said, sentencesOf } from '../said.js'

export const extent: Rule = {
  id: 'C33',
  title: { zh: '数值、单位合乎常理', en: 'Values and units within reason' },
  policy: 'on',
  examine: (material) => noted(sentencesOf(material).flatMap(({ said }) => said.flatMap(beyond))),
}

/** The most there can be of a unit: people, households and companies, land, roads and cables, ages. */
const most: Readonly<Record<string, number>> = {
  人: 2e9,
  名: 2e9,
  户: 5e9,
  家: 1e9,
  亩: 2e10,
  公顷: 1.5e9,
  平方公里: 1.5e7,
  公里: 3e8,
  岁: 130,
}

/** What there are only whole ones of; means and rates of them are told with decimals. */
const wholeUnits: ReadonlySet<string> = new Set(['人', '名', '户', '起'])
const perOne = /均|每|率|比|相当于|合|\/|系数|指数|生育|规模|拥有|亿元/

/** Right before a value, these make it a percentage. */
const percentName =
  /(?:增速|增幅|涨幅|降幅|比重|占比|(?:覆盖|普及|失业|城镇化|参保|入学|就业|合格|达标|完成|优良|利用|处理)率)(?:(?:为|达到?|控制在|保持在|稳定在|提高到|下降到|升至|降至)(?:约|近|超过?)?)?$/
const amountUnits: ReadonlySet<string> = new Set(['元', '美元', '吨', '人', '户', '家', '公里', '亩', '斤', '千瓦时'])
/** 占比重达|9.5个百分点: where it stands is no change. */
const standing =
  /率(?:近|约|超过?|达到?)$|(?:比重|占比|比例|[^动献]率)(?:为|达到?|保持在|稳定在|控制在)(?:约|近|超过?)?$/

function beyond(said: Said): Finding[] {
  const { claim, figure, before } = said
  const bound = figure.kind === 'quantity' || figure.kind === 'duration' ? most[figure.unit] : undefined
  if (bound !== undefined && Number(figure.value) > bound)
    return [finding(said, `${figure.text}超出全国可能有的数量，请核对单位和小数点`, 'more than the whole country has')]
  const isSplit =
    figure.kind === 'quantity' &&
    wholeUnits.has(figure.unit) &&
    /\d\.\d/.test(figure.text) &&
    !/[百千万亿]/.test(figure.text)
  if (isSplit && !perOne.test(before + said.after.slice(0, 2)))
    return [finding(said, `${figure.text}不是整数，请核对是否漏写“万”`, 'no whole number')]
  if (figure.kind === 'quantity' && amountUnits.has(figure.unit) && percentName.test(before))
    return [finding(said, `这里应当是百分数，文中写“${figure.text}”`, 'a percentage is meant here')]
  if (figure.kind === 'points' && standing.test(before))
    return [finding(said, `这里说的是比率本身，应写“%”，文中写“${figure.text}”`, 'a rate itself is told in per cent')]
  const { id } = claim.indicator
  const isPerMille = id !== undefined && indicatorById(id)?.unit === '‰'
  return isPerMille && figure.unit === '%' && claim.stat === 'rate'
    ? [
        finding(
          said,
          `${claim.indicator.name}以千分比（‰）计，文中写“${figure.text}”`,
          'this rate is told in per mille',
        ),
      ]
    : []
}

function finding({ place, figure }: Said, zh: string, en: string): Finding {
  return {
    check: 'C33',
    severity: 'error',
    spans: [place],
    message: { zh, en: `${figure.text}: ${en}` },
    why: [`unit ${figure.unit}`],
  }
}
