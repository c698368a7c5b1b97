/**
 * Ordinals and ranks: numbers that say which one, not how many.
 *
 * 第19位, or 第一 after a verb of ranking, is a figure of kind rank; 第四届, 二期, 三级 name something.
 */
import { rank } from './form.js'
import { matchAt, numeralAt } from './numeral.js'
import { figureSense, type Sense } from './sense.js'
import { byTail, tailOf } from './tail.js'

const number = '(?:\\d{1,4}|[一二三四五六七八九十百]{1,4})'
const ordinal = new RegExp(`第\\s?(${number})(?:[、和](?:第)?${number}(?=[、和]|[个届次批期轮届章条款三产])){0,9}`, 'y')
const ranking =
  /(?:排名?|雄踞|高居|稳坐|分居|位列|位居|名列|列|居|位|占|跃居|升至|升到|跃升至|上升至|上升到|前移至|进至|进入|跻身|保持|稳居|夺得|荣获|获得?|为|排到|评为|蝉联|倒数|并列|夺|达到|取得|勇夺|稳定在|处于|摘得)[^，。；,;：:！？]{0,16}$/
/** 放在第一位 says what matters most and ranks nothing. */
const priority = /(?:放|摆|置|排)(?:在|于|到)[^，。；]{0,4}$/
const scope =
  /(?:全国|全省|全区|全市|全县|全州|世界|全球|亚洲|国内|省内|区内|市内|同类|同期|增速|总量|排名|名次|[两三四五六七八九十\d][区县市州]|城市|设区市|地级市|县区|县市|省份|地区|行业)$/
const rankEnd = /^\s?(?:[，。；、,;！!）)”’：:\s]|$|和|及|的(?:好)?(?:位|名|成绩|位次)|且|并|位|名|以)/
const unitOfRank = /\s?(?:位|名)(?!副|县|市|誉|优)/y

/** Names made by a Chinese numeral: what follows it, and the pattern. */
export const names: readonly (readonly [tails: string, pattern: RegExp])[] = [
  // 六区第一
  ['区县市州', /[二两三四五六七八九十]{1,3}[区县市州](?=(?:排名?)?第[一二三四五六七八九十\d])/y],
  // 二、三产业
  ['、和，第次产', /[一二三](?:[、和，]?第?[一二三]){0,4}(?:次)?产(?:业)?(?![量值品能出生])/y],
  // 三、四期
  ['、和期', /[一二三四五六七八九十]{1,3}(?:[、和][一二三四五六七八九十]{1,3}){0,9}期(?!间|限|货|望|盼|待)/y],
  // 二等奖
  [
    '、和等年线类孩胎审本环季维代元',
    /[一二三四五六](?:[、和][二三四五六]){0,5}(?:等奖|年级|线城市|类(?=水质|断面|标准|口岸)|类区(?!域)|类地区|类[以及新药机构]|孩|胎|审|本|环|季稻|维|代[表码中以上下身产技理]|元[化结制论])/y,
  ],
  // 二级医院
  ['、和级', /[一二三四五六七八九](?:[、和][二三四五六七八九]){0,5}级(?!书记|联动|管理|以上政)/y],
  // 十四届
  ['届中号楼师军野连', /[一二三四五六七八九十百]{1,4}(?:届(?!蝉联)|中全会|号(?!召)|楼|师(?!傅)|军|野|连冠)/y],
  // 七次全会
  [
    '次',
    /[一二三四五六七八九十]{1,3}次(?:全会|党代会|全体会议|会议|代表大会|集体学习|方案|工业革命|产业|能源|污染|分配|创业|供水|开发|利用)/y,
  ],
  // 三中、四中全会
  ['中', /[一二三四五六七](?:中[、和][一二三四五六七]){0,5}中(?=[、和全])/y],
  // 四星级酒店
  ['星', /[一二三四五]星级/y],
  // 二比一
  ['比', /[一二三四五六七八九]比[〇零一二三四五六七八九]/y],
  // 二附院
  ['附', /[一二三四五六七八九十]{1,2}附(?=院|小|中|属)/y],
  // 某县一中、二高等学校
  ['高中小幼', /[一二三四五六七八九十]{1,2}[高中小幼](?=[、，。；）和与获等])/y],
  // 站前三路
  ['路街巷号马', /[一二三四五六七八九十]{1,2}(?:路|街|巷|号路|马路)(?!公交|军|径|电|大军|以上)/y],
  // 二类城市
  ['类', /二类/y],
  // 一、二、三类项目
  ['、和', /[一二三四五](?:[、和][一二三四五]){1,4}类(?!区域)/y],
  // 二十大精神
  [
    '大',
    /(?:十[二三四五六七八九]|二十)大(?!行动|工程|项目|平台|任务|体系|产业|板块|领域|举措|专项|类|重点|民生|方面)/y,
  ],
  // 三里屯
  ['里', /[一二三四五六七八九十百千]{1,3}里(?!程|面|外)/y],
  // 中建八局
  ['局冶', /[一二三四五六七八九十]{1,2}(?:局|冶)(?!面|限|部|势|长|地)/y],
  // 二塘
  [
    '塘墩埠圩铺寨峪坪坝垌堡沟洲岔渡桥洞坊甲家',
    /[二三四五六七八九十](?:塘|墩|埠|圩|铺|寨|峪|坪|坝|垌|堡|沟|洲|岔|渡|桥|洞|坊|甲|家[子店屯集])/y,
  ],
  // 两安瑶族乡
  ['', /两(?!个|级)[^个家，。]{1,3}族乡/y],
]

