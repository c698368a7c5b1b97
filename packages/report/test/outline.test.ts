import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { blocksOf, countedIds, headerOf, outline, reportFromText, type Section, sectionsOf } from '../src/index.js'

const sample = readFileSync(new URL('../../../tests/corpus/hezhou-2024.txt', import.meta.url), 'utf8')
const blocks = (text: string) => blocksOf(reportFromText(text, { ids: countedIds() }))

/** One line a section: its depth, number, role. */
function drawn(sections: readonly Section[], depth = 0): string[] {
  return sections.flatMap((section) => [
    `${'·'.repeat(depth)}${section.number || '-'} ${section.role}`,
    ...drawn(section.children, depth + 1),
  ])
}

describe('outline', () => {
  it('of the sample: stand-alone and run-in headings, and the sections that have none', () => {
    expect(drawn(outline(blocks(sample)))).toEqual([
      '- opening',
      '一 review',
      ...['（一）', '（二）', '（三）', '（四）', '（五）', '（六）'].map((number) => `·${number} review`),
      '·（七） selfGovernance',
      '·- problems',
      '二 tasks',
      '·- targets',
      ...['（一）', '（二）', '（三）', '（四）', '（五）', '（六）'].map((number) => `·${number} tasks`),
      '三 selfGovernance',
      ...['（一）', '（二）', '（三）', '（四）'].map((number) => `·${number} selfGovernance`),
      '- closing',
    ])
  })

  it.each([
    ['一、二〇二三年工作回顾', 'review'],
    ['一、过去五年的工作', 'review'],
    ['二、2024年经济社会发展总体要求和主要预期目标', 'targets'],
    ['二、今年重点工作', 'tasks'],
    ['二、对2024年政府工作的建议', 'tasks'],
    ['三、切实加强政府自身建设', 'selfGovernance'],
    ['三、努力建设人民满意的服务型政府', 'selfGovernance'],
    ['四、存在的主要问题', 'problems'],
    ['五、重视解决突出问题，改善人民生活', 'other'],
  ])('%s is for %s', (heading, role) => {
    expect(outline(blocks(heading))[0]?.role).toBe(role)
  })

  it('一是…二是 are no headings', () => {
    expect(outline(blocks('一、存在的问题\n一是总量偏小。二是结构不优。')).flatMap(({ children }) => children)).toEqual(
      [],
    )
  })

  it('a call to the house in the middle of the report does not close it', () => {
    const text = [
      '一、工作回顾',
      ...Array(9).fill('发展。'),
      '各位代表！过去一年不易。',
      ...Array(9).fill('发展。'),
    ].join('\n')
    expect(drawn(outline(blocks(text)))).toEqual(['一 review'])
  })

  it('each block knows the sections it stands in', () => {
    const read = blocks('开头\n一、工作回顾\n发展。\n（一）稳增长。增长3%。\n又。\n二、今年重点工作\n好。')
    const sections = sectionsOf(read, outline(read))
    expect(read.map(({ id }) => (sections.get(id) ?? []).map(({ number }) => number).join('/'))).toEqual([
      '',
      '一',
      '一',
      '一/（一）',
      '一/（一）',
      '二',
      '二',
    ])
  })
})

describe('header', () => {
  it.each([
    ['贺州市2024年政府工作报告\n各位代表：', '贺州市2024年政府工作报告 2024 贺州市'],
    ['政府工作报告\n——2023年3月5日在第十四届全国人民代表大会第一次会议上\n各位代表：', '政府工作报告 2023 全国'],
    ['政府工作报告\n——二〇二四年一月五日在临江县第十七届人民代表大会第三次会议上', '政府工作报告 2024 临江县'],
    ['一、2022年工作回顾\n好。', 'null 2023 null'],
    ['各位代表：\n发展。', 'null null null'],
  ])('%s', (text, expected) => {
    const { title, year, region } = headerOf(blocks(text))
    expect(`${title} ${year} ${region}`).toBe(expected)
  })

  it('the sample has no title; its plan is for 2024', () => {
    expect(headerOf(blocks(sample))).toEqual({ title: null, year: 2024, region: null })
  })
})
