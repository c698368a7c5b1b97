/**
 * Regions: what 全市, 全区 and a place's name mean in the report of a given place.
 */
import { provinces } from './lexicon/regions.js'

export type Level = 'national' | 'province' | 'prefecture' | 'county'

export interface Region {
  /** Full name, 广西壮族自治区 or 贺州市; 全国 is the country. */
  readonly name: string
  readonly level: Level
  /** The province it lies in, its own name for a province; null for the country, and for a county the lexicon does not hold. */
  readonly province: string | null
}

const byName = new Map<string, Region>()
for (const [name, short, prefectures] of provinces) {
  const province: Region = { name, level: 'province', province: name }
  for (const prefecture of prefectures.split(' ').filter(Boolean)) {
    const full = /(?:州|盟|地区)$/.test(prefecture) && prefecture.length > 3 ? prefecture : `${prefecture}市`
    const region: Region = { name: full, level: 'prefecture', province: name }
    for (const known of [full, prefecture]) if (!byName.has(known)) byName.set(known, region)
  }
  for (const known of [name, ...short.split(' ').filter((word) => word.length > 1)]) byName.set(known, province)
}

const country: Region = { name: '全国', level: 'national', province: null }

/** The region of that name, 广西 or 贺州市 or 广西壮族自治区贺州市; a county is taken at its word. Null where it is none. */
export function regionOf(name: string): Region | null {
  if (/^(?:全国|我国|中国|国家)$/.test(name)) return country
  const known = byName.get(name)
  if (known) return known
  const province = [...byName.values()].find((region) => region.level === 'province' && name.startsWith(region.name))
  const rest = province ? name.slice(province.name.length) : name
  const own = byName.get(rest)
  if (own) return own
  if (!/^[\u4e00-\u9fff]{2,12}(?:县|区|旗|市|州|盟)$/.test(rest)) return null
  const prefecture = /^(.+?[市州盟])(.+)$/.exec(rest)?.[1]
  return { name: rest, level: 'county', province: province?.name ?? byName.get(prefecture ?? '')?.province ?? null }
}

const own = /^(?:我|本)[省市县区州盟旗]$|^全[州盟旗县域镇乡]$/

/**
 * The full name of what a region's word means in the report of `issuer`, itself a name or null where the report does not
 * say. 全区 is the autonomous region in the report of its cities, and the district in its own; null where it cannot be told.
 */
export function resolvedRegion(word: string, issuer: string | null): string | null {
  const written = word.replace(/(?:范围内|各地)$/, '')
  if (/^(?:全国|我国)$/.test(written)) return '全国'
  const home = issuer === null ? null : regionOf(issuer)
  if (home && own.test(written)) return issuer
  switch (written) {
    case '全省':
      return home?.province?.endsWith('省') ? home.province : null
    case '全市':
      return home && home.level !== 'county' ? issuer : null
    case '全区':
      if (home?.level === 'county') return home.name.endsWith('区') ? issuer : null
      return home?.province?.endsWith('自治区') ? home.province : null
    default:
      return regionOf(written)?.name ?? null
  }
}
