/** Structure: numbers, counts and years that the form of the text contradicts. */
import { describe, expect, it } from 'vitest'
import { planted, remarksOn } from './draft.js'

describe('A3: numbers of one rank follow each other', () => {
  it.each([
    ['（四） written （五）', '（四）坚持建设', '（五）坚持建设', ['A3 warn L21 （五）']],
    ['（四） written （三）', '（四）坚持建设', '（三）坚持建设', ['A3 warn L21 （三）']],
    ['三是 lost', '三是', '', ['A3 warn L33 四是']],
    ['三是 written 二是', '三是', '二是', ['A3 warn L33 二是']],
  ])('%s', (_name, from, to, findings) => expect(planted(from, to)).toEqual(findings))

  it.each([
    ['二是 that opens no list', '一加一等于二，二是偶数。'],
    ['a list that begins again', '一是甲方，二是乙方。一是丙方，二是丁方，三是戊方。'],
    [
      'numbers up to twelve',
      '一是办；二是办；三是办；四是办；五是办；六是办；七是办；八是办；九是办；十是办；十一是办；十二是办。',
    ],
    ['统一是 and 唯一是', '一是统一；统一是大势。二是唯一。'],
  ])('says nothing of %s', (_name, text) => expect(remarksOn(text)).toEqual([]))
})

describe('A2: as many are listed as the text says', () => {
  it.each([
    ['three listed as two, with 等', '等三大发展困局', '等二大发展困局', ['A2 error L9 二大']],
    ['three with a name in one of them', '等三大发展风险', '等二大发展风险', ['A2 error L11 二大']],
    ['three listed as two, without 等', '电力三大传统主导产业', '电力两大传统主导产业', ['A2 error L33 两大']],
    ['three listed as four, without 等', '电力三大传统主导产业', '电力四大传统主导产业', ['A2 warn L33 四大']],
    ['six listed as five', '等六项行动', '等五项行动', ['A2 error L63 五项']],
  ])('%s', (_name, from, to, findings) => {
    expect(planted(from, to)).toEqual(findings)
  })

  it.each([
    ['重点做好两项工作：一是稳增长，二是保民生，三是防风险。', ['A2 error L1 两项工作']],
    ['重点做好四项工作：一是稳增长，二是保民生，三是防风险。', ['A2 warn L1 四项工作']],
    ['实施“水源”、“路网”、“电网”等两项工程。', ['A2 error L1 两项']],
    ['重点做好三项工作：一是稳增长，二是保民生，三是防风险。', []],
    ['南宁、柳州、桂林等14个市开通专线。', []],
    ['在教育、卫生领域实施“水源”、“路网”等两项工程。', []],
    ['市级和平桂、钟山等3个图书馆被评为一级馆。', []],
    ['充分利用国内国外两个市场、两种资源。', []],
    ['增强“四个意识”、坚定“四个自信”、做到“两个维护”。', []],
    ['坚持“和平统一、一国两制”的方针和现阶段发展两岸关系、推进和平统一进程的八项主张。', []],
    ['支持香港、澳门两个特别行政区发展。', []],
    ['将国土划分为优化开发、重点开发、限制开发和禁止开发四类区域。', []],
    ['统筹发展和安全、农业和工业、用好两个市场。', []],
  ])('%s', (text, findings) => expect(remarksOn(text)).toEqual(findings))
})

/** A report of 2024 with one sentence in its plan, or in its review. */
const report = (sentence: string, part: 'plan' | 'review' = 'plan') =>
  [
    '一、2023年工作回顾',
    part === 'review' ? sentence : '我们稳步前行。',
    '二、2024年工作安排',
    part === 'plan' ? sentence : '我们继续前行。',
  ].join('\n')

describe('A4: an anniversary falls in its year', () => {
  it('75周年 written 76周年', () => expect(planted('成立75周年', '成立76周年')).toEqual(['A4 error L37 76周年']))

  it.each([
    ['今年是改革开放45周年。', ['A4 warn L4 45周年']],
    ['以优异成绩庆祝新中国成立74周年！', ['A4 warn L4 74周年']],
    ['以优异成绩庆祝新中国成立75周年！', []],
    ['2024年是和平共处五项原则提出七十周年。', []],
    ['2021年是中国共产党成立一百周年。', []],
    ['筹备中国人民抗日战争暨世界反法西斯战争胜利80周年活动。', []],
    ['成功举办贺州学院80周年校庆。', []],
  ])('%s', (sentence, findings) => expect(remarksOn(report(sentence))).toEqual(findings))

  it('a review may look back over a term', () =>
    expect(remarksOn(report('我们隆重庆祝中国共产党成立100周年。', 'review'))).toEqual([]))
})

describe('A5: a plan is spoken of in a year of its own', () => {
  it.each([
    [
      '“十四五” written “十三五”',
      '是实现“十四五”规划目标任务的关键一年',
      '是实现“十三五”规划目标任务的关键一年',
      '十三五',
    ],
    ['2024年 written 2026年', '2024年是中华人民共和国成立75周年，是实现', '2026年是全面建设的一年，是实现', '十四五'],
  ])('%s', (_name, from, to, plan) => expect(planted(from, to)).toEqual([`A5 error L37 ${plan}`]))

  it.each([
    ['2024年是“十四五”规划的开局之年。', ['A5 error L4 十四五']],
    ['“十四五”（2020—2025年）期间保持增长。', ['A5 error L4 十四五']],
    ['今年是“八五”普法的收官之年。', ['A5 warn L4 八五”普法']],
    ['2025年是“十四五”规划收官之年，是谋划“十五五”的关键一年。', []],
    ['2005年是全面完成“十五”任务、为“十一五”发展打好基础的关键一年。', []],
    ['今年是全面发力之后的一年，做好“十五五”规划纲要编制工作。', []],
    ['2006年，是我国实施“十一五”规划并实现良好开局的一年。', []],
    ['2025年是“十四五”收官之年，2026年是“十五五”开局之年。', []],
    ['“十四五”（2021—2025年）期间保持增长，十五年来首次。', []],
  ])('%s', (sentence, findings) => expect(remarksOn(report(sentence))).toEqual(findings))
})

describe('A6: the review is of the year before the plan', () => {
  it('2023年工作回顾 written 2022年', () =>
    expect(planted('2023年工作回顾', '2022年工作回顾')).toEqual(['A6 error L5 2022年']))

  it('says nothing of a review without a year', () =>
    expect(remarksOn('一、过去五年工作回顾\n我们前行。\n二、2024年工作安排\n继续前行。')).toEqual([]))
})
