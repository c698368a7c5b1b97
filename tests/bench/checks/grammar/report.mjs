/**
 * Reports that are consistent: made of a world's numbers from a seed, in the manner of the nation, a province, a city,
 * a county, and a statistical communique. With them come the same reports with one error each.
 *
 * The numbers of a sentence are worked out from each other and rounded as they are printed; every topic is told once,
 * so that nothing in such a report contradicts anything else in it.
 */
import { randomFrom } from '../random.mjs'
import { economy } from './economy.mjs'
import { innocentSentences } from './innocent.mjs'
import { fromLexicon } from './lexicon.mjs'
import { people, plans } from './people.mjs'
import { voiceOf } from './voices.mjs'
import { works } from './works.mjs'

const places = [
  {
    all: '全国',
    self: '全国',
    up: '全球',
    title: '国务院政府工作报告',
    who: '国务院',
    gdpName: '国内生产总值',
    scale: 900000,
    size: 0,
  },
  {
    all: '全省',
    self: '全省',
    up: '全国',
    title: '云岭省政府工作报告',
    who: '省人民政府',
    gdpName: '地区生产总值',
    scale: 26000,
    size: 1,
  },
  {
    all: '全市',
    self: '我市',
    up: '全省',
    title: '临河市政府工作报告',
    who: '市人民政府',
    gdpName: '地区生产总值',
    scale: 2400,
    size: 2,
  },
  {
    all: '全县',
    self: '我县',
    up: '全市',
    title: '青山县政府工作报告',
    who: '县人民政府',
    gdpName: '地区生产总值',
    scale: 310,
    size: 2,
  },
  {
    all: '全区',
    self: '我区',
    up: '全市',
    title: '南浦区政府工作报告',
    who: '区人民政府',
    gdpName: '地区生产总值',
    scale: 1100,
    size: 2,
  },
]

const headings = [
  '综合实力稳步提升',
  '产业升级步伐加快',
  '改革开放持续深化',
  '城乡面貌明显改善',
  '民生保障更加有力',
  '政府效能不断提高',
  '发展后劲持续增强',
  '安全基础不断巩固',
]
const numerals = '一二三四五六七八九十'
/** Sentences without a number between the others, as the real ones have them. */
const quiet = [
  '营商环境持续优化。',
  '安全生产形势总体平稳。',
  '各位代表关心的重点难点问题逐步得到解决。',
  '生态环境质量持续改善。',
  '基层治理能力进一步增强。',
]

/** { name, text, plants }: a plant is the same text with the error `kind` in its line `line`. */
export function generatedReport(seed) {
  const random = randomFrom(seed)
  const place = random.pick(places)
  const year = random.int(2021, 2024)
  const world = { random, year, gdp: place.scale * random.real(0.7, 1.3, 3), ...place }
  const chosen = (topics) => Object.values(topics).map((topic) => random.pick(topic(world)))
  const sections = [chosen(economy), chosen(works), chosen(people)]
  const targets = chosen(plans)
  const said = [...sections, targets].flat().map(rightOf).join('')
  const innocent = random.some(innocentSentences(world), 12).map((right) => ({ right }))
  sections.push([...fromLexicon(world, said), ...innocent])
  const say = voiceOf(random)
  const told = (pieces) => pieces.map((piece) => toldBy(say, piece))
  const lines = assembled(world, sections.map(told), told(targets))
  const text = lines.map((line) => line.map(rightOf).join('')).join('\n')
  return { name: `generated-${seed}`, text, plants: plantsIn(lines) }
}

function toldBy(say, { right, wrong = {} }) {
  const forms = Object.entries(wrong).filter(([, form]) => form)
  return { right: say(right), wrong: Object.fromEntries(forms.map(([kind, form]) => [kind, say(form)])) }
}

const rightOf = (piece) => (typeof piece === 'string' ? piece : piece.right)

/** Lines of pieces: plain words, or sentences that have a wrong form. */
function assembled({ random, year, title, who }, sections, plan) {
  const groups = sections.flatMap((sentences) => {
    const half = Math.ceil(sentences.length / 2)
    return [sentences.slice(0, half), sentences.slice(half)]
  })
  const dashes = random.chance(0.3)
  const unsaid = [...quiet]
  const body = groups.map((sentences, at) => {
    const head = dashes ? `——${headings[at]}。` : `（${numerals[at]}）${headings[at]}。`
    return [
      head,
      ...sentences.flatMap((sentence) =>
        random.chance(0.2) && unsaid.length > 0 ? [sentence, unsaid.pop()] : [sentence],
      ),
    ]
  })
  return [
    [`${year + 1}年${title}`],
    [''],
    ['各位代表：'],
    [`现在，我代表${who}，向大会报告工作，请予审议。`],
    [`一、${year}年工作回顾`],
    ['过去一年，面对复杂严峻的形势，我们坚持稳中求进，完成了各项目标任务。'],
    ...body,
    [
      '同时，我们也清醒地看到，发展不平衡不充分的问题仍然存在，一是产业层次不高；二是创新能力不强；三是民生领域还有短板。',
    ],
    [`二、${year + 1}年工作安排`],
    ...plan.map((sentence) => [sentence]),
    ['（一）着力扩大内需。促进消费持续恢复。', '（二）着力改善民生。办好群众关切的事情。'],
  ]
}

/** Every sentence that has wrong forms, each form in its place among the right ones. */
function plantsIn(lines) {
  return lines.flatMap((line, nth) =>
    line.flatMap((piece, at) =>
      Object.entries(typeof piece === 'string' ? {} : (piece.wrong ?? {})).flatMap(([kind, wrong]) => {
        if (!wrong || wrong === piece.right) return []
        const changed = lines.with(nth, line.with(at, wrong)).map((other) => other.map(rightOf).join(''))
        const from =
          changed.slice(0, nth).join('\n').length + (nth > 0 ? 1 : 0) + line.slice(0, at).map(rightOf).join('').length
        return [{ kind, text: changed.join('\n'), line: nth + 1, from, to: from + wrong.length }]
      }),
    ),
  )
}
