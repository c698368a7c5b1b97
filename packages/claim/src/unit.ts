/** Units: what stands after a number. The longest that fits is taken. */
import type { FigureKind } from './figure.js'
import { chineseCounters, counters, durations, measures, nouns, ratios } from './lexicon/units.js'

export interface Unit {
  readonly from: number
  readonly to: number
  /** As the figure states it: 个百分点 is 百分点, the rest is as written. */
  readonly name: string
  readonly kind: FigureKind
  /** Whether 多 stands inside it, as in 2个多百分点. */
  readonly isOpen: boolean
}

/** Surfaces by first character, longest first. */
const byHead = new Map<string, readonly string[]>()
for (const surface of new Set([...measures, ...durations, ...counters, ...nouns, ...Object.keys(ratios)])) {
  const head = surface[0] ?? ''
  byHead.set(
    head,
    [...(byHead.get(head) ?? []), surface].sort((a, b) => b.length - a.length),
  )
}

const durationSet = new Set(durations)

/** Words that begin like a unit and are none: 人民, 年均, 家庭 is one, 家长 not. */
const lookalikes: readonly string[] = [
  '人民',
  '人均',
  '人大',
  '人才',
  '人员',
  '人民币',
  '家长',
  '家政',
  '家园',
  '家电',
  '家居',
  '年均',
  '年产',
  '年末',
  '年底',
  '年初',
  '年会',
  '年货',
  '年报',
  '年度',
  '年级',
  '年代',
  '年轻',
  '年龄',
  '项目',
  '个别',
  '个体',
  '个人',
  '个性',
  '名单',
  '名录',
  '名优',
  '名牌',
  '名医',
  '位于',
  '位居',
  '位列',
  '处理',
  '处置',
  '处于',
  '次要',
  '次产',
  '成为',
  '成立',
  '成功',
  '成果',
  '成员',
  '成效',
  '成绩',
  '成本',
  '成熟',
  '成长',
  '成人',
  '分别',
  '分离',
  '分析',
  '分布',
  '分类',
  '分之',
  '点击',
  '点亮',
  '面积',
  '面向',
  '面对',
  '方面',
  '方位',
  '方式',
  '方案',
  '方便',
  '方针',
  '方阵',
  '方法',
  '级以',
  '日常',
  '日均',
  '日报',
  '日益',
  '日前',
  '对外',
  '对内',
  '对口',
  '对接',
  '对标',
  '对于',
  '对全',
  '部分',
  '部门',
  '部署',
  '部委',
  '部队',
  '门户',
  '类型',
  '组织',
  '组成',
  '组建',
  '组团',
  '组合',
  '组长',
  '区域',
  '区间',
  '区位',
  '市场',
  '市级',
  '市民',
  '市县',
  '市区',
  '市委',
  '县级',
  '县域',
  '县城',
  '县区',
  '省级',
  '省内',
  '村级',
  '村庄',
  '村民',
  '乡村',
  '乡镇',
  '镇街',
  '国有',
  '国际',
  '国内',
  '国家',
  '国企',
  '国道',
  '国债',
  '度假',
  '大力',
  '大幅',
  '大于',
  '大湾',
  '大学',
  '大型',
  '大气',
  '大赛',
  '大众',
  '大学生',
  '强化',
  '强市',
  '强县',
  '强省',
  '强国',
  '心系',
  '核心',
  '核查',
  '带动',
  '带来',
  '带头',
  '带领',
  '圈层',
  '环境',
  '环保',
  '环比',
  '环节',
  '安全',
  '安置',
  '安排',
  '安徽',
  '角度',
  '角色',
  '里程',
  '度电',
  '段落',
  '层面',
  '道路',
  '道德',
  '站点',
  '关键',
  '关于',
  '口岸',
  '口径',
  '步伐',
  '行业',
  '行政',
  '场所',
  '场馆',
  '场次',
  '款项',
  '款物',
  '批准',
  '批复',
  '集群',
  '集中',
  '集团',
  '集体',
  '集聚',
  '期间',
  '期末',
  '期望',
  '起来',
  '起步',
  '首先',
  '首批',
  '首个',
  '本级',
  '本地',
  '本市',
  '本外',
  '份额',
  '例如',
  '单位',
  '单体',
  '单产',
  '班子',
  '班组',
  '队伍',
  '台账',
  '台风',
  '台湾',
  '支持',
  '支出',
  '支付',
  '支撑',
  '支柱',
  '种植',
  '种子',
  '种业',
  '种养',
  '科技',
  '科学',
  '科研',
  '字号',
  '页面',
  '章程',
  '星级',
  '条件',
  '条例',
  '块头',
  '片区',
  '双方',
  '双向',
  '双创',
  '卡口',
  '包括',
  '包装',
  '包容',
  '车辆',
  '车间',
  '根据',
  '根本',
  '把握',
  '把关',
  '分工',
  '月份',
]
const lookalikesByHead = new Map<string, readonly string[]>()
for (const word of lookalikes)
  lookalikesByHead.set(word[0] ?? '', [...(lookalikesByHead.get(word[0] ?? '') ?? []), word])

const gap = /^[ \t\u00a0\u3000]{0,2}\n?[ \t\u00a0\u3000]{0,2}/

/** The unit after a number that ends at `at`, or null. A Chinese numeral takes fewer counters than an Arabic one. */
export function unitAt(shadow: string, at: number, isChinese: boolean): Unit | null {
  const from = at + (gap.exec(shadow.slice(at, at + 6))?.[0].length ?? 0)
  for (const surface of byHead.get(shadow[from] ?? '') ?? []) {
    if (!shadow.startsWith(surface, from)) continue
    if (isChinese && !chineseCounters.has(surface)) continue
    if (isLookalike(shadow, from, surface)) continue
    if (/^[A-Za-z]+$/.test(surface) && /[A-Za-z]/.test(shadow[from + surface.length] ?? '')) continue
    return perUnit(shadow, {
      from,
      to: from + surface.length,
      name: nameOf(surface),
      kind: kindOf(surface, isChinese),
      isOpen: surface.startsWith('个多'),
    })
  }
  return null
}

function isLookalike(shadow: string, from: number, surface: string): boolean {
  const words = lookalikesByHead.get(surface[0] ?? '') ?? []
  return words.some((word) => word.length > surface.length && word.startsWith(surface) && shadow.startsWith(word, from))
}

/** 元/吨, 微克/立方米: the unit goes on after the stroke. */
function perUnit(shadow: string, unit: Unit): Unit {
  if (shadow[unit.to] !== '/') return unit
  const scale = /^[百千万]?/.exec(shadow.slice(unit.to + 1, unit.to + 2))?.[0].length ?? 0
  const lower = unitAt(shadow, unit.to + 1 + scale, false)
  return lower ? { ...unit, to: lower.to, name: shadow.slice(unit.from, lower.to) } : unit
}

function nameOf(surface: string): string {
  return ratios[surface] === 'points' ? surface.replace(/^个多?/, '') : surface.replace('个多', '个')
}

function kindOf(surface: string, isChinese: boolean): FigureKind {
  const ratio = ratios[surface]
  if (ratio) return ratio
  if (durationSet.has(surface)) return 'duration'
  if (surface === '大' || (isChinese && (surface === '项' || surface === '篇'))) return 'listCount'
  return 'quantity'
}
