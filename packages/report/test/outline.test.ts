import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { blocksOf, countedIds, headerOf, outline, reportFromText, type Section, sectionsOf } from '../src/index.js'
import { headingRoles, unheaded } from '../src/role.js'

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
    ['一、圆满完成2023年各项目标任务', 'review'],
    ['四、对标小康社会任务，推进乡村振兴', 'other'],
  ])('%s is for %s', (heading, role) => {
    expect(outline(blocks(heading))[0]?.role).toBe(role)
  })

  it.each([
    ['在肯定成绩的同时，我们也要看到，发展中还有不少困难和问题。', true],
    ['同时，我们清醒认识到，前进道路上还有不少困难和问题。', true],
    ['安不忘危，兴不忘忧。我们清醒认识到，一些突出问题尚未解决。', true],
    ['我们既要看到成绩，更要看到前进中的困难和挑战。', true],
    ['我们深刻认识到，只有坚持改革，才能战胜各种困难。', false],
    ['我们保持清醒头脑，解决了一批突出问题。', false],
  ])('after the review, %s begins the problems: %s', (paragraph, begins) => {
    const roles = outline(blocks(`一、工作回顾\n发展。\n${paragraph}`))[0]?.children.map(({ role }) => role)
    expect(roles).toEqual(begins ? ['problems'] : [])
  })

  it.each(headingRoles.map(([role, , example]) => [example, role]))('the row of %s is for %s', (example, role) => {
    expect(outline(blocks(`一、${example}`))[0]?.role).toBe(role)
  })

  it.each(unheaded.map(({ example, role, within }) => [example, role, within[0]]))(
    'the row of %s begins the %s',
    (example, role, within) => {
      const heading = within === 'review' ? '一、工作回顾' : '一、重点工作'
      expect(outline(blocks(`${heading}\n${example}`))[0]?.children.map((child) => child.role)).toEqual([role])
    },
  )

  it('paragraphs of problems that follow each other are one section', () => {
    const text = '一、工作回顾\n我们也清醒看到，还有不少问题。\n我们也清醒认识到，仍有一些不足。'
    expect(drawn(outline(blocks(text)))).toEqual(['一 review', '·- problems'])
  })

  it('targets stand before the numbered parts of the tasks, and a target in one of them begins nothing', () => {
    const target = '今年的主要预期目标是：增长5%。'
    expect(drawn(outline(blocks(`二、重点工作\n${target}\n（一）稳就业。新增。`)))).toEqual([
      '二 tasks',
      '·- targets',
      '·（一） tasks',
    ])
    expect(drawn(outline(blocks(`二、重点工作\n（一）稳就业。新增。\n${target}`)))).toEqual([
      '二 tasks',
      '·（一） tasks',
    ])
  })

  it('a part of the review stays review, whatever tasks it names', () => {
    expect(drawn(outline(blocks('一、工作回顾\n（一）全面完成重点任务。好。\n（二）推进工作部署。好。')))).toEqual([
      '一 review',
      '·（一） review',
      '·（二） review',
    ])
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

describe('a heading without a number', () => {
  it('begins a section where it says the year and what it is for', () => {
    const sections = outline(blocks('2023年工作回顾\n经济增长5%。\n2024年重点工作\n增长6%。'))
    expect(sections.map(({ role, title }) => `${role} ${title}`)).toEqual([
      'review 2023年工作回顾',
      'tasks 2024年重点工作',
    ])
  })

  it('is no sentence', () => {
    expect(outline(blocks('2024年重点工作是稳增长。\n增长6%。')).map(({ role }) => role)).toEqual(['opening'])
  })
})

describe('header', () => {
  it.each([
    ['贺州市2024年政府工作报告\n各位代表：', '贺州市2024年政府工作报告 2024 贺州市'],
    ['政府工作报告\n——2023年3月5日在第十四届全国人民代表大会第一次会议上\n各位代表：', '政府工作报告 2023 全国'],
    ['政府工作报告\n——二〇二四年一月五日在临江县第十七届人民代表大会第三次会议上', '政府工作报告 2024 临江县'],
    ['一、2022年工作回顾\n好。', 'null 2023 null'],
    ['2024年某某市政府工作报告', '2024年某某市政府工作报告 2024 某某市'],
    ['某某市人民政府工作报告', '某某市人民政府工作报告 null 某某市'],
    ['政府工作报告\n2024年1月9日\n在临江县第五届人民代表大会第三次会议上', '政府工作报告 2024 临江县'],
    ['政府工作报告\n——2023年12月19日在临江县第五届人民代表大会第三次会议上', '政府工作报告 2024 临江县'],
    ['2024年广州市政府工作报告', '2024年广州市政府工作报告 2024 广州市'],
    ['政府工作报告\n2023年工作回顾\n好。', '政府工作报告 2024 null'],
    ['2023年工作回顾，我们深有体会。', 'null null null'],
    ['政府工作报告（2024年）', '政府工作报告（2024年） 2024 null'],
    ['各位代表：\n现在，我代表某某市人民政府，向大会报告工作。', 'null null 某某市'],
    ['各位代表：\n现在，我代表市人民政府，向大会报告工作。', 'null null null'],
    ['各位代表：\n现在，我代表自治区人民政府，向大会报告工作。', 'null null null'],
    ['各位代表：\n现在，我代表本市人民政府，向大会报告工作。', 'null null null'],
    ['各位代表：\n我代表国务院，向大会作政府工作报告。', 'null null 全国'],
    ['各位代表：\n2006年国民经济和社会发展的主要预期目标是：增长8%左右。', 'null 2006 null'],
    [
      '关于江川省2023年预算执行情况和2024年预算草案的报告',
      '关于江川省2023年预算执行情况和2024年预算草案的报告 2024 江川省',
    ],
    ['一、2023年预算执行情况\n好。', 'null 2024 null'],
    ['贺州市2023年国民经济和社会发展统计公报', '贺州市2023年国民经济和社会发展统计公报 null 贺州市'],
    ['中华人民共和国2023年国民经济和社会发展统计公报', '中华人民共和国2023年国民经济和社会发展统计公报 null 全国'],
    ['关于开展2024年预算编制的通知', 'null null null'],
    ['各位代表：\n发展。', 'null null null'],
  ])('%s', (text, expected) => {
    const { title, year, region } = headerOf(blocks(text))
    expect(`${title} ${year} ${region}`).toBe(expected)
  })

  it('the sample has no title; its plan is for 2024', () => {
    expect(headerOf(blocks(sample))).toEqual({ title: null, year: 2024, region: null })
  })
})
