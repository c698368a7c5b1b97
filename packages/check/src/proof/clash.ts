/**
 * P18: words that cannot stand together: 约2万亩左右, 防止不发生, 连续三年首次, 失业率控制在5.5%以上, 占位符.
 *
 * Each row is wrong whatever stands around it; who adds one shows a right phrase that is like it.
 */
import { matchesOf, nextOf, signsOf } from '@zhushi/report'
import type { Words } from '../finding.js'
import { blockwise, type Remark } from '../remark.js'
import type { Rule } from '../rule.js'

interface Clash {
  readonly words: RegExp
  /** Words one of which the text cannot be without, with | between them: most texts have none and are not looked through. */
  readonly needs: string
  readonly zh: string
  readonly en: string
  /** Whether what was found is wrong; always, where absent. */
  readonly isWrong?: (found: RegExpExecArray) => boolean
}

const number = '(?:\\d+(?:\\.\\d+)?|[一二三四五六七八九]成)'
const below100 = ([, share]: RegExpExecArray) => Number(share) < 100
const hundredOrMore = ([, share]: RegExpExecArray) => Number(share) >= 100

const clashes: readonly Clash[] = [
  {
    words: new RegExp(`(?:大约|约)${number}[^，。；、\\d]{0,6}左右`, 'g'),
    needs: '左右',
    zh: '“约”与“左右”重复',
    en: 'about, twice',
  },
  {
    words: new RegExp(`(?:超过|不少于|不低于|至少|突破)${number}[^，。；、\\d]{0,4}以上`, 'g'),
    needs: '以上',
    zh: '与“以上”重复',
    en: 'more than, twice',
  },
  {
    words: /(?:超过|突破)(?:将?近|约)|(?:将近|接近|不足)(?:超过|突破)/g,
    needs: '超过近|超过约|突破近|突破约|超过将|突破将|近超过|近突破|不足突破|不足超过',
    zh: '“超过”与“近”矛盾',
    en: 'more and less at once',
  },
  {
    words:
      /(?:仅有|共有|有)(?:[2-9]|[两三四五六七八九])[个家座][^。；]{0,16}(?:入选|获评|上榜)，[^。；]{0,8}(?:是|为|成为)唯一/g,
    needs: '唯一',
    zh: '不止一个，不能说“唯一”',
    en: 'more than one, and yet the only one',
  },
  {
    words: /将于(?:去年|上年|前年|昨天)|已于(?:明年|后年|下年)/g,
    needs: '将于|已于',
    zh: '时间与“将”“已”矛盾',
    en: 'what is to be lies behind, or what is done ahead',
  },
  {
    words:
      /(?:下降|减少|降低)的?基础上，?[^，。；\d]{0,10}再(?:上升|增加|提高)|(?:增长|上升|提高)的?基础上，?[^，。；\d]{0,10}再(?:下降|减少)/g,
    needs: '基础上',
    zh: '“再”前后方向相反',
    en: 'once more, but the other way',
  },
  {
    words: /(降低|提高|增加|减少|新增)[^，。；、\d]{2,14}\1(?=\d)/g,
    needs: '降低|提高|增加|减少|新增',
    zh: '动词重复',
    en: 'the verb is there twice',
  },
  {
    words:
      /(?<!\d)12(?!345|315|348|333|388|380|306|309|329|301|350|355|358|366|367|369|371|381|385|393|396|328|110|122|320|331|338|339|365|368|377|378|383|395)\d{3}(?!\d)(?=[^，。；\d]{0,8}热线)/g,
    needs: '热线',
    zh: '没有这个热线号码',
    en: 'no such hotline',
  },
  {
    words: /防止[^，。；]{0,6}不发生|避免[^，。；]{2,18}不发生|严禁不得|杜绝[^，。；]{0,8}不发生/g,
    needs: '防止|避免|严禁|杜绝',
    zh: '否定多余，意思相反',
    en: 'one negation too many',
  },
  {
    words: new RegExp(`(?:失业率|价格|涨幅|赤字率|能耗)[^，。；\\d]{0,8}控制在${number}%?以上`, 'g'),
    needs: '控制',
    zh: '“控制在”与“以上”矛盾',
    en: 'kept down to more than',
  },
  {
    words: /(?:压缩|压减|缩短|降低|减少)(?:至|到)(?:不少于|不低于)/g,
    needs: '不少于|不低于',
    zh: '减少应以“不超过”为限',
    en: 'cut down to at least',
  },
  {
    words: /连续[一二三四五六七八九十两\d]+[年次个季度]+首次/g,
    needs: '首次',
    zh: '“连续”与“首次”矛盾',
    en: 'again and again for the first time',
  },
  {
    words: /再次[^，。；]{2,18}，(?:首次|实现零的突破)/g,
    needs: '再次',
    zh: '“再次”与“首次”“零的突破”矛盾',
    en: 'again, for the first time',
  },
  { words: /唯一[^，。；]{0,12}之一/g, needs: '唯一', zh: '“唯一”与“之一”矛盾', en: 'the only one of several' },
  {
    words: /全部(?:办结|完成|建成|竣工|投用|整改|销号)，(?:另有|仍有|还有|尚有)\d+/g,
    needs: '全部',
    zh: '“全部”之外又有未完成的',
    en: 'all, but some are not',
  },
  {
    words: new RegExp(`全部[^，。；\\d]{2,8}，[^，。；\\d]{1,6}率(?:达到?|为)?(${number})%`, 'g'),
    needs: '全部',
    zh: '“全部”而比率不到100%',
    en: 'all, but not a hundred per cent',
    isWrong: below100,
  },
  {
    words: new RegExp(`完成[^，。；\\d]{0,16}(?:任务|计划|目标)的(${number})%，(?:未达到|未完成|没有完成)`, 'g'),
    needs: '未达到|未完成|没有完成',
    zh: '已超过100%，与“未达到”矛盾',
    en: 'more than the plan, yet not reached',
    isWrong: hundredOrMore,
  },
  {
    words: new RegExp(`完成[^，。；\\d]{0,16}(?:任务|计划|目标)的(${number})%，超额完成`, 'g'),
    needs: '超额',
    zh: '不到100%，与“超额完成”矛盾',
    en: 'less than the plan, yet exceeded',
    isWrong: below100,
  },
  {
    words: new RegExp(`转为[^，。；\\d]{0,8}下降${number}%[^。；]{0,6}由负转正`, 'g'),
    needs: '由负转正',
    zh: '仍是下降，与“由负转正”矛盾',
    en: 'still falling, yet turned to growth',
  },
  {
    words: /快于[^，。；]{2,14}，(?:占[^，。；]{2,12})?(?:比重|占比)[^，。；\d]{0,8}下降/g,
    needs: '快于',
    zh: '增速快于总体，占比不会下降',
    en: 'faster than the whole, yet its share fell',
  },
  {
    words: /(?:慢于|低于)[^，。；]{2,14}的?增速，[^，。；\d]{0,8}(?:比重|占比)[^，。；\d]{0,8}(?:提高|上升)/g,
    needs: '增速',
    zh: '增速低于总体，占比不会提高',
    en: 'slower than the whole, yet its share rose',
  },
  {
    words: /压减[^，。；]{2,14}(?:经费|支出|开支)，[^。；]{0,12}(?:经费|支出|开支)[^，。；]{0,6}增长/g,
    needs: '压减',
    zh: '“压减”与“增长”矛盾',
    en: 'cut, yet grown',
  },
  {
    words: /只有[^，。；]{2,22}，就[能会]/g,
    needs: '只有',
    zh: '“只有”应与“才”搭配',
    en: 'only if goes with only then',
  },
  { words: /只要[^，。；]{2,22}，才[能会]/g, needs: '只要', zh: '“只要”应与“就”搭配', en: 'if only goes with then' },
  { words: /虽然[^，。；]{2,24}，所以/g, needs: '虽然', zh: '“虽然”应与“但”搭配', en: 'although goes with yet' },
  { words: /因为[^，。；]{2,24}，但是/g, needs: '因为', zh: '“因为”应与“所以”搭配', en: 'because goes with so' },
  {
    words: /截止(?=(?:(?:19|20)\d\d年|年底|年末|目前|今年|去年|上年|\d{1,2}月))/g,
    needs: '截止',
    zh: '应为“截至”',
    en: 'up to',
  },
  {
    words: /(?<![自知克律利彼为人])己(?=(?:建成|完成|实现|累计|达到|成为|经|投入|全部|基本|开工|竣工|启动))/g,
    needs: '己',
    zh: '应为“已”',
    en: 'already',
  },
  {
    words:
      /更加?(?:扎实|有力|积极|主动|深入|有效|精准|自觉)的(?:推进|推动|做好|抓好|开展|落实|参与|投身|服务)(?![作力者成]|工作)/g,
    needs: '扎实的|有力的|积极的|主动的|深入的|有效的|精准的|自觉的',
    zh: '“的”应为“地”',
    en: 'adverbs take 地',
  },
  {
    words: /[办做干抓过走跑建变](?:的)(?:更|很|越来越|非常)(?:[好快实稳强美]|扎实|顺畅)(?!的)/g,
    needs: '的更|的很|的越来越|的非常',
    zh: '“的”应为“得”',
    en: 'complements take 得',
  },
  {
    words: /更大地(?:力度|决心|作为|进步|成效|突破|勇气|贡献)/g,
    needs: '更大地',
    zh: '“地”应为“的”',
    en: 'adjectives take 的',
  },
  {
    words: /(?:水平|质量)(?:稳步|持续|明显|不断|显著)?加快/g,
    needs: '加快',
    zh: '“水平”“质量”不能“加快”',
    en: 'levels rise, they do not hurry',
  },
  { words: /急难愁盼(?=[，。；！])/g, needs: '急难愁盼', zh: '后面缺少“问题”', en: 'a noun is missing' },
  { words: /左右(?:以内|以上|以下)/g, needs: '左右', zh: '“左右”与“以内”“以上”矛盾', en: 'about, and a bound' },
  {
    words: new RegExp(`(?<![附就最接远])近${number}[^，。；、\\d]{0,4}以上`, 'g'),
    needs: '以上',
    zh: '“近”与“以上”矛盾',
    en: 'nearly, and more',
  },
  {
    words: /增长下降|下降增长|提高降低|增加减少(?!额|数)/g,
    needs: '增长下降|下降增长|提高降低|增加减少',
    zh: '增减并用',
    en: 'up and down at once',
  },
  {
    words: /个[^，。；\d]{1,10}之[二三四五六七八九](?=[，。；、])/g,
    needs: '之二|之三|之四|之五|之六|之七|之八|之九',
    zh: '应为“之一”',
    en: 'one of them',
  },
  {
    words: /\d{1,2}月\d{1,2}月(?=[在，至到起])|十[三四五六七八九]月/g,
    needs: '月在|月，|月至|月到|月起|十三月|十四月|十五月|十六月|十七月|十八月|十九月',
    zh: '没有这个日期',
    en: 'there is no such date',
  },
  {
    words: /(?<!\d)(?:20[7-9]\d|2[1-9]\d\d)年(?=[度底末，、]|\d{1,2}月|全[国省市]|广西|中国)/g,
    needs: '年',
    zh: '年份有误',
    en: 'there is no such year here',
  },
  {
    words: /(\d+(?:\.\d+)?)(万?)户[、，]?(\d+(?:\.\d+)?)(万?)人(?!次)/g,
    needs: '户',
    zh: '人数少于户数',
    en: 'fewer people than households',
    isWrong: ([, homes, a, people, b]) => Number(people) * (b ? 1e4 : 1) < Number(homes) * (a ? 1e4 : 1),
  },
  {
    words: /(?:绿地|林地|耕地|草地|湿地|园地)\d+(?:\.\d+)?万?(?:公里|米|公斤|吨)(?!\/)/g,
    needs: '绿地|林地|耕地|草地|湿地|园地',
    zh: '面积误用了其他单位',
    en: 'an area in another unit',
  },
  {
    words: /(?<![省市县乡镇村区州])((?:[省市县乡镇村区州]、){1,4}[省市县乡镇村区州])([两三四五])级/g,
    needs: '两级|三级|四级|五级',
    zh: '所列层级与级数不符',
    en: 'as many levels as are listed',
    isWrong: ([, listed = '', said = '']) => listed.split('、').length !== ' 一两三四五'.indexOf(said),
  },
  {
    words: /未发生(较大|重大|一般)(?:及以上)?[^，。；]{0,10}事故，\1事故[^。；，\d]{0,6}发生\d+起/g,
    needs: '未发生',
    zh: '“未发生”与发生的起数矛盾',
    en: 'none, yet some',
  },
  { words: /零发案[”"]?，[^。；]{0,14}有[一\d]起/g, needs: '零发案', zh: '“零发案”与发案数矛盾', en: 'none, yet some' },
  {
    words: /首先[^。]{4,80}再次[^。]{4,80}其次/g,
    needs: '首先',
    zh: '应为“首先”“其次”“再次”',
    en: 'first, third, second',
  },
  {
    words: /去年，我们将|(?:力争|确保)(?:到)?去年/g,
    needs: '去年',
    zh: '“去年”与将来的说法矛盾',
    en: 'last year, yet to come',
  },
  {
    words:
      /(?<![\d年])X{2,}(?=[万亿元个%])|(?<![长任席员记：\s×✕])[×✕]{2,}|[?？]{2,}|（(?:待|需|请)[^（）]{0,10}(?:核实|补充|确认|核对|提供)[^（）]{0,4}）/g,
    needs: 'XX|××|✕✕|??|？？|（待|（需|（请',
    zh: '占位符或修改痕迹没有清除',
    en: 'a placeholder is left',
  },
  { words: /\d+\.\d+\.(?=[万亿元%个])/g, needs: '.万|.亿|.元|.%|.个', zh: '小数点多余', en: 'a point too many' },
  {
    words: /(?<!\d)\d+(?:,\d+){2,}(?!\d)/g,
    needs: ',',
    zh: '千分位分隔有误',
    en: 'thousands parted wrongly',
    isWrong: ([whole]) => !/^\d{1,3}(?:,\d{3})+$/.test(whole),
  },
  { words: /\d[%％]个?百分点/g, needs: '百分点', zh: '“%”与“百分点”重复', en: 'per cent and points' },
  {
    words: new RegExp(`(?:管网|管道|道路|公路|铁路|绿道|堤防|线路|渠道)${number}万?平方(?:公里|米|千米)`, 'g'),
    needs: '平方',
    zh: '长度误用了面积单位',
    en: 'a length in units of area',
  },
  {
    words: new RegExp(`面积(?:达到?|为|共)?${number}万?立方米`, 'g'),
    needs: '立方米',
    zh: '面积误用了体积单位',
    en: 'an area in units of volume',
  },
  {
    words: new RegExp(`人均[^，。；\\d]{2,16}${number}亿元`, 'g'),
    needs: '亿元',
    zh: '人均数不会以亿元计',
    en: 'nobody has so much each',
  },
  {
    words: new RegExp(`(?<!分别[^，。；]{0,12})(?:增长|下降|上涨|提高)${number}(?=[，。；])`, 'g'),
    needs: '增长|下降|上涨|提高',
    zh: '数字后缺少“%”等单位',
    en: 'a unit is missing',
  },
  {
    words:
      /[零一二三四五六七八九\d]季度[（(]\d{1,2}[-—–至]+\d{1,2}月[）)]|(?:上半年|下半年|前三季度)[（(]\d{1,2}[-—–至]+\d{1,2}月[）)]/g,
    needs: '季度（|季度(|半年（|半年(',
    zh: '季度与月份不符',
    en: 'these are not its months',
    isWrong: ([whole]) => !isQuarter(whole),
  },
  {
    words: /(?<![\d.])\d{1,2}月(?:至|到|[-—–]{1,2})(?:1[3-9]|[2-9]\d)月/g,
    needs: '月至|月到|月-|月—|月–',
    zh: '没有这个月份',
    en: 'there is no such month',
  },
  {
    words: /(?:至|到|[-—–])\s?\d{1,2}[:：][6-9]\d(?!\d)/g,
    needs: ':6|:7|:8|:9|：6|：7|：8|：9',
    zh: '没有这个时刻',
    en: 'there is no such time',
  },
]

const quarterMonths: Readonly<Record<string, string>> = {
  一季度: '1-3',
  二季度: '4-6',
  三季度: '7-9',
  四季度: '10-12',
  上半年: '1-6',
  下半年: '7-12',
  前三季度: '1-9',
}

function isQuarter(whole: string): boolean {
  const [, name = '', from, to] = /^(.+?)[（(](\d{1,2})[-—–至]+(\d{1,2})月/.exec(whole) ?? []
  return quarterMonths[name] === undefined || quarterMonths[name] === `${from}-${to}`
}

/** The rows by the needs that lead to them, and the needs by their first characters: one look through a text finds all that may stand. */
const byNeed = Map.groupBy(
  clashes.flatMap((row) => row.needs.split('|').map((need) => ({ need, row }))),
  ({ need }) => need.charCodeAt(0),
)
const firsts = signsOf(clashes.flatMap(({ needs }) => needs.split('|').map((need) => need[0])).join(''))

function rowsFor(text: string): ReadonlySet<Clash> {
  const rows = new Set<Clash>()
  for (let at = nextOf(text, firsts, 0); at >= 0; at = nextOf(text, firsts, at + 1)) addAt(rows, text, at)
  return rows
}

function addAt(rows: Set<Clash>, text: string, at: number): void {
  for (const { need, row } of byNeed.get(text.charCodeAt(at)) ?? []) if (text.startsWith(need, at)) rows.add(row)
}

export const clash: Rule = {
  id: 'P18',
  title: { zh: '搭配与矛盾', en: 'Words that cannot stand together' },
  policy: 'on',
  examine: blockwise('P18', 'warn', '前后矛盾或搭配不当', (text) =>
    [...rowsFor(text)].flatMap((row) => foundBy(row, text)),
  ),
}

function foundBy({ words, zh, en, isWrong = () => true }: Clash, text: string): Remark[] {
  return matchesOf(text, words)
    .filter(isWrong)
    .map(({ 0: whole, index }) => ({ from: index, to: index + whole.length, message: said(whole, zh, en) }))
}

function said(whole: string, zh: string, en: string): Words {
  return { zh: `“${whole}”：${zh}，请核对`, en: `“${whole}”: ${en}` }
}
