/** What reports say of incomes, jobs, security, visitors, years and government itself. */
import { growth, parted, written } from './numbers.mjs'

export const people = {
  incomes: ({ random, all }) => {
    const [town, country] = [random.int(32000, 52000), random.int(15000, 24000)]
    const before = random.int(28000, 40000)
    const rate = random.real(4, 8)
    const after = Math.round(before * (1 + rate / 100))
    const [one, two] = [written(random.real(3, 7), 1), written(random.real(5, 9), 1)]
    const pair = (levels, rates) =>
      `城镇和农村居民人均可支配收入分别为${levels.join('、')}，分别增长${rates.join('、')}。`
    const levels = [`${town}元`, `${country}元`]
    const rates = [`${one}%`, `${two}%`]
    const ratio = (from, to) => `城乡居民收入比由${from}缩小到${to}。`
    const span = (g) => `${all}居民人均可支配收入由${before}元提高到${after}元，名义增长${g}%。`
    return [
      {
        right: pair(levels, rates),
        wrong: {
          'respective-loses': pair(levels, rates.slice(1)),
          'respective-gains': pair([...levels, '31206元'], rates),
        },
      },
      { right: ratio('2.21', '2.17'), wrong: { 'step-back': ratio('2.17', '2.21') } },
      {
        right: span(written(growth(before, after), 1)),
        wrong: { 'growth-of-step': span(written(growth(before, after) + 5.2, 1)) },
      },
      {
        right: `城镇、农村居民收入分别增长${one}%和${two}%。`,
        wrong: {
          'respective-loses': `城镇、农村居民收入分别增长${one}%。`,
          'respective-gains': `城镇、农村居民收入分别增长${one}%、${two}%和6.6%。`,
        },
      },
    ]
  },

  jobs: ({ random, self }) => {
    const plan = random.int(20, 90) * 100
    const done = Math.round(plan * random.real(1.02, 1.3, 3))
    const say = (percent) => `城镇新增就业${done}人，完成年度目标${plan}人的${percent}%。`
    const rate = written((100 * done) / plan, 1)
    return [
      { right: say(rate), wrong: { completion: say(written(Number(rate) + 17.4, 1)) } },
      { right: `城镇新增就业${written(done / 1000, 2)}万人，失业人员再就业${written(done / 4000, 2)}万人。` },
      { right: `${self}城镇新增就业${done}人，比目标多${done - plan}人，零就业家庭动态清零。` },
    ]
  },

  security: ({ random }) => {
    const [one, two] = [written(random.real(95, 99), 1), written(random.real(91, 97), 1)]
    return [
      {
        right: `基本养老、医疗保险参保率分别达到${one}%、${two}%。`,
        wrong: {
          'respective-loses': `基本养老、医疗保险参保率分别达到${one}%。`,
          'rate-over-100': `基本养老、医疗保险参保率分别达到${one}%、1${two}%。`,
        },
      },
      {
        right: `城乡低保标准分别提高到每人每月${random.int(700, 900)}元、${random.int(500, 680)}元，基本医保参保率稳定在${one}%以上。`,
        wrong: { 'rate-over-100': `城乡低保标准分别提高到每人每月760元、620元，基本医保参保率稳定在1${one}%以上。` },
      },
      {
        right: `养老护理型床位占比由${random.int(48, 55)}%提高到${random.int(58, 66)}%。`,
        wrong: { 'step-back': `养老护理型床位占比由${random.int(58, 66)}%提高到${random.int(48, 55)}%。` },
      },
    ]
  },

  visitors: ({ random }) => {
    const [one, two] = [written(random.real(20, 90), 1), written(random.real(20, 90), 1)]
    return [
      {
        right: `接待国内游客人次、旅游总收入分别同比增长${one}%、${two}%。`,
        wrong: {
          'respective-loses': `接待国内游客人次、旅游总收入分别同比增长${one}%。`,
          'respective-gains': `接待国内游客人次、旅游总收入分别同比增长${one}%、${two}%、12.4%。`,
        },
      },
      { right: `接待游客${random.int(900, 4000)}万人次，实现旅游收入${random.int(90, 400)}亿元。` },
      {
        right: `旅游总收入占服务业增加值的比重为${written(random.real(10, 20), 1)}%，比上年提高${written(random.real(0.5, 2), 1)}个百分点。`,
        wrong: {
          'points-over-share': `旅游总收入占服务业增加值的比重为${written(random.real(10, 20), 1)}%，比上年提高${written(random.real(22, 29), 1)}个百分点。`,
        },
      },
    ]
  },

  governing: ({ random }) => {
    const [bills, motions] = parted(random.int(150, 500), 2, 0, random)
    const say = (sum) => `办理人大代表建议${bills}件、政协提案${motions}件，共${sum}件，办复率100%。`
    const [low, high] = [random.int(5, 6), random.int(7, 9)]
    return [
      {
        right: say(bills + motions),
        wrong: { 'sum-total': say(bills + motions + 9), 'rate-over-100': say(bills + motions).replace('100%', '109%') },
      },
      {
        right: `“一网通办”率达到${written(random.real(92, 99), 1)}%，审批时限压缩${random.int(50, 75)}%。`,
        wrong: {
          'quote-lost': `“一网通办率达到${written(random.real(92, 99), 1)}%，审批时限压缩${random.int(50, 75)}%。`,
        },
      },
      { right: `“三公”经费压减${low}%—${high}%。`, wrong: { 'range-reversed': `“三公”经费压减${high}%—${low}%。` } },
    ]
  },
}

