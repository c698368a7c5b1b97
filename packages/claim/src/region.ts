/**
 * Regions: what 全市, 全区 and a place's name mean in the report of a given place.
 *
 * Provinces and prefectures are known by name; a county is known by its suffix, and by the places written before it.
 */
import { provinces } from './lexicon/regions.js'

export type Level = 'national' | 'province' | 'prefecture' | 'county'

export interface Region {
  /** Full name, 广西壮族自治区 or 贺州市; 全国 is the country. A county keeps its prefecture where that is written before it. */
  readonly name: string
  readonly level: Level
  /** The province it lies in, its own name for a province; null for the country, and for a county that stands alone. */
  readonly province: string | null
  /** The prefecture a county lies in, or the municipality; absent where it is not written before its name. */
  readonly prefecture?: string
}

const country: Region = { name: '全国', level: 'national', province: null }

/** Peoples in the names of autonomous prefectures, which everyday names leave out: 延边州. */
const peoples = /(?:(?:朝鲜|土家|苗|藏|羌|彝|布依|侗|哈尼|壮|傣|白|景颇|傈僳|回|蒙古|柯尔克孜|哈萨克)族?)+(?=自治州$)/
/** What is no 市 though the lexicon writes its suffix; 郑州 and 台州 are. */
const written = /(?:自治州|盟|地区)$/

const provinceRegions: readonly Region[] = provinces.map(([name]) => ({ name, level: 'province', province: name }))
const byName: ReadonlyMap<string, Region> = named()

function named(): Map<string, Region> {
  const names = new Map<string, Region>()
  for (const [name, , prefectures] of provinces)
    for (const prefecture of prefectures.split(' ').filter(Boolean)) {
      const full = written.test(prefecture) ? prefecture : `${prefecture}市`
      const everyday = full.replace(peoples, '').replace('自治州', '州')
      const bare = everyday === full ? full.replace(/(?:市|盟|地区)$/, '') : everyday.slice(0, -1)
      for (const known of [full, everyday, bare]) names.set(known, { name: full, level: 'prefecture', province: name })
    }
  // Last, since 吉林 and 海南 are provinces before they are prefectures.
  provinces.forEach(([name, short], at) => {
    const region = provinceRegions[at]
    if (region)
      for (const known of [name, ...short.split(' ').filter((word) => word.length > 1)]) names.set(known, region)
  })
  return names
}

/** 忠县, 八步区; 各县 and 高新区 are none. */
const county = /^(?:[^全各我本该外县市区]县|芒市|[\u4e00-\u9fff]{2,16}[县区旗市])$/
const noCounty =
  /^(?:[全各我本该园城地超都股上门][县区旗市]$|(?:县|地)级市$|城市$|都市$)|(?:高新|开发|[业技意学]园|景|社|小|片|校|牧|灾|库|保护|功能|合作|试验|实验|示范|保税|聚集|集聚|市辖|主城|中心城|建成)区$|(?:大|中|小|省会|中心)城市$/
/** Districts that are told from common nouns only by the prefecture before them: 晋城市城区. */
const plainDistrict = /^[城郊矿东西]区$/

/** The region of that name, 广西 or 贺州市 or 广西壮族自治区贺州市; a county is taken at its word. Null where it is none. */
export function regionOf(name: string): Region | null {
  if (/^(?:全国|我国|中国|国家)$/.test(name)) return country
  const known = byName.get(name)
  if (known) return known
  const province = provinceRegions.find((region) => name.startsWith(region.name))
  const rest = province ? name.slice(province.name.length) : name
  const own = byName.get(rest)
  if (own) return own
  const prefecture = prefectureBefore(rest)
  const bare = rest.slice(prefecture?.name.length ?? 0)
  if (!(prefecture && plainDistrict.test(bare)) && (!county.test(bare) || noCounty.test(bare))) return null
  const above = prefecture?.name ?? (province?.name.endsWith('市') ? province.name : undefined)
  return {
    name: rest,
    level: 'county',
    province: province?.name ?? prefecture?.province ?? null,
    ...(above && { prefecture: above }),
  }
}

/** The prefecture whose full name a county's begins with: 贺州市|八步区. */
function prefectureBefore(name: string): Region | null {
  for (let to = name.length - 2; to > 1; to--) {
    const region = byName.get(name.slice(0, to))
    if (region?.level === 'prefecture' && region.name.length === to) return region
  }
  return null
}

/** A place in its own report, at the level that its name ends in. */
const ownLevel = /^[全我本][省市区州盟县旗]$/
const own = /^(?:我|本)[省市县区州盟旗]$|^全[州盟旗县域镇乡]$/

/**
 * The full name of what a region's word means in the report of `issuer`, itself a name or null where the report does not
 * say. 全区 is the autonomous region in the report of its cities and counties, and the district in its own; 全市 in a county's
 * is the prefecture it lies in. Null where it cannot be told.
 */
export function resolvedRegion(word: string, issuer: string | null): string | null {
  const place = word.replace(/(?:范围内|各地)$/, '')
  if (/^(?:全国|我国)$/.test(place)) return '全国'
  const home = issuer === null ? null : regionOf(issuer)
  if (home && own.test(place)) return issuer
  // A place that no list knows is known by its own word: 全省 in the report of 某省.
  if (!home && issuer && issuer.at(-1) === place.at(-1) && ownLevel.test(place)) return issuer
  switch (place) {
    case '全省':
      return home?.province?.endsWith('省') ? home.province : null
    case '全市':
      return cityOf(home, issuer)
    case '全区':
      if (home?.level === 'county' && home.name.endsWith('区')) return issuer
      return home?.province?.endsWith('自治区') ? home.province : null
    default:
      return regionOf(place)?.name ?? null
  }
}

/** What 全市 is: the issuer where it is a city, else the city that the issuer lies in. */
function cityOf(home: Region | null, issuer: string | null): string | null {
  if (!home) return null
  return home.name.endsWith('市') ? issuer : (home.prefecture ?? null)
}
