/** Lists: the items that 、 parts before a place, and how many they are at least and at most (和 may join two items or stand in one). */

export interface Listed {
  readonly items: readonly string[]
  readonly least: number
  readonly most: number
}

const pairs: Readonly<Record<string, string>> = { '”': '“', '’': '‘', '》': '《', '）': '（' }
/** What ends the search: stops, and openers that nothing closed. */
const stops = '，。；：！？,;:!?\n\t“‘《（'
/** Words that show an item to be a statement of its own, or to have a list of its own in it. */
const governing =
  /实施|推进|推动|开展|完成|实现|打造|培育|新增|引进|落户|入选|统筹|用好|做到|坚持|坚定|增强|制定|[获被在对将把为与是有的]/
const numerals = /[〇一二三四五六七八九十两]大?$|[两二三四五六七八九十\d][个项大类种]/
const joint = /[和与及]/g
const longest = 200

/** The list that ends at `at`, from the last stop outside its quotation marks; null where it does not split cleanly. */
export function listBefore(text: string, at: number): Listed | null {
  if (!text.slice(Math.max(0, at - longest), at + 1).includes('、')) return null
  const items = itemsBefore(text, at)
  const rest = items.slice(1).map(unquoted)
  if (items.length < 2 || rest.some((item) => governing.test(item) || numerals.test(item) || item === '')) return null
  // A name in an item (基层“三保”风险) is a word like others; items that are names stand in one list with names only.
  const names = items.filter((item) => /[”》](?:（[^）]*）)?$/.test(item)).length
  if (names > 0 && (names < items.length || items.slice(1).some((item) => !/^[“《]/.test(item)))) return null
  const joints = items.reduce((sum, item) => sum + (unquoted(item).match(joint)?.length ?? 0), 0)
  return { items, least: items.length, most: items.length + joints }
}

function itemsBefore(text: string, at: number): string[] {
  const items: string[] = []
  const open: string[] = []
  let to = at
  let next = at - 1
  for (; next >= Math.max(0, at - longest); next--) {
    const sign = text[next] ?? ''
    // Most signs are none of these: Chinese characters are passed over at once.
    if (sign >= '\u4e00' && sign <= '\u9fff') continue
    const opener = pairs[sign]
    if (opener) open.push(opener)
    else if (sign === open.at(-1)) open.pop()
    else if (open.length > 0) continue
    else if (stops.includes(sign)) break
    else if (sign === '、') {
      items.unshift(text.slice(next + 1, to))
      to = next
    }
  }
  return [text.slice(next + 1, to), ...items]
}

/** An item without what it quotes or puts in brackets: names may hold any word. */
function unquoted(item: string): string {
  return item.replace(/“[^”]*”|《[^》]*》|（[^）]*）/g, '名')
}
