/**
 * Families: kinds of things that together leave nothing out, by the words their names hold. A list that has all of a
 * family's `core`, and no other than its `members`, is whole; how things are divided is fixed by the statistics or the law.
 */
export interface Family {
  readonly core: readonly RegExp[]
  /** May stand beside them. */
  readonly others?: RegExp
}

/** Kinds that exclude each other but need not be all there are: a list of them is no more than its whole. */
export const exclusive: readonly RegExp[] = [
  /国家级|部级|省级|自治区级|市级|县级|区级/,
  /[1-5]A/,
  /高[等校]|中等职业|中职|高中|初中|小学|幼儿园|特殊教育|本科|专科|研究生/,
  /医院|卫生院|卫生室|基层医疗|专业公共卫生|门诊/,
  /(?:产业|工业|农业|基础设施|交通|市政|社会|民生|生态|环保|水利|能源|教育|医疗|卫生|文化|旅游|城建|安居|住房|科技)[^，。；]{0,6}(?:类|项目|工程|方面|领域)$/,
  /以[上下]|至|—/,
]

export const families: readonly Family[] = [
  { core: [/金牌|金奖/, /银牌|银奖/, /铜牌|铜奖/] },
  { core: [/^(?:新设)?(?:各类)?(?:企业|公司)/, /个体/, /合作社/] },
  { core: [/大型/, /中型/, /小微?型|小微/], others: /微型/ },
  { core: [/县道/, /乡道/, /村道/], others: /国道|省道|专用/ },
  { core: [/第一产业|一产/, /第二产业|二产/, /第三产业|三产/, /生活/] },
  { core: [/猪肉/, /牛肉/, /羊肉/, /禽肉/], others: /兔肉/ },
  { core: [/农业用水/, /工业用水/, /生活用水/, /生态/] },
  { core: [/火电|火力/, /水电|水力/, /风电|风力/, /光伏|太阳能/], others: /核电|核能|生物质|储能/ },
  { core: [/财产险|财险/, /人身险|寿险/] },
  { core: [/公立|公办/, /民营|民办|社会办/] },
  { core: [/(?:企业|城镇)?职工/, /居民/] },
  { core: [/去程/, /回程|返程/] },
  { core: [/一般(?:债|政府债)/, /专项(?:债|政府债)/] },
  { core: [/新增债券/, /再融资/] },
  { core: [/还本|本金/, /付息|利息/] },
  { core: [/“?优”?(?:等|秀)?的?$/, /“?良”?(?:好)?的?$/, /“?中”?(?:等)?的?$/, /“?差”?(?:等)?的?$/] },
  { core: [/^中央/, /^省/, /^市/, /^县|^区/] },
  { core: [/利润/, /税金/] },
  { core: [/来信/, /来访/], others: /网上|电话|来电/ },
  { core: [/捐款/, /捐物/] },
  { core: [/制定/, /修[改订]/, /废止/] },
  { core: [/小学/, /初中/], others: /高中|幼儿园|九年|完全中学/ },
  { core: [/新建/, /改造|改建|改扩建|扩建/] },
  { core: [/上划/, /地方|县级|区级|市级/] },
  { core: [/保基本民生/, /保工资/, /保运转/] },
  { core: [/返还性/, /一般性转移/, /专项转移/] },
  { core: [/因公出国/, /公务用车/, /公务接待/] },
  { core: [/工资性/, /经营/, /财产/, /转移/] },
  { core: [/农业|种植业/, /林业/, /牧业/, /渔业/, /服务|辅助/] },
  { core: [/男/, /女/] },
  { core: [/建议/, /提案/] },
  { core: [/外出(?:务工)?农民工/, /本地农民工/] },
  { core: [/住宅/, /办公楼/, /商业营业/, /其他/] },
  { core: [/^[区县市省]内/, /^[区县市省]外/] },
  { core: [/按期/, /提前/] },
  { core: [/夏粮/, /早稻/, /秋粮/] },
]
