/**
 * The rules of predicates, in the order they are tried: what the words before a figure make of it.
 *
 * A row either has a form, which may name what a share is of or a change is measured from, or a list of verbs.
 */
import type { Direction, Stat } from './claim.js'
import type { FigureKind } from './figure.js'
import { arrivingStems, arrivingWords, falling, rising, standing } from './lexicon/verbs.js'
import { joined, type WordSet, wordsOf } from './wordset.js'

export interface PredicateRule {
  readonly rule: string
  /** Kinds of figures it is for. */
  readonly kinds: readonly FigureKind[]
  /** Ends where the figure begins; its groups are `of`, `base`, `since` (a base, too) and `object`. Or the verbs that do. */
  readonly form: RegExp | WordSet
  /** Characters one of which the form cannot be without, so that most heads need not be tried. */
  readonly needs: string
  readonly stat: Stat | null
  readonly direction: Direction
  readonly example: string
}

const amounts = ['percent', 'points', 'multiple', 'fraction', 'quantity', 'magnitude', 'duration'] as const
const relative = ['percent', 'multiple', 'magnitude', 'fraction'] as const
const shares = ['percent', 'fraction', 'magnitude'] as const
const points = ['points'] as const
const gaps = ['points', 'percent'] as const
const absolute = ['quantity', 'duration'] as const

/** A time that a change is measured from. */
const earlier =
  '(?![^，]{0,8}(?:预期|目标|计划))(?:上年|去年|前年|上月|上季|年初|同期|往年|上半年|上期|\\ue010)(?:[^，]{0,7}?[^，提降减加增放])??'
const above = '高于|高出|快于|好于|优于|多于|领先于?|超过|超出|高过'
const below = '低于|慢于|少于|落后于?'
const whole =
  '(?:^|[^同])占(?<of>(?!比|有率|用率|地面积|用面积|有量|(?:全年|年度)(?:任务|计划|预算|目标)|年初|调整预算|预算|计划|任务)[^，占]{1,36}?)'
const reaching = '(?:达到?|为|是|突破|超过|保持在|稳定在|接近|提高到|提升到|上升到|提升至|上升至|提高至|降至|下降到)'
const ranking =
  '位居|稳居|雄踞|高居|稳坐|分居|排位保持|位次保持|居于|跃居|居(?!民|住|家)|名列|位列|列(?!车|入|支|装)|排名|排在|排到|排|占据?|升至|跃升至|上升至|上升到|升到|前移至|进至|跃至|进入|进(?!出口|口|展|步|度)|跻身|保持|稳定在|继续保持|获得?|荣获|夺得|取得|为|达到|处于|位于|在|成为|评为|蝉联|提升至|提升到|跃升到|从|由|到'

/** Verbs after which a figure is what something came to. */
export const arriving = joined(arrivingStems, ['到', '到了', '至', '为', '成'], arrivingWords)
const growing = joined(rising, ['', '达', '达到', '为', '超过', '幅度', '幅度达', '幅度为'])
const shrinking = joined(falling, ['', '达', '达到', '为', '超过', '幅度', '幅度达', '幅度为'])
const adding = verbs(
  '增产 增收 净增 净增加 新增 新增加 增加 增长 提高 提升 上升 增 多增 扩大 多收 多争取 多投放 多发放 多完成 多引进 多支出 多 多了 多出',
)
const lessening = verbs(`${falling} 节约 节省 减免 少 少了`)

