/** What reports say of output, trade, budgets and prices: right sentences, and the same with one error. */
import { slipOf } from '../slip.mjs'
import { grew, growth, parted, written } from './numbers.mjs'

const shares = (parts, total) => parts.map((part) => written((100 * part) / total, 1, false))

/** One topic a function; each gives sentences of which a report says one. */
export const economy = {
  output: ({ random, all, gdp, gdpName, size, year }) => {
    const before = parted(gdp / (1 + random.real(3, 8) / 100), 3, size, random)
    const growths = before.map(() => random.real(2, 8.5))
    const after = before.map((part, at) => Number((part * (1 + growths[at] / 100)).toFixed(size)))
    const total = after.reduce((sum, part) => sum + part, 0)
    const whole = before.reduce((sum, part) => sum + part, 0)
    const rate = before.reduce((sum, part, at) => sum + (part * growths[at]) / whole, 0)
    const [first, second, third] = after.map((part) => written(part, size, false))
    const [one, two, three] = growths.map((part) => written(part, 1))
    const said = written(total, size, false)
    const wrongTotal = slipOf(
      said,
      { least: 10 ** -size * 5, fits: (value) => value > Math.max(...after) && value < total * 1.3 },
      random,
    )
    const over = written(Math.max(...growths) + 0.9, 1)
    const under = written(Math.max(0.1, Math.min(...growths) - 0.9), 1)
    const [a, b, c] = shares(after, total)
    const offShare = written(Number(b) + 3.6, 1, false)
    const levels = (sum, g) =>
      `${all}${gdpName}完成${sum}亿元，增长${g}%。其中，第一产业增加值${first}亿元，增长${one}%；第二产业增加值${second}亿元，增长${two}%；第三产业增加值${third}亿元，增长${three}%。`
    const communique = (sum, part) =>
      `初步核算，全年${gdpName}${sum}亿元，按不变价格计算，比上年增长${written(rate, 1)}%。分产业看，第一产业增加值${first}亿元，增长${one}%；第二产业增加值${part}亿元，增长${two}%；第三产业增加值${third}亿元，增长${three}%。`
    const rates = (g, list) =>
      `${all}${gdpName}增长${g}%，其中一、二、三产业增加值分别增长${list.map((part) => `${part}%`).join('、')}。`
    const wrongPart = written(after[1] + total * 0.07, size, false)
    return [
      {
        right: levels(said, written(rate, 1)),
        wrong: { 'sum-total': wrongTotal && levels(wrongTotal, written(rate, 1)), mixture: levels(said, over) },
      },
      {
        right: communique(said, second),
        wrong: { 'sum-total': wrongTotal && communique(wrongTotal, second), 'sum-part': communique(said, wrongPart) },
      },
      {
        right: rates(written(rate, 1), [one, two, three]),
        wrong: {
          mixture: rates(under, [one, two, three]),
          'respective-loses': rates(written(rate, 1), [one, two]),
          'respective-gains': rates(written(rate, 1), [one, two, two, three]),
        },
      },
      {
        right: `${gdpName}突破${Math.floor(total)}亿元，三次产业结构调整为${a}:${b}:${c}。`,
        wrong: {
          'structure-ratio': `${gdpName}突破${Math.floor(total)}亿元，三次产业结构调整为${a}:${offShare}:${c}。`,
        },
      },
      {
        right: `三次产业结构由${year - 5}年的10.2∶44.6∶45.2优化为${a}∶${b}∶${c}。`,
        wrong: { 'structure-ratio': `三次产业结构由${year - 5}年的10.2∶44.6∶45.2优化为${a}∶${offShare}∶${c}。` },
      },
      {
        right: `${gdpName}迈上新台阶，达到${said}亿元，可比增长${written(rate, 1)}%，三次产业对经济增长的贡献率分别为8.1%、43.5%和48.4%。`,
        wrong: {
          'contribution-sum': `${gdpName}迈上新台阶，达到${said}亿元，可比增长${written(rate, 1)}%，三次产业对经济增长的贡献率分别为8.1%、53.5%和48.4%。`,
        },
      },
    ]
  },

  budget: ({ random, self, scale }) => {
    const before = random.real(scale * 0.06, scale * 0.09, 2)
    const after = Number((before * (1 + random.real(2, 12) / 100)).toFixed(2))
    const taxBefore = Number((before * random.real(0.55, 0.7, 3)).toFixed(2))
    const tax = Number((taxBefore * (1 + random.real(3, 14) / 100)).toFixed(2))
    const share = (100 * tax) / after
    const points = share - (100 * taxBefore) / before
    const [sum, part] = [written(after, 2, false), written(tax, 2, false)]
    const g = grew(growth(before, after))
    const t = grew(growth(taxBefore, tax))
    const moved = `${points < 0 ? '下降' : '提高'}${written(Math.abs(points), 1)}`
    const say = (level, taxLevel, s, drift, unit = '亿元') =>
      `一般公共预算收入${level}${unit}，${g}，其中税收收入${taxLevel}亿元，${t}，税收占比${s}%，较上年${drift}。`
    const right = say(sum, part, written(share, 1), `${moved}个百分点`)
    const step = (low, high, by) => `税收收入占一般公共预算收入比重由${low}%提高到${high}%，提高${by}个百分点。`
    const [low, high] = [random.real(52, 60), random.real(61, 68)]
    const more = (by, rate) => `一般公共预算收入达到${sum}亿元，比上年增加${by}亿元，增长${rate}%。`
    const rate = growth(before, after)
    const span = (from, to, percent) => `${self}一般公共预算收入由${from}亿元增加到${to}亿元，增长${percent}%。`
    return [
      {
        right,
        wrong: {
          'share-of-level': say(sum, part, written(share + 9.4, 1), `${moved}个百分点`),
          'part-over-whole': say(sum, written(after * 1.08, 2, false), written(share, 1), `${moved}个百分点`),
          'unit-slip': say(sum, part, written(share, 1), `${moved}个百分点`, '万元'),
          'points-as-percent': say(sum, part, written(share, 1), `${moved}%`),
          'points-over-share': say(sum, part, written(share, 1), `提高${written(share + 11.2, 1)}个百分点`),
        },
      },
      {
        right: step(written(low, 1), written(high, 1), written(high - low, 1)),
        wrong: {
          'step-points': step(written(low, 1), written(high, 1), written(high - low + 2.3, 1)),
          'step-back': step(written(high, 1), written(low, 1), written(high - low, 1)),
        },
      },
      {
        right: more(written(after - before, 2), written(rate, 1)),
        wrong: { 'increment-growth': more(written((after - before) * 1.9, 2), written(rate, 1)) },
      },
      {
        right: span(written(before, 2, false), sum, written(rate, 1)),
        wrong: {
          'growth-of-step': span(written(before, 2, false), sum, written(rate + 6.5, 1)),
          'step-back': span(sum, written(before, 2, false), written(rate, 1)),
        },
      },
    ]
  },

  spending: ({ random, scale }) => {
    const total = random.real(scale * 0.15, scale * 0.2, 1)
    const people = Number((total * random.real(0.8, 0.86, 3)).toFixed(1))
    const share = (100 * people) / total
    const years = random.int(4, 9)
    const say = (whole, part, s) =>
      `一般公共预算支出${written(whole, 1)}亿元，其中民生支出${written(part, 1)}亿元，占比${written(s, 1)}%。`
    const streak = (s) => `民生支出占一般公共预算支出的${written(s, 1)}%，连续${years}年保持在八成以上。`
    const streakPercent = (s) => `民生支出占一般公共预算支出比重达${written(s, 1)}%，连续${years}年稳定在80%以上。`
    return [
      {
        right: say(total, people, share),
        wrong: {
          'share-of-level': say(total, people, share - 11.3),
          'part-over-whole': say(total, total * 1.1, share),
        },
      },
      { right: streak(share), wrong: { streak: streak(share - 12) } },
      { right: streakPercent(share), wrong: { streak: streakPercent(share - 12) } },
      {
        right: `财政民生支出${written(people, 1)}亿元、占一般公共预算支出的${written(share, 1)}%。`,
        wrong: {
          'rate-over-100': `财政民生支出${written(people, 1)}亿元、占一般公共预算支出的${written(share + 30, 1)}%。`,
        },
      },
    ]
  },

  trade: ({ random, scale }) => {
    const total = random.real(scale * 0.1, scale * 0.3, 1)
    const [exports, imports] = parted(total, 2, 1, random)
    const said = written(total, 1, false)
    const wrong = slipOf(said, { least: 0.4, fits: (value) => value > Math.max(exports, imports) * 1.02 }, random)
    const rate = random.real(11, 28)
    const years = random.int(3, 6)
    const [out, into] = [written(exports, 1, false), written(imports, 1, false)]
    const say = (sum, one = out) => `外贸进出口总额${sum}亿元，其中出口${one}亿元，进口${into}亿元。`
    const streak = (g) => `外贸进出口总额${said}亿元，增长${g}%，连续${years}年保持两位数增长。`
    const sum = (level) => `货物进出口总额${level}亿元，比上年${grew(rate)}。其中，出口${out}亿元，进口${into}亿元。`
    return [
      {
        right: say(said),
        wrong: {
          'sum-total': wrong && say(wrong),
          'sum-part': say(said, written(exports * 0.83, 1, false)),
          'part-over-whole': say(said, written(total * 1.2, 1, false)),
        },
      },
      {
        right: streak(written(rate, 1)),
        wrong: { streak: streak(written(rate - 10 > 0 ? rate - 10 : 3.2, 1).replace(/^1\d/, '6')) },
      },
      {
        right: sum(said),
        wrong: {
          'sum-total': wrong && sum(wrong),
          'percent-as-points': sum(said).replace(`${written(rate, 1)}%`, `${written(rate, 1)}个百分点`),
        },
      },
    ]
  },

  retail: ({ random, scale }) => {
    const total = random.real(scale * 0.3, scale * 0.45, 1)
    const [town, country] = parted(total, 2, 1, random)
    const [one, two] = [random.real(3, 9), random.real(3, 9)]
    const gap = written(random.real(0.3, 2), 1)
    const rate = written((one * town + two * country) / total, 1)
    const said = written(total, 1, false)
    const wrong = slipOf(said, { least: 0.4, fits: (value) => value > Math.max(town, country) * 1.02 }, random)
    const say = (sum, g) =>
      `社会消费品零售总额${sum}亿元，增长${g}%。按经营地分，城镇消费品零售额${written(town, 1, false)}亿元，增长${written(one, 1)}%；乡村消费品零售额${written(country, 1, false)}亿元，增长${written(two, 1)}%。`
    return [
      {
        right: say(said, rate),
        wrong: { 'sum-total': wrong && say(wrong, rate), mixture: say(said, written(Math.max(one, two) + 1.4, 1)) },
      },
      {
        right: `社会消费品零售总额增长${rate}%，快于上年${gap}个百分点。`,
        wrong: { 'percent-as-points': `社会消费品零售总额增长${rate}个百分点，快于上年${gap}个百分点。` },
      },
    ]
  },

  industry: ({ random, scale, up }) => {
    const last = random.real(scale * 0.5, scale * 0.6, 1)
    const total = Number((last * (1 + random.real(5, 12) / 100)).toFixed(1))
    const lastPart = Number((last * random.real(0.3, 0.5, 3)).toFixed(1))
    const part = Number((lastPart * (1 + random.real(8, 20) / 100)).toFixed(1))
    const pull = (100 * (part - lastPart)) / last
    const share = (100 * part) / total
    const say = (s, pulled, whole = total) =>
      `规上工业总产值${written(whole, 1, false)}亿元，增长${written(growth(last, total), 1)}%，其中高新技术企业产值${written(part, 1, false)}亿元，增长${written(growth(lastPart, part), 1)}%，占规上工业总产值比重${written(s, 1)}%，拉动规上工业总产值增长${written(pulled, 1)}个百分点。`
    const ahead = (g, gap) => `规模以上工业增加值增长${g}%，高于${up}${gap}。`
    const g = written(random.real(4, 11), 1)
    return [
      {
        right: say(share, pull),
        wrong: {
          contribution: say(share, pull * 1.7 + 1),
          'share-of-level': say(share + 8.8, pull),
          'part-over-whole': say(share, pull, part * 0.93),
        },
      },
      { right: ahead(g, '1.2个百分点'), wrong: { 'points-as-percent': ahead(g, '1.2%') } },
      {
        right: `规上工业企业利润总额增长${g}%，产能利用率${written(random.real(70, 82), 1)}%。`,
        wrong: { 'rate-over-100': `规上工业企业利润总额增长${g}%，产品合格率${written(random.real(105, 120), 1)}%。` },
      },
      {
        right: `高新技术产业增加值占规上工业增加值比重由${written(share, 1)}%上升至${written(share + 3.4, 1)}%。`,
        wrong: {
          'step-back': `高新技术产业增加值占规上工业增加值比重由${written(share + 3.4, 1)}%上升至${written(share, 1)}%。`,
        },
      },
    ]
  },

  investment: ({ random, scale, year }) => {
    const parts = parted(random.real(scale * 0.08, scale * 0.12, 2), 3, 2, random)
    const total = parts.reduce((sum, part) => sum + part, 0)
    const said = written(total, 2, false)
    const wrong = slipOf(said, { least: 0.06, fits: (value) => value < total && value > Math.max(...parts) }, random)
    const [road, water, rail] = parts.map((part) => written(part, 2, false))
    const say = (sum) =>
      `综合交通固定资产投资完成${sum}亿元，其中公路投资${road}亿元、水运投资${water}亿元、铁路投资${rail}亿元。`
    const plan = random.int(80, 400)
    const done = Math.round(plan * random.real(1.03, 1.25, 3))
    const rate = written((100 * done) / plan, 1)
    const completion = (percent) => `重点项目计划投资${plan}亿元，实际完成投资${done}亿元，完成年度计划的${percent}%。`
    const batch = random.int(60, 300)
    const finished = random.int(Math.ceil(batch / 2), batch - 1)
    const five = (from, to, average) =>
      `${year - 4}年至${year}年，工业技改投资由${written(from, 1)}亿元增加到${written(to, 1)}亿元，年均增长${written(average, 1)}%。`
    const from = random.real(40, 90)
    const to = Number((from * 1.09 ** 4).toFixed(1))
    return [
      {
        right: say(said),
        wrong: {
          'sum-total': wrong && say(wrong),
          'part-over-whole': say(written(Math.max(...parts) * 0.9, 2, false)),
        },
      },
      { right: completion(rate), wrong: { completion: completion(written(Number(rate) + 14.5, 1)) } },
      {
        right: `实施市级重点项目${batch}个，其中竣工${finished}个。`,
        wrong: { 'done-over-total': `实施市级重点项目${batch}个，其中竣工${batch + 12}个。` },
      },
      { right: five(from, to, 9), wrong: { 'average-growth': five(from, to, 19) } },
    ]
  },

  prices: ({ random }) => {
    const rate = random.real(0.2, 2.4)
    return [
      { right: `居民消费价格上涨${written(rate, 1)}%，城镇调查失业率${written(random.real(4.8, 5.6), 1)}%。` },
      { right: `居民消费价格涨幅控制在${written(rate, 1)}%，城镇登记失业率为${written(random.real(2.4, 3.9), 1)}%。` },
      {
        right: `工业生产者出厂价格、购进价格分别下降${written(rate + 1, 1)}%、${written(rate + 2, 1)}%。`,
        wrong: {
          'respective-gains': `工业生产者出厂价格、购进价格分别下降${written(rate + 1, 1)}%、${written(rate + 2, 1)}%、1.4%。`,
        },
      },
    ]
  },

  finance: ({ random }) => {
    const [deposits, loans] = [random.int(2000, 9000), random.int(1000, 1900)]
    const [one, two] = [written(random.real(6, 13), 1), written(random.real(6, 15), 1)]
    const gap = written(random.real(2, 5), 1)
    return [
      {
        right: `金融机构本外币存、贷款余额分别为${deposits}亿元、${loans}亿元，分别增长${one}%、${two}%。`,
        wrong: {
          'respective-loses': `金融机构本外币存、贷款余额分别为${deposits}亿元、${loans}亿元，分别增长${one}%。`,
        },
      },
      {
        right: `年末各项存款余额${deposits}亿元，各项贷款余额${loans}亿元，存贷比${written((100 * loans) / deposits, 1)}%。`,
      },
      {
        right: `绿色贷款余额增长${two}%，高于各项贷款增速${gap}个百分点。`,
        wrong: { 'points-as-percent': `绿色贷款余额增长${two}%，高于各项贷款增速${gap}%。` },
      },
    ]
  },
}
