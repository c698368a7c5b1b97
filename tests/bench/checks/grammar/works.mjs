/** What reports say of enterprises, farms, towns, schools and lists of works: right sentences, and the same with one error. */
import { impossibleMultiple, impossibleShare, slipOf } from '../slip.mjs'
import { growth, parted, written } from './numbers.mjs'

const percentOf = (part, whole) => written((100 * part) / whole, 1, false)

export const works = {
  enterprises: ({ random, up }) => {
    const now = random.int(120, 900)
    const net = random.int(12, 80)
    const before = now - net
    const rate = growth(before, now)
    const gross = random.int(8000, 30000)
    const kept = random.int(2000, gross - 2000)
    const from = random.int(300, 900)
    const to = from * 2 + random.int(50, 400)
    const say = (g) => `规上工业企业达${now}家，较上年净增${net}家，增长${g}%。`
    const registered = (more) => `新登记经营主体${gross}户，净增${more}户。`
    const rose = (one, two, times) => `高新技术企业由${one}家增至${two}家，增长${times}倍。`
    return [
      { right: say(written(rate, 1)), wrong: { 'increment-growth': say(written(rate * 1.8 + 2, 1)) } },
      { right: registered(kept), wrong: { 'net-over-gross': registered(gross + 1200) } },
      {
        right: rose(from, to, written(to / from - 1, 1)),
        wrong: {
          'growth-of-step': rose(from, to, written(to / from + 0.9, 1)),
          'step-back': rose(to, from, written(to / from - 1, 1)),
        },
      },
      {
        right: `科技型中小企业净增${net}家、总数达${now}家。`,
        wrong: { 'net-over-total': `科技型中小企业净增${now + 15}家、总数达${now}家。` },
      },
      {
        right: `${up}级专精特新企业达到${now}家，比上年增加${net}家，增长${written(rate, 1)}%。`,
        wrong: {
          'increment-growth': `${up}级专精特新企业达到${now}家，比上年增加${net}家，增长${written(rate + 21, 1)}%。`,
        },
      },
    ]
  },

  counts: ({ random, up }) => {
    const whole = random.int(21, 60)
    const part = random.int(12, whole - 4)
    const percent = percentOf(part, whole)
    const wrong = impossibleShare(part, percent, random)
    const [base, now] = [random.int(7, 14), random.int(40, 99)]
    const times = written(now / base, 2, false)
    const offTimes = impossibleMultiple(now, times, random)
    const say = (s) => `新增国家级绿色工厂${part}家、占${up}新增总数的${s}%。`
    const other = (s) => `${part}个乡镇建成区域养老服务中心，占全部${whole}个乡镇的${s}%。`
    const medals = (t) => `运动员参加全国大赛夺得金牌${now}枚，为上年的${t}倍。`
    return [
      { right: say(percent), wrong: { 'count-of-share': wrong && say(wrong) } },
      {
        right: other(percent),
        wrong: {
          'share-of-count': other(written(Number(percent) > 60 ? Number(percent) - 17.3 : Number(percent) + 17.3, 1)),
        },
      },
      { right: medals(times), wrong: { 'count-of-multiple': offTimes && medals(offTimes) } },
    ]
  },

  farming: ({ random }) => {
    const total = random.real(60, 400, 1)
    const [summer, autumn] = parted(total, 2, 1, random)
    const said = written(total, 1, false)
    const wrong = slipOf(
      said,
      { least: 0.4, fits: (value) => value < total && value > Math.max(summer, autumn) },
      random,
    )
    const areas = parted(random.real(9, 30, 2), 2, 2, random)
    const sheds = areas[0] + areas[1]
    const shed = written(sheds, 2, false)
    const wrongShed = slipOf(shed, { least: 0.05, fits: (value) => value > Math.max(...areas) }, random)
    const grain = (sum) =>
      `粮食总产量${sum}万吨，其中夏粮产量${written(summer, 1, false)}万吨，秋粮产量${written(autumn, 1, false)}万吨。`
    const green = (sum) =>
      `建成棚架蔬菜大棚${written(areas[0], 2, false)}万亩、露天设施蔬菜${written(areas[1], 2, false)}万亩，设施蔬菜总面积达到${sum}万亩。`
    const herd = random.int(90, 300)
    return [
      {
        right: grain(said),
        wrong: {
          'sum-total': wrong && grain(wrong),
          'sum-part': grain(said).replace(
            `秋粮产量${written(autumn, 1, false)}`,
            `秋粮产量${written(autumn * 1.12, 1, false)}`,
          ),
        },
      },
      { right: green(shed), wrong: { 'sum-total': wrongShed && green(wrongShed) } },
      {
        right: `生猪出栏${herd}万头，增长${written(random.real(2, 9), 1)}%，主要农作物耕种收综合机械化率达到${random.int(70, 92)}%。`,
        wrong: { 'rate-over-100': `生猪出栏${herd}万头，主要农作物耕种收综合机械化率达到${random.int(103, 120)}%。` },
      },
      {
        right: `新建高标准农田${written(areas[0], 1)}万亩，累计建成${written(areas[0] + 60, 1)}万亩。`,
        wrong: {
          'part-over-total': `新建高标准农田${written(areas[0] + 90, 1)}万亩，累计建成${written(areas[0] + 60, 1)}万亩。`,
        },
      },
    ]
  },

  schools: ({ random }) => {
    const [primary, kindergarten] = [random.int(6, 20), random.int(5, 15)]
    const all = primary + kindergarten
    const say = (sum) => `新建、改扩建学校${sum}所，其中小学${primary}所、幼儿园${kindergarten}所。`
    return [
      { right: say(all), wrong: { 'part-over-whole': say(Math.max(primary, kindergarten) - 2) } },
      {
        right: `新建小学${primary}所、幼儿园${kindergarten}所，共${all}所，新增学位${random.int(20, 90) * 100}个。`,
        wrong: {
          'sum-total': `新建小学${primary}所、幼儿园${kindergarten}所，共${all + 3}所，新增学位${random.int(20, 90) * 100}个。`,
        },
      },
      {
        right: `九年义务教育巩固率达到${written(random.real(95, 99), 1)}%，普惠性幼儿园覆盖率${written(random.real(85, 96), 1)}%。`,
        wrong: {
          'rate-over-100': `九年义务教育巩固率达到1${written(random.real(15, 35), 1)}%，普惠性幼儿园覆盖率93%。`,
        },
      },
    ]
  },

  deeds: ({ random }) => {
    const all = random.int(10, 30)
    const rest = random.int(1, 3)
    const names = random.some(['产业发展', '基础设施', '民生保障', '生态修复', '数字治理', '乡村建设'], 3).join('、')
    const kept = names.split('、')
    return [
      {
        right: `${all}件民生实事办结${all - rest}件，其余${rest}件正在推进。`,
        wrong: {
          'rest-of-set': `${all}件民生实事办结${all - rest - 1}件，其余${rest}件正在推进。`,
          'done-over-total': `${all}件民生实事办结${all + 2}件，其余${rest}件正在推进。`,
        },
      },
      {
        right: `全年安排的${all}项重点改革任务完成${all - rest}项、剩余${rest}项。`,
        wrong: { 'rest-of-set': `全年安排的${all}项重点改革任务完成${all - rest}项、剩余${rest + 2}项。` },
      },
      {
        right: `统筹${names}三大领域，集中力量补短板。`,
        wrong: {
          'list-count': `统筹${names}、社会治理三大领域，集中力量补短板。`,
          'list-short': `统筹${kept[0]}、${kept[1]}三大领域，集中力量补短板。`,
        },
      },
      {
        right: `实施${names}等三大行动，群众获得感不断增强。`,
        wrong: { 'list-count': `实施${names}等二大行动，群众获得感不断增强。` },
      },
      {
        right: `聚焦${kept[0]}、${kept[1]}两个重点，打好攻坚战。`,
        wrong: { 'list-count': `聚焦${names}两个重点，打好攻坚战。` },
      },
    ]
  },

  towns: ({ random }) => {
    const people = random.real(180, 700, 2)
    const urban = Number((people * random.real(0.5, 0.7, 3)).toFixed(2))
    const share = written((100 * urban) / people, 2)
    const say = (s, town = urban) =>
      `年末常住人口${written(people, 2, false)}万人，其中城镇常住人口${written(town, 2, false)}万人，常住人口城镇化率${s}%。`
    const [birth, death] = [random.real(5, 8, 2), random.real(5, 8, 2)]
    const natural = written(birth - death, 2)
    const rates = (n) => `人口出生率${written(birth, 2)}‰，死亡率${written(death, 2)}‰，自然增长率${n}‰。`
    return [
      {
        right: say(share),
        wrong: { 'share-of-level': say(written(Number(share) + 8.21, 2)), 'part-over-whole': say(share, people + 12) },
      },
      { right: rates(natural), wrong: { difference: rates(written(birth - death + 1.31, 2)) } },
      {
        right: `常住人口城镇化率比上年提高${written(random.real(0.3, 1.4, 2), 2)}个百分点。`,
        wrong: { 'points-as-percent': `常住人口城镇化率比上年提高${written(random.real(0.3, 1.4, 2), 2)}%。` },
      },
    ]
  },

  ecology: ({ random }) => {
    const days = random.int(290, 350)
    const rate = written((100 * days) / 365, 1)
    const [low, high] = [random.real(80, 88), random.real(89, 97)]
    return [
      {
        right: `空气质量优良天数比率${rate}%，地表水断面优良比例由${written(low, 1)}%上升到${written(high, 1)}%。`,
        wrong: {
          'rate-over-100': `空气质量优良天数比率1${rate}%，地表水断面优良比例由${written(low, 1)}%上升到${written(high, 1)}%。`,
          'step-back': `空气质量优良天数比率${rate}%，地表水断面优良比例由${written(high, 1)}%上升到${written(low, 1)}%。`,
        },
      },
      {
        right: `PM2.5平均浓度由${random.int(36, 45)}微克/立方米降至${random.int(24, 33)}微克/立方米。`,
        wrong: { 'step-back': `PM2.5平均浓度由${random.int(24, 30)}微克/立方米降至${random.int(33, 40)}微克/立方米。` },
      },
      {
        right: `单位地区生产总值能耗下降${written(random.real(2, 4), 1)}%，森林覆盖率达${written(random.real(40, 70), 1)}%。`,
        wrong: {
          'rate-over-100': `单位地区生产总值能耗下降${written(random.real(2, 4), 1)}%，森林覆盖率达${written(random.real(140, 170), 1)}%。`,
        },
      },
    ]
  },

  energy: ({ random }) => {
    const parts = parted(random.int(200, 900), 3, 0, random)
    const total = parts.reduce((sum, part) => sum + part, 0)
    const say = (sum) =>
      `新能源装机规模达到${sum}万千瓦，其中风电${parts[0]}万千瓦、光伏${parts[1]}万千瓦、生物质${parts[2]}万千瓦。`
    return [
      { right: say(total), wrong: { 'sum-total': say(total - 25), 'part-over-whole': say(Math.max(...parts) - 20) } },
      {
        right: `风电、光伏发电量分别增长${written(random.real(9, 20), 1)}%和${written(random.real(12, 40), 1)}%。`,
        wrong: { 'respective-loses': `风电、光伏发电量分别增长${written(random.real(9, 20), 1)}%。` },
      },
      {
        right: `新能源发电装机增长1.2倍，占总装机的${random.int(35, 55)}%。`,
        wrong: { 'multiple-decrease': `新能源发电装机下降1.2倍，占总装机的${random.int(35, 55)}%。` },
      },
    ]
  },

  industries: ({ random }) => {
    const names = random.some(['新能源', '新材料', '装备制造', '生物医药', '电子信息', '绿色食品', '现代物流'], 4)
    const values = parted(random.real(300, 900, 1), 4, 1, random).map((value) => written(value, 1, false))
    const sum = values.reduce((all, value) => all + Number(value), 0)
    const rates = names.map(() => `${written(random.real(2, 20), 1)}%`)
    const list = (count, items = values) =>
      `${names.join('、')}${count}大产业分别实现产值${items.map((value) => `${value}亿元`).join('、')}。`
    const grown = (items) => `${names.join('、')}产业产值分别增长${items.join('、')}。`
    const total = (all) =>
      `${names[0]}产业产值${values[0]}亿元，${names[1]}产业产值${values[1]}亿元，两项合计${written(all, 1, false)}亿元。`
    const two = Number(values[0]) + Number(values[1])
    const { length } = values
    return [
      { right: list('四'), wrong: { 'list-count': list('三'), 'respective-loses': list('四', values.slice(1)) } },
      {
        right: grown(rates),
        wrong: { 'respective-loses': grown(rates.slice(0, length - 1)), 'respective-gains': grown([...rates, '3.3%']) },
      },
      { right: total(two), wrong: { 'sum-total': total(two + 10.9) } },
      {
        right: `四大主导产业总产值${written(sum, 1, false)}亿元，占规上工业总产值比重较上年提高1.3个百分点、达到${written(random.real(50, 70), 1)}%。`,
        wrong: {
          'points-as-percent': `四大主导产业总产值${written(sum, 1, false)}亿元，占规上工业总产值比重较上年提高1.3%、达到${written(random.real(50, 70), 1)}%。`,
        },
      },
    ]
  },

  standing: ({ random, up }) => {
    const [before, rise] = [random.int(12, 25), random.int(2, 8)]
    const say = (by) => `营商环境评价由${up}第${before}位上升到第${before - rise}位，上升${by}位。`
    const years = random.int(3, 8)
    const place = random.int(1, 4)
    const streak = (rank) => `实际使用外资增速居${up}第${rank}位，连续${years}年保持${up}前五。`
    return [
      {
        right: say(rise),
        wrong: {
          'rank-step': say(rise + 3),
          'rank-back': `营商环境评价由${up}第${before - rise}位上升到第${before}位，上升${rise}位。`,
        },
      },
      { right: streak(place), wrong: { streak: streak(place + 8) } },
      {
        right: `获批国家级试点${random.int(3, 9)}个，实现国家实验室零的突破。`,
        wrong: { breakthrough: '获批国家级试点6个，实现国家实验室零突破。' },
      },
    ]
  },

  roads: ({ random }) => {
    const [one, two] = [random.int(12, 20), random.int(3, 11)]
    return [
      {
        right: `物流综合竞争力位次由全国第${one}位前移至第${two}位。`,
        wrong: { 'rank-back': `物流综合竞争力位次由全国第${two}位前移至第${one}位。` },
      },
      {
        right: `高速公路通车里程由${random.int(300, 500)}公里增加到${random.int(520, 900)}公里。`,
        wrong: { 'step-back': `高速公路通车里程由${random.int(520, 900)}公里增加到${random.int(300, 500)}公里。` },
      },
      {
        right: `农村公路列养率达100%，建制村通客车率保持100%。`,
        wrong: { 'rate-over-100': `农村公路列养率达110%，建制村通客车率保持100%。` },
      },
    ]
  },
}