/** Tried in order; the first that fits decides. */
export const predicateRules: readonly PredicateRule[] = [
  row(
    'share.of',
    shares,
    form(`${whole}(?:的)?(?:比重|比例|份额|比率)[^，占]{0,6}?${reaching}?的?`),
    '占',
    'share',
    '',
    '占规上工业总产值比重达▮',
  ),
  row('share.of', shares, form(`${whole}(?:的|${reaching})?`), '占', 'share', '', '占规上企业数达▮'),
  row(
    'completion.of',
    ['percent', 'fraction', 'multiple'],
    form(
      '(?:完成|占|达到|为|是)(?<of>[^，完占]{0,14}(?:任务|计划|预算|目标|任务数|目标数|总数|序时|指标))(?:总?数|任务)?的',
    ),
    '的',
    'completion',
    '',
    '完成全年任务的▮',
  ),
  row(
    'completion.of',
    ['percent'],
    form('(?:完成|占)(?<of>(?:全年|年度|年初|调整|年)?(?:目标|计划)?(?:任务|计划|目标|预算)(?:总?数)?)'),
    '任划标算',
    'completion',
    '',
    '完成年目标任务▮',
  ),
  row(
    'multiple.of',
    ['multiple', 'percent', 'fraction'],
    form('(?:仅为|仅是|只有|仅有|仅相当于|恢复到|恢复至|约为|为|是|达到?|相当于)(?<base>[^，为是]{1,20})的'),
    '的',
    'multiple',
    '',
    '为2021年的▮',
  ),
  row(
    'contribution',
    points,
    form(
      '(?:拉动|带动|拉高|推动|助推|推高|影响|贡献)了?(?<object>[^，]{0,24}?)(?:同比)?(?:增长|上涨|提高|提升|上升|增速|增加|多增)?',
    ),
    '动高推响献',
    'contribution',
    'up',
    '拉动规上工业产值增长▮',
  ),
  row(
    'contribution',
    points,
    form('(?:拉低|拖累|下拉)了?(?<object>[^，]{0,24}?)(?:增长|下降|回落|增速)?'),
    '低累拉',
    'contribution',
    'down',
    '拖累工业增长▮',
  ),
  row(
    'pointChange.up',
    points,
    form(`(?:(?:${above})(?<base>${earlier})|(?:比|较)(?<since>${earlier})(?:高出?|快|多|好)了?)`),
    '于出过先高快多好',
    'pointChange',
    'up',
    '高于上年▮',
  ),
  row(
    'pointChange.down',
    points,
    form(`(?:(?:${below})(?<base>${earlier})|(?:比|较)(?<since>${earlier})(?:低|慢|少)了?)`),
    '于后低慢少',
    'pointChange',
    'down',
    '低于上年▮',
  ),
  row('gap.up', gaps, form(`(?:${above})(?<base>[^，于]{1,18}?)`), '于出过先', 'gap', 'up', '高于全区▮'),
  row('gap.down', gaps, form(`(?:${below})(?<base>[^，于]{1,18}?)`), '于后', 'gap', 'down', '低于全国▮'),
  row(
    'gap.up',
    gaps,
    form('(?:比|较)(?<base>(?![重例率值])[^，比较]{0,17}?[^，比较提加增])(?:高出?|快|好)了?'),
    '比较',
    'gap',
    'up',
    '比全国平均水平高▮',
  ),
  row(
    'gap.down',
    gaps,
    form('(?:比|较)(?<base>(?![重例率值])[^，比较]{0,17}?[^，比较降减放])(?:低|慢)了?'),
    '比较',
    'gap',
    'down',
    '比全省低▮',
  ),
  row('arrival', [...amounts, 'rank'], arriving, '到至为成', null, '', '提高到▮'),
  row(
    'rank',
    ['rank'],
    form(`(?:${ranking})(?<of>(?:居民|[^，居]){0,16}?)(?:排名|排位|位次)?[的为]?`),
    '',
    'rank',
    '',
    '排全区▮',
  ),
  row(
    'rank',
    ['rank'],
    form(
      '(?<of>(?:全国|全省|全区|全市|全县|全州|世界|全球|同类|中部|东部|西部|东北|副省级|省会)[^，]{0,8}?)(?:排名|排位|第)?',
    ),
    '全世同部东副省',
    'rank',
    '',
    '全区▮',
  ),
  row(
    'rankChange.up',
    ['quantity'],
    verbs('提升 提升了 前移 前移了 上升 上升了 前进 前进了 跃升 上移 进了 升 升了'),
    '',
    null,
    'up',
    '提升▮',
  ),
  row('growth.up', relative, growing, '', 'growth', 'up', '增长▮'),
  row('growth.down', relative, verbs('改善 改善了'), '善', 'growth', 'down', '改善▮'),
  row('growth.down', relative, shrinking, '', 'growth', 'down', '下降▮'),
  row('pointChange.up', points, growing, '', 'pointChange', 'up', '提升▮'),
  row('pointChange.down', points, shrinking, '', 'pointChange', 'down', '下降▮'),
  row('pointChange.up', points, verbs('高 高出 高了 高出了 快 快了 多 多了'), '高快多', 'pointChange', 'up', '高▮'),
  row('pointChange.down', points, verbs('低 低了 慢 慢了 少 少了'), '低慢少', 'pointChange', 'down', '低▮'),
  row('increment.up', absolute, adding, '', 'increment', 'up', '净增▮'),
  row('increment.down', absolute, lessening, '', 'increment', 'down', '减少▮'),
  row('share.part', shares, verbs('占'), '占', 'share', '', '生态建设占▮'),
  row('streak', ['duration'], verbs('连续 连'), '连', 'streak', '', '连续▮'),
  row('standing', amounts, verbs(standing), '', null, '', '达到▮'),
]

const byKind = new Map<FigureKind, readonly PredicateRule[]>()

/** The rules for a kind of figure, in their order. */
export function rulesOf(kind: FigureKind): readonly PredicateRule[] {
  const known = byKind.get(kind) ?? predicateRules.filter(({ kinds }) => kinds.includes(kind))
  byKind.set(kind, known)
  return known
}

function row(
  rule: string,
  kinds: readonly FigureKind[],
  form: RegExp | WordSet,
  needs: string,
  stat: Stat | null,
  direction: Direction,
  example: string,
): PredicateRule {
  return { rule, kinds, form, needs, stat, direction, example }
}

function form(pattern: string): RegExp {
  return new RegExp(`(?:${pattern})$`)
}

function verbs(list: string): WordSet {
  return wordsOf(list)
}