/** What the second part says: the year, the plan, the targets. */
export const plans = {
  year: ({ year }) => {
    const next = year + 1
    const age = next - 1949
    const plan = next <= 2025 ? ['十四五', '2021—2025', '十三五', 2021] : ['十五五', '2026—2030', '十四五', 2026]
    const place = next === plan[3] ? '开局之年' : next === plan[3] + 4 ? '收官之年' : '关键一年'
    const say = (years, name) => `${next}年是中华人民共和国成立${years}周年，也是“${name}”规划实施的${place}。`
    return [
      { right: say(age, plan[0]), wrong: { anniversary: say(age + 1, plan[0]), 'plan-window': say(age, plan[2]) } },
      {
        right: `${next}年是新中国成立${age}周年，做好今年工作意义重大。`,
        wrong: { anniversary: `${next}年是新中国成立${age - 2}周年，做好今年工作意义重大。` },
      },
      {
        right: `全面落实“${plan[0]}”规划（${plan[1]}年）确定的各项任务。`,
        wrong: {
          'plan-window': `全面落实“${plan[0]}”规划（${plan[1].replace(/\d$/, (digit) => String((Number(digit) + 9) % 10))}年）确定的各项任务。`,
          'range-reversed': `全面落实“${plan[0]}”规划（${plan[1].split('—').reverse().join('—')}年）确定的各项任务。`,
        },
      },
    ]
  },
  targets: ({ random, gdpName }) => {
    const [low, high] = [random.int(4, 5), random.int(6, 8)]
    const say = (range) =>
      `主要预期目标是：${gdpName}增长${range}，规上工业增加值增长${high}%，固定资产投资增长${low}%，居民消费价格涨幅3%左右，城镇调查失业率5.5%左右。`
    return [
      { right: say(`${low}%—${high}%`), wrong: { 'range-reversed': say(`${high}%—${low}%`) } },
      { right: say(`${low}%以上`) },
      {
        right: `主要预期目标是：${gdpName}增长${low}.5%左右，社会消费品零售总额、一般公共预算收入分别增长${high}%、${low}%，粮食产量保持稳定。`,
        wrong: {
          'respective-loses': `主要预期目标是：${gdpName}增长${low}.5%左右，社会消费品零售总额、一般公共预算收入分别增长${high}%，粮食产量保持稳定。`,
        },
      },
      {
        right: `主要预期目标是：${gdpName}增长${low}%，其中一、二、三产业增加值分别增长${low - 1}%、${high}%、${low}%，居民收入增长与经济增长同步。`,
        wrong: {
          mixture: `主要预期目标是：${gdpName}增长${high + 2}%，其中一、二、三产业增加值分别增长${low - 1}%、${high}%、${low}%，居民收入增长与经济增长同步。`,
        },
      },
    ]
  },
}