const namesOf = byTail(names)

/** 县乡村三级 are three levels; 二级 alone is one. */
const levels = /[省市县区乡镇][）)]?、?[市县区乡镇村]$/

/** Heads of list items: 一是, 二要, （三）, 四、 and 5. at the beginning of a line or a sentence. */
const listHead = /(?:[一二三四五六七八九十]{1,3}(?=是|要|则|来|、|）|\))|\d{1,2}(?=是|要|、|）|\)|\.(?!\d)))/y
const listTails = '是要则来、）).'

/** The ordinal at `at`, which is 第 or a numeral. */
export function ordinalAt(shadow: string, at: number): Sense | null {
  return shadow[at] === '第' ? numberedAt(shadow, at) : (listHeadAt(shadow, at) ?? namedAt(shadow, at))
}

function numberedAt(shadow: string, at: number): Sense | null {
  ordinal.lastIndex = at
  const [found, written = ''] = ordinal.exec(shadow) ?? []
  if (found === undefined) return null
  const end = at + found.indexOf(written) + written.length
  const unit = matchAt(unitOfRank, shadow, end)
  const head = shadow.slice(Math.max(0, at - 24), at)
  if (unit !== null && !priority.test(head)) return ranked(at, end + unit.length, written)
  if (head.endsWith('连续') && shadow[end] === '年') return streak(at, end + 1, written)
  const isRank =
    rankEnd.test(shadow.slice(end, end + 4)) && (ranking.test(head) || scope.test(head) || isNextInList(head))
  if (isRank) return ranked(at, end, written)
  const name = /^(?:[、和](?:第)?[一二三四五六七八九十]{1,3})*(?:次)?产业/.exec(shadow.slice(end, end + 12))?.[0] ?? ''
  return { is: 'ordinal', from: at, to: Math.max(at + found.length, end + name.length) }
}

/** 第一、第二: the second is a rank where the first was. */
function isNextInList(head: string): boolean {
  const before = /^(.*)第[\d一二三四五六七八九十]{1,4}[、和]$/.exec(head)
  return before !== null && (ranking.test(before[1] ?? '') || scope.test(before[1] ?? ''))
}

/** 连续第四年 is a streak of four years. */
function streak(from: number, to: number, written: string): Sense {
  const value = numeralAt(written, 0)?.value ?? written
  return figureSense({ from, to, kind: 'duration', value, unit: '年', bound: '=', numeral: null })
}

function ranked(from: number, to: number, written: string): Sense {
  return rank(from, to, numeralAt(written, 0)?.value ?? written)
}

function listHeadAt(shadow: string, at: number): Sense | null {
  const found = listTails.includes(tailOf(shadow, at) || ' ') ? matchAt(listHead, shadow, at) : null
  if (found === null) return null
  const before = shadow[at - 1] ?? ''
  const next = shadow[at + found.length] ?? ''
  const isBracketed = /[（(]/.test(before) && /[）)]/.test(next)
  const isHead =
    /^$|[\s　。；：！？，、”（(]/.test(before) &&
    (/[是要则来]/.test(next) ||
      (/[、.]/.test(next) && /^$|[\s　。；：:]/.test(before) && (next !== '.' || isLineHead(shadow, at))))
  return isBracketed || isHead ? { is: 'ordinal', from: at, to: at + found.length } : null
}

/** Whether only white space stands between `at` and the last line or sentence. */
function isLineHead(shadow: string, at: number): boolean {
  return /(?:^|[\n。；：:])[\s　]*$/.test(shadow.slice(Math.max(0, at - 8), at))
}

function namedAt(shadow: string, at: number): Sense | null {
  for (const pattern of namesOf(tailOf(shadow, at))) {
    const found = matchAt(pattern, shadow, at)
    if (found === null || (found.endsWith('级') && levels.test(shadow.slice(Math.max(0, at - 4), at)))) continue
    return { is: 'ordinal', from: at, to: at + found.length }
  }
  return null
}
