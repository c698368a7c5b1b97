import { describe, expect, it } from 'vitest'
import { regionOf, resolvedRegion } from '../src/index.js'
import { provinces } from '../src/lexicon/regions.js'

describe('regions', () => {
  it('are the 34 provinces and their 333 prefectures', () => {
    expect(provinces.length).toBe(34)
    expect(provinces.flatMap(([, , prefectures]) => prefectures.split(' ').filter(Boolean)).length).toBe(333)
  })

  it.each([
    ['广西', '广西壮族自治区', 'province'],
    ['贺州', '贺州市', 'prefecture'],
    ['广西壮族自治区贺州市', '贺州市', 'prefecture'],
    ['延边朝鲜族自治州', '延边朝鲜族自治州', 'prefecture'],
    ['贺州市八步区', '贺州市八步区', 'county'],
    ['钟山县', '钟山县', 'county'],
    ['我国', '全国', 'national'],
  ])('%s is %s, a %s', (name, full, level) => expect(regionOf(name)).toMatchObject({ name: full, level }))

  it.each(['项目', '重点', '市'])('%s is none', (name) => expect(regionOf(name)).toBeNull())
})

describe('a region’s word in a report', () => {
  it.each([
    ['全区', '贺州市', '广西壮族自治区'],
    ['全区', '广西壮族自治区', '广西壮族自治区'],
    ['全区', '八步区', '八步区'],
    ['全区', '武汉市', null],
    ['全省', '武汉市', '湖北省'],
    ['全省', '贺州市', null],
    ['全市', '武汉市', '武汉市'],
    ['全市', '钟山县', null],
    ['全县', '钟山县', '钟山县'],
    ['我市', '武汉市', '武汉市'],
    ['全国', null, '全国'],
    ['我国', '武汉市', '全国'],
    ['广西', null, '广西壮族自治区'],
    ['全市', null, null],
  ])('%s in that of %s is %s', (word, issuer, region) => expect(resolvedRegion(word, issuer)).toBe(region))
})
