/**
 * Errors of arithmetic that can be planted in any report, found by the words that tie two numbers together.
 *
 * Each entry says why the error can be known from the text alone; a place where it could not be known is left out.
 */
import { eachMatch } from '../places.mjs'
import { impossibleMultiple, impossibleShare, slipOf } from '../slip.mjs'

const number = String.raw`(\d+(?:\.\d+)?)`

export const arithmetic = [
  {
    id: 'count-of-share',
    what: '个数与占比除不出整数',
    decidable: '分子是整数，占比留给总数的区间窄于0.2，改后的占比容不下任何整数',
    plant: (text, random) =>
      eachMatch(text, /(?<![\d.])(\d+)家、?，?占全[省市区国县](?:新增)?总数的(\d+\.\d+)%/g, (match) => {
        const [all, count, percent] = match
        const slip = impossibleShare(Number(count), percent, random)
        return slip && all.replace(`${percent}%`, `${slip}%`)
      }),
  },
  {
    id: 'count-of-multiple',
    what: '个数与倍数除不出整数',
    decidable: '两年都是整数，倍数留给基数的区间窄于0.2，改后的倍数容不下任何整数',
    plant: (text, random) =>
      eachMatch(
        text,
        /(?<![\d.])(\d+)([枚件家]，(?:是|为)[^，。]{2,8}的)(\d+\.\d+)倍/g,
        ([, count, between, multiple]) => {
          const slip = impossibleMultiple(Number(count), multiple, random)
          return slip && `${count}${between}${slip}倍`
        },
      ),
  },
  {
    id: 'rate-over-100',
    what: '比率超过100%',
    decidable: '覆盖率、参保率、优良率等是部分与整体之比，不会超过100%',
    plant: (text) =>
      eachMatch(
        text,
        /(覆盖率|使用率|满意率|满意度|优良率|优良比例|优良天数比[率例]|参保率|达标率|合格率|巩固率|绿化覆盖率|城镇化率|电动化率)([^，。；、\d]{0,4})(\d\d(?:\.\d+)?)%/g,
        ([, name, between, value]) => `${name}${between}1${value}%`,
      ),
  },
  {
    id: 'share-over-100',
    what: '占比超过100%',
    decidable: '占比重是部分与整体之比，不会超过100%',
    plant: (text) =>
      eachMatch(
        text,
        /(比重|占比)([为达]?|达到|提高到|升至)(\d\d(?:\.\d+)?)%/g,
        ([, name, verb, value]) => `${name}${verb}1${value}%`,
      ),
  },
  {
    id: 'points-as-percent',
    what: '百分点误作%',
    decidable: '比重、率与增速之差以百分点计',
    plant: (text) =>
      eachMatch(
        text,
        new RegExp(
          `((?:比重|占比|率|增长\\d+(?:\\.\\d+)?%，)[^，。；]{0,14}，?(?:较上年|比上年|比前三季度和上半年|较上年末|比上年末|比全国|高于全[区市省国])?[^，。；]{0,6}(?:提高|提升|下降|上升|高于全[区市省国]|加快))((?:${number}、)?${number})个百分点`,
          'g',
        ),
        ([, before, values]) => `${before}${values}%`,
      ),
  },
  {
    id: 'percent-as-points',
    what: '增速误作百分点',
    decidable: '以元计的总量增长多少是百分数，不是百分点',
    plant: (text) =>
      eachMatch(
        text,
        new RegExp(
          `((?:总额|收入|产值|余额|投资|产量|销售额|支出)(?:完成|达到|达)?(?:${number}[万亿]+元)?[，、]?(?:比上年|同比)?增长)${number}%(?=[，。；])`,
          'g',
        ),
        ([, before, , value]) => `${before}${value}个百分点`,
      ),
  },
  {
    id: 'points-over-share',
    what: '提高的百分点比占比本身还大',
    decidable: '上年的占比会成为负数',
    plant: (text) =>
      eachMatch(
        text,
        new RegExp(`((?:比重|占比)(?:为|达)?)${number}(%，(?:较|比)上年(?:提高|提升))${number}个百分点`, 'g'),
        ([, before, share, between, points]) =>
          `${before}${share}${between}${(Math.ceil(Number(share)) + Number(points)).toFixed(1)}个百分点`,
      ),
  },
  {
    id: 'done-over-total',
    what: '完成数超过总数',
    decidable: '一批项目中竣工、办结、完成的不会多于这一批',
    plant: (text) =>
      eachMatch(
        text,
        /(\d+)([个项件](?:民生实事|项目|年度攻坚事项)?(?:竣工|办结|完成))(\d+)(?=[个项件])/g,
        ([, total, between, done]) => (Number(done) <= Number(total) ? `${total}${between}${Number(total) + 3}` : null),
      ),
  },
  {
    id: 'rest-of-set',
    what: '已办与未办之和不等于总数',
    decidable: '总数、已办数和其余数都写明了',
    plant: (text) => [
      ...eachMatch(
        text,
        /(\d+件民生实事办结)(\d+)(件，其余\d+件)/g,
        ([, before, done, after]) => `${before}${Number(done) - 1}${after}`,
      ),
      ...eachMatch(
        text,
        /(项目建成投入使用)(\d+)(个，\d+个因)/g,
        ([, before, done, after]) => `${before}${Number(done) - 1}${after}`,
      ),
    ],
  },
  {
    id: 'streak',
    what: '连续保持的说法与当年数字不合',
    decidable: '“连续N年保持两位数（八成以上）”要求当年也在其内',
    plant: (text) => [
      ...eachMatch(text, /增长1(\d\.\d%，连续\d+年保持两位数)/g, ([, rest]) => `增长${rest}`),
      ...eachMatch(text, /8(\d\.\d%，连续\d+年保持在八成以上)/g, ([, rest]) => `7${rest}`),
    ],
  },
  {
    id: 'bound',
    what: '上限与已写明的数值矛盾',
    decidable: '同一指标同一年度，前文数值已超过“不足”的数',
    plant: (text) =>
      eachMatch(text, /一般公共预算收入不足(\d+)亿元/g, (match) => {
        const level = /一般公共预算收入(?:完成)?(\d+\.\d+)亿元/.exec(text)
        return level ? match[0].replace(`${match[1]}亿`, `${Math.floor(Number(level[1]) - 2)}亿`) : null
      }),
  },
  {
    id: 'repeat',
    what: '同一指标前后两处数值不同',
    decidable: '同一指标、同一年度、同一单位，两处写的数超出舍入所能解释的差别',
    plant: (text, random) => {
      const level = /(?<![级方人均])一般公共预算收入(\d+\.\d+)亿元/.exec(text)
      const year = /(\d{4})年工作回顾/.exec(text)
      const slip = level && slipOf(level[1], { least: Number(level[1]) / 50 }, random)
      if (!slip || !year) return []
      return eachMatch(
        text,
        /(?<=清醒(?:地)?(?:看到|认识到)|深刻认识到)，/g,
        () => `，${year[1]}年一般公共预算收入仅为${slip}亿元，`,
      )
    },
  },
  {
    id: 'unit-slip',
    what: '整体误写万元，小于其中的部分',
    decidable: '“其中”的部分不会大于整体',
    plant: (text) =>
      eachMatch(
        text,
        /((?:收入|总额)(?:完成)?\d+(?:\.\d+)?)亿元((?:，增长\d+(?:\.\d+)?%)?，其中(?:税收|出口)(?:收入)?(?:完成)?\d+(?:\.\d+)?亿元)/g,
        ([, before, after]) => `${before}万元${after}`,
      ),
  },
  {
    id: 'part-over-whole',
    what: '其中的部分大于整体',
    decidable: '“其中”的部分不会大于整体',
    plant: (text) =>
      eachMatch(
        text,
        /((?:收入|总额)(?:完成)?)(\d+(?:\.\d+)?)(亿元(?:，增长\d+(?:\.\d+)?%)?，其中(?:税收|出口)(?:收入)?(?:完成)?)(\d+(?:\.\d+)?)亿元/g,
        ([, before, whole, between, part]) =>
          `${before}${whole}${between}${(Number(whole) + Number(part) / 10).toFixed(2)}亿元`,
      ),
  },
  {
    id: 'sum-total',
    what: '各部分之和不等于合计',
    decidable: '合计与各部分都写明了，差额超出各数舍入之和',
    plant: (text, random) => [
      ...eachMatch(text, /(总面积达到)(\d+\.\d+)万亩/g, ([, before, total]) => {
        const slip = slipOf(total, { least: 0.03 }, random)
        return slip && `${before}${slip}万亩`
      }),
      ...eachMatch(text, /(进出口总额)(\d+\.\d)(亿元，其中出口\d+\.\d亿元)/g, ([, before, total, after]) => {
        const slip = slipOf(total, { least: 0.3, fits: (value) => value > Number(total) * 0.9 }, random)
        return slip && before + slip + after
      }),
      ...eachMatch(text, /(全年地区生产总值(?:\[1\])?)(\d+\.\d\d)(?=亿元，按不变价格)/g, ([, before, total]) => {
        const slip = slipOf(total, { least: 0.05, fits: (value) => value > Number(total) * 0.9 }, random)
        return slip && before + slip
      }),
    ],
  },
  {
    id: 'structure-ratio',
    what: '三次产业结构加起来不是100',
    decidable: '三个占比之和只能因舍入偏离100不过0.2',
    plant: (text, random) =>
      eachMatch(text, /(\d+\.\d)([:：∶])(\d+\.\d)([:：∶])(\d+\.\d)/g, ([, first, sign, second, , third]) => {
        const slip = slipOf(second, { least: 0.5, fits: (value) => value < 100 }, random)
        return slip && [first, slip, third].join(sign)
      }),
  },
  {
    id: 'step-back',
    what: '由A提高到B，B反而小；由A降至B，B反而大',
    decidable: '提高后的数不会小于原来的数，下降后的不会大；起止两数都没有“以上”一类的约数',
    plant: (text) =>
      eachMatch(
        text,
        new RegExp(
          `([由从](?:上年的|年初的|\\d{4}年的)?)${number}((?:万|亿|万亿)?(?:%|家|个|公里|元|亩|吨|人|户|天))(提高到|上升到|上升至|增至|增加到|增长到|扩大到|拓展到|降至|下降到|降到|减少到|减至|回落到|压缩至|缩短至)(\\d{4}年的)?${number}\\3(?![以左多余]|个?百分)`,
          'g',
        ),
        ([, head, before, unit, verb, year = '', after]) =>
          before === after ? null : `${head}${after}${unit}${verb}${year}${before}${unit}`,
      ),
  },
  {
    id: 'range-reversed',
    what: '区间上下限颠倒',
    decidable: '区间先小后大；年份先早后晚',
    plant: (text) => [
      ...eachMatch(text, /(?<![\d.])(\d+(?:\.\d+)?)(%?[—～~-]|%?至)(\d+(?:\.\d+)?)%/g, ([, low, sign, high]) =>
        Number(low) < Number(high) ? `${high}${sign}${low}%` : null,
      ),
      ...eachMatch(text, /(20\d\d)(年?[—～-]|年至)(20\d\d)(?=年)/g, ([, first, sign, last]) =>
        first < last ? `${last}${sign}${first}` : null,
      ),
    ],
  },
  {
    id: 'rank-back',
    what: '位次前移，名次反而靠后',
    decidable: '前移后的名次数字更小',
    plant: (text) =>
      eachMatch(
        text,
        /由第(\d+)位(前移至|上升到|上升至)第(\d+)位/g,
        ([, before, verb, after]) => `由第${after}位${verb}第${before}位`,
      ),
  },
  {
    id: 'mixture',
    what: '总量增速不在三次产业增速之间',
    decidable: '总量的增速是各部分增速的加权平均',
    plant: (text) =>
      eachMatch(
        text,
        new RegExp(
          `(生产总值增长)${number}(%[^。]*。其中，第?一、二、三产业增加值分别增长${number}%、${number}%、${number}%)`,
          'g',
        ),
        ([, before, , rest, ...growths]) =>
          `${before}${(Math.max(...growths.slice(0, 3).map(Number)) + 1.1).toFixed(1)}${rest}`,
      ),
  },
  {
    id: 'net-over-gross',
    what: '净增超过新增',
    decidable: '净增是新增减去退出，不会多于新增',
    plant: (text) =>
      eachMatch(
        text,
        /(新登记经营主体)(\d+)(户，净增)(\d+)户/g,
        ([, before, gross, between, net]) => `${before}${gross}${between}${Number(gross) + Number(net)}户`,
      ),
  },
  {
    id: 'multiple-decrease',
    what: '下降若干倍',
    decidable: '非负的量最多下降100%',
    plant: (text) =>
      eachMatch(text, /增长(\d+(?:\.\d+)?)倍/g, ([, times]) => (Number(times) >= 1 ? `下降${times}倍` : null)),
  },
  {
    id: 'growth-of-step',
    what: '由A增至B与增长倍数不合',
    decidable: '起止两数都写明了，倍数可以算出',
    plant: (text, random) =>
      eachMatch(text, /(由\d+家增至\d+家，增长)(\d+\.\d)倍/g, ([, before, times]) => {
        const slip = slipOf(times, { least: 0.2 }, random)
        return slip && `${before}${slip}倍`
      }),
  },
]
