/** Sections that are about several years: what they aim at is of the last of them, and what rose came from before the first. */
import { describe, expect, it } from 'vitest'
import { claimsIn } from '../src/index.js'
import { blocksIn } from './reading.js'

function yearsIn(section: string, ...paragraphs: string[]): string[] {
  const blocks = blocksIn(['2026年清河市政府工作报告', section, ...paragraphs].join('\n\n'))
  return [...claimsIn(blocks).values()]
    .flat()
    .map(({ figure, mode, period }) => `${figure.text} ${mode} ${period.from ? `${period.from}..` : ''}${period.year}`)
}

describe('a section on a plan', () => {
  it('aims at the end of the plan', () => {
    expect(yearsIn('二、“十五五”时期主要目标任务', '常住人口城镇化率达到71%左右。')).toEqual(['71% target 2026..2030'])
  })

  it('but this year is this year, and 2028 is 2028', () => {
    expect(yearsIn('二、今后五年总体要求和主要目标', '今年粮食产量80万吨。到2028年，粮食产量达到90万吨。')).toEqual([
      '80万吨 target 2026',
      '90万吨 target 2028',
    ])
  })

  it('no more than any other year where its heading names that year too', () => {
    expect(yearsIn('二、“十五五”目标和2026年工作安排', '粮食产量达到80万吨。')).toEqual(['80万吨 target 2026'])
  })
})

describe('a review of five years', () => {
  it('compares with the year before the first of them', () => {
    expect(yearsIn('一、“十四五”时期工作回顾', '人均收入从2.1万元提高到3.2万元。')).toEqual([
      '2.1万元 base 2020',
      '3.2万元 actual 2025',
    ])
    expect(yearsIn('一、过去五年工作回顾', '人均收入从2.1万元提高到3.2万元。')[0]).toBe('2.1万元 base 2020')
  })

  it('until it comes to the last year alone', () => {
    const section = '一、“十四五”时期和2025年工作回顾'
    const pair = '人均收入从2.1万元提高到3.2万元。'
    expect(yearsIn(section, pair, '刚刚过去的2025年，很不平凡。', pair)).toEqual([
      '2.1万元 base 2020',
      '3.2万元 actual 2025',
      '2.1万元 base 2024',
      '3.2万元 actual 2025',
    ])
  })
})
